import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openData } from '#browser/search-data.ts';
import { openIndex } from '#browser/search-index.ts';
import { hrefOf, showSearch } from '#browser/search-view.ts';
import { HAND_OVER, searchFile } from '#search/files.ts';
import { piecesOf } from '#search/pieces.ts';
import type { PersonEntry, SearchFiles, Things } from '#search/entries.ts';
import { all, one, openPage, runScript } from './page.ts';

const person = (at: number, surname: string): PersonEntry => [
  `person-${at}`,
  `Ihar ${surname}`,
  [`Ігар ${at}`],
  [],
  'm',
  at,
  at % 2 ? 'Held' : '',
  at % 2 ? 'held' : '',
  `Line ${at}.`,
  at === 1 ? 'baker' : '',
];

const words = {
  label: 'Look for',
  close: 'Close',
  people: 'People',
  nearest: 'Nearest to “{query}”',
  pages: 'Pages',
  found: '{people} people, {pages} pages',
  none: 'Nothing for “{query}”',
  layout: 'Read as “{query}”.',
  more: '{count} more',
  short: '“{query}” is too short',
  failed: 'Failed',
  emptyTitle: 'Nobody here',
  byLife: 'By their lives',
  kept: 'Nothing is kept',
};

const things = (pieces = 1): Things => ({
  words,
  kinds: ['Chart', 'Story'],
  empty: [['Not being here means nothing. ', ['Safety', '/safety/']]],
  things: [
    ['/charts/bakers/', 0, 'Breadmaking', 'How bread is made.', 'flour'],
    ['/breadwinners/', 1, 'Breadwinners', '', ''],
  ],
  people: 12,
  pieces,
});

const TWELVE = Array.from({ length: 12 }, (_, at) => person(at, 'Vetrouski'));

/** Data that answers from memory; `later` holds an answer back. */
const dataOf = (people: readonly PersonEntry[] = TWELVE) => {
  const { pieces, names } = piecesOf(people);
  const files: Record<string, unknown> = { things: things(pieces.length), names };
  for (const [at, piece] of pieces.entries()) files[`people-${at}`] = piece;
  const asked: string[] = [];
  return {
    asked,
    load: <Name extends keyof SearchFiles>(name: Name) => {
      asked.push(name);
      return Promise.resolve(files[name] as SearchFiles[Name]);
    },
  };
};

async function openSearch(people?: readonly PersonEntry[]) {
  openPage('<main></main>');
  const view = showSearch(one('main'), await openIndex(dataOf(people)), 'https://site.example/be/');
  return {
    ...view,
    type: async (query: string) => {
      view.input.value = query;
      view.input.dispatchEvent(new Event('input'));
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const texts = (selector: string) => all(selector).map(({ textContent }) => textContent);
const links = (selector: string) => all(selector).map((link) => (link as HTMLAnchorElement).href);

beforeEach(() => {
  openPage('');
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('People are listed with what tells them apart, the first eight of them, and the rest is counted.', async () => {
  const { type } = await openSearch();
  await type(' Vetrouski ');
  expect(texts('h2')).toEqual(['People']);
  expect(links('li a')).toEqual(
    [11, 10, 9, 8, 7, 6, 5, 4].map((at) => `https://site.example/be/people/person-${at}/`),
  );
  expect(texts('.search-results > .meta')).toEqual(['4 more']);
  expect(texts('li:first-child *:not(h3)')).toEqual(['Ihar Vetrouski', 'Ігар 11', 'Held', 'Line 11.']);
  expect(texts('li:nth-child(2) p')).toEqual(['Ігар 10', 'Line 10.']);
  expect(one('li:first-child .person-status').className).toBe('person-status held');
  expect(texts('[role=status]')).toEqual(['12 people, 0 pages']);
});

test('Everything else is listed up to eight, too, and what is left is counted only where something is.', async () => {
  const pages = (count: number) => ({
    ...things(),
    things: Array.from({ length: count }, (_, at) => [`/page-${at}/`, 1, `Bread ${at}`, '', ''] as const),
  });
  const found = async (count: number) => {
    openPage('<main></main>');
    const data = { load: (name: string) => Promise.resolve(name === 'things' ? pages(count) : TWELVE) };
    const index = await openIndex(data as unknown as Parameters<typeof openIndex>[0]);
    const { input } = showSearch(one('main'), index, 'https://site.example/');
    input.value = 'bread';
    input.dispatchEvent(new Event('input'));
    await new Promise((resolve) => setImmediate(resolve));
    return [all('li').length, ...texts('.search-results > .meta')];
  };
  expect(await found(8)).toEqual([8]);
  expect(await found(9)).toEqual([8, '1 more']);
});

test('Of somebody nothing is listed that is not known; several other names stand beside each other.', async () => {
  const bare: PersonEntry = ['bare', 'Ihar Vetrouski', ['One', 'Two'], [], 'm', 1, 'Held', '', '', ''];
  const { type } = await openSearch([bare]);
  await type('Vetrouski');
  expect(all('li p').map(({ className, textContent }) => [className, textContent])).toEqual([
    ['search-names', 'One, Two'],
    ['person-status', 'Held'],
  ]);
  expect(all('li h3, li a').map(({ className }) => className)).toEqual(['', '']);
});

test('What is not a person is listed under its kind, and somebody by what they do.', async () => {
  const { type } = await openSearch();
  await type('bread');
  expect(texts('h2')).toEqual(['Pages', 'Nobody here']);
  expect(links('li a')).toEqual([
    'https://site.example/be/charts/bakers/',
    'https://site.example/be/breadwinners/',
  ]);
  expect(texts('.search-kind')).toEqual(['Chart', 'Story']);
  expect(texts('[role=status]')).toEqual(['0 people, 2 pages']);
  await type('baker');
  expect(texts('h2')).toEqual(['By their lives']);
  expect(links('li a')).toEqual(['https://site.example/be/people/person-1/']);
  expect(texts('[role=status]')).toEqual(['1 people, 0 pages']);
});

test('Where nobody fits, the nearest are under their own heading, and a word to a relative follows.', async () => {
  const { type } = await openSearch([person(0, 'Vetrouski'), person(1, 'Kalesnik'), person(2, 'Kalesnik')]);
  await type('Колесникович');
  expect(texts('h2')).toEqual(['Nearest to “Колесникович”', 'Nobody here']);
  expect(links('li a')).toEqual([2, 1].map((at) => `https://site.example/be/people/person-${at}/`));
  expect(texts('[role=status]')).toEqual(['Nothing for “Колесникович”']);
  await type('Qqqqqqq');
  expect(texts('[role=status]')).toEqual(['Nothing for “Qqqqqqq”']);
  expect(texts('h2')).toEqual(['Nobody here']);
  expect(texts('.search-empty p')).toEqual(['Not being here means nothing. Safety']);
  expect(links('.search-empty a')).toEqual(['https://site.example/be/safety/']);
});

test('A query typed with the other layout of the keyboard is told as it was read.', async () => {
  const { type } = await openSearch();
  await type('мукщгылш');
  expect(texts('[role=status]')[0]).toMatch(/^Read as “.+”\. 12 people/);
});

test('The field has no name, no form and no memory, and an emptied field leaves nothing on the page.', async () => {
  const { type, input, clear } = await openSearch();
  expect(input.closest('form')).toBeNull();
  const { name, type: kind, autocomplete, spellcheck, autocapitalize } = input;
  expect({ name, kind, autocomplete, spellcheck, autocapitalize }).toEqual({
    name: '',
    kind: 'search',
    autocomplete: 'off',
    spellcheck: false,
    autocapitalize: 'off',
  });
  expect(input.getAttribute('autocorrect')).toBe('off');
  expect(input.getAttribute('enterkeyhint')).toBe('search');
  expect([...one('main').children].map(({ className }) => className)).toEqual([
    'field',
    'meta search-kept',
    'meta search-said',
    'search-results',
  ]);
  expect(one('label.field').textContent).toBe('Look for');
  expect(one('label.field').contains(input)).toBe(true);
  const isEmpty = () =>
    all('.search-results *, .search-said:not(:empty)').length === 0 && !one('.search-kept').hidden;
  expect(one('.search-kept').textContent).toBe('Nothing is kept');
  await type('Vetrouski');
  expect(isEmpty()).toBe(false);
  // What is found is not pushed down by it.
  expect(one('.search-kept').hidden).toBe(true);
  await type('  ');
  expect(isEmpty()).toBe(true);
  await type('Vetrouski');
  clear();
  expect([isEmpty(), input.value]).toEqual([true, '']);
  await type('Vetrouski');
  window.dispatchEvent(new Event('pagehide'));
  expect([isEmpty(), input.value]).toEqual([true, '']);
});

test('An answer that comes after the next letter is not shown.', async () => {
  openPage('<main></main>');
  const index = await openIndex(dataOf());
  const waiting: (() => void)[] = [];
  const slow = {
    things: index.things,
    find: async (query: string) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return index.find(query);
    },
  };
  const { input } = showSearch(one('main'), slow, 'https://site.example/');
  for (const query of ['bread', 'Vetrouski']) {
    input.value = query;
    input.dispatchEvent(new Event('input'));
  }
  waiting[1]?.();
  await vi.waitFor(() => expect(texts('h2')).toEqual(['People']));
  waiting[0]?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(texts('h2')).toEqual(['People']);
  // Nor one that comes after the field was emptied.
  input.value = 'bread';
  input.dispatchEvent(new Event('input'));
  window.dispatchEvent(new Event('pagehide'));
  waiting[2]?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect([texts('h2'), texts('[role=status]')]).toEqual([[], ['']]);
});

test('A failure that comes after the next letter is not said.', async () => {
  openPage('<main></main>');
  const failing: (() => void)[] = [];
  const find = () => new Promise<never>((_, reject) => failing.push(() => reject(new Error('no'))));
  const { input } = showSearch(one('main'), { things: things(), find }, 'https://site.example/');
  for (const query of ['x', 'xy']) {
    input.value = query;
    input.dispatchEvent(new Event('input'));
  }
  failing[0]?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(texts('[role=status]')).toEqual(['']);
  failing[1]?.();
  await vi.waitFor(() => expect(texts('[role=status]')).toEqual(['Failed']));
});

test('A failure is said.', async () => {
  openPage('<main></main>');
  const index = { things: things(), find: () => Promise.reject(new Error('no')) };
  const { input } = showSearch(one('main'), index, 'https://site.example/');
  input.value = 'x';
  input.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(texts('[role=status]')).toEqual(['Failed']));
});

test('Few people are fetched whole at once; of many only the file that a name is in, once.', async () => {
  const few = dataOf();
  await (await openIndex(few)).find('Vetrouski');
  expect(few.asked).toEqual(['things', 'people-0']);

  const letters = 'bdfgklmnprstvz'.split('');
  const many = letters.flatMap((one) =>
    letters.flatMap((two) => ['an', 'ek', 'oz'].map((end) => `${one}a${two}ar${end}`)),
  );
  const data = dataOf(many.map((surname, at) => person(at, surname)));
  const index = await openIndex(data);
  expect(data.asked).toEqual(['things', 'names']);
  const found = await index.find('zazarek');
  expect(found.people.map(([, name]) => name)).toContain('Ihar zazarek');
  const fetched = data.asked.length;
  expect(fetched).toBeLessThan(2 + piecesOf(many.map((surname, at) => person(at, surname))).pieces.length);
  await index.find('zazarek');
  expect(data.asked).toHaveLength(fetched);
  expect((await index.find('Ihar')).isMany).toBe(true);
  // Names of the same file, and one after the other of all.
  for (const surname of many) await index.find(surname);
  expect(new Set(data.asked).size).toBe(data.asked.length);
});

test('An address leads from the folder of the language, and on a disk to the page in its folder.', () => {
  expect(hrefOf('/people/one/', 'https://site.example/rd/be/')).toBe(
    'https://site.example/rd/be/people/one/',
  );
  expect(hrefOf('people/one/#life', 'file:///site/be/')).toBe('file:///site/be/people/one/index.html#life');
  expect(hrefOf('people/list.csv', 'file:///site/')).toBe('file:///site/people/list.csv');
});

/** Scripts that the page adds are run as the browser would run them: `answer` has the text of an address. */
function serve(answer: (address: string) => string | null) {
  const asked: string[] = [];
  const left = new Set<HTMLScriptElement>();
  document.head.append = (...nodes) => {
    for (const script of nodes as HTMLScriptElement[]) {
      asked.push(script.src);
      left.add(script);
      script.remove = () => left.delete(script);
      const text = answer(script.src);
      queueMicrotask(() => {
        if (text === null) {
          script.onerror?.(new Event('error'));
          return;
        }
        const [, name, content] = /^\w+\((".+?"),(.*)\)\n$/s.exec(text) ?? [];
        const handOver = (window as unknown as Record<string, ((...given: unknown[]) => void) | undefined>)[
          HAND_OVER
        ];
        if (name !== undefined) handOver?.(JSON.parse(name), JSON.parse(content ?? 'null'));
        script.onload?.(new Event('load'));
      });
    }
  };
  return { asked, left };
}

test('A file is fetched once, as a script that is not left behind; one that failed is tried again.', async () => {
  let isDown = false;
  const { asked, left } = serve(() => (isDown ? null : searchFile('people-0', TWELVE)));
  const data = openData('https://site.example/search/index/');
  expect(await data.load('people-0')).toEqual(TWELVE);
  await data.load('people-0');
  expect(asked).toEqual(['https://site.example/search/index/people-0.js']);
  isDown = true;
  await expect(data.load('things')).rejects.toThrow('things.js could not be loaded');
  isDown = false;
  // Answered with another file than was asked for.
  await expect(data.load('things')).rejects.toThrow('things.js holds nothing');
  expect(left.size).toBe(0);
});

const HEADER = '<a class="site-search" href="https://site.example/be/search/"> Search </a>';

const press = (selector: string, init: MouseEventInit = {}) => {
  const event = new window.MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  one(selector).dispatchEvent(event);
  return event.defaultPrevented;
};

test('The link in the header fetches the search once and only when it is pressed.', async () => {
  openPage(HEADER);
  const own = document.createElement('script');
  own.src = 'https://site.example/assets/open.js';
  Object.defineProperty(document, 'currentScript', { configurable: true, value: own });
  const { asked } = serve(() => '');
  await runScript(() => import('#browser/search-open.ts'));
  expect(asked).toEqual([]);
  for (const held of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
    expect(press('a', { [held]: true }), held).toBe(false);
  expect(asked).toEqual([]);
  expect(press('a')).toBe(true);
  expect(asked).toEqual(['https://site.example/assets/find.js']);
  press('a');
  expect(asked).toHaveLength(1);
});

test.each(['search-open', 'search'])(
  'Where the search cannot be fetched, its page is opened: %s.',
  async (script) => {
    openPage(HEADER);
    serve(() => null);
    const place = { href: 'https://site.example/' };
    vi.stubGlobal('location', place);
    Object.defineProperty(document, 'currentScript', {
      configurable: true,
      value: Object.assign(document.createElement('script'), { src: 'https://site.example/assets/open.js' }),
    });
    await runScript(() =>
      script === 'search' ? import('#browser/search.ts') : import('#browser/search-open.ts'),
    );
    press('a');
    await vi.waitFor(() => expect(place.href).toBe('https://site.example/be/search/'));
    expect(all('dialog')).toEqual([]);
  },
);

test('The search opens in a panel, closes empty, and opens again without a fetch.', async () => {
  openPage(HEADER);
  const { asked } = serve((address) =>
    address.includes('things') ? searchFile('things', things()) : searchFile('people-0', TWELVE),
  );
  await runScript(() => import('#browser/search.ts'));
  await vi.waitFor(() => expect(all('dialog[open]')).toHaveLength(1));
  expect(asked.map((address) => address.split('/be/')[1])).toEqual([
    'search/index/things.js',
    'search/index/people-0.js',
  ]);
  expect(one('dialog').getAttribute('aria-label')).toBe('Search');
  const input = one('dialog input') as HTMLInputElement;
  expect(document.activeElement).toBe(input);
  input.value = 'Vetrouski';
  input.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(all('dialog li')).toHaveLength(8));
  expect(links('dialog li a')[0]).toBe('https://site.example/be/people/person-11/');
  one('.search-close').click();
  expect([all('dialog[open]').length, input.value, all('dialog li').length]).toEqual([0, '', 0]);
  expect(one('dialog').className).toBe('search-panel');
  expect([one('.search-close').textContent, one('.search-close').getAttribute('type')]).toEqual([
    'Close',
    'button',
  ]);
  for (const held of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
    expect(press('a.site-search', { [held]: true }), held).toBe(false);
  press('a');
  await vi.waitFor(() => expect(all('dialog[open]')).toHaveLength(1));
  expect(all('dialog')).toHaveLength(1);
  expect(asked).toHaveLength(2);
  // A press in the panel, and one beside it.
  press('dialog input');
  expect(all('dialog[open]')).toHaveLength(1);
  press('dialog');
  expect(all('dialog[open]')).toHaveLength(0);
  // A link may lead to a place of the page itself.
  press('a.site-search');
  await vi.waitFor(() => expect(all('dialog[open]')).toHaveLength(1));
  one('dialog').append(Object.assign(document.createElement('a'), { href: '#here', textContent: 'Here' }));
  one('dialog > a').click();
  expect(all('dialog[open]')).toHaveLength(0);
});

test('On the page of the search the field stands in its place, and what is said without scripts is hidden.', async () => {
  openPage(
    '<div id="search"></div><p class="search-without">All names</p>',
    'https://site.example/be/search/',
  );
  const { asked } = serve((address) =>
    address.includes('things') ? searchFile('things', things()) : searchFile('people-0', TWELVE),
  );
  await runScript(() => import('#browser/search.ts'));
  await vi.waitFor(() => expect(one('.search-without').hidden).toBe(true));
  expect(all('#search input')).toHaveLength(1);
  expect(asked[0]).toBe('https://site.example/be/search/index/things.js');
  const input = one('#search input') as HTMLInputElement;
  input.value = 'Vetrouski';
  input.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(all('#search li')).toHaveLength(8));
  expect(links('#search li a')[0]).toBe('https://site.example/be/people/person-11/');

  openPage(
    '<div id="search"></div><p class="search-without">All names</p>',
    'https://site.example/be/search/',
  );
  serve(() => null);
  await runScript(() => import('#browser/search.ts'));
  await new Promise((resolve) => setImmediate(resolve));
  expect([one('.search-without').hidden, all('#search input').length]).toEqual([false, 0]);
});
