/** The browser of the tests is the one that is named, else the lightest that is installed, else one that is fetched. */
import { mkdir, writeFile } from 'node:fs/promises';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findChromium } from '#commands/chromium.ts';
import { temporaryFolder } from '../data/synthetic.ts';

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((text: unknown) => void printed.push(String(text)));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** A machine with an empty `PATH` and these files; a command that begins as one of `comes` makes that file. */
async function machine(files: readonly string[], comes: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder();
  vi.stubEnv(
    'PATH',
    `${join(folder, 'bin')}${process.platform === 'win32' ? ';' : ':'}${join(folder, 'more')}`,
  );
  vi.stubEnv('CHROMIUM', undefined);
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), '');
  }
  const ran: string[] = [];
  const run = (command: string) => {
    ran.push(command);
    const [, file] = Object.entries(comes).find(([begin]) => command.startsWith(begin)) ?? [];
    if (file === undefined) return;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  };
  const find = (mayInstall = false) =>
    findChromium({ windowed: join(folder, 'cache', WINDOWED), mayInstall, run })
      ?.slice(folder.length + 1)
      .replaceAll('\\', '/') ?? null;
  return { find, ran };
}

const WINDOWED = 'chromium-1234/chrome-linux/chrome';
const SHELL = 'cache/chromium_headless_shell-1234/chrome-linux/headless_shell';

test('A browser that is named is taken, and of those installed the one without windows.', async () => {
  const { find } = await machine(['bin/chromium', 'more/chromium-headless-shell', 'bin/google-chrome']);
  expect(find()).toBe('more/chromium-headless-shell');
  vi.stubEnv('CHROMIUM', '/somewhere/else');
  expect(findChromium()).toBe('/somewhere/else');
});

test.for([
  [['more/chrome'], 'more/chrome'],
  [['bin/google-chrome-stable', 'bin/chrome'], 'bin/google-chrome-stable'],
  [['bin/google-chrome', `cache/${WINDOWED}`], 'bin/google-chrome'],
  [[`cache/${WINDOWED}`], `cache/${WINDOWED}`],
  [[`cache/${WINDOWED}`, SHELL], SHELL],
  [[`cache/${WINDOWED}`, `${SHELL}.log`], `cache/${WINDOWED}`],
  [
    ['cache/chromium_headless_shell-1234/win/chrome-headless-shell.exe'],
    'cache/chromium_headless_shell-1234/win/chrome-headless-shell.exe',
  ],
  [['cache/chromium_headless_shell-99/chrome-linux/headless_shell'], null],
] as const)('Of %j it is %j.', async ([files, found]) => {
  const { find, ran } = await machine(files);
  expect(find()).toBe(found);
  expect(ran).toHaveLength(found === null ? 1 : 0);
});

const PLAYWRIGHT = 'playwright-core install chromium-headless-shell';

test('Where there is none Playwright’s is fetched.', async () => {
  const { find, ran } = await machine([], { 'playwright-core': SHELL });
  expect(find(true)).toBe(SHELL);
  expect(ran).toEqual([PLAYWRIGHT]);
  expect(printed).toEqual(['No Chromium is installed; trying Playwright’s …']);
});

test('Where that fails Debian’s is installed, by whoever may.', async () => {
  const { find, ran } = await machine([], { 'apt-get': 'bin/chromium-headless-shell' });
  expect(find(true)).toBe('bin/chromium-headless-shell');
  expect(ran).toEqual([
    PLAYWRIGHT,
    'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium-headless-shell',
  ]);
  expect(printed.at(-1)).toBe('Playwright’s could not be fetched; installing Debian’s …');
});

test('Where nothing helps it is said what to do.', async () => {
  const { find, ran } = await machine([]);
  expect(find(false)).toBeNull();
  expect(ran).toEqual([PLAYWRIGHT]);
  expect(printed.at(-1)).toMatch(/^The browser tests need Chromium or Chrome, and none could be found/);
  expect(printed.at(-1)).toContain('sudo apt-get install chromium-headless-shell');
  expect(find(true)).toBeNull();
  expect(ran).toHaveLength(3);
});
