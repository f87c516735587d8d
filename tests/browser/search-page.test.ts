import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Entry, Found } from '#browser/search-loader.ts';
import { all, one, openPage, runScript } from './page.ts';

/** What is asked of the index, each question waiting for its answer. */
let asked: { query: string; isWhole: boolean; answer: (found: Found) => void; fail: () => void }[] = [];
const openIndex = vi.fn((base: URL) => {
  expect(base.href).toBe('https://site.example/be/search/index/');
  return Promise.resolve({
    find: (query: string, isWhole: boolean) =>
      new Promise<Found>((resolve, reject) => {
        asked.push({ query, isWhole, answer: resolve, fail: () => reject(new Error('offline')) });
      }),
  });
});

const PAGE = `
<form class="search-form" data-people="People" data-pages="Pages" data-found="{people} people, {pages} pages." data-none="Nothing for {query}."
  data-more="{count} more." data-short="Go on typing {query}." data-layout="Shown for {query}:" data-word="Only {query}:" data-failed="No answer."><input name="q"></form>
<output id="search-said"></output><div id="search-results"></div><p class="search-without">Without a script</p>`;

async function open(query = ''): Promise<void> {
  asked = [];
  openIndex.mockClear();
  openPage(PAGE, `https://site.example/be/search/${query}`);
  vi.doMock('#browser/search-loader.ts', () => ({ openIndex }));
  await runScript(() => import('#browser/search-page.ts'));
  await settle();
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const input = () => one('input') as HTMLInputElement;

async function type(query: string): Promise<void> {
  input().value = query;
  input().dispatchEvent(new Event('input'));
  await settle();
}

async function answer(found: Partial<Found> = {}, at = asked.length - 1): Promise<void> {
  const question = asked[at];
  question?.answer({
    query: question.query,
    how: 'typed',
    people: { shown: [], count: 0 },
    pages: { shown: [], count: 0 },
    isShort: false,
    ...found,
  });
  await settle();
}

const entry = (path: string, meta: Record<string, string>): Entry => ({ url: path, content: '', meta });
const said = () => one('#search-said').textContent;

beforeEach(() => vi.clearAllMocks());
afterEach(() => {
  vi.doUnmock('#browser/search-loader.ts');
  vi.unstubAllGlobals();
});

test('What is typed is looked up, stands in the address, and is said', async () => {
  await open();
  expect(one('.search-without').hidden).toBe(true);
  expect(asked).toEqual([]);
  await type(' Ada & Eva ');
  expect(asked.map(({ query, isWhole }) => [query, isWhole])).toEqual([['Ada & Eva', false]]);
  expect(location.search).toBe('?q=Ada%20%26%20Eva');
  await answer({
    people: {
      shown: [
        entry('/people/ada/', { title: 'Ada', others: 'Ада', status: 'Held.', tone: 'in', line: 'Taught.' }),
      ],
      count: 1,
    },
    pages: {
      shown: [{ ...entry('/ignored/', { title: 'About', what: 'text' }), raw_url: '/about/' }],
      count: 3,
    },
  });
  expect(said()).toBe('1 people, 3 pages.');
  expect(one('#search-results').dataset.query).toBe('Ada & Eva');
  expect(all('h2').map(({ textContent }) => textContent)).toEqual(['People', 'Pages']);
  expect(all('a').map((link) => [(link as HTMLAnchorElement).href, link.textContent])).toEqual([
    ['https://site.example/be/people/ada/', 'Ada'],
    ['https://site.example/be/about/', 'About'],
  ]);
  expect(all('li p').map(({ className, textContent }) => `${className}: ${textContent}`)).toEqual([
    'search-names: Ада',
    'person-status in: Held.',
    ': Taught.',
    'search-kind: text',
  ]);
  expect(all('.meta').map(({ textContent }) => textContent)).toEqual(['2 more.']);
  expect(all('ol').map(({ className }) => className)).toEqual(['search-list', 'search-list']);
});

test('An answer that comes after the next question is not shown', async () => {
  await open();
  await type('ad');
  await type('ada');
  await answer({ people: { shown: [entry('/people/new/', { title: 'New' })], count: 1 } }, 1);
  await answer({ people: { shown: [entry('/people/old/', { title: 'Old' })], count: 1 } }, 0);
  expect(all('a').map(({ textContent }) => textContent)).toEqual(['New']);
  await type('adam');
  asked[0]?.fail();
  await settle();
  expect(said()).not.toBe('No answer.');
});

test('Nothing found, another reading, too short a query: each is said', async () => {
  await open();
  await type('zzz');
  await answer();
  expect(said()).toBe('Nothing for zzz.');
  const people = { shown: [entry('/people/ada/', { title: 'Ada' })], count: 1 };
  await type('flf');
  await answer({ query: 'ада', how: 'layout', people });
  expect(said()).toBe('Shown for ада: 1 people, 0 pages.');
  await answer();
  await type('Masha Ada');
  await answer({ query: 'Ada', how: 'word', people });
  expect(said()).toBe('Only Ada: 1 people, 0 pages.');
  await type('a');
  await answer({ isShort: true });
  expect(said()).toBe('Go on typing a.');
});

test('An emptied field empties everything', async () => {
  await open();
  await type('ada');
  await answer({ people: { shown: [entry('/people/ada/', { title: 'Ada' })], count: 1 } });
  await type('  ');
  expect([said(), one('#search-results').innerHTML, one('#search-results').dataset.query]).toEqual([
    '',
    '',
    '',
  ]);
  expect(location.search).toBe('');
  expect(asked).toHaveLength(1);
});

test('A query in the address, and one that is sent, is whole', async () => {
  await open('?q=ada');
  expect(input().value).toBe('ada');
  expect(asked.map(({ query, isWhole }) => [query, isWhole])).toEqual([['ada', true]]);
  const event = new Event('submit', { cancelable: true });
  one('form').dispatchEvent(event);
  await settle();
  expect(event.defaultPrevented).toBe(true);
  expect(asked.map(({ isWhole }) => isWhole)).toEqual([true, true]);
});

test('The index is opened when the field is entered, and once', async () => {
  await open();
  expect(openIndex).not.toHaveBeenCalled();
  input().dispatchEvent(new Event('focus'));
  await type('ada');
  await type('eva');
  expect(openIndex).toHaveBeenCalledTimes(1);
});

test('Where no answer comes, that is said', async () => {
  await open();
  await type('ada');
  asked[0]?.fail();
  await settle();
  expect(said()).toBe('No answer.');
});
