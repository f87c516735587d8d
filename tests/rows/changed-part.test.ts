import { expect, test } from 'vitest';
import { changedPart } from '#rows/changed-part.ts';

test('Numbers, dates and short texts stay as they are', () => {
  expect(changedPart('12', 'at least 14')).toEqual({ was: '12', is: 'at least 14' });
  expect(changedPart('let go in the north', 'let go in the south')).toEqual({
    was: 'let go in the north',
    is: 'let go in the south',
  });
  expect(changedPart('not reported', '')).toEqual({ was: 'not reported', is: '' });
});

test('Of a sentence that goes on, its last words and what is new are told', () => {
  const said = 'Person 17 was taken from the first place to the second one that year';
  expect(changedPart(said, `${said}, and back. Nobody said why`)).toEqual({
    was: '… the second one that year',
    is: '… the second one that year, and back. Nobody said why',
  });
});

test('Of a sentence that only grew, words before its end are left out as well', () => {
  const said = 'Person 17 was taken from the first place to the second';
  expect(changedPart(said, `${said} one`)).toEqual({
    was: '… place to the second',
    is: '… place to the second one',
  });
});

test('What differs in the middle of a long text stands between the words around it', () => {
  const around = (day: string) =>
    `The first of those who were held there was let go on the ${day} of that month, as all of the sources have it by now`;
  expect(changedPart(around('third'), around('fourth'))).toEqual({
    was: '… let go on the third of that month, as …',
    is: '… let go on the fourth of that month, as …',
  });
});

test('A text that loses its end, and one that repeats itself, lose no word that differs', () => {
  const long = 'one two three four five six seven eight nine ten';
  expect(changedPart(`${long} ten ten`, long)).toEqual({
    was: '… seven eight nine ten ten ten',
    is: '… seven eight nine ten',
  });
});
