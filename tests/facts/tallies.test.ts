/** Totals of people released beside one another. */
import { expect, test } from 'vitest';
import { comparedTallies, twinsOf } from '#facts/tallies.ts';
import { round, synthetic, tally } from '../charts/synthetic.ts';

test('Two totals of a day are twins where one holds the rounds of the other and that of the day besides', () => {
  const rounds = [
    round('r0', '2024-07-01', 2),
    round('r1', '2024-08-01', 3),
    round('r2', '2024-09-01', 4),
    round('r3', '2024-10-01', 5),
  ];
  const total = (people: number, ...covers_round_ids: string[]) =>
    tally('2024-10-01', people, { covers_round_ids });
  const twins = (...tallies: ReturnType<typeof tally>[]) => {
    const found = twinsOf(comparedTallies(synthetic({ rounds, tallies })));
    return found && [found.less.tally.count, found.more.tally.count, found.round.round_id];
  };
  expect(twins(total(7, 'r1', 'r2'), total(12, 'r1', 'r2', 'r3'))).toEqual([7, 12, 'r3']);
  expect(twins(total(5, 'r0', 'r1'), total(12, 'r1', 'r2', 'r3'))).toBeNull();
  expect(twins(total(8, 'r1', 'r3'), total(12, 'r1', 'r2', 'r3'))).toBeNull();
});
