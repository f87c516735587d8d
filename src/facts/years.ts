/** What the counts say of one year: how many were held, from count to count, and how many were let out. */
import { lastDay } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { CustodyCount, Round } from '#data/tables.ts';
import { whether } from '#words/whether.ts';
import { custodyCounts, isComparable } from './comparison.ts';
import { beginSentence } from '#words/sentence.ts';
import type { View } from '#words/view.ts';
import { countedRounds, roundsWithoutNumber, totalOf } from './round-sums.ts';

export interface YearInCounts {
  /** Four digits. */
  readonly year: string;
  /** Counts of people held that compare, in the order of time. */
  readonly counts: readonly CustodyCount[];
  /** The same with the last count before the year and the first after it: where its line comes from and goes to. */
  readonly line: readonly CustodyCount[];
  /** Rounds of releases that are in the running total. */
  readonly rounds: readonly Round[];
  /** Rounds apart from it of which no number of people was found. */
  readonly unreported: readonly Round[];
}

export function yearInCounts(edition: Edition, year: string): YearInCounts {
  const all = custodyCounts(edition, 'in-custody').filter(isComparable);
  const isOfYear = ({ announced_on }: Round) => announced_on.startsWith(year);
  const yearOf = ({ as_of }: CustodyCount) => lastDay(as_of).slice(0, 4);
  const before = all.findLast((row) => yearOf(row) < year);
  const after = all.find((row) => yearOf(row) > year);
  const counts = all.filter((row) => yearOf(row) === year);
  return {
    year,
    counts,
    line: [before, ...counts, after].filter((row) => row !== undefined),
    rounds: countedRounds(edition).filter(isOfYear),
    unreported: roundsWithoutNumber(edition).filter(isOfYear),
  };
}

/** "269 people let out in 3 rounds, and an exchange, number not reported"; `null` where the edition has no round. */
export function writeLetOut(
  { rounds, unreported }: YearInCounts,
  { edition, language }: View,
): string | null {
  if (rounds.length + unreported.length === 0) return null;
  const said = language.say('timeline.letOut', {
    people: totalOf(edition, rounds),
    rounds: rounds.length,
    unreported: unreported.length,
    areExchanges: whether(unreported.every(({ mechanism }) => mechanism === 'exchange')),
  });
  return beginSentence(said, language);
}
