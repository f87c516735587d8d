import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mkdtempSync, writeFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openIndex, type Entry } from '#browser/search-loader.ts';
import { fold } from '#people/transliterate.ts';

/** What stands in an index: by place, then by folded words. */
interface Stub {
  readonly in: string;
  readonly words: string;
  readonly title: string;
}

let entries: readonly Stub[] = [];
let parts: readonly string[] = [];
let merged: string[] = [];

/** A folder with a program that stands for Pagefind: it is loaded by its address. */
const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
writeFileSync(
  join(folder, 'pagefind.js'),
  ['options', 'mergeIndex', 'preload', 'search']
    .map((name) => `export const ${name} = (...given) => globalThis.pagefindStub.${name}(...given);`)
    .join('\n'),
);
const base = pathToFileURL(`${folder}/`);
afterAll(() => rmSync(folder, { recursive: true }));

/** Pagefind as far as the loader knows it: gives what holds the query anywhere in its words. */
const PAGEFIND = {
  options: (options: unknown) => {
    expect(options).toEqual({ noWorker: true, baseUrl: '/', mergeFilter: { in: 'pages' } });
    return Promise.resolve();
  },
  mergeIndex: (path: string, options: unknown) => {
    const part = /people\/([^/]+)\/$/.exec(path)?.[1] ?? '';
    expect([path, options]).toEqual([
      `${base.pathname}people/${part}/`,
      { baseUrl: '/', mergeFilter: { in: part } },
    ]);
    merged.push(part);
    return Promise.resolve();
  },
  preloaded: [] as string[],
  preload: (terms: string) => {
    PAGEFIND.preloaded.push(terms);
    return Promise.resolve();
  },
  search: (query: string, { filters }: { filters: { in: string } }) => {
    const found = entries.filter(
      (entry) => entry.in === filters.in && query.split(' ').every((word) => entry.words.includes(word)),
    );
    const results = found.map(({ words, title }) => ({
      data: () => Promise.resolve({ url: `/${title}/`, content: words, meta: { title } } satisfies Entry),
    }));
    return Promise.resolve({ results });
  },
};

const person = (title: string, place = 'everyone'): Stub => ({ in: place, words: fold(title), title });
const page = (title: string, words = title): Stub => ({ in: 'pages', words: fold(words), title });

beforeEach(() => {
  entries = [];
  parts = [];
  merged = [];
  PAGEFIND.preloaded = [];
  vi.stubGlobal('pagefindStub', PAGEFIND);
  vi.stubGlobal('fetch', (address: URL) => {
    expect(address.href).toBe(new URL('people/parts.json', base).href);
    return Promise.resolve({ json: () => Promise.resolve(parts) });
  });
});
afterEach(() => void vi.unstubAllGlobals());

const titles = (of: { shown: readonly Entry[] }) => of.shown.map(({ meta }) => meta.title);

async function find(query: string, isWhole = true) {
  const found = await (await openIndex(base)).find(query, isWhole);
  return {
    ...found,
    people: titles(found.people),
    pages: titles(found.pages),
    counts: [found.people.count, found.pages.count],
  };
}

test('People and pages are found by the words that they hold, however these are written', async () => {
  entries = [person('Ales Bialiatski'), person('Other Person'), page('About Ales')];
  expect(await find('ALÉS')).toEqual({
    query: 'ALÉS',
    how: 'typed',
    isShort: false,
    people: ['Ales Bialiatski'],
    pages: ['About Ales'],
    counts: [1, 1],
  });
});

test('What holds the query within a word, or holds one word of it alone, is not found', async () => {
  entries = [person('Kales Person'), person('Ales Person'), page('Kales')];
  expect(await find('ales pers')).toMatchObject({ people: ['Ales Person'], pages: [], counts: [1, 0] });
});

test('What bears the very words stands before what only begins so', async () => {
  entries = [person('Alesia Person'), person('Ales Person')];
  expect((await find('ales')).people).toEqual(['Ales Person', 'Alesia Person']);
});

test('Eight people and five pages are shown, and all are counted', async () => {
  entries = Array.from({ length: 12 }, (_, at) => [person(`Person ${at}`), page(`Person page ${at}`)]).flat();
  const { people, pages, counts } = await find('person');
  expect([people.length, pages.length]).toEqual([8, 5]);
  expect(counts).toEqual([12, 12]);
});

test('The files that words go on in are fetched beside those of the words, in the letters of the query', async () => {
  await find('person alex');
  expect(PAGEFIND.preloaded[0]).toMatch(/^person aleks aleksa aleksb .* aleksz$/);
  await find('мар');
  expect(PAGEFIND.preloaded.find((terms) => terms.startsWith('мар'))).toMatch(/^мар мара марб .* маря$/);
});

test('What was typed in another layout of the keyboard is found, and told', async () => {
  entries = [person('алесь'), person('vika')];
  expect(await find('fktcm')).toMatchObject({ query: 'алесь', how: 'layout', people: ['алесь'] });
  expect(await find('мшлф')).toMatchObject({ query: 'vika', how: 'layout', people: ['vika'] });
});

test('Where all words together find nothing, the longest that finds something does', async () => {
  entries = [person('Maria Kalesnikava'), person('Long Johnathan')];
  expect(await find('Masha Kalesnikava')).toMatchObject({
    query: 'Kalesnikava',
    how: 'word',
    people: ['Maria Kalesnikava'],
  });
  // A word of three letters says too little by itself.
  entries = [person('Ada Lis')];
  expect(await find('Zoe Lis')).toMatchObject({ query: 'Zoe Lis', how: 'typed', counts: [0, 0] });
});

test('Nothing is found for nothing', async () => {
  entries = [person('Ada')];
  expect(await find('!!!')).toEqual({
    query: '!!!',
    how: 'typed',
    isShort: false,
    people: [],
    pages: [],
    counts: [0, 0],
  });
});

test('Of many people only the part is fetched that the query names, once', async () => {
  parts = ['k', 'l', 'ani'];
  entries = [person('Anna Kovalova', 'k'), person('Anna Lis', 'l')];
  const index = await openIndex(base);
  expect(titles((await index.find('kov', false)).people)).toEqual(['Anna Kovalova']);
  expect(titles((await index.find('kova', false)).people)).toEqual(['Anna Kovalova']);
  expect(merged).toEqual(['k']);
});

test('A beginning of too many names waits for more letters, and is looked up among everyone once it is whole', async () => {
  parts = ['ania', 'anna k'];
  entries = [person('An Person'), page('An end')];
  expect(await find('an', false)).toMatchObject({ isShort: true, people: [], pages: ['An end'] });
  expect(merged).toEqual([]);
  expect(await find('an', true)).toMatchObject({ isShort: false, people: ['An Person'], pages: ['An end'] });
  expect(merged).toEqual(['everyone']);
});

test('A word of a life is looked up among everyone where no part is named so', async () => {
  parts = ['k', 'l'];
  entries = [{ in: 'everyone', words: 'teacher', title: 'Ada' }];
  expect(await find('teacher')).toMatchObject({ people: ['Ada'], counts: [1, 0] });
});
