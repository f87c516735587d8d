/**
 * The three people whom the site’s texts name most, withdrawn from a copy of the whole project by the command, one
 * after the other. Each time it finds nothing left to write; then one build, and what it publishes names none of them.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dataFolder, loadData } from '#data/edition.ts';
import { proseFolder } from '#prose/explainers.ts';
import { peopleNamedIn } from '#prose/named.ts';
import { readTexts } from '#prose/texts.ts';
import { spellingsOf } from '#search/records.ts';
import { mentions } from '../site/mentions.ts';
import { builtFiles, FOLDER } from '../site/site.ts';

const copy = mkdtempSync(join(tmpdir(), 'withdrawal-'));
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

/** What a checkout holds that a build needs; the packages are those of this one. */
const COPIED = ['src', 'data', 'translations', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

const { latest } = await loadData(dataFolder());
const named = (await readTexts(proseFolder())).flatMap(({ text }) => [...peopleNamedIn(text)]);
const THREE = [...Map.groupBy(named, (id) => id)]
  .toSorted(([, a], [, b]) => b.length - a.length)
  .slice(0, 3)
  .map(([id]) => latest.row('people', id));

function run(...args: readonly string[]) {
  const settings = ['DATA_DIR', 'PROSE_DIR', 'WORDS_DIR', 'OUT_DIR', 'DRAFT', 'NODE_ENV', 'VITEST'];
  const environment = Object.entries(process.env).filter(([name]) => !settings.includes(name));
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...Object.fromEntries(environment), CI: '1' },
  });
  return { status, said: stdout + stderr };
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

test('Whom the texts name most can be withdrawn, and the site be built, by nobody who writes code.', () => {
  expect(THREE).toHaveLength(3);
  for (const name of COPIED) cpSync(name, join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (name !== '.cache') symlinkSync(resolve('node_modules', name), join(copy, 'node_modules', name));

  for (const { person_id } of THREE) {
    const why = 'At the family’s request';
    const done = run('src/commands/edition.ts', 'withdraw', `people/${person_id}`, '--why', why, '--yes');
    expect(done.status, done.said).toBe(0);
  }
  const built = run('src/commands/build.ts');
  expect(built.status, built.said).toBe(0);

  const names = THREE.flatMap((person) => [person.person_id, ...spellingsOf(person)]);
  expect(mentions(FOLDER, builtFiles(), names).length).toBeGreaterThan(100);
  for (const folder of ['dist', 'data', 'translations', 'src/prose', 'src/words'])
    expect(mentions(join(copy, folder), filesOf(join(copy, folder)), names), folder).toEqual([]);
});
