/** Heights of frames before any browser has seen them. */
import { expect, test } from 'vitest';
import { keyHeightOf } from '#embedding/frame-heights.ts';

/** The least width at which a key of so many entries alike takes no more room than one entry alone. */
function leastFor(entries: number): number {
  const entry = { mark: 'a', text: 'Person 17' };
  const heightAt = keyHeightOf(Array.from({ length: entries }, () => entry));
  const oneRow = keyHeightOf([entry])(9999);
  let [least, most] = [0, 9999];
  while (most - least > 0.001) {
    const middle = (least + most) / 2;
    if (heightAt(middle) > oneRow) least = middle;
    else most = middle;
  }
  return most;
}

test('Entries of a key stand in one row while they fit beside each other, with the same room between any two.', () => {
  const [one, two, three] = [1, 2, 3].map(leastFor) as [number, number, number];
  expect(two - one).toBeCloseTo(one + 20, 1);
  expect(three - two).toBeCloseTo(one + 20, 1);
});

test('A frame without a key has no room for one.', () => {
  expect(keyHeightOf([])(320)).toBe(0);
});
