/** People: filed where they belong, found by whatever spelling, drawn with their names. */
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';
import type { PersonEntry, Things } from '#search/entries.ts';
import { find, preparePerson } from '#search/find.ts';
import { plainWords } from '#search/sounds.ts';
import { HOSTILE } from '../fixtures/small/editions.ts';
import { filesIn, handedOver, read } from './files.ts';

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

const searched = files
  .filter((file) => /^search\/index\/people-\d+\.js$/.test(file))
  .flatMap((file) => handedOver(read(site, file))[1] as PersonEntry[]);
const people = searched.map(preparePerson);
const { things } = handedOver(read(site, 'search/index/things.js'))[1] as Things;

test('A name is found in Latin letters however its language writes them, from Russian as from Belarusian.', () => {
  const found = (query: string) => find(query, people, []).people.map(([id]) => id);
  // Щукарёва, of whom no Latin spelling is known, and Чарли, of whom no Belarusian one is.
  for (const spelling of ['Shchukareva', 'Shchukaryova', 'Ščukarjova', 'Szczukariowa', 'Щукарёвой'])
    expect(found(spelling), spelling).toEqual(['person-shchukareva']);
  expect(found('Charli')).toContain('person-charlie');
  for (const spelling of ['Alfa', 'Alpha', 'Альфа']) expect(found(spelling)[0], spelling).toBe('person-alfa');
});

test('Everyone with a page is found once, under the address of that page.', () => {
  const pages = files.flatMap((file) => /^people\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
  expect(searched.map(([id]) => id).toSorted()).toEqual(pages.toSorted());
});

test('A round is found by who was in it, but for those who are not shown.', () => {
  const words = JSON.stringify(things.find(([path]) => path === '/rounds/r01/') ?? '');
  expect(words).toContain('echo');
  expect(plainWords(words)).not.toContain('veiledova');
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
    expect(searched.find(([id]) => id === person)?.[1]).toBe(name);
  }
});
