import { renameSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '#commands/serve.ts';
import { headersOf } from '#build/headers.ts';
import { temporaryFolder } from '../data/synthetic.ts';

/** A small site, served; resolves to a way of asking it for an address without following it elsewhere. */
async function served() {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'people'));
  await mkdir(join(folder, 'assets'));
  await mkdir(join(folder, 'embed'));
  for (const file of [
    'index.html',
    '404.html',
    'embed/404.html',
    'people/index.html',
    'people.csv',
    'assets/site.css',
    '_headers',
    'nginx.conf',
  ]) {
    await writeFile(join(folder, file), file);
  }
  const server = await serve(folder, 0);
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const get = (path: string, request: RequestInit = {}) =>
    fetch(`http://localhost:${port}${path}`, { redirect: 'manual', ...request });
  return { get, folder, port };
}

test('files are served with the headers of their address', async () => {
  const { get } = await served();
  for (const path of ['/', '/people/', '/assets/site.css']) {
    const response = await get(path);
    expect(response.status).toBe(200);
    for (const [name, value] of Object.entries(headersOf(path)))
      expect(response.headers.get(name), name).toBe(value);
  }
  expect(await (await get('/people/')).text()).toBe('people/index.html');
});

test('a missing chart says so in a page that may be framed', async () => {
  const response = await (await served()).get('/embed/nothing/');
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('embed/404.html');
  expect(response.headers.get('x-frame-options')).toBeNull();
  expect(response.headers.get('content-security-policy')).not.toContain('frame-ancestors');
});

test('a text says that it is UTF-8, and what is there for servers to read is not sent', async () => {
  const { get } = await served();
  expect((await get('/people.csv')).headers.get('content-type')).toBe('text/csv; charset=utf-8');
  for (const path of ['/_headers', '/nginx.conf']) expect((await get(path)).status, path).toBe(404);
});

test('a page that is not there is the page of missing pages, with its status and headers', async () => {
  const response = await (await served()).get('/nobody/');
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('404.html');
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
});

test('a page asked for without the slash at its end is sent to where it is', async () => {
  const { get } = await served();
  const response = await get('/people?q=1');
  expect([response.status, response.headers.get('Location')]).toEqual([301, '/people/?q=1']);
  expect((await get('//people')).headers.get('Location')).toBe('/people/');
});

test('nothing outside the folder is served, and no address stops the server', async () => {
  const { get } = await served();
  for (const path of [
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%',
    '/%00',
    '/people%',
    '//',
    '/?%',
  ]) {
    expect([200, 400, 404], path).toContain((await get(path)).status);
  }
  expect((await get('/people/')).status).toBe(200);
});

test('a file keeps its tag until it changes, and is not sent again meanwhile', async () => {
  const { get, folder } = await served();
  const first = await get('/people/');
  const tag = first.headers.get('ETag') ?? '';
  const again = () => get('/people/', { headers: { 'If-None-Match': tag } });
  expect((await again()).status).toBe(304);
  await writeFile(join(folder, 'people', 'index.html'), 'Another, and longer');
  const changed = await again();
  expect([changed.status, await changed.text()]).toEqual([200, 'Another, and longer']);
});

test('the head of an answer is that of the answer; nothing can be sent to the site', async () => {
  const { get } = await served();
  const [head, whole] = [await get('/people/', { method: 'HEAD' }), await get('/people/')];
  expect([head.status, await head.text()]).toEqual([200, '']);
  for (const name of ['Content-Length', 'Content-Type', 'ETag'])
    expect(head.headers.get(name)).toBe(whole.headers.get(name));
  expect((await get('/people/', { method: 'POST', body: 'x' })).status).toBe(405);
});

test('names of any script, and types that browsers know, are served', async () => {
  const { get, folder } = await served();
  await writeFile(join(folder, 'к к.csv'), 'a');
  const response = await get(`/${encodeURIComponent('к к.csv')}`);
  expect([await response.text(), response.headers.get('Content-Type')]).toEqual([
    'a',
    'text/csv; charset=utf-8',
  ]);
});

test('while another build takes the place of the site, every answer is whole and of one of them', async () => {
  const { get, folder } = await served();
  const site = async (at: string, page: string) => {
    await mkdir(at, { recursive: true });
    await writeFile(join(at, 'index.html'), page);
    return at;
  };
  const pages = ['short', 'l'.repeat(300_000)];
  const seen = new Set<string>();
  for (let turn = 0; turn < 60; turn += 1) {
    const next = await site(`${folder}.next`, pages[turn % 2] ?? '');
    const asked = Array.from({ length: 8 }, async () => {
      const response = await get('/');
      // Between the renames there is no site at all.
      return response.status === 200 ? response.text() : null;
    });
    renameSync(folder, `${folder}.old`);
    renameSync(next, folder);
    await rm(`${folder}.old`, { recursive: true });
    for (const text of await Promise.all(asked)) if (text !== null) seen.add(text);
  }
  seen.delete('index.html');
  expect([...seen].sort()).toEqual(pages.toSorted());
});

test.skipIf(process.platform === 'win32')('nobody else on the network is served', async () => {
  const { port } = await served();
  const others = Object.values(networkInterfaces())
    .flat()
    .flatMap((each) => (each && !each.internal && each.family === 'IPv4' ? [each.address] : []));
  for (const address of others)
    await expect(fetch(`http://${address}:${port}/`), address).rejects.toThrow('fetch failed');
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
});
