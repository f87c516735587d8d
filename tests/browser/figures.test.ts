import { expect, test } from 'vitest';
import { isWithin, namedBy } from '#browser/figures.ts';

test('A figure names the marks it is made of.', () => {
  expect(namedBy(['rounds/1', 'rounds/2'], [['rounds/1'], ['rounds/2'], ['rounds/3']])).toEqual([0, 1]);
});

test('A figure that is part of a mark names that mark only where no mark is its own.', () => {
  const sum = ['rounds/1', 'rounds/2'];
  expect(namedBy(['rounds/1'], [sum, ['rounds/3']])).toEqual([0]);
  expect(namedBy(['rounds/1'], [sum, ['rounds/1']])).toEqual([1]);
});

test('Nothing names nothing.', () => {
  expect(namedBy([], [['rounds/1'], []])).toEqual([]);
  expect(isWithin([], ['rounds/1'])).toBe(false);
});
