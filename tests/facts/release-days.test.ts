/** Days with rounds: what stands under a month of the calendar. */
import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { monthlySum } from '#facts/release-days.ts';
import { round, synthetic } from '../charts/synthetic.ts';

test('a month’s sum is of its counted rounds, and is not known where it has none', () => {
  const edition = synthetic({
    rounds: [
      round('r1', '2024-07-02', 5),
      round('r2', '2024-07-30', 7),
      round('r3', '2024-08-01', 11, { in_total: 'no' }),
      round('r4', '2024-09-01', 2),
    ],
  });
  const sums = ['2024-06', '2024-07', '2024-08', '2024-09'].map((month) => monthlySum(edition, date(month)));
  expect(sums.map((sum) => sum?.value ?? null)).toEqual([null, 12, null, 2]);
});
