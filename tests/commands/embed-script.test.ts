import { expect, test } from 'vitest';
import { nextVersion } from '#commands/embed-script.ts';

test('A script gets the version after the newest, and the first one where there is none.', () => {
  expect([undefined, '1.0.0', '1.4.9', '2.0.1'].map(nextVersion)).toEqual([
    '1.0.0',
    '1.0.1',
    '1.4.10',
    '2.0.2',
  ]);
});
