import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compress } from '#build/compress.ts';
import { temporaryFolder } from '../data/synthetic.ts';

const LONG = 'Person 17 was held. '.repeat(200);

async function packed(files: Readonly<Record<string, string | Buffer>>, how = {}) {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const bytes = await compress(folder, Object.keys(files), how);
  const names = (await readdir(folder)).filter((name) => !(name in files)).sort();
  return { bytes, names, read: (name: string) => readFile(join(folder, name)) };
}

test('a text has both beside it, and either gives back its bytes', async () => {
  const { names, read, bytes } = await packed({ 'index.html': LONG, 'people.csv': LONG });
  expect(names).toEqual(['index.html.br', 'index.html.gz', 'people.csv.br', 'people.csv.gz']);
  expect(gunzipSync(await read('index.html.gz')).toString()).toBe(LONG);
  expect(brotliDecompressSync(await read('people.csv.br')).toString()).toBe(LONG);
  const sizes = await Promise.all(names.map(async (name) => (await read(name)).length));
  expect(bytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
});

test('what is short, or no text, is left alone', async () => {
  const { names } = await packed({
    'a.txt': 'short'.repeat(20),
    'b.png': LONG,
    'c.zip': LONG,
    'd.woff2': LONG,
  });
  expect(names).toEqual([]);
});

test('a text that would grow stays alone', async () => {
  const { names } = await packed({ 'noise.txt': randomBytes(2000) });
  expect(names).toEqual([]);
});

test('the same bytes each time: no day and no system stand in them', async () => {
  const [one, two] = [await packed({ 'a.svg': LONG }), await packed({ 'a.svg': LONG })];
  for (const name of one.names) expect(await one.read(name)).toEqual(await two.read(name));
  expect((await one.read('a.svg.gz')).subarray(4, 10)).toEqual(Buffer.from([0, 0, 0, 0, 2, 255]));
});

test('pages of editions, which are many, are packed a little less well than the others', async () => {
  const text = await readFile('CONTRIBUTING.md', 'utf8');
  const { read } = await packed({ 'a.html': text, 'be/editions/2024-12-09/a.html': text });
  const sizes = async (ending: string) =>
    Promise.all(
      ['', 'be/editions/2024-12-09/'].map(async (at) => (await read(`${at}a.html.${ending}`)).length),
    );
  const [page = 0, ofEdition = 0] = await sizes('br');
  expect(ofEdition).toBeGreaterThan(page);
  expect(new Set(await sizes('gz')).size).toBe(1);
});

test('what is compressed quickly is as right, and larger', async () => {
  const text = await readFile('CONTRIBUTING.md', 'utf8');
  const [best, quick] = [
    await packed({ 'a.html': text }),
    await packed({ 'a.html': text }, { isQuick: true }),
  ];
  expect(quick.names).toEqual(best.names);
  expect(brotliDecompressSync(await quick.read('a.html.br')).toString()).toBe(text);
  expect(gunzipSync(await quick.read('a.html.gz')).toString()).toBe(text);
  expect(quick.bytes).toBeGreaterThan(best.bytes);
});
