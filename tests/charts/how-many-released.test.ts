import { describe, expect, it } from 'vitest';
import howMany from '#charts/how-many-released.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { comparedTallies } from '#facts/tallies.ts';
import { countedRounds, totalOf } from '#facts/round-sums.ts';
import { inEnglish, synthetic } from './synthetic.ts';

const { editions, latest } = await loadData('data', { drafts: true });

describe('published totals of people released', () => {
  it('has no rows where no total was published', () => {
    expect(howMany.rows(synthetic())).toEqual([]);
  });

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'shows every total of %s',
    (_, edition) => {
      const keys = howMany.rows(edition).flatMap(({ cells = [] }) => cells.map(({ key }) => key));
      expect(keys.toSorted()).toEqual(edition.tallies.map(({ tally_id }) => tally_id).toSorted());
      const described = describeChart(howMany, inEnglish(edition));
      const { title, says } = described;
      expect(title).toContain(`Of ${edition.tallies.length} published totals`);
      expect(says).toContain(`add up to ${totalOf(countedRounds(edition)).value} people`);
      expect(described.drawing('narrow')).toContain('<svg');
    },
  );

  it('finds every total that names its rounds to be their sum', () => {
    const named = comparedTallies(latest).filter(({ covers }) => covers.length > 0);
    expect(named.filter(({ addsUp }) => !addsUp).map(({ tally }) => tally.tally_id)).toEqual([]);
  });

  const compared = (id: string) => comparedTallies(latest).find(({ tally }) => tally.tally_id === id);

  it('tells a total without the round of the day from one with it', () => {
    expect(compared('tally-2024-12-09-ap')).toMatchObject({ window: 'same', sum: 207, sumOfWindow: 207 });
    expect(compared('tally-2024-12-09-insider')).toMatchObject({ window: 'same', sum: 207, addsUp: true });
  });

  it('sets a total of a shorter window against the rounds of that window', () => {
    expect(compared('tally-2025-12-13-presidency')).toMatchObject({ window: 'shorter', sumOfWindow: 156 });
    expect(compared('tally-2024-09-05-nation')).toMatchObject({ window: 'shorter', sumOfWindow: 18 });
  });

  it('does not compare a total that begins before the first round', () => {
    expect(compared('tally-2026-03-05-viasna')).toMatchObject({ window: 'longer', sumOfWindow: null });
  });

  it('gives each total a letter of its own', () => {
    const marks = (howMany.key?.(howMany.rows(latest), inEnglish(latest)) ?? [])
      .map(({ mark = '' }) => mark)
      .filter((mark) => /^[a-z]+$/.test(mark));
    expect(new Set(marks).size).toBe(latest.tallies.length);
  });
});
