/** A real Caddy with the file that a build writes for it, on a tiny folder. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caddyFile } from '#build/caddy.ts';
import { headersOf, missingPageOf, type Built } from '#build/headers.ts';
import { SETTINGS } from '#build/nginx.ts';
import { typeOf } from '#build/types.ts';
import { programOf } from '../programs.ts';
import { answering, freePort } from '../servers.ts';

const CADDY = programOf(['caddy'], 'version');

/** A file of each kind, in and beside the folders that a site has. */
const FILES = [
  '404.html',
  'SHA256SUMS',
  'SHA256SUMS.sig',
  'about/index.html',
  'assets/site.1a2b.css',
  'be/charts/rounds/chart.svg',
  'be/charts/rounds/index.html',
  'be/embed/404.html',
  'be/embed/rounds/index.html',
  'be/feed.xml',
  'be/index.html',
  'charts/index.html',
  'charts/rounds/chart.png',
  'charts/rounds/index.html',
  'charts/rounds/snippet.html',
  'editions/2024-12-09/charts/rounds/snippet-no-links.html',
  'editions/2024-12-09/data/people.csv',
  'editions/2024-12-09/embed/rounds/index.html',
  'editions/2024-12-09/index.html',
  'editions/index.html',
  'embed.js',
  'embed/404.html',
  'embed/people/person-17/index.html',
  'embed/script/1.0.0.js',
  'feed.xml',
  'index.html',
  'offline/revolving-door-en.zip',
  'people/index.html',
];
const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

const STYLES = {
  styles: { pages: [`sha256-${'a'.repeat(43)}=`], embeds: [`sha256-${'b'.repeat(43)}=`] },
  before: { pages: [], embeds: [`sha256-${'c'.repeat(43)}=`] },
};
const ONION = `http://${'a'.repeat(56)}.onion`;

/** Starts Caddy with a site under a folder; resolves to its address and to what stops it. */
async function startCaddy(built: Built) {
  const root = await mkdtemp(join(tmpdir(), 'revolving-door-caddy-'));
  const port = await freePort();
  const site = join(root, built.folder);
  for (const file of [...FILES, ...SETTINGS]) {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), `${file} `.repeat(100));
  }
  await writeFile(join(site, 'people/index.html.gz'), gzipSync('compressed beforehand'));
  await writeFile(join(root, 'other.html'), 'of another site');
  const file = join(root, 'site.caddy');
  await writeFile(file, caddyFile(built));
  const server = `http://127.0.0.1:${port}`;
  const config = join(root, 'Caddyfile');
  // What the server shows besides is shown by its own rules.
  const others = built.folder === '/' ? '' : '\thandle {\n\t\tfile_server\n\t}\n';
  const head = '{\n\tadmin off\n\tauto_https off\n}\n';
  await writeFile(config, `${head}${server} {\n\troot * ${root}\n\timport ${file}\n${others}}\n`);
  const running = spawn(CADDY as string, ['run', '--adapter', 'caddyfile', '--config', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: root, XDG_CONFIG_HOME: root, XDG_DATA_HOME: root },
  });
  const stop = await answering(running, server, () => rm(root, { recursive: true, force: true }));
  return { server, site: server + built.folder, stop };
}

describe.skipIf(CADDY === undefined).each(['/', '/rd/'])('Caddy with its file, under %s', (folder) => {
  const built: Built = { folder, ...STYLES, asks: { onion: ONION, isForSubDomains: true } };
  let caddy: Awaited<ReturnType<typeof startCaddy>>;
  const get = (path: string, request: RequestInit = {}) =>
    fetch(caddy.site + path.slice(1), { redirect: 'manual', ...request });

  beforeAll(async () => {
    caddy = await startCaddy(built);
  });
  afterAll(() => caddy.stop());

  test('every file has exactly the headers that are meant, and its type', async () => {
    for (const file of FILES) {
      const path = addressOf(file);
      const answer = await get(path, { headers: { 'Accept-Encoding': 'identity' } });
      expect(answer.status, path).toBe(200);
      expect(await answer.text(), path).toBe(`${file} `.repeat(100));
      const meant: Record<string, string> = { 'Content-Type': typeOf(file), ...headersOf(path, built) };
      for (const [name, value] of Object.entries(meant))
        expect(answer.headers.get(name), `${path} ${name}`).toBe(value);
      if (meant['X-Frame-Options'] === undefined) expect(answer.headers.get('x-frame-options')).toBeNull();
      if (meant['Access-Control-Allow-Origin'] === undefined)
        expect(answer.headers.get('access-control-allow-origin'), path).toBeNull();
    }
  });

  test('a page says where the onion service has it, its query too; a frame, a file and a picture do not', async () => {
    for (const path of ['/people/', '/charts/rounds/?edition=2024-12-09', '/be/', '/nothing/here']) {
      const { headers } = await get(path);
      expect(headers.get('onion-location'), path).toBe(`${ONION}${folder}${path.slice(1)}`);
    }
    for (const path of [
      '/embed/rounds/',
      '/feed.xml',
      '/be/charts/rounds/chart.svg',
      '/assets/site.1a2b.css',
    ])
      expect((await get(path)).headers.get('onion-location'), path).toBeNull();
  });

  test('an address without its slash leads to the one with it, its query kept', async () => {
    const answer = await get('/people?q=a');
    expect(answer.status).toBe(301);
    expect(new URL(answer.headers.get('location') ?? '', caddy.site).href).toBe(`${caddy.site}people/?q=a`);
  });

  test('what is not there is the page that says so, with its headers: settings and folders too', async () => {
    for (const path of [
      '/nothing/here',
      '/assets/nothing.css',
      '/assets/',
      '/charts/nothing/snippet.html',
      '/embed/no-such-chart/',
      '/be/embed/no-such-chart/',
      ...SETTINGS.map((file) => `/${file}`),
    ]) {
      const instead = missingPageOf(path);
      const answer = await get(path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text(), path).toBe(`${instead.slice(1)} `.repeat(100));
      expect(answer.headers.get('content-type'), path).toBe('text/html; charset=utf-8');
      const meant = headersOf(instead, built);
      for (const name of [
        'Content-Security-Policy',
        'X-Frame-Options',
        'Cache-Control',
        'Access-Control-Allow-Origin',
      ])
        expect(answer.headers.get(name), `${path} ${name}`).toBe(meant[name] ?? null);
    }
  });

  test('a file that the build compressed is sent as it is', async () => {
    const answer = await get('/people/', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe('compressed beforehand');
  });

  // At the root there is nothing else.
  if (folder === '/') return;
  test('whatever else the server shows is left alone', async () => {
    const answer = await fetch(`${caddy.server}/other.html`);
    expect(await answer.text()).toBe('of another site');
    expect(answer.headers.get('content-security-policy')).toBeNull();
    expect((await fetch(`${caddy.server}/nothing.html`)).status).toBe(404);
  });
});
