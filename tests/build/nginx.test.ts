/** The file for nginx, tried with nginx where the machine has it. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOf, nginxFile } from '#build/headers.ts';

const NGINX = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);

const PAGES = [
  '/',
  '/search/',
  '/charts/rounds/',
  '/embed/rounds/',
  '/editions/2024-12-09/embed/rounds/',
  '/charts/rounds/snippet.html',
  '/assets/site.1a2b.css',
  '/embed.js',
];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe.skipIf(NGINX === undefined)('nginx with the file of headers', () => {
  let running: ChildProcess | undefined;
  let folder = '';
  let origin = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'revolving-door-'));
    // Started by root, nginx reads files as somebody else.
    await chmod(folder, 0o755);
    const root = join(folder, 'site');
    for (const page of [...PAGES, '/404.html']) {
      const file = join(root, page.endsWith('/') ? `${page}index.html` : page);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `<p>${page}</p>`);
    }
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    await writeFile(join(folder, 'headers.conf'), nginxFile());
    const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    await writeFile(
      join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; error_log stderr; events {}
      http { access_log off; ${scratch.join(' ')} types { text/html html; text/css css; application/javascript js; }
      server { listen 127.0.0.1:${port}; root ${root}; include ${folder}/headers.conf; } }`,
    );
    running = spawn(NGINX as string, ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    for (let tries = 0; tries < 100; tries += 1) {
      if (await fetch(origin).then(Boolean, () => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('nginx did not start');
  });

  afterAll(async () => {
    running?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  test.for(PAGES)('%s has exactly the headers that are meant', async (page) => {
    const answer = await fetch(origin + page);
    expect(answer.status).toBe(200);
    for (const [name, value] of Object.entries(headersOf(page))) {
      expect([name, answer.headers.get(name)]).toEqual([name, value]);
    }
    if (headersOf(page)['X-Frame-Options'] === undefined) {
      expect(answer.headers.get('x-frame-options')).toBeNull();
    }
  });

  test('an address without its slash leads to the one with it, its query kept', async () => {
    const answer = await fetch(`${origin}/search?q=a`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/search/?q=a']);
  });

  test('what is not there is the page that says so, with its headers', async () => {
    const answer = await fetch(`${origin}/nothing/here`);
    expect([answer.status, await answer.text()]).toEqual([404, '<p>/404.html</p>']);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
