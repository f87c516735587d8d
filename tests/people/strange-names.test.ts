/** Names as people have them, and as a slip of the hand makes them: none breaks a link, a page or a drawing. */
import { expect, test } from 'vitest';
import type { Person } from '#data/tables.ts';
import { lifelineOf } from '#people/lifeline.ts';
import { alphabetOf, nameOf } from '#people/names.ts';
import { svgText } from '#drawing/tree.ts';
import { drawPerson } from '#people/person-drawing.ts';
import { profilePageOf } from '#takeaway/structured-person.ts';
import { scriptJson } from '#takeaway/structured.ts';
import { find, preparePerson } from '#search/find.ts';
import { personEntries } from '#search/records.ts';
import { languageOf } from '#words/language.ts';
import { invent } from './synthetic.ts';

const NAMES = {
  long: `Person ${'Abcdefghij'.repeat(11)}xyz`,
  letter: 'Ж',
  'right-to-left': 'יוסף בן־דוד',
  apostrophes: "D’Arc O'Neil-Dar'ya",
  quotes: 'Person "17" <b>&amp;</b>',
};

const edition = invent({
  people: Object.entries(NAMES).map(([person_id, name_en]) => ({
    person_id,
    name_en,
    name_be: null,
    name_ru: null,
  })),
  events: Object.keys(NAMES).flatMap((person_id) => [
    ['2020-01-01 detained', { person_id }] as const,
    ['2021-01-01 sentenced', { person_id, years: 5 }] as const,
  ]),
});
const view = { edition, language: languageOf('en') };

test('the longest name of the test is of 120 characters', () => {
  expect(NAMES.long).toHaveLength(120);
});

test('each stands once in the alphabet, under an address without a letter that needs escaping', () => {
  const letters = alphabetOf(edition.people, 'en');
  expect(letters.flatMap(({ people }) => people.map(({ person }) => person.person_id)).toSorted()).toEqual(
    Object.keys(NAMES).toSorted(),
  );
  for (const { anchor } of letters) expect(anchor).toMatch(/^(?:\p{L}|other)$/u);
  expect(new Set(letters.map(({ anchor }) => anchor)).size).toBe(letters.length);
});

test('each is found by its name, and is listed as it is written', () => {
  const people = personEntries(view).map(preparePerson);
  for (const [id, name] of Object.entries(NAMES)) {
    if (id === 'letter') continue;
    const [found] = find(name, people, []).people;
    expect(found?.slice(0, 2), id).toEqual([id, name]);
  }
});

test('an alias of two people finds both', () => {
  const twins = invent({
    people: ['one', 'two'].map((person_id) => ({
      person_id,
      name_en: `Person ${person_id}`,
      other_spellings: ['Shared Alias'],
    })),
  });
  const people = personEntries({ ...view, edition: twins }).map(preparePerson);
  expect(find('Alias', people, []).people.map(([id]) => id)).toEqual(['one', 'two']);
});

test('what is written for search engines and drawn stays text', () => {
  for (const person of edition.people as Person[]) {
    const page = new URL(`https://example.org/people/${person.person_id}/`);
    const json = scriptJson(profilePageOf(person, edition, { code: 'en', page }));
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toMatchObject({ mainEntity: { name: nameOf(person, 'en').text } });
    expect(svgText(drawPerson(lifelineOf(edition, person), view, 'narrow'))).not.toMatch(/<b>|NaN|undefined/);
  }
});
