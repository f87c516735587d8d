import { expect, test } from 'vitest';
import { changesOf, stepsOf } from '#changes/steps.ts';
import { invent } from '../people/synthetic.ts';

const [first, second] = [invent({}), invent({ asOf: '2025-01-26', events: [['2024-01-01 detained']] })];
const third = invent({ asOf: '2025-12-30' });

test('each edition is a step from the one before it, but the first', () => {
  const data = { editions: [first, second, third], latest: third, corrections: [], mistakes: [] };
  expect(stepsOf(data)).toEqual([
    { edition: first, step: null },
    { edition: second, step: { before: first, after: second, corrections: [] } },
    { edition: third, step: { before: second, after: third, corrections: [] } },
  ]);
});

test('changes are told anew for each edition it is set against, and worked out once for each', () => {
  expect(changesOf(second, first)['life-events'].added).toHaveLength(1);
  expect(changesOf(third, second)['life-events'].removed).toHaveLength(1);
  expect(changesOf(second, second)['life-events']).toEqual({ added: [], removed: [], changed: [] });
  expect(changesOf(second, first)).toBe(changesOf(second, first));
});
