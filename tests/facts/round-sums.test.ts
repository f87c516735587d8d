import { describe, expect, it } from 'vitest';
import { date } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import { countedRounds, roundsBetween, sizeOf, totalOf } from '#facts/round-sums.ts';
import { round, synthetic, tally } from '../charts/synthetic.ts';

const { editions } = await loadData('data', { drafts: true });
const [story] = editions;
if (!story) throw new Error('There is no edition');

const announced = round('r2', '2024-08-10', 30, { political_prisoners: 12 });
const counted = round('r1', '2024-07-02', null, { political_prisoners: 18 });
const edition = (covers: readonly string[], people = 18) =>
  synthetic({
    rounds: [counted, announced],
    tallies: [
      tally('2024-07-08', people, {
        tally_id: 't1',
        counter: 'Viasna',
        qualifier: 'at-least',
        covers_round_ids: [...covers],
      }),
    ],
  });

describe('the size of a round', () => {
  it('is what was announced', () => {
    expect(sizeOf(edition([]), announced)).toEqual({ value: 30, qualifier: 'exact' });
  });

  it('is as sure as the total that counted exactly this round, where nothing was announced', () => {
    expect(sizeOf(edition(['r1']), counted)).toEqual({ value: 18, qualifier: 'at-least' });
  });

  it('takes nothing from a total of other rounds as well, or of another number', () => {
    expect(sizeOf(edition(['r1', 'r2']), counted).qualifier).toBe('exact');
    expect(sizeOf(edition(['r1'], 19), counted).qualifier).toBe('exact');
  });

  it('is not known where nobody announced or counted it', () => {
    expect(() => sizeOf(synthetic(), round('r3', '2024-09-01', null))).toThrow(
      'Round r3 has neither an announced nor a counted size',
    );
  });
});

describe('a sum of rounds', () => {
  it('is a floor where one of them is', () => {
    const both = edition(['r1']);
    expect(totalOf(both, both.rounds)).toEqual({ value: 48, qualifier: 'at-least' });
    expect(totalOf(both, [announced])).toEqual({ value: 30, qualifier: 'exact' });
  });

  it('leaves out rounds that are not part of the total', () => {
    const apart = round('r3', '2024-09-01', 1, { in_total: 'no' });
    expect(countedRounds(synthetic({ rounds: [announced, apart] }))).toEqual([announced]);
  });
});

describe('the rounds of the first edition', () => {
  it('add up to the total Viasna gave on the day of the story, the first counted as at least so many', () => {
    const { count } = story.row('tallies', 'tally-2024-12-09-insider');
    expect(totalOf(story, countedRounds(story))).toEqual({ value: count, qualifier: 'at-least' });
  });

  it('add up, without that day’s round, to the total AP still gave', () => {
    const before = roundsBetween(story, date('2024-07-01'), date('2024-12-08'));
    expect(totalOf(story, before).value).toBe(story.row('tallies', 'tally-2024-12-09-ap').count);
  });
});

describe.each(editions.map((each) => [each.asOf, each] as const))('covers_round_ids in %s', (_, each) => {
  it('name rounds whose sizes make the tally that says so', () => {
    const wrong = each.tallies
      .filter(({ covers_round_ids }) => covers_round_ids.length > 0)
      .filter(({ covers_round_ids, count }) => {
        const rounds = covers_round_ids.map((id) => each.row('rounds', id));
        return totalOf(each, rounds).value !== count;
      })
      .map(({ tally_id }) => tally_id);
    expect(wrong.filter((id) => each.disputesOf('tallies', id).length === 0)).toEqual([]);
  });
});
