/** Whoever is looked up is found first, however the name is spelt. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import { publishedPeople } from '#people/lifeline.ts';
import { FOLDER, useSite } from '../site/site.ts';

const site = useSite();
const { latest } = await loadData('data');
const people = publishedPeople(latest);

const spellingsOf = ({ name_en, name_be, name_ru, other_spellings }: (typeof people)[number]) =>
  [name_en, name_be, name_ru, ...other_spellings].filter((name) => name !== null);

/** Addresses of the results of each query, typed one after the other. */
async function typed(page: Page, queries: readonly string[]): Promise<string[][]> {
  return page.evaluate(async (all) => {
    const input = document.querySelector<HTMLInputElement>('.search-form input') as HTMLInputElement;
    const list = document.querySelector<HTMLElement>('#search-results') as HTMLElement;
    const results: string[][] = [];
    for (const query of all) {
      input.value = query;
      input.dispatchEvent(new Event('input'));
      const until = Date.now() + 20_000;
      while (list.dataset.query !== query && Date.now() < until)
        await new Promise((done) => setTimeout(done, 2));
      results.push([...list.querySelectorAll('a')].map(({ href }) => new URL(href).pathname));
    }
    return results;
  }, queries);
}

const search = (queries: readonly string[]) => site.open('/search/', (page) => typed(page, queries));

/** Queries that do not find whom they should as the first result. */
async function missed(queries: readonly (readonly [query: string, ...ids: string[]])[]): Promise<string[]> {
  const found = await search(queries.map(([query]) => query));
  return queries.flatMap(([query, ...ids], at) => {
    const [first = 'nobody'] = found[at] ?? [];
    return ids.some((id) => first === `/people/${id}/`)
      ? []
      : [`${query}: ${first}, not ${ids.join(' or ')}`];
  });
}

/** Not in the data; each by a system or a newsroom of its own. */
const TRANSLITERATIONS = [
  ['Loukachenko', 'alexander-lukashenko'],
  ['Lukaschenko', 'alexander-lukashenko'],
  ['Belyatsky', 'ales-bialiatski'],
  ['Beljazkij', 'ales-bialiatski'],
  ['Tichanowskij', 'siarhei-tsikhanouski'],
  ['Rabkowa', 'marfa-rabkova'],
  ['Zolotowa', 'maryna-zolatava'],
  ['Statkewitsch', 'mikalai-statkevich'],
  ['Paltschis', 'eduard-palchys'],
  ['Sewerinez', 'pavel-seviarynets'],
  ['Protassewitsch', 'raman-pratasevich'],
  ['Sergueï Tikhanovski', 'siarhei-tsikhanouski'],
  ['Alexandre Loukachenko', 'alexander-lukashenko'],
  ['Statkevičius', 'mikalai-statkevich'],
  ['Siergiej Tichanowskij', 'siarhei-tsikhanouski'],
] as const;

test('Every spelling in the data finds its person first.', async () => {
  const ids = new Map<string, string[]>();
  for (const person of people) {
    for (const spelling of spellingsOf(person))
      ids.set(spelling, [...(ids.get(spelling) ?? []), person.person_id]);
  }
  expect(ids.size).toBeGreaterThan(people.length * 3);
  expect(await missed([...ids].map(([spelling, of]) => [spelling, ...of] as const))).toEqual([]);
});

test('Spellings that are not in the data find whom they mean first.', async () => {
  const known = new Set(people.flatMap(spellingsOf).flatMap((name) => name.toLowerCase().split(/\s+/)));
  for (const [query] of TRANSLITERATIONS)
    expect(
      query
        .toLowerCase()
        .split(' ')
        .every((word) => known.has(word)),
    ).toBe(false);
  expect(await missed(TRANSLITERATIONS)).toEqual([]);
});

test('A name typed in the wrong keyboard layout, and part of a name, find the person.', async () => {
  const queries = [
    ['Kerfityrj', 'alexander-lukashenko'],
    ['Дглфырутлщ', 'alexander-lukashenko'],
    [',tkzwrbq', 'ales-bialiatski'],
    ['<tkzwrbq', 'ales-bialiatski'],
    ['Ифифкнлф', 'viktar-babaryka', 'eduard-babaryka'],
    ['bialiat', 'ales-bialiatski'],
    ['калеснік', 'maryia-kalesnikava'],
    ['tsikhanouski', 'siarhei-tsikhanouski'],
  ] as const;
  expect(await missed(queries)).toEqual([]);
});

test('A given name in another language does not hide whose surname it stands with.', async () => {
  const queries = [
    ['Nikolai Statkevich', 'mikalai-statkevich'],
    ['Eugene Afnagel', 'yauhen-afnahel'],
    ['Edward Babaryka', 'viktar-babaryka', 'eduard-babaryka'],
    ['Paweł Seviarynets', 'pavel-seviarynets'],
  ] as const;
  expect(await missed(queries)).toEqual([]);
  await site.open('/search/?q=Eugene%20Afnagel', async (page) => {
    await page.waitForSelector('#search-results a');
    expect(await page.locator('#search-said').textContent()).toMatch(
      /^Nothing was found for all of it; .*“Afnagel”\. People found: 1\./,
    );
  });
});

test('Nothing, signs and nonsense find nothing and break nothing.', async () => {
  const [empty, signs, nonsense] = await search(['', '«»?!', 'zqxjkvw qzxw']);
  expect([empty, signs, nonsense]).toEqual([[], [], []]);
});

test('Charts, rounds, events, texts and sources are found.', async () => {
  const found = await search([
    'Who was cut off',
    'Statkevich allowed home',
    'Belavia sanctions',
    'how this is counted',
    'Viasna',
  ]);
  const starts = ['/charts/', '/rounds/', '/timeline/', '/method/', '/sources/'];
  for (const [at, start] of starts.entries())
    expect(
      found[at]?.some((path) => path.startsWith(start)),
      start,
    ).toBe(true);
});

test('Every page leads to the search, whose results have the query in the address.', async () => {
  await site.open('/about/', async (page) => {
    await page.click('.site-search');
    await page.fill('.search-form input', 'Łukaszenka');
    await page.press('.search-form input', 'Enter');
    await page.waitForSelector('#search-results a');
    expect(new URL(page.url()).pathname).toBe('/search/');
    expect(await page.locator('#search-results a').first().textContent()).toBe('Alexander Lukashenko');
    expect(await page.locator('#search-said').textContent()).toMatch(/^People found: 1\./);
  });
});

test('Without scripts the page leads to everyone by name.', async () => {
  await site.open(
    '/search/?q=x',
    async (page) => {
      await page.click('.search-without a');
      expect(new URL(page.url()).hash).toBe('#by-name');
    },
    { javaScriptEnabled: false },
  );
});

test('A first query fetches at most 100 kB, and no other page may run WebAssembly.', async () => {
  const fetched: string[] = [];
  await site.open('/search/', async (page) => {
    page.on('request', (request) => fetched.push(decodeURIComponent(new URL(request.url()).pathname)));
    await typed(page, ['Bialiatski']);
  });
  expect(fetched.length).toBeGreaterThan(3);
  const bytesOf = (paths: readonly string[]) =>
    paths.reduce((sum, path) => sum + brotliCompressSync(readFileSync(join(FOLDER, path))).length, 0);
  // Letters of the site's typeface come with any page that shows Cyrillic.
  const search = fetched.filter((path) => path.startsWith('/search/'));
  const sum = bytesOf(search);
  console.log(
    `A first query fetches ${search.length} files, ${sum} bytes; with letters ${bytesOf(fetched)}.`,
  );
  expect(sum).toBeLessThanOrEqual(100_000);
  for (const [path, runs] of [
    ['/search/', true],
    ['/people/', false],
    ['/', false],
  ] as const) {
    const policy = (await fetch(site.origin + path)).headers.get('content-security-policy') ?? '';
    expect(policy.includes("'wasm-unsafe-eval'")).toBe(runs);
  }
});
