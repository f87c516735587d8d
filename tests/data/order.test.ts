import { expect, test } from 'vitest';
import { compareTexts } from '#data/order.ts';

test('Texts are ordered by the codes of their letters, a beginning before what goes on', () => {
  expect([compareTexts('a', 'b'), compareTexts('b', 'a'), compareTexts('a', 'a')]).toEqual([-1, 1, 0]);
  expect(['b', 'é', 'a-1', 'B', 'a', '2'].sort(compareTexts)).toEqual(['2', 'B', 'a', 'a-1', 'b', 'é']);
});
