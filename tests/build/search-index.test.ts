import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { htmlOf, recordOfPage, takeRecords } from '#build/search-index.ts';
import { temporaryFolder } from '../data/synthetic.ts';

const record = {
  path: '/people/ada/',
  meta: { title: 'Ada "A" <b>', line: 'Taught & told.' },
  names: 'ada <b>',
  text: 'teacher of chemistry teacher of all',
} as const;

test('A record is a page of its names, which weigh most, and of each word of its text once', () => {
  const { document } = parseHTML(htmlOf(record));
  expect(
    [...document.querySelectorAll('meta')].map((meta) => [
      meta.getAttribute('data-pagefind-meta'),
      meta.getAttribute('content'),
    ]),
  ).toEqual([
    ['title[content]', 'Ada "A" <b>'],
    ['line[content]', 'Taught & told.'],
  ]);
  const [names, text] = [...document.querySelectorAll('p')];
  expect([names?.getAttribute('data-pagefind-weight'), names?.textContent]).toEqual(['10', 'ada <b>']);
  expect(text?.textContent).toBe('teacher of chemistry all');
});

const PAGE = `<html><head><meta name="description" content="What it is about."></head><body><nav><h2>Menu</h2></nav>
<main><h1> The Title </h1><p class="lede">Lede</p><h2>One</h2><p>Words</p><h3>Two</h3></main></body></html>`;

test('A text is found by its title, its description and its headings, not by its menu or its words', () => {
  expect(recordOfPage({ path: '/about/', what: 'text' }, PAGE)).toEqual({
    path: '/about/',
    meta: { title: 'The Title', what: 'text', line: 'What it is about.' },
    names: 'the title',
    text: 'what it is about lede one two',
  });
  expect(recordOfPage({ path: '/x/', what: 'text' }, '<p></p>').meta).toEqual({
    title: '',
    what: 'text',
    line: '',
  });
});

test('Records are taken out of a built site, texts read from their pages', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'search'));
  await mkdir(join(folder, 'about'));
  await writeFile(join(folder, 'about/index.html'), PAGE);
  const left = [
    {
      language: 'en',
      people: [record],
      things: [{ ...record, path: '/charts/rounds/' }],
      pages: [{ path: '/about/', what: 'text' }],
    },
  ];
  await writeFile(join(folder, 'search/records.json'), JSON.stringify(left));
  const [found] = await takeRecords(folder);
  expect(found?.people).toEqual([record]);
  expect(found?.things.map(({ path }) => path)).toEqual(['/charts/rounds/', '/about/']);
  expect(await readdir(join(folder, 'search'))).toEqual([]);
  expect(await takeRecords(folder)).toEqual([]);
  await expect(readFile(join(folder, 'search/records.json'))).rejects.toThrow('ENOENT');
});
