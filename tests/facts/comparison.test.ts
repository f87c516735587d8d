import { describe, expect, it } from 'vitest';
import { date } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import {
  custodyPeak,
  heldAt,
  isComparable,
  latestMonthOfRepression,
  latestRound,
  monthsBefore,
  releasedInSixMonths,
} from '#facts/comparison.ts';

const { editions, latest } = await loadData('data', { drafts: true });
const [story] = editions;
if (!story) throw new Error('There is no edition');

describe('the comparison of the starting story', () => {
  it('is 29 released, at least 207 in six months, at least 671 instances in November and about 1,300 held', () => {
    expect(latestRound(story)?.count).toEqual({ value: 29, qualifier: 'exact' });
    expect(releasedInSixMonths(story)?.count).toEqual({ value: 207, qualifier: 'at-least' });
    expect(latestMonthOfRepression(story)).toMatchObject({
      count: { value: 671, qualifier: 'at-least' },
      as_of: '2024-11',
    });
    expect(heldAt(story)).toMatchObject({ count: { value: 1300, qualifier: 'about' }, as_of: '2024-12-09' });
  });

  it('names the sources of each figure', () => {
    for (const fact of [
      latestRound(story),
      releasedInSixMonths(story),
      latestMonthOfRepression(story),
      heldAt(story),
    ]) {
      expect(fact?.source_ids.length).toBeGreaterThan(0);
      expect(() => story.sourcesOf(fact?.source_ids ?? [])).not.toThrow();
    }
  });
});

describe('heldAt', () => {
  it('sets a count for a month at the month’s end, after counts of its days', () => {
    expect(heldAt(latest)).toMatchObject({ count: { value: 897 }, as_of: '2026-03' });
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
