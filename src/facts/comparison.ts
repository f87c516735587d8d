/** Counts of people held and of everyone recognised, and the rounds of a time: what comparisons are made of. */
import { count, type Count } from '#data/count.ts';
import { compareDates, dayAfter, firstDay, lastDay, precisionOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { compareTexts } from '#data/order.ts';
import type { CustodyCount } from '#data/tables.ts';
import { onDate } from '#words/figure.ts';
import type { CountFact } from './fact.ts';
import { ofCustody, ofRounds } from './figures.ts';
import { isByKeepers } from './monthly.ts';
import { countedRounds, roundsBetween } from './round-sums.ts';

/** The last round of releases that counts towards the total, up to a day. */
export function latestRound(edition: Edition, day: PartialDate = edition.asOf): CountFact | null {
  const round = countedRounds(edition).findLast(({ announced_on }) => announced_on <= day);
  if (!round) return null;
  const period = onDate(round.announced_on);
  return { ...ofRounds(edition, [round], period), source_ids: round.source_ids };
}

/** Everyone released in the six months up to a day, round by round added up. */
export function releasedInSixMonths(edition: Edition, day: PartialDate = edition.asOf): CountFact | null {
  const from = monthsBefore(day, 6);
  const rounds = roundsBetween(edition, from, day);
  return rounds.length === 0 ? null : ofRounds(edition, rounds, { from: dayAfter(from), until: day });
}

/** The last count of political prisoners held up to a day, by the criteria of the joint list. */
export function heldAt(edition: Edition, day?: PartialDate): CountFact | null {
  const last = custodyCounts(edition, 'in-custody').findLast(
    ({ as_of }) => day === undefined || lastDay(as_of) <= lastDay(day),
  );
  return last ? ofCustody(edition, last) : null;
}

/** Figures of those held that others give for a time after a count of the joint list, oldest first. */
export function heldByOthers(edition: Edition, since: CountFact): readonly CountFact[] {
  return edition.custody
    .filter(
      ({ measure, criteria, as_of }) =>
        measure === 'in-custody' &&
        criteria !== 'joint-list' &&
        firstDay(as_of) > lastDay(since.period.until),
    )
    .toSorted((a, b) => compareDates(a.as_of, b.as_of))
    .map((row) => ofCustody(edition, row));
}

/** Counts by the joint list of one measure, oldest first; a count for a month or year stands at its end. */
export function custodyCounts(edition: Edition, measure: CustodyCount['measure']): readonly CustodyCount[] {
  return edition.custody
    .filter((row) => row.measure === measure && row.criteria === 'joint-list')
    .toSorted((a, b) => compareTexts(lastDay(a.as_of), lastDay(b.as_of)));
}

/** Whether a count is exact, first-hand and by the joint list: such counts compare, and may be joined by a line. */
export function isComparable(row: CustodyCount): boolean {
  const { criteria, qualifier, as_of } = row;
  return (
    criteria === 'joint-list' && isByKeepers(row) && qualifier === 'exact' && precisionOf(as_of) !== 'year'
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

/** The same day some months earlier, or the last of that month where it has no such day. */
export function monthsBefore(day: PartialDate, months: number): PartialDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10) as PartialDate;
}
