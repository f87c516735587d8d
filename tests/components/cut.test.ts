/** Of a long list the first are named, and the others are counted. */
import { expect, test } from 'vitest';
import { cut } from '#components/cut.ts';

test('As many as there may be are shown, in their order, and the others are counted.', () => {
  expect(cut(['one', 'two', 'three'], 2)).toEqual({ shown: ['one', 'two'], more: 1 });
});

test('A list of as many as there may be, or of fewer, is shown whole.', () => {
  for (const most of [3, 4, Infinity])
    expect(cut(['one', 'two', 'three'], most)).toEqual({ shown: ['one', 'two', 'three'], more: 0 });
  expect(cut([], 2)).toEqual({ shown: [], more: 0 });
});
