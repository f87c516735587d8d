import { expect, test } from 'vitest';
import { lettersOf } from '#drawing/letters.ts';

test('Each has a letter of its own, however many there are.', () => {
  expect(lettersOf('ABC', 2)).toEqual(['A', 'B']);
  expect(lettersOf('ABC', 5)).toEqual(['A', 'B', 'C', 'AA', 'AB']);
  const many = lettersOf('ABC', 39);
  expect(many.at(-1)).toBe('CCC');
  expect(new Set(many).size).toBe(39);
});
