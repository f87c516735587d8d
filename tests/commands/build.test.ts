import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { build } from '#commands/build.ts';
import { breakEverything, FAULTS } from '../data/faults.ts';
import { syntheticData, temporaryFolder } from '../data/synthetic.ts';

/** Runs a command of an editor, with the data and the published site in other folders. */
function command(name: string, data: string, out: string) {
  return spawnSync(process.execPath, [`src/commands/${name}.ts`], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: data, OUT_DIR: out, CI: '1' },
  });
}

/** A folder with a site published earlier. */
async function published(): Promise<{ root: string; out: string }> {
  const root = await temporaryFolder();
  const out = join(root, 'dist');
  await mkdir(out);
  await writeFile(join(out, 'index.html'), 'published earlier');
  await writeFile(join(out, '_headers'), '');
  return { root, out };
}

async function faultyData() {
  const data = await syntheticData();
  await breakEverything(data);
  return data;
}

test('the check prints every problem, a line each, and exits with 1', async () => {
  const data = await faultyData();
  const { status, stdout, stderr } = command('check', data.folder, 'nowhere');
  expect(status).toBe(1);
  expect(stdout).toBe('');
  const lines = stderr.replaceAll(data.folder, 'data').trimEnd().split('\n');
  expect(lines.slice(-2)).toEqual(['', `${FAULTS} problems.`]);
  expect(lines.slice(0, -2).join('\n')).toBe(await data.problems());
});

test('the check of sound data says so and exits with 0', async () => {
  const data = await syntheticData();
  const { status, stdout, stderr } = command('check', data.folder, 'nowhere');
  expect([status, stdout, stderr]).toEqual([0, `${data.folder}: no problems\n`, '']);
});

test('a build with a problem in the data leaves what is published as it was', async () => {
  const { root, out } = await published();
  const data = await faultyData();
  const { status, stderr } = command('build', data.folder, out);
  expect(status).toBe(1);
  expect(stderr).toContain(
    'rounds.csv:2:6 women: "fourteen" is not a whole number; write digits only, such as 14 (round r1)',
  );
  expect(stderr).toContain(`Nothing was built; ${out} is as it was.`);
  expect(await readdir(root)).toEqual(['dist']);
  expect(await readdir(out)).toEqual(['_headers', 'index.html']);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('published earlier');
});

test('a build without data says which folder is not there', async () => {
  const { out } = await published();
  const { status, stderr } = command('build', '/nowhere/data', out);
  expect(status).toBe(1);
  expect(stderr).toContain(
    '/nowhere/data is not there; set DATA_DIR to the folder of the editions, or restore data/',
  );
});

test('the dictionary is written into the folder of the data', async () => {
  const data = await syntheticData();
  await data.write('README.md', 'Old.');
  expect(command('dictionary', data.folder, 'nowhere').status).toBe(0);
  expect(await data.problems()).toBe('');
});

// From here on the pages are rendered by the test, and what the build prints is looked at.
const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const method of ['log', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((text: unknown) => void printed.push(String(text)));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function builds(out: string, render: (folder: string) => Promise<void>) {
  vi.stubEnv('DATA_DIR', (await syntheticData()).folder);
  return build(out, render);
}

const page = async (folder: string) => {
  await mkdir(join(folder, 'people'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<a href="/people/">People</a>');
  await writeFile(join(folder, 'people', 'index.html'), '<a href="/">Home</a>');
};

test('a finished build takes the place of the published one, with relative links and its headers', async () => {
  const { root, out } = await published();
  expect(await builds(out, page)).toBe(true);
  expect(await readdir(root)).toEqual(['dist']);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('<a href="people/">People</a>');
  expect((await readdir(out)).sort()).toEqual(['_headers', 'index.html', 'nginx.conf', 'people']);
  expect(printed.at(-1)).toMatch(/dist: 2 pages, 0\.0 MB in \d+\.\d s$/);
});

test('a build that fails midway leaves what is published, and nothing of its own', async () => {
  const { root, out } = await published();
  const built = await builds(out, async (folder) => {
    await page(folder);
    throw new Error('The page of Person 17 could not be drawn');
  });
  expect(built).toBe(false);
  expect(await readdir(root)).toEqual(['dist']);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('published earlier');
  expect(printed.join('\n')).toContain('The page of Person 17 could not be drawn');
  expect(printed.at(-1)).toBe(`\nThe build failed; ${out} is as it was.`);
});

test('a build does not take the place of a folder that is no build', async () => {
  const root = await temporaryFolder();
  await writeFile(join(root, 'thesis.txt'), 'Years of work');
  expect(await builds(root, page)).toBe(false);
  expect(await readdir(root)).toEqual(['thesis.txt']);
  expect(printed.join('\n')).toContain('set OUT_DIR to another folder');
});

test('what an interrupted build left beside is not mixed into the next', async () => {
  const { root, out } = await published();
  await mkdir(join(root, 'dist.next'));
  await writeFile(join(root, 'dist.next', 'half.html'), '');
  expect(await builds(out, page)).toBe(true);
  expect(await readdir(out)).not.toContain('half.html');
});
