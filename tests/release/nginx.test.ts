/** The built site, served by nginx with the file that was built for it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOf } from '#build/headers.ts';
import { nginxFile } from '#build/nginx.ts';
import { builtIn } from '#build/inline-styles.ts';
import { programOf } from '../programs.ts';
import { addressOf, builtFiles, FOLDER, inTurns } from '../site/site.ts';

const NGINX = programOf(['nginx', '/usr/sbin/nginx'], '-v');

/** The root of a host that shows the site under a folder, or the site itself. */
async function rootWith(scratch: string, place: string): Promise<string> {
  if (place === '/') return resolve(FOLDER);
  await mkdir(join(scratch, 'root'));
  await symlink(resolve(FOLDER), join(scratch, 'root', place.slice(1, -1)));
  return join(scratch, 'root');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

describe.skipIf(NGINX === undefined).each(['/', '/rd/'])(
  'nginx with the file of headers, under %s',
  (place) => {
    let running: ChildProcess | undefined;
    let folder = '';
    let origin = '';

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'revolving-door-nginx-'));
      const port = await freePort();
      origin = `http://127.0.0.1:${port}${place.slice(0, -1)}`;
      const root = await rootWith(folder, place);
      const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${folder}/${name};`,
      );
      // Started by root, nginx would read files as somebody else, who may not be let into this folder.
      const user = process.getuid?.() === 0 ? 'user root;' : '';
      await writeFile(
        join(folder, 'nginx.conf'),
        `daemon off; ${user} pid ${folder}/pid; error_log stderr; events {}
      http { access_log off; ${scratch.join(' ')} types { text/html html; text/css css; application/javascript js; }
      server { listen 127.0.0.1:${port}; root ${root}; include ${folder}/site.conf; } }`,
      );
      await writeFile(join(folder, 'site.conf'), nginxFile({ ...(await builtIn(FOLDER)), folder: place }));
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

    test('Every file has exactly the headers that are meant.', async () => {
      const built = await builtIn(FOLDER);
      const wrong = await inTurns(builtFiles().map(addressOf), async (path) => {
        const { status, headers } = await fetch(origin + path, { method: 'HEAD' });
        const meant = headersOf(path, built);
        const isFramed = meant['X-Frame-Options'] === undefined && headers.get('x-frame-options') !== null;
        return [
          ...(status === 200 ? [] : [`${path} answers ${status}`]),
          ...(isFramed ? [`${path} may not be framed`] : []),
          ...Object.entries(meant)
            .filter(([name, value]) => headers.get(name) !== value)
            .map(([name]) => `${path}: ${name} is ${headers.get(name)}`),
        ];
      });
      expect(wrong.length).toBeGreaterThan(100);
      expect(wrong.flat()).toEqual([]);
    });

    test('An address without its slash leads to the one with it, its query kept.', async () => {
      const answer = await fetch(`${origin}/search?q=a`, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([301, `${place}search/?q=a`]);
    });

    test('What is not there is the page that says so, with its headers.', async () => {
      const answer = await fetch(`${origin}/nothing/here`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe(await (await fetch(`${origin}/404.html`)).text());
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    });

    test('A page that a browser has is not sent again.', async () => {
      const tag = (await fetch(origin)).headers.get('etag');
      expect(tag).not.toBeNull();
      const again = await fetch(origin, { headers: { 'If-None-Match': tag ?? '' } });
      expect(again.status).toBe(304);
    });
  },
);
