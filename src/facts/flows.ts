/**
 * The three ways on and off the list of political prisoners: newly recognised; let out in rounds; left
 * otherwise. The third is worked out from the others and from two counts of those held. It holds people whose
 * terms ended, people who died, people taken off the list for another reason, and it is off where not everyone
 * announced was on the list: whoever sees the first two flows alone subtracts them and may get the wrong sign.
 */
import { utcMonth } from 'd3';
import { sumCounts } from '#data/count.ts';
import {
  date,
  dayAfter,
  dayBefore,
  daysBetween,
  firstDay,
  instant,
  lastDay,
  type PartialDate,
} from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { compareTexts } from '#data/order.ts';
import { asPublished } from '#data/published-row.ts';
import type { CustodyCount, RepressionFigure } from '#data/tables.ts';
import type { Period } from '#words/figure.ts';
import { areDisputed, remainderOf } from './account.ts';
import { custodyCounts, isComparable } from './comparison.ts';
import type { CountFact } from './fact.ts';
import { firstSources, ofCustody, ofRepression, ofRounds, ours, wayOut, wholeTime } from './figures.ts';
import { isByKeepers, monthlyFigures } from './monthly.ts';
import { countedRounds, roundsBetween } from './round-sums.ts';

export const RECOGNITIONS = 'newly-recognised-political-prisoners';

/** What came onto the list and left it between two counts of those held. */
export interface Flows {
  readonly before: CountFact;
  readonly recognised: CountFact;
  readonly letOut: CountFact;
  readonly leftOtherwise: CountFact;
  readonly after: CountFact;
}

/** From the end of the month before one month to the end of another; `null` where a count or a month is missing. */
export function flowsOfMonths(edition: Edition, first: PartialDate, last: PartialDate): Flows | null {
  const start = dayBefore(firstDay(first));
  const end = lastDay(last);
  const recognised = recognisedIn(edition, monthsFrom(first, last));
  return (
    recognised &&
    flows(edition, heldOn(edition, start), recognised, heldOn(edition, end), wholeTime(first, last))
  );
}

/**
 * The same between two counts of everyone ever recognised, by how far that total grew. Some of those it grew
 * by were recognised only after they were out, so that more seem to have left otherwise.
 */
export function flowsOfGrowth(edition: Edition, from: CustodyCount, until: CustodyCount): Flows {
  if (lastDay(until.as_of) <= lastDay(from.as_of))
    throw new RangeError(`No count of everyone recognised is later than ${from.custody_id}`);
  const [before, after] = [heldNear(edition, from.as_of), heldNear(edition, until.as_of)];
  const [less, more] = [ofCustody(edition, from), ofCustody(edition, until)];
  const period = { from: dayAfter(from.as_of), until: until.as_of };
  const grown = remainderOf(more.count, [less.count], `${until.custody_id}, ${from.custody_id}`);
  const found = flows(edition, before, ours('growth', grown, period, [less, more]), after, period);
  if (!found)
    throw new RangeError(`No count of those held stands near ${from.custody_id} or near ${until.custody_id}`);
  return found;
}

function flows(
  edition: Edition,
  before: CustodyCount | undefined,
  recognised: CountFact,
  after: CustodyCount | undefined,
  period: Period & { readonly from: PartialDate },
): Flows | null {
  if (!before || !after) return null;
  const known = {
    before: ofCustody(edition, before),
    recognised,
    letOut: ofRounds(edition, roundsBetween(edition, dayBefore(period.from), period.until), period),
    after: ofCustody(edition, after),
  };
  return { ...known, leftOtherwise: leftOtherwise(edition, known, period) };
}

/**
 * Held before, and recognised, less let out, less held after: "about" where a count is not of the very day, or
 * where sources differ on one of the four.
 */
export function leftOtherwise(
  edition: Edition,
  { before, recognised, letOut, after }: Omit<Flows, 'leftOtherwise'>,
  period: Period & { readonly from: PartialDate },
): CountFact {
  const parts = [before, recognised, letOut, after];
  const what = `Left the list (${parts.map(({ cells }) => cells[0]?.key ?? 'none').join(', ')})`;
  const isOneDay =
    lastDay(before.period.until) === dayBefore(firstDay(period.from)) &&
    lastDay(after.period.until) === lastDay(period.until);
  const isSure = isOneDay && !areDisputed(edition, parts);
  const whole = sumCounts([before.count, recognised.count]);
  const rest = remainderOf(whole, [letOut.count, after.count], what, isSure);
  return ours('left-otherwise', rest, period, parts);
}

/** Everyone newly recognised in some months, added up; `null` where one of them has no figure. */
export function recognisedIn(edition: Edition, months: readonly PartialDate[]): CountFact | null {
  const figures = monthlyFigures(edition, RECOGNITIONS);
  const rows = months.flatMap((month) => figures.get(month) ?? []);
  return rows.length === months.length && rows[0] ? sumOfFigures(edition, rows, periodOf(months)) : null;
}

/** Figures of one measure for different times, added up. */
function sumOfFigures(edition: Edition, rows: readonly RepressionFigure[], period: Period): CountFact {
  const facts = rows.map((row) => ofRepression(edition, row));
  const [first] = facts;
  if (!first) throw new RangeError('There is nothing to add up');
  return {
    ...first,
    count: sumCounts(facts.map(({ count }) => count)),
    period,
    counting: 'ours',
    source_ids: firstSources(facts),
    cells: facts.flatMap(({ cells }) => cells),
  };
}

/** Months as the time they are together; `months` names them where some between are missing. */
export function periodOf(months: readonly PartialDate[]): Period & { readonly from: PartialDate } {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('No month is no time');
  const time = { from: firstDay(first), until: lastDay(last) };
  return monthsFrom(first, last).length === months.length ? time : { ...time, months };
}

/** From one month to another, both among them. */
export function monthsFrom(first: PartialDate, last: PartialDate): readonly PartialDate[] {
  return utcMonth
    .range(instant(first), utcMonth.offset(instant(last), 1))
    .map((start) => date(start.toISOString().slice(0, 7)));
}

/** What one counter counted out and in over one time. */
export interface InOutPair {
  readonly letOut: CountFact;
  readonly recognised: CountFact;
  readonly from: PartialDate;
  readonly until: PartialDate;
  /** By subtraction, where those held were counted on the day before and on the last day; else `null`. */
  readonly leftOtherwise: CountFact | null;
  /** Whether the report says of the pardons that the United States had a part in them. */
  readonly isAssisted: boolean;
  /** Whether Viasna alone is named as having counted both. */
  readonly isByViasna: boolean;
}

/** A pair for less is one of a month or two, which recognitions that lag by months turn either way. */
const LEAST_DAYS = 90;

/**
 * The pair to tell of: people pardoned and people recognised, by one counter or list, from the same first to the
 * same last day, for at least ninety days; of several that with the latest last day. Terms that were served are
 * another kind of out, and are never set beside those recognised.
 */
export function chosenPair(edition: Edition): InOutPair | null {
  const isKept = (row: RepressionFigure) =>
    isByKeepers(row) && daysBetween(firstDay(row.period_start), lastDay(row.period_end)) + 1 >= LEAST_DAYS;
  const kept = edition.repression.filter(isKept);
  const found = kept
    .filter((row) => row.measure === 'released-in-period' && wayOut(row) === 'pardoned')
    .sort((a, b) => compareTexts(lastDay(a.period_end), lastDay(b.period_end)))
    .flatMap((out) => {
      const recognised = kept.find(
        ({ measure, period_start, period_end }) =>
          measure === RECOGNITIONS && period_start === out.period_start && period_end === out.period_end,
      );
      return recognised ? [{ out, recognised }] : [];
    })
    .at(-1);
  if (!found) return null;
  const { out, recognised: into } = found;
  const [letOut, recognised] = [ofRepression(edition, out), ofRepression(edition, into)];
  const { period_start: from, period_end: until } = out;
  const [before, after] = [heldOn(edition, dayBefore(firstDay(from))), heldOn(edition, lastDay(until))];
  const period = { from, until };
  const counted = before && after && { before: ofCustody(edition, before), after: ofCustody(edition, after) };
  const rest = counted ? leftOtherwise(edition, { ...counted, recognised, letOut }, period) : null;
  const isAssisted = asPublished(out).scope?.includes('assistance of the United States') ?? false;
  const isByViasna = [out, into].every((row) => asPublished(row).counter === 'Viasna');
  return { letOut, recognised, from, until, leftOtherwise: rest, isAssisted, isByViasna };
}

/** The exact count of those held on a day, by the joint list. */
function heldOn(edition: Edition, day: PartialDate): CustodyCount | undefined {
  return custodyCounts(edition, 'in-custody').find((row) => isComparable(row) && lastDay(row.as_of) === day);
}

/** The exact count of those held nearest to a day, within a week of it. */
function heldNear(edition: Edition, day: PartialDate): CustodyCount | undefined {
  const apart = ({ as_of }: CustodyCount) => Math.abs(daysBetween(lastDay(day), lastDay(as_of)));
  return custodyCounts(edition, 'in-custody')
    .filter((row) => isComparable(row) && apart(row) <= 7)
    .sort((a, b) => apart(a) - apart(b))[0];
}

/**
 * The first month since releases began without a round, of which it can be told how many left the list. A round
 * apart from the total is a round: whoever it let out was let out.
 */
export function quietMonth(edition: Edition): { readonly month: PartialDate; readonly flows: Flows } | null {
  const first = countedRounds(edition)[0]?.announced_on.slice(0, 7);
  if (first === undefined) return null;
  const rounds = edition.rounds.map(({ announced_on }) => announced_on.slice(0, 7));
  for (const month of monthsFrom(first as PartialDate, edition.asOf.slice(0, 7) as PartialDate)) {
    if (rounds.includes(month)) continue;
    const flows = flowsOfMonths(edition, month, month);
    if (flows && flows.leftOtherwise.count.value > 0) return { month, flows };
  }
  return null;
}

/** Months since releases began that have a figure of recognitions, up to the last complete month of an edition. */
export function monthsWithBoth(edition: Edition): readonly PartialDate[] {
  const first = countedRounds(edition)[0]?.announced_on.slice(0, 7);
  if (first === undefined) return [];
  return [...monthlyFigures(edition, RECOGNITIONS).keys()].filter(
    (month) => month >= first && lastDay(month) <= edition.asOf,
  );
}
