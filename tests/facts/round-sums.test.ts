import { describe, expect, it } from 'vitest';
import { date } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import { countedRounds, roundsBetween, sizeOf, totalOf } from '#facts/round-sums.ts';

const { editions } = await loadData('data', { drafts: true });
const [story] = editions;
if (!story) throw new Error('There is no edition');

describe('rounds of releases', () => {
  it('add up to the total Viasna gave on the day of the story, by The Insider’s account', () => {
    const tally = story.row('tallies', 'tally-2024-12-09-insider');
    expect(totalOf(countedRounds(story))).toEqual({ value: tally.count, qualifier: 'exact' });
  });

  it('add up, without that day’s round, to the total AP still gave', () => {
    const before = roundsBetween(story, date('2024-07-01'), date('2024-12-08'));
    expect(totalOf(before).value).toBe(story.row('tallies', 'tally-2024-12-09-ap').count);
  });

  it('leave out those that are not part of the total', () => {
    const left = story.rounds.filter(({ in_total }) => in_total === 'no');
    expect(left.length).toBeGreaterThan(0);
    expect(countedRounds(story)).not.toContain(left[0]);
  });

  it('are as large as announced, and where nothing was announced as Viasna counted', () => {
    expect(sizeOf(story.row('rounds', 'r08')).value).toBe(story.row('rounds', 'r08').announced_count);
    expect(sizeOf(story.row('rounds', 'r01')).value).toBe(story.row('rounds', 'r01').political_prisoners);
  });
});

describe.each(editions.map((edition) => [edition.asOf, edition] as const))(
  'covers_round_ids in %s',
  (_, edition) => {
    it('name rounds whose sizes make the tally that says so', () => {
      const wrong = edition.tallies
        .filter(({ covers_round_ids }) => covers_round_ids.length > 0)
        .filter(
          ({ covers_round_ids, count }) =>
            totalOf(covers_round_ids.map((id) => edition.row('rounds', id))).value !== count,
        )
        .map(({ tally_id }) => tally_id);
      expect(wrong.filter((id) => edition.disputesOf('tallies', id).length === 0)).toEqual([]);
    });
  },
);
