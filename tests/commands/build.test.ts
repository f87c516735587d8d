import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { nginxFile } from '#build/nginx.ts';
import { build, type Render } from '#commands/build.ts';
import { breakEverything, FAULTS } from '../data/faults.ts';
import { ended, lockOf, roomOf, running } from '../build/processes.ts';
import { NO_TEXTS, syntheticData, temporaryFolder } from '../data/synthetic.ts';

/** Runs a command of an editor, with the data and the published site in other folders. */
function command(name: string, data: string, out: string, settings: Record<string, string> = {}) {
  return spawnSync(process.execPath, [`src/commands/${name}.ts`], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: data, PROSE_DIR: NO_TEXTS, OUT_DIR: out, CI: '1', ...settings },
  });
}

/** A folder with a site published earlier. */
async function published(): Promise<{ root: string; out: string }> {
  const root = await temporaryFolder();
  const out = join(root, 'dist');
  await writeSite(out, 'published earlier');
  return { root, out };
}

async function writeSite(folder: string, content: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), content);
  await writeFile(join(folder, 'nginx.conf'), nginxFile());
}

/** Leaves beside the place of a site what a build leaves that is killed between its two renames. */
async function killedBetween(out: string): Promise<void> {
  const killed = await ended();
  lockOf(killed, `${out}.lock`);
  await writeSite(join(roomOf(killed, `${out}.build-17-00000001`), 'old'), 'published earlier');
}

async function faultyData() {
  const data = await syntheticData();
  await breakEverything(data);
  return data;
}

/** What is printed, without how far the words of languages are that are not published. */
const ofData = (text: string) => text.replace(/^words\/.*\n/gm, '');

test('the check prints every problem, a line each, and exits with 1', async () => {
  const data = await faultyData();
  const { status, stdout, stderr } = command('check', data.folder, 'nowhere');
  expect(status).toBe(1);
  expect(ofData(stdout)).toBe('');
  const lines = stderr.replaceAll(data.folder, 'data').trimEnd().split('\n');
  expect(lines.slice(-2)).toEqual(['', `${FAULTS} problems.`]);
  expect(lines.slice(0, -2).join('\n')).toBe(await data.problems());
});

test('the check of sound data says so and exits with 0', async () => {
  const data = await syntheticData();
  const { status, stdout, stderr } = command('check', data.folder, 'nowhere');
  expect([status, ofData(stdout), stderr]).toEqual([0, `${data.folder}: no problems\n`, '']);
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
  expect(await readdir(out)).toEqual(['index.html', 'nginx.conf']);
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

test.for(['check', 'build'])(
  '%s with a problem puts a site back that a killed build left aside',
  async (name) => {
    const root = await temporaryFolder();
    const out = join(root, 'dist');
    await killedBetween(out);
    const { status, stderr } = command(name, (await faultyData()).folder, out);
    expect(status).toBe(1);
    expect(stderr).toContain(`${out} was put back: a build was killed while it took its place.\n`);
    expect(stderr).toContain('is not a whole number');
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('published earlier');
    expect(await readdir(root)).toEqual(['dist']);
  },
);

test.for([
  [{ OUT_DIR: '' }, 'OUT_DIR is empty; name a folder, or leave it out for dist.'],
  [
    { OUT_DIR: 'package.json' },
    'package.json is a file, and the site is a folder; set OUT_DIR to another name.',
  ],
  [
    { OUT_DIR: 'src' },
    'src is not a build of the site, and a build would replace it; set OUT_DIR to another folder.',
  ],
  [
    { SITE: 'news.example.org' },
    'SITE is "news.example.org"; set it to where the site will stand, such as https://example.org or https://example.org/folder/',
  ],
  [
    { CONTACT: 'write to us' },
    'CONTACT is "write to us"; set a mail address such as errors@example.org, or an address that begins with https://',
  ],
] as const)('a build with %o says what to set, in a sentence', async ([settings, said]) => {
  const { out } = await published();
  const { status, stdout, stderr } = command('build', (await syntheticData()).folder, out, settings);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe(`${said}\n\nThe build failed; what is published is as it was.\n`);
  expect(await readdir('.')).not.toContainEqual(expect.stringMatching(/^(?:src|dist)\.(?:lock|build-)/));
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

async function builds(out: string, render: Render) {
  vi.stubEnv('DATA_DIR', (await syntheticData()).folder);
  vi.stubEnv('PROSE_DIR', NO_TEXTS);
  return build(out, render);
}

const page: Render = (_, write) => {
  write('index.html', '<a href="/people/">People</a>');
  write('people/index.html', '<a href="/">Home</a>');
  return Promise.resolve(['index.html', 'people/index.html']);
};

test('a finished build takes the place of the published one, with relative links and its headers', async () => {
  const { root, out } = await published();
  expect(await builds(out, page)).toBe(true);
  expect(await readdir(root)).toEqual(['dist']);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('<a href="people/">People</a>');
  expect((await readdir(out)).sort()).toEqual([
    'Caddyfile',
    '_headers',
    'index.html',
    'nginx.conf',
    'people',
  ]);
  expect(printed.at(-1)).toMatch(/dist: 2 pages, 5 files, 0\.0 MB in \d+\.\d s$/);
});

test('a build that fails midway leaves what is published, and nothing of its own', async () => {
  const { root, out } = await published();
  const built = await builds(out, async (folder, write) => {
    await page(folder, write);
    throw new Error('The page of Person 17 could not be drawn');
  });
  expect(built).toBe(false);
  expect(await readdir(root)).toEqual(['dist']);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('published earlier');
  expect(printed.join('\n')).toContain('The page of Person 17 could not be drawn');
  expect(printed.at(-1)).toEqual(
    expect.stringMatching(/\n\nThe build failed; what is published is as it was\.$/),
  );
});

test('a build does not take the place of a folder that is no build', async () => {
  const root = await temporaryFolder();
  await writeFile(join(root, 'thesis.txt'), 'Years of work');
  expect(await builds(root, page)).toBe(false);
  expect(await readdir(root)).toEqual(['thesis.txt']);
  expect(printed.join('\n')).toContain('set OUT_DIR to another folder');
});

test('a build in which something is missing is not published', async () => {
  const { root, out } = await published();
  const half: Render = async (...given) => [...(await page(...given)), 'feed.xml'];
  expect(await builds(out, half)).toBe(false);
  expect(printed.at(-1)).toBe(
    'The build is not whole, so it is not published: there is no feed.xml, which was drawn.\n\n' +
      'The build failed; what is published is as it was.',
  );
  expect(await readdir(root)).toEqual(['dist']);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('published earlier');
});

test('a build whose lock was taken away is not published', async () => {
  const { out } = await published();
  const losing: Render = async (...given) => {
    await rm(`${out}.lock`, { recursive: true });
    return page(...given);
  };
  expect(await builds(out, losing)).toBe(false);
  expect(printed.at(-1)).toContain(`${out}.lock was taken away while this build ran; build again.`);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('published earlier');
});

test('a build waits for the one that runs, and then builds what is there by then', async () => {
  const { root, out } = await published();
  const { maker, kill } = await running();
  lockOf(maker, `${out}.lock`);
  const built = builds(out, page);
  await expect
    .poll(() => printed.join('\n'), { timeout: 30_000 })
    .toContain(`${out} is being built by "npm run build" (process ${maker.pid})`);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('published earlier');
  await kill();
  expect(await built).toBe(true);
  expect(await readdir(root)).toEqual(['dist']);
});

test('two builds in one process and of one place come after each other', async () => {
  const { root, out } = await published();
  const data = (await syntheticData()).folder;
  vi.stubEnv('DATA_DIR', data);
  vi.stubEnv('PROSE_DIR', NO_TEXTS);
  const folders: string[] = [];
  const noting: Render = (folder, write) => {
    folders.push(folder);
    return page(folder, write);
  };
  expect(await Promise.all([build(out, noting), build(out, noting)])).toEqual([true, true]);
  expect(new Set(folders).size).toBe(2);
  expect(await readdir(root)).toEqual(['dist']);
});

test('what killed builds left goes with the next; what others keep beside the site stays', async () => {
  const { root, out } = await published();
  const killed = await ended();
  await writeSite(join(roomOf(killed, `${out}.build-17-00000001`), 'going'), 'half');
  const workshop = roomOf(killed, 'node_modules/.cache/build-17-00000001');
  for (const name of ['dist.next', 'dist.old']) await writeSite(join(root, name), 'mine');
  expect(await builds(out, page)).toBe(true);
  expect(await readdir(root)).toEqual(['dist', 'dist.next', 'dist.old']);
  expect(await readFile(join(root, 'dist.old', 'index.html'), 'utf8')).toBe('mine');
  await expect(readdir(workshop)).rejects.toThrow('ENOENT');
});

test.skipIf(process.platform === 'win32')(
  'a site built under a strict umask lets its server in',
  async () => {
    const { out } = await published();
    const umask = process.umask(0o077);
    onTestFinished(() => void process.umask(umask));
    expect(await builds(out, page)).toBe(true);
    for (const name of ['.', 'people', 'people/index.html', '_headers'])
      expect((await stat(join(out, name))).mode & 0o004, name).toBe(0o004);
  },
);
