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
  ['stattus', 'status'],
  ['withraw', 'withdraw'],
])('%s is taken for %s', (typed, meant) => expect(nearest(typed, WORDS)).toBe(meant));

test.each(['publish', 'statuspage', 'x', ''])('"%s" is taken for nothing', (typed) =>
  expect(nearest(typed, WORDS)).toBeUndefined(),
);

test('A letter more or less, another one, and two that are exchanged are one slip each.', () => {
  const near = ['sail', 'seal', 'sal', 'saeml'];
  // Of several that are as near, the first is meant.
  for (const first of near) expect(nearest('sael', [first, ...near]), first).toBe(first);
});
