/** What the counts say of one year: how many were held, from count to count, and how many were let out. */
import { lastDay } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { CustodyCount, Round } from '#data/tables.ts';
import { custodyCounts, isComparable } from './comparison.ts';
import { countedRounds } from './round-sums.ts';

export interface YearInCounts {
  /** Four digits. */
  readonly year: string;
  /** Counts of people held that compare, in the order of time. */
  readonly counts: readonly CustodyCount[];
  /** The same with the last count before the year and the first after it: where its line comes from and goes to. */
  readonly line: readonly CustodyCount[];
  /** Rounds of releases that are in the running total. */
  readonly rounds: readonly Round[];
}

export function yearInCounts(edition: Edition, year: string): YearInCounts {
  const all = custodyCounts(edition, 'in-custody').filter(isComparable);
  const yearOf = ({ as_of }: CustodyCount) => lastDay(as_of).slice(0, 4);
  const before = all.findLast((row) => yearOf(row) < year);
  const after = all.find((row) => yearOf(row) > year);
  const counts = all.filter((row) => yearOf(row) === year);
  return {
    year,
    counts,
    line: [before, ...counts, after].filter((row) => row !== undefined),
    rounds: countedRounds(edition).filter(({ announced_on }) => announced_on.startsWith(year)),
  };
}
