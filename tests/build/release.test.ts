import { expect, test } from 'vitest';
import { isCompressedQuickly } from '#build/release.ts';

test('files are as small as they get unless quick ones are asked for, and anything else is refused', () => {
  expect([undefined, '', 'quick'].map(isCompressedQuickly)).toEqual([false, false, true]);
  expect(() => isCompressedQuickly('fast')).toThrow('COMPRESSION is "fast"; it can be quick');
});
