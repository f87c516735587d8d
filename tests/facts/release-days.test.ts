/** Days with rounds: what stands under a month of the calendar. */
import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { longestWaits, monthlySum, openWait, releaseDays } from '#facts/release-days.ts';
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

test('A day is of its counted rounds, those apart beside them; of others alone it ends no wait', () => {
  const edition = synthetic({
    rounds: [
      round('r1', '2024-07-02', 5, { source_ids: ['a'] }),
      round('r2', '2024-07-12', 7, { in_total: 'no' }),
      round('r3', '2024-07-22', 3, { source_ids: ['b'] }),
      round('r4', '2024-07-22', 9, { in_total: 'no', source_ids: ['c', 'b'] }),
      round('r5', '2024-07-22', 4),
      round('r6', '2024-08', 90),
      round('r7', '2024-08-01', null),
    ],
  });
  expect(
    releaseDays(edition).map((row) => [
      row.day,
      row.rounds.map(({ round_id }) => round_id),
      row.apart.map(({ round_id }) => round_id),
      row.people?.value ?? null,
      row.isCounted,
      row.wait,
      row.source_ids,
      row.cells?.map(({ key }) => key),
    ]),
  ).toEqual([
    ['2024-07-02', ['r1'], [], 5, true, null, ['a'], ['r1']],
    ['2024-07-12', ['r2'], [], 7, false, null, [], ['r2']],
    ['2024-07-22', ['r3', 'r5'], ['r4'], 7, true, 20, ['b', 'c'], ['r3', 'r5']],
    ['2024-08-01', ['r7'], [], null, true, 10, [], ['r7']],
  ]);
});

test('Singled out are three waits at most, of half the longest at least and of more than a day', () => {
  const after = (...waits: readonly number[]) => {
    let at = Date.UTC(2024, 6, 1);
    const days = [0, ...waits].map((wait) => new Date((at += wait * 86_400_000)).toISOString().slice(0, 10));
    return releaseDays(synthetic({ rounds: days.map((day, nth) => round(`r${nth}`, day, 1)) }));
  };
  const waits = (...all: readonly number[]) => longestWaits(after(...all)).map(({ wait }) => wait);
  expect(waits(10, 5, 4, 20, 9)).toEqual([20, 10]);
  expect(waits(10, 11, 12, 13)).toEqual([13, 12, 11]);
  expect(waits(1, 1)).toEqual([]);
  expect(waits(2)).toEqual([2]);
  expect(waits()).toEqual([]);
  const [first, second] = longestWaits(after(8, 8)).map(({ day }) => day);
  expect([first, second]).toEqual(['2024-07-09', '2024-07-17']);

  const open = (until: string) => openWait(after(8, 4), date(until))?.day ?? null;
  expect(open('2024-07-17')).toBe('2024-07-13');
  expect(open('2024-07-16')).toBeNull();
  expect(openWait(after(1), date('2024-12-09'))).toBeNull();
  expect(openWait([], date('2024-12-09'))).toBeNull();
});
