/** Which whole names a short one stands for, as they sound. */
import { expect, test } from 'vitest';
import { stemOfName } from '#search/endings.ts';
import { wholesOf } from '#search/short-names.ts';
import { readingsOf } from '#search/sounds.ts';

const soundsOf = (name: string) => readingsOf(stemOfName(name));

test('A whole name sounds with its apostrophe as without it, as it is looked up', () => {
  for (const [short, whole] of [
    ['даша', 'даря'],
    ['соня', 'софя'],
    ['соня', 'софия'],
  ] as const)
    expect(soundsOf(short).flatMap(wholesOf), short).toEqual(expect.arrayContaining([...soundsOf(whole)]));
});
