import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { isNear, partsBetween, runsOf } from '#drawing/time.ts';

test('a hundred days between two counts are joined, a hundred and one are not', () => {
  expect(isNear(date('2023-01-01'), date('2023-04-11'))).toBe(true);
  expect(isNear(date('2023-01-01'), date('2023-04-12'))).toBe(false);
  expect(isNear(date('2023-01-01'), date('2023-04-12'), 101)).toBe(true);
});

test('items that follow one another make a run, each other begins one', () => {
  const follows = (before: number, item: number) => item === before + 1;
  expect(runsOf([1, 2, 4, 5, 6, 9], follows)).toEqual([[1, 2], [4, 5, 6], [9]]);
  expect(runsOf([], follows)).toEqual([]);
});

test('stops within a stretch leave gaps, others do not', () => {
  expect(partsBetween([0, 100], [-5, 40, 120], 6)).toEqual([
    { from: 0, to: 37 },
    { from: 43, to: 100 },
  ]);
  expect(partsBetween([0, 100], [0, 100], 6)).toEqual([{ from: 0, to: 100 }]);
  expect(partsBetween([0, 100], [], 6)).toEqual([{ from: 0, to: 100 }]);
});
