import { expect, test } from 'vitest';
import type { Round, Tally } from '#data/tables.ts';
import { peopleOf } from '#people/round-people.ts';
import { round, synthetic, tally } from '../charts/synthetic.ts';

/** People of a round of which nothing was announced, beside one total. */
const prisonersOf = (more: Partial<Round>, total: Partial<Tally> = {}) => {
  const row = round('r1', '2024-09-16', null, { political_prisoners: 37, ...more });
  const given = tally('2024-09-16', 37, { qualifier: 'over', covers_round_ids: ['r1'], ...total });
  return peopleOf(synthetic({ rounds: [row], tallies: [given] }), row, 'political_prisoners');
};

test('A number that was not reported is none', () => {
  expect(prisonersOf({ political_prisoners: null })).toBeNull();
});

test('What Viasna counted of a round that was not announced is as sure as the total it gave for that round alone', () => {
  expect(prisonersOf({})).toEqual({ value: 37, qualifier: 'over' });
  expect(prisonersOf({}, { covers_round_ids: ['r1', 'r2'] })).toEqual({ value: 37, qualifier: 'exact' });
  expect(prisonersOf({}, { covers_round_ids: ['r2'] })).toEqual({ value: 37, qualifier: 'exact' });
  expect(prisonersOf({}, { covers_round_ids: [] })).toEqual({ value: 37, qualifier: 'exact' });
  expect(prisonersOf({}, { count: 38 })).toEqual({ value: 37, qualifier: 'exact' });
});

test('Else a number is as sure as its row says, exact where it says nothing', () => {
  expect(prisonersOf({ political_prisoners_qualifier: 'about' })).toEqual({ value: 37, qualifier: 'about' });
  expect(prisonersOf({ announced_count: 40 })).toEqual({ value: 37, qualifier: 'exact' });
  const row = round('r1', '2024-09-16', null, { women: 37 });
  const given = tally('2024-09-16', 37, { qualifier: 'over', covers_round_ids: ['r1'] });
  expect(peopleOf(synthetic({ rounds: [row], tallies: [given] }), row, 'women')).toEqual({
    value: 37,
    qualifier: 'exact',
  });
});
