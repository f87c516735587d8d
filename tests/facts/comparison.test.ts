import { describe, expect, it } from 'vitest';
import { date } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import {
  custodyPeak,
  heldAt,
  isComparable,
  latestRound,
  monthsBefore,
  releasedInSixMonths,
  womenOf,
} from '#facts/comparison.ts';
import { custody, round, synthetic } from '../charts/synthetic.ts';

const { latest } = await loadData('data', { drafts: true });

describe('the last round and the rounds of half a year', () => {
  const edition = synthetic(
    {
      rounds: [
        round('r1', '2024-05-30', 7),
        round('r2', '2024-06-10', 5),
        round('r3', '2024-12-09', 3),
        round('r4', '2024-12-20', 2),
      ],
    },
    '2024-12-31',
  );

  it('are those up to a day', () => {
    expect(latestRound(edition)?.count.value).toBe(2);
    expect(latestRound(edition, date('2024-12-09'))?.count.value).toBe(3);
    expect(releasedInSixMonths(edition, date('2024-12-09'))).toMatchObject({
      count: { value: 8, qualifier: 'exact' },
      period: { from: '2024-06-10', until: '2024-12-09' },
      unit: 'people',
    });
    expect(releasedInSixMonths(synthetic(), date('2024-12-09'))).toBeNull();
  });
});

describe('heldAt', () => {
  it('sets a count for a month at the month’s end, after counts of its days', () => {
    const edition = synthetic({
      custody: [custody('in-custody', '2024-11', 900), custody('in-custody', '2024-11-20', 950)],
    });
    expect(heldAt(edition)?.count.value).toBe(900);
    expect(heldAt(edition, date('2024-11-20'))?.count.value).toBe(950);
    expect(heldAt(edition, date('2024-11-01'))).toBeNull();
  });

  it('leaves out other counters’ numbers', () => {
    expect(
      heldAt(synthetic({ custody: [custody('in-custody', '2024-11-30', 900, { criteria: 'other' })] })),
    ).toBeNull();
  });
});

describe('custodyPeak', () => {
  it('is the highest of the counts that compare', () => {
    const comparable = latest.custody.filter((row) => row.measure === 'in-custody' && isComparable(row));
    expect(custodyPeak(latest).count).toBe(Math.max(...comparable.map(({ count }) => count)));
  });
});

describe('monthsBefore', () => {
  it.each([
    ['2024-12-09', 6, '2024-06-09'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2025-01-26', 6, '2024-07-26'],
  ])('takes %s back %i months to %s', (day, months, expected) => {
    expect(monthsBefore(date(day), months)).toBe(expected);
  });
});

it.each(['exact', 'about', 'at-least', 'over', 'nearly'] as const)(
  'women among those counted who are %s so many are so, however sure the count of all is',
  (women_qualifier) => {
    const row = custody('in-custody', '2024-12-01', 900, { women: 90, women_qualifier, qualifier: 'about' });
    expect(womenOf(row)).toEqual({ value: 90, qualifier: women_qualifier });
    expect(womenOf({ ...row, women: null })).toBeNull();
    expect(womenOf({ ...row, women_qualifier: null })).toEqual({ value: 90, qualifier: 'exact' });
  },
);
