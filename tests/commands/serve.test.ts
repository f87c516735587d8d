import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
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
  for (const file of ['index.html', '404.html', 'people/index.html', 'assets/site.css']) {
    await writeFile(join(folder, file), file);
  }
  const server = await serve(folder, 0);
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return (path: string) => fetch(`http://localhost:${port}${path}`, { redirect: 'manual' });
}

test('files are served with the headers of their address', async () => {
  const get = await served();
  for (const path of ['/', '/people/', '/assets/site.css']) {
    const response = await get(path);
    expect(response.status).toBe(200);
    for (const [name, value] of Object.entries(headersOf(path)))
      expect(response.headers.get(name), name).toBe(value);
  }
  expect(await (await get('/people/')).text()).toBe('people/index.html');
});

test('a page that is not there is the page of missing pages, with its status and headers', async () => {
  const response = await (await served())('/nobody/');
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('404.html');
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
});

test('a page asked for without the slash at its end is sent to where it is', async () => {
  const get = await served();
  const response = await get('/people?q=1');
  expect([response.status, response.headers.get('Location')]).toEqual([301, '/people/?q=1']);
  expect((await get('//people')).headers.get('Location')).toBe('/people/');
});

test('nothing outside the folder is served, and no address stops the server', async () => {
  const get = await served();
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
