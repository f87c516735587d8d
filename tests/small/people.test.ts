/** People: filed where they belong, found by whatever spelling, drawn with their names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';
import { fold } from '#people/transliterate.ts';
import { HOSTILE } from '../fixtures/small/editions.ts';
import { filesIn, fragmentOf, read, type Fragment } from './files.ts';

const { site } = inject('smallSite');
const files = filesIn(site);

const listed = new Map(
  [
    ...parseHTML(read(site, 'people/index.html')).document.querySelectorAll<HTMLElement>(
      '.person-card[data-person]',
    ),
  ].map((card) => [card.dataset.person ?? '', card]),
);

/** What the list files a person under. */
const filed = (person: string, filter: string): string | null =>
  listed.get(person)?.getAttribute(`data-${filter}`) ?? null;

test('A sentence is filed by its length from a year on: five years are not three to five.', () => {
  expect(
    [
      'person-charlie',
      'person-echo',
      'person-hotel',
      'person-bravo',
      'person-kilo',
      'person-delta',
      'person-alfa',
    ].map((person) => filed(person, 'sentence')),
  ).toEqual(['under-3', '3-to-5', '3-to-5', '5-to-10', '5-to-10', '10-and-more', '10-and-more']);
  expect(filed('person-oscar', 'sentence')).toBe('none');
});

test('Somebody let out is filed by how; who is held, or died in custody, was not let out.', () => {
  const released = Object.fromEntries(
    ['echo', 'foxtrot', 'golf', 'alfa', 'hotel', 'lima', 'kilo', 'bravo'].map((name) => [
      name,
      filed(`person-${name}`, 'released'),
    ]),
  );
  expect(released).toEqual({
    echo: 'pardon',
    foxtrot: 'exchange',
    golf: 'other',
    alfa: 'negotiated-release',
    hotel: 'sentence-served',
    lima: 'no-round',
    kilo: 'not-released',
    bravo: 'not-released',
  });
});

const found = new Map<string, Fragment>(
  files
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => fragmentOf(readFileSync(join(site, file))))
    .map((fragment) => [fragment.url, fragment]),
);

test('A name is found in Latin letters however its language writes them, from Russian as from Belarusian.', () => {
  const words = (person: string) => found.get(`/people/${person}/`)?.content.split(/\s+/) ?? [];
  // Щукарёва, of whom no Latin spelling is known, and Чарли, of whom no Belarusian one is.
  for (const spelling of ['shchukareva', 'shchukaryova', 'scukarjova'])
    expect(words('person-shchukareva'), spelling).toContain(spelling);
  expect(words('person-charlie')).toContain('charli');
  expect(words('person-alfa')).toEqual(expect.arrayContaining(['alfa', 'alpha', fold('Альфа')]));
});

test('Everyone with a page is found once, under the address of that page.', () => {
  const pages = files.flatMap((file) => /^(people\/[^/]+\/)index\.html$/.exec(file)?.[1] ?? []);
  expect(pages.map((page) => `/${page}`).filter((page) => !found.has(page))).toEqual([]);
  expect([...found.keys()].filter((url) => url.startsWith('/people/'))).toHaveLength(pages.length);
});

test('A round is found by who was in it, but for those who are not shown.', () => {
  const words = found.get('/rounds/r01/')?.content ?? '';
  expect(words).toContain('echo');
  expect(words.split(' ')).not.toContain(fold('Veiledova'));
});

test('Names that look like markup, and very long ones, stand whole where they are read.', () => {
  for (const [person, name] of [
    ['person-quebec', HOSTILE.name],
    ['person-romeo', HOSTILE.long],
    ['person-shchukareva', HOSTILE.cyrillic],
  ] as const) {
    const { document } = parseHTML(read(site, `people/${person}/index.html`));
    expect(document.querySelector('h1')?.textContent.trim()).toBe(name);
    expect(listed.get(person)?.textContent).toContain(name);
    expect(found.get(`/people/${person}/`)?.meta.title).toBe(name);
  }
});
