import { expect, test } from 'vitest';
import { nearest } from '#commands/edition/nearest.ts';

const WORDS = ['new', 'status', 'diff', 'seal', 'withdraw'];

test.each([
  ['sael', 'seal'],
  ['staus', 'status'],
  ['with', 'withdraw'],
  ['withdarw', 'withdraw'],
  ['nwe', 'new'],
  ['dif', 'diff'],
])('%s is taken for %s', (typed, meant) => expect(nearest(typed, WORDS)).toBe(meant));

test.each(['publish', 'x', ''])('"%s" is taken for nothing', (typed) =>
  expect(nearest(typed, WORDS)).toBeUndefined(),
);
