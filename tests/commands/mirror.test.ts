import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { headersFile, stylesIn, type Built } from '#build/headers.ts';
import { nginxFile } from '#build/nginx.ts';
import { mirror } from '#commands/mirror.ts';
import { temporaryFolder } from '../data/synthetic.ts';

const BUILT: Built = {
  folder: '/',
  styles: { pages: [`sha256-${'a'.repeat(43)}=`], embeds: [] },
  before: { pages: [], embeds: [] },
};
const MISSING = `<a href="/people/">People</a> <a href="//example.org/">Out</a> ${'Nothing is here. '.repeat(100)}`;

async function copyOf(built = BUILT) {
  const folder = await temporaryFolder();
  const files: Record<string, string> = {
    'index.html': '<a href="people/">People</a>',
    '404.html': MISSING,
    'embed/404.html': MISSING,
    '404.html.gz': 'packed',
    'people/index.html': 'Person 17',
    _headers: headersFile(['index.html', '404.html', 'people/index.html'], built),
    'nginx.conf': nginxFile(built),
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return { folder, read: (file: string) => readFile(join(folder, file), 'utf8') };
}

test('a copy for a folder names it where a server or a missing page must, and nowhere else', async () => {
  const { folder, read } = await copyOf();
  const written = await mirror(folder, 'https://mirror.example/some/folder/');
  expect(written).toEqual(['404.html', 'embed/404.html', '_headers', 'nginx.conf', 'Caddyfile']);
  expect(await read('404.html')).toContain('<a href="/some/folder/people/">');
  expect(await read('404.html')).toContain('<a href="//example.org/">');
  expect(await read('index.html')).toBe('<a href="people/">People</a>');
  const rules = (await read('_headers')).match(/^\/.*$/gm) ?? [];
  expect(rules.filter((rule) => !rule.startsWith('/some/folder/'))).toEqual([]);
  expect(stylesIn(await read('_headers'), 'now')).toEqual(BUILT.styles);
  expect(await read('nginx.conf')).toContain('location ^~ /some/folder/ {');
  expect(await read('Caddyfile')).toContain('@door path /some/folder/*');
  expect(gunzipSync(await readFile(join(folder, '404.html.gz'))).toString()).toBe(await read('404.html'));
});

test('from one folder to another and back to a root it is the same copy', async () => {
  const { folder, read } = await copyOf();
  const first = [await read('404.html'), await read('nginx.conf')];
  for (const place of ['a/', 'b/c/', '']) await mirror(folder, `https://mirror.example/${place}`);
  expect([await read('404.html'), await read('nginx.conf')]).toEqual(first);
});

test('a copy tells of an onion address, and speaks for hosts below its own, only where its publisher asks', async () => {
  const onion = `http://${'a'.repeat(56)}.onion`;
  const published = { ...BUILT, asks: { onion, isForSubDomains: true } };
  const { folder, read } = await copyOf(published);
  await mirror(folder, 'https://mirror.example/', published.asks);
  expect(await read('nginx.conf')).toContain(`Onion-Location "${onion}$request_uri"`);
  await mirror(folder, 'https://mirror.example/');
  for (const file of ['_headers', 'nginx.conf', 'Caddyfile'])
    expect(await read(file)).not.toMatch(/Onion-Location|includeSubDomains/);
});

test('what is no build of the site is left alone', async () => {
  await expect(mirror(await temporaryFolder(), 'https://mirror.example/')).rejects.toThrow('is not a build');
});
