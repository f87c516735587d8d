/** When a site may stay as it is, and when it may not. */
import { appendFile, cp, mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { inputSum, isUnchanged, noteBuilt } from '#build/unchanged.ts';
import { temporaryFolder } from '../data/synthetic.ts';

let project: string;
let site: string;
let stamps: string;

beforeEach(async () => {
  const root = await temporaryFolder();
  [project, site, stamps] = [join(root, 'project'), join(root, 'site'), join(root, 'stamps')];
  for (const folder of ['src/deep', 'data', 'node_modules', 'dist', 'tests', '.git'])
    await mkdir(join(project, folder), { recursive: true });
  await mkdir(site);
  await writeFile(join(project, 'src/deep/page.ts'), 'a page');
  await writeFile(join(project, 'data/rows.csv'), 'id\n');
  await writeFile(join(site, 'index.html'), '<p>');
});

const sum = (environment: NodeJS.ProcessEnv = {}, folders: string[] = []) =>
  inputSum(project, folders, environment);
const stays = async (environment: NodeJS.ProcessEnv = {}) =>
  isUnchanged(site, await sum(environment), stamps);

test('of what was never built nothing is known', async () => {
  expect(await stays()).toBe(false);
});

test('the same input and an untouched site stay, whatever time the files of the project have', async () => {
  await noteBuilt(site, await sum(), stamps);
  await utimes(join(project, 'data/rows.csv'), 1, 1);
  expect(await stays()).toBe(true);
});

test.for(['src/deep/page.ts', 'data/rows.csv', 'src/new.ts', 'package.json'])(
  'a change of %s is built',
  async (file) => {
    await noteBuilt(site, await sum(), stamps);
    await appendFile(join(project, file), 'x');
    expect(await stays()).toBe(false);
  },
);

test.for(['SITE', 'CONTACT', 'DRAFT', 'LANGUAGES', 'QUIET', 'TODAY'])('another %s is built', async (name) => {
  await noteBuilt(site, await sum(), stamps);
  expect(await stays({ [name]: '1' })).toBe(false);
});

test('a site that was taken away is built', async () => {
  await noteBuilt(site, await sum(), stamps);
  await rm(site, { recursive: true });
  expect(await stays()).toBe(false);
});

test('what no page is made of changes nothing', async () => {
  await noteBuilt(site, await sum(), stamps);
  for (const file of ['tests/a.test.ts', 'dist/index.html', 'node_modules/a.js', '.git/HEAD'])
    await writeFile(join(project, file), 'x');
  expect(await stays({ PATH: '/bin', PORT: '1' })).toBe(true);
});

test('data that lie elsewhere count', async () => {
  const elsewhere = join(project, '..', 'elsewhere');
  await cp(join(project, 'data'), elsewhere, { recursive: true });
  const before = await sum({}, [elsewhere]);
  await appendFile(join(elsewhere, 'rows.csv'), 'r1\n');
  expect(await sum({}, [elsewhere])).not.toBe(before);
});

test('a site that somebody touched, added to or took from is built again', async () => {
  const note = async () => noteBuilt(site, await sum(), stamps);
  await note();
  await writeFile(join(site, 'index.html'), '<b>');
  expect(await stays()).toBe(false);
  await note();
  await writeFile(join(site, 'more.html'), '');
  expect(await stays()).toBe(false);
  await note();
  await rm(join(site, 'more.html'));
  expect(await stays()).toBe(false);
});
