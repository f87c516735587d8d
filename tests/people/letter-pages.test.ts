/** More than 300 people: each letter has a page of its own, with everyone of it and the same filters. */
import { expect, test } from 'vitest';
import { LANGUAGE_CODES } from '#data/languages.ts';
import { FILTERS, listedOf, optionsOf } from '#people/filters.ts';
import { lifelineOf, publishedPeople } from '#people/lifeline.ts';
import { letterPages } from '#people/names.ts';
import { hasPictures } from '#people/person-picture.ts';
import { invent, PERSON } from './synthetic.ts';

/** Surnames begin with one of these in English, Belarusian and Russian: not as many in each. */
const LETTERS = [
  ['A', 'А', 'А'],
  ['Ž', 'Ж', 'Ж'],
  ['Ch', 'Х', 'Х'],
  ['H', 'Г', 'Г'],
  ['I', 'І', 'И'],
  ['Jo', 'Ё', 'Е'],
  ['7', '7', '7'],
] as const;

function crowd(count: number) {
  const people = Array.from({ length: count }, (_, nth) => {
    const [en, be, ru] = LETTERS[nth % LETTERS.length] as (typeof LETTERS)[number];
    return {
      ...PERSON,
      person_id: `person-${nth}`,
      name_en: `Person ${en}n${nth}`,
      name_be: `Асоба ${be}н${nth}`,
      // Of some only the English spelling is known: they stand under its letter.
      name_ru: nth % 10 === 0 ? null : `Персона ${ru}н${nth}`,
      gender: nth % 3 === 0 ? ('m' as const) : ('f' as const),
      published: nth === 17 ? ('no' as const) : ('yes' as const),
    };
  });
  const events = people.map(
    ({ person_id }, nth) => [`${2020 + (nth % 4)}-05-0${1 + (nth % 9)} detained`, { person_id }] as const,
  );
  return invent({ people, events });
}

const few = crowd(301);
const many = crowd(302);
const shown = publishedPeople(many);

test('Three hundred people are one list with pictures; one more, and letters have pages and nobody a picture.', () => {
  for (const code of LANGUAGE_CODES) {
    expect(publishedPeople(few)).toHaveLength(300);
    expect(letterPages(publishedPeople(few), code)).toEqual([]);
    expect(letterPages(shown, code).length).toBeGreaterThan(5);
  }
  expect([hasPictures(few), hasPictures(many)]).toEqual([true, false]);
});

test('Everyone stands on one page of each language, under an address that no other letter has.', () => {
  for (const code of LANGUAGE_CODES) {
    const pages = letterPages(shown, code);
    const listed = pages.flatMap(({ people }) => people.map(({ person }) => person.person_id));
    expect(listed.toSorted(), code).toEqual(shown.map(({ person_id }) => person_id).toSorted());
    expect(listed).not.toContain('person-17');
    const anchors = pages.map(({ anchor }) => anchor);
    expect(new Set(anchors).size, code).toBe(anchors.length);
    for (const anchor of anchors) expect(anchor).toMatch(/^(?:\p{Ll}|other)$/u);
  }
});

test('A letter is the language’s own, or that of the English spelling where no other is known.', () => {
  const letters = (code: (typeof LANGUAGE_CODES)[number]) =>
    letterPages(shown, code)
      .map(({ letter }) => letter)
      .join(' ');
  expect(letters('en')).toBe('# A C H I J Z');
  expect(letters('be')).toBe('# А Г Ё Ж І Х');
  expect(letters('ru')).toBe('# А Г Е Ж И Х A C H I J Z');
});

test('The filters of a letter count its people, and those of all letters everyone.', () => {
  const listedOn = (ids: readonly string[]) =>
    ids.map((id) => listedOf(many, lifelineOf(many, many.row('people', id))));
  for (const filter of FILTERS) {
    const sums = new Map<string, number>();
    for (const { people } of letterPages(shown, 'be')) {
      const listed = listedOn(people.map(({ person }) => person.person_id));
      for (const { value, count } of optionsOf(listed, filter)) {
        expect(listed.filter(({ facets }) => facets[filter] === value)).toHaveLength(count);
        sums.set(value, (sums.get(value) ?? 0) + count);
      }
    }
    const all = optionsOf(listedOn(shown.map(({ person_id }) => person_id)), filter);
    expect(sums, filter).toEqual(new Map(all.map(({ value, count }) => [value, count])));
  }
});
