import { expect, test } from 'vitest';
import { count, isFloor, QUALIFIERS, sumCounts } from '#data/count.ts';

test('a count is exact unless its source says otherwise', () => {
  expect(count(14)).toEqual({ value: 14, qualifier: 'exact' });
  expect(count(1300, 'about')).toEqual({ value: 1300, qualifier: 'about' });
});

test('“at least” and “over” are floors', () => {
  expect(QUALIFIERS.filter((qualifier) => isFloor(count(1, qualifier)))).toEqual(['at-least', 'over']);
});

test('a sum is as sure as its least sure part', () => {
  expect(sumCounts([])).toEqual(count(0));
  expect(sumCounts([count(1), count(2)])).toEqual(count(3));
  expect(sumCounts([count(1), count(2, 'over')])).toEqual(count(3, 'at-least'));
  expect(sumCounts([count(1, 'at-least'), count(2, 'over')])).toEqual(count(3, 'at-least'));
  expect(sumCounts([count(1), count(2, 'about')])).toEqual(count(3, 'about'));
  expect(sumCounts([count(1, 'at-least'), count(2, 'nearly')])).toEqual(count(3, 'about'));
});
