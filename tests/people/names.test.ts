import { expect, test } from 'vitest';
import { alphabetOf, nameOf, otherNamesOf, surnameFirst } from '#people/names.ts';
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

test('a surname comes first with all given names behind it; one word is a whole name', () => {
  expect(surnameFirst('Person Seventeen')).toBe('Seventeen, Person');
  expect(surnameFirst(' Anna  Maria Seventeen ')).toBe('Seventeen, Anna Maria');
  expect(surnameFirst(' Seventeen ')).toBe('Seventeen');
});

test('of one surname people stand by their given names', () => {
  const [letter] = alphabetOf(people('Ina Maria Person', 'Zoja Person', 'Ina Ada Person'), 'en');
  expect(letter?.people.map(({ given, surname }) => [given, surname])).toEqual([
    ['Ina Ada', 'Person'],
    ['Ina Maria', 'Person'],
    ['Zoja', 'Person'],
  ]);
});
