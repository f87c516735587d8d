import { expect, test } from 'vitest';
import { slashed } from '#build/slashed.ts';

test('A path of Windows is written as one of the web; any other stays as it is.', () => {
  expect(slashed('people\\person-17\\index.html')).toBe('people/person-17/index.html');
  expect(slashed('people/person-17/index.html')).toBe('people/person-17/index.html');
});
