/** Finds a Chromium for the browser tests: an installed one, else Playwright's, else Debian's where it may. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** The shell without windows comes first: opening a page costs it a fifth of what it costs the others. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What finding one asks of the machine. */
export interface Machine {
  /** Where Playwright would have its browser with windows. */
  readonly windowed: string;
  /** Whether Debian's packages may be installed. */
  readonly mayInstall: boolean;
  /** Runs a command of the shell, whatever comes of it. */
  run(command: string): void;
}

const MACHINE: Machine = {
  windowed: chromium.executablePath(),
  mayInstall: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  run: (command) => void spawnSync(command, { shell: true, stdio: 'inherit', timeout: 300_000 }),
};

/** Path of a Chromium or Chrome, installing one where that is possible; `null`, with advice printed, where not. */
export function findChromium({ windowed, mayInstall, run } = MACHINE): string | null {
  const found = process.env.CHROMIUM ?? installed() ?? playwrights(windowed);
  if (found !== null) return found;
  console.log('No Chromium is installed; trying Playwright’s …');
  run('playwright-core install chromium-headless-shell');
  const own = playwrights(windowed);
  if (own !== null) return own;
  if (mayInstall) {
    console.log('Playwright’s could not be fetched; installing Debian’s …');
    run('apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium-headless-shell');
    const debian = installed();
    if (debian !== null) return debian;
  }
  console.error(
    'The browser tests need Chromium or Chrome, and none could be found or installed.\n' +
      'Install one and run npm test again:\n' +
      '  Debian, Ubuntu: sudo apt-get install chromium-headless-shell, or else chromium\n' +
      '  Fedora:         sudo dnf install chromium\n' +
      '  macOS:          brew install --cask google-chrome\n' +
      '  anywhere:       npx playwright-core install chromium-headless-shell\n' +
      'or name an executable: CHROMIUM=/path/to/chromium npm test',
  );
  return null;
}

function installed(): string | null {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`)), ...PLACES];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Playwright knows only where its browser with windows would be; its shell lies beside that. */
function playwrights(whole: string): string | null {
  const shells = dirname(dirname(whole)).replace(/chromium-(\d+)$/, 'chromium_headless_shell-$1');
  const shell = existsSync(shells)
    ? readdirSync(shells, { recursive: true })
        .map((path) => join(shells, String(path)))
        .find((path) => /[\\/](?:chrome-)?headless[-_]shell(?:\.exe)?$/.test(path))
    : undefined;
  return shell ?? (existsSync(whole) ? whole : null);
}
