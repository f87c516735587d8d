import { expect, test } from 'vitest';
import { alphabetOf, nameOf, otherNamesOf } from '#people/names.ts';
import { PERSON } from './synthetic.ts';

const people = (...names: string[]) => names.map((name_en) => ({ ...PERSON, name_en, person_id: name_en }));

test('a name is given in the page’s language, and its other scripts beside it', () => {
  expect(nameOf(PERSON, 'ru')).toEqual({ text: 'Персона Семнадцать', lang: 'ru' });
  expect(otherNamesOf(PERSON, 'ru').map(({ lang }) => lang)).toEqual(['en', 'be']);
});

test('a script that is not known is left out, and one spelt alike is not repeated', () => {
  const person = { ...PERSON, name_be: null, name_ru: PERSON.name_en };
  expect(nameOf(person, 'be')).toEqual({ text: 'Person Seventeen', lang: 'en' });
  expect(otherNamesOf(person, 'en')).toEqual([]);
});

test('people stand under the first letter of their surname, without its accents', () => {
  const letters = alphabetOf(people('Ada Žyta', 'Ina Zorka', 'Zoja Babaryka', 'X', '’O Ivy 17'), 'en');
  expect(
    letters.map(({ letter, anchor, people }) => [letter, anchor, ...people.map(({ surname }) => surname)]),
  ).toEqual([
    ['#', 'other', '17'],
    ['B', 'b', 'Babaryka'],
    ['X', 'x', 'X'],
    ['Z', 'z', 'Zorka', 'Žyta'],
  ]);
});
