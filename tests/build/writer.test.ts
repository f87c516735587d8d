/** What is drawn lies where it belongs, each page as readers get it. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteWriter } from '#build/writer.ts';
import { temporaryFolder } from '../data/synthetic.ts';

const LINK = '<a href="/charts/">Charts</a>';

test('Pages are written with relative links, but for the page of missing pages; other files as they are.', async () => {
  const folder = await temporaryFolder();
  const { write, finish } = siteWriter(folder);
  for (const file of ['index.html', '404.html', 'be/people/index.html', 'be/plain.html', 'a.txt'])
    write(file, LINK);
  write('be/people/data.json', new Uint8Array([0x7b, 0x7d]));
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  expect(await read('index.html')).toBe('<a href="charts/">Charts</a>');
  expect(await read('be/people/index.html')).toBe('<a href="../../charts/">Charts</a>');
  expect(await read('be/plain.html')).toBe('<a href="../charts/">Charts</a>');
  expect(await read('404.html')).toBe(LINK);
  expect(await read('a.txt')).toBe(LINK);
  expect(await read('be/people/data.json')).toBe('{}');
  const { pages, named } = finish();
  expect(pages).toEqual(['404.html', 'be/people/index.html', 'be/plain.html', 'index.html']);
  expect([...named]).toEqual([['/charts/', 'index.html']]);
});

test('Pages and style sheets that others wrote into the folder become relative in the end.', async () => {
  const folder = await temporaryFolder();
  const { write, finish } = siteWriter(folder);
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets/site.css'), 'a{b:url(/assets/c.png)}');
  await mkdir(join(folder, 'old'));
  await writeFile(join(folder, 'old/page.html'), LINK);
  write('index.html', LINK);
  const { pages, named } = finish();
  expect(pages).toEqual(['index.html', 'old/page.html']);
  expect([...named]).toEqual([
    ['/charts/', 'index.html'],
    ['/assets/c.png', 'assets/site.css'],
  ]);
  expect(await readFile(join(folder, 'assets/site.css'), 'utf8')).toBe('a{b:url(c.png)}');
  expect(await readFile(join(folder, 'old/page.html'), 'utf8')).toBe('<a href="../charts/">Charts</a>');
});

test('The page of missing pages leads through the folder under which the site stands.', async () => {
  const folder = await temporaryFolder();
  siteWriter(folder, '/rd/').write('404.html', LINK);
  expect(await readFile(join(folder, '404.html'), 'utf8')).toBe('<a href="/rd/charts/">Charts</a>');
});

test('Frames have their styles in them, whose hashes are told; other pages ask for theirs.', async () => {
  const folder = await temporaryFolder();
  const { write, finish } = siteWriter(folder);
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets/frame.css'), 'p{color:red}');
  const sheet = '<link rel="stylesheet" href="/assets/frame.css">';
  for (const file of ['embed/rounds/index.html', 'embed/404.html', 'about/index.html']) write(file, sheet);
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  expect(await read('embed/rounds/index.html')).toBe('<style>p{color:red}</style>');
  expect(await read('embed/404.html')).toBe('<style>p{color:red}</style>');
  expect(await read('about/index.html')).toBe(sheet.replace('"/', '"../'));
  expect(finish().embeds).toHaveLength(1);
  expect((await readdir(folder)).sort()).toEqual(['about', 'assets', 'embed']);
});
