/**
 * What a reader types leaves no trace: not in the log of a real nginx, not in any file that Chromium or Firefox
 * writes of a visit, their histories and form histories among them. The names are invented, so that nothing
 * but the typing could have put them there.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '#commands/chromium.ts';
import { programOf } from '../programs.ts';
import { FOLDER } from '../site/site.ts';
import { Firefox, FIREFOX, KEYS } from './firefox.ts';

const NGINX = programOf(['nginx', '/usr/sbin/nginx'], '-v');
const CHROMIUM = findChromium();

/** Surnames that nobody bears, in Latin and Cyrillic letters. */
const NAMES = Array.from({ length: 30 }, (_, nth) => {
  const letters = nth % 2 === 0 ? ['zyx', 'quv', 'wox', 'jyq'] : ['щыж', 'эцх', 'фыщ', 'ъяз'];
  return Array.from((nth + 16).toString(4), (digit) => letters[Number(digit)]).join('');
});

/** How a text may stand in a file. */
const writings = (name: string): readonly Buffer[] => [
  Buffer.from(name),
  Buffer.from(name, 'utf16le'),
  Buffer.from(encodeURIComponent(name)),
  Buffer.from(encodeURIComponent(name).toLowerCase()),
  Buffer.from(
    JSON.stringify(name).replace(
      /[^ -~]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  ),
];

/** Files of a folder in which a name stands. */
async function traces(folder: string, names: readonly string[] = NAMES): Promise<readonly string[]> {
  const sought = names.flatMap((name) => writings(name).map((bytes) => ({ name, bytes })));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    for (const { name, bytes: written } of sought)
      if (bytes.includes(written)) found.push(`${entry.name}: ${name}`);
  }
  return found;
}

describe.skipIf(NGINX === undefined)('served by nginx', () => {
  let running: ChildProcess | undefined;
  let folder = '';
  let origin = '';
  const log = () => join(folder, 'log', 'access.log');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'revolving-door-typed-'));
    await mkdir(join(folder, 'log'));
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    await new Promise((closed) => server.close(closed));
    origin = `http://127.0.0.1:${port}`;
    const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const told = '$request $http_referer $http_cookie $request_body';
    await writeFile(
      join(folder, 'nginx.conf'),
      `daemon off; ${user} pid ${folder}/pid; error_log stderr; events {}
      http { log_format all '${told}'; access_log ${log()} all; ${scratch.join(' ')}
      types { text/html html; text/css css; application/javascript js; }
      server { listen 127.0.0.1:${port}; root ${resolve(FOLDER)}; include ${resolve(FOLDER, 'nginx.conf')}; } }`,
    );
    running = spawn(NGINX as string, ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    for (let tries = 0; tries < 200; tries += 1) {
      if (await fetch(origin).then(Boolean, () => false)) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('nginx did not start');
  });

  afterAll(async () => {
    running?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  /** Says what was logged, so that an empty log cannot pass for a clean one. */
  async function expectCleanLog(): Promise<void> {
    const lines = (await readFile(log(), 'utf8')).trim().split('\n');
    expect(lines.length).toBeGreaterThan(5);
    expect(await traces(join(folder, 'log'))).toEqual([]);
  }

  test('A trace would be found: of an address, in the log.', async () => {
    await fetch(`${origin}/404.html?q=${encodeURIComponent('ъъъъ')}`);
    expect(await traces(join(folder, 'log'), ['ъъъъ'])).not.toEqual([]);
  });

  test.skipIf(CHROMIUM === null).for([true, false])(
    'Chromium keeps and sends nothing; scripts on: %s.',
    async (isOn) => {
      const profile = await mkdtemp(join(tmpdir(), 'revolving-door-chromium-'));
      const options = {
        executablePath: CHROMIUM as string,
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
        javaScriptEnabled: isOn,
      };
      const browser = await chromium.launchPersistentContext(profile, options);
      try {
        const page = await browser.newPage();
        for (const path of ['/about/', '/search/']) {
          await page.goto(origin + path);
          if (path !== '/search/' && isOn) await page.click('a.site-search');
          const fields = page.locator('input:not([type=checkbox]):not([type=radio]), textarea');
          if (isOn) await fields.first().waitFor();
          else expect(await fields.count()).toBe(0);
          for (const name of NAMES) {
            if (isOn) await fields.first().fill('');
            await page.keyboard.type(name);
            await page.keyboard.press('Enter');
          }
          await page.goto(`${origin}/safety/`);
          await page.goBack();
          await page.reload();
          if (isOn && path === '/search/') expect(await fields.first().inputValue()).toBe('');
        }
      } finally {
        await browser.close();
      }
      try {
        expect(await traces(profile, [new URL(origin).host])).not.toEqual([]);
        expect(await traces(profile)).toEqual([]);
        await expectCleanLog();
      } finally {
        await rm(profile, { recursive: true, force: true });
      }
    },
  );

  test.skipIf(FIREFOX === undefined).for([true, false])(
    'Firefox keeps and sends nothing; scripts on: %s.',
    async (isOn) => {
      const firefox = await Firefox.start({
        'javascript.enabled': isOn,
        'browser.formfill.enable': true,
        'browser.sessionstore.interval': 500,
      });
      let kept: readonly string[] = ['not looked at'];
      let visited: readonly string[] = [];
      try {
        for (const path of ['/about/', '/search/']) {
          await firefox.open(origin + path);
          if (isOn && path === '/about/')
            await firefox.evaluate(`document.querySelector('a.site-search').click()`);
          if (isOn)
            await firefox.evaluate(
              `new Promise((done) => { const look = () => { const field = document.querySelector('.field input'); if (field) { field.focus(); done(true); } else setTimeout(look, 50); }; look(); })`,
            );
          for (const name of NAMES) {
            if (isOn) await firefox.evaluate(`void (document.querySelector('.field input').value = '')`);
            for (const letter of name) await firefox.press(letter);
            await firefox.press(KEYS.Enter);
          }
          await new Promise((done) => setTimeout(done, 1500));
          await firefox.open(`${origin}/safety/`);
          await firefox.back();
        }
      } finally {
        await firefox.close(async (profile) => {
          visited = await traces(profile, [new URL(origin).host]);
          kept = await traces(profile);
        });
      }
      expect(visited).not.toEqual([]);
      expect(kept).toEqual([]);
      await expectCleanLog();
    },
  );
});
