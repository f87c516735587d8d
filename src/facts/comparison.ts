/** The starting story's comparison, for any edition: the latest round, half a year, one month, those held. */
import { count, type Count } from '#data/count.ts';
import { lastDay, precisionOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { CustodyCount } from '#data/tables.ts';
import type { CountFact } from './fact.ts';
import { KEEPERS, monthlyFigures } from './monthly.ts';
import { countedRounds, roundsBetween, sizeOf, totalOf } from './round-sums.ts';

/** The last round of releases that counts towards the total. */
export function latestRound(edition: Edition): CountFact | null {
  const round = countedRounds(edition).at(-1);
  if (!round) return null;
  return {
    kind: 'count',
    count: sizeOf(edition, round),
    as_of: round.announced_on,
    source_ids: round.source_ids,
    cells: [{ table: 'rounds', key: round.round_id }],
  };
}

/** Everyone released in the six months up to the edition's cut-off, round by round added up. */
export function releasedInSixMonths(edition: Edition): CountFact | null {
  const rounds = roundsBetween(edition, monthsBefore(edition.asOf, 6), edition.asOf);
  if (rounds.length === 0) return null;
  return {
    kind: 'count',
    count: totalOf(edition, rounds),
    as_of: edition.asOf,
    source_ids: [...new Set(rounds.flatMap((round) => round.source_ids.slice(0, 1)))],
    cells: rounds.map((round) => ({ table: 'rounds', key: round.round_id })),
  };
}

/** Viasna's last count of instances of repression for a single month. */
export function latestMonthOfRepression(edition: Edition): CountFact | null {
  const last = [...monthlyFigures(edition, 'repressed-total')].at(-1);
  if (!last) return null;
  const [month, figure] = last;
  return {
    kind: 'count',
    count: { value: figure.value, qualifier: figure.qualifier },
    as_of: month,
    source_ids: figure.source_ids,
    cells: [{ table: 'repression', key: figure.figure_id }],
  };
}

/** The last count of political prisoners held, by the criteria of the joint list. */
export function heldAt(edition: Edition): CountFact | null {
  const last = custodyCounts(edition, 'in-custody').at(-1);
  return last ? factOf(last) : null;
}

/** Counts by the joint list of one measure, oldest first; a count for a month or year stands at its end. */
export function custodyCounts(edition: Edition, measure: CustodyCount['measure']): readonly CustodyCount[] {
  return edition.custody
    .filter((row) => row.measure === measure && row.criteria === 'joint-list')
    .toSorted((a, b) =>
      lastDay(a.as_of) < lastDay(b.as_of) ? -1 : lastDay(a.as_of) > lastDay(b.as_of) ? 1 : 0,
    );
}

/** Whether a count is exact, first-hand and by the joint list: such counts compare, and may be joined by a line. */
export function isComparable({ criteria, counter, qualifier, as_of }: CustodyCount): boolean {
  return (
    criteria === 'joint-list' &&
    KEEPERS.includes(counter) &&
    qualifier === 'exact' &&
    precisionOf(as_of) !== 'year'
  );
}

/** Women among those of a count, with a qualifier of their own; `null` where they were not counted. */
export function womenOf({ women, women_qualifier }: CustodyCount): Count | null {
  return women === null ? null : count(women, women_qualifier ?? 'exact');
}

/** The highest of the comparable counts of those held. */
export function custodyPeak(edition: Edition): CustodyCount {
  const counts = custodyCounts(edition, 'in-custody').filter(isComparable);
  const [first] = counts;
  if (!first) throw new RangeError('The edition has no exact count of those held');
  return counts.reduce((peak, row) => (row.count > peak.count ? row : peak), first);
}

export function factOf(row: CustodyCount): CountFact {
  return {
    kind: 'count',
    count: { value: row.count, qualifier: row.qualifier },
    as_of: row.as_of,
    source_ids: row.source_ids,
    cells: [{ table: 'custody', key: row.custody_id }],
  };
}

/** The same day some months earlier, or the last of that month where it has no such day. */
export function monthsBefore(day: PartialDate, months: number): PartialDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10) as PartialDate;
}
