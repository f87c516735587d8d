import { expect, test } from 'vitest';
import { Numbers } from '#data/check/numbers.ts';

test('numbers are kept in their order, however many', () => {
  const numbers = new Numbers();
  for (let at = 0; at < 5000; at += 1) numbers.push(at * 2 - 1);
  expect(numbers.length).toBe(5000);
  expect([0, 1, 1023, 1024, 4999].map((at) => numbers.at(at))).toEqual([-1, 1, 2045, 2047, 9997]);
});

test('a place where there is none is refused', () => {
  const numbers = new Numbers();
  numbers.push(7);
  expect(() => numbers.at(1)).toThrow('There is no number 1 of 1');
  expect(() => numbers.at(-1)).toThrow('There is no number -1 of 1');
});
