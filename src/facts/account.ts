/**
 * One account of everyone ever recognised as a political prisoner: held; died; let out in rounds, as far as
 * reported to have been on the list; no longer on the list, not known how. Every remainder is worked out
 * here, with its qualifier, so that no two pages give one group of people two sizes. "Let out" is never taken
 * for "no longer on the list": most of those who left it left in ways that no published figure tells.
 * Sums of ours that do not add up throw; those of a source are shown, and have to be in the disputes.
 */
import { count, isFloor, sumCounts, type Count } from '#data/count.ts';
import { daysBetween, firstDay, lastDay, precisionOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { asPublished } from '#data/published-row.ts';
import type { CustodyCount, Death, TableName, Tally } from '#data/tables.ts';
import { isShown } from '#data/visibility.ts';
import { onDate } from '#words/figure.ts';
import { custodyCounts, isComparable } from './comparison.ts';
import type { CountFact } from './fact.ts';
import { firstSources, ofCustody, ofTally, ours } from './figures.ts';
import { isOfKeepers } from './monthly.ts';
import { countedRounds, sizeColumn } from './round-sums.ts';

/** Counts of one day, or of days next to each other. */
export interface Pair {
  readonly recognised: CustodyCount;
  readonly held: CustodyCount;
  /** Recognised and not held: as sure as the less sure of the two. */
  readonly passedThrough: Count;
}

export interface Deaths {
  /** Recognised political prisoners known to have died by a day, without those who are counted and not shown. */
  readonly rows: readonly Death[];
  /** All of them; a floor where somebody's day of death is not known well enough to tell. */
  readonly count: Count;
}

/** The three figures of one day. */
export interface Account extends Pair {
  readonly former: CustodyCount;
  readonly deaths: Deaths;
  /** Recognised less former less held: above zero where somebody is not accounted for. */
  readonly left: number;
}

/** The four states of everyone ever recognised, on the newest day on which they can be told. */
export interface States {
  readonly recognised: CountFact;
  readonly held: CountFact;
  /** A later count of those held that is lower; `null` where there is none. */
  readonly heldSince: CountFact | null;
  /** Held by the count of the day and not by the later one; `null` where there is none. */
  readonly gone: CountFact | null;
  /** Pardoned by then, as Viasna totals political prisoners; `null` where no total is of that day. */
  readonly letOut: CountFact | null;
  readonly died: CountFact;
  /** The others: no longer on the list, and no published figure tells how. */
  readonly unknown: CountFact;
}

/** A count of women and men among those held, as a source prints it. */
export interface PrintedSum {
  readonly custody: CustodyCount;
  readonly women: number;
  readonly men: number;
  /** Women and men less the count. */
  readonly difference: number;
}

/** Counts further apart than this are not of one time. */
const NEAR_DAYS = 7;

export const countOf = ({ count: value, qualifier }: CustodyCount): Count => ({ value, qualifier });

/**
 * What a whole leaves without its parts: see `differenceOf`. Counts of different days, or of which sources
 * differ (`isSure` false), leave "about" so many. Throws a `RangeError` where the parts are more than the whole.
 */
export function remainderOf(whole: Count, parts: readonly Count[], what: string, isSure = true): Count {
  const taken = sumCounts(parts);
  const { value, qualifier } = differenceOf(whole, taken);
  if (value < 0) throw new RangeError(`${what}: ${taken.value} are more than ${whole.value}`);
  return { value, qualifier: isSure ? qualifier : 'about' };
}

/**
 * One count less another, below zero where it is smaller. Exact where both are; a floor where the first is one
 * and the second is exact; otherwise "about": a floor that is taken away leaves a ceiling, which no qualifier says.
 */
export function differenceOf(whole: Count, taken: Count): Count {
  const value = whole.value - taken.value;
  if (taken.qualifier !== 'exact') return { value, qualifier: 'about' };
  const keeps =
    whole.qualifier === 'exact' || (value >= 0 && (isFloor(whole) || whole.qualifier === 'nearly'));
  return { value, qualifier: keeps ? whole.qualifier : 'about' };
}

/** The column of a table's rows that figures are read from, where a cell does not name its own. */
const NUMBERS: Readonly<Partial<Record<TableName, string>>> = {
  custody: 'count',
  repression: 'value',
  tallies: 'count',
};

/** Whether a source gives another number for a cell that one of these was read from, and nothing explains why. */
export function areDisputed(edition: Edition, figures: readonly CountFact[]): boolean {
  const columnOf = ({ table, key, column }: CountFact['cells'][number]) =>
    column ?? (table === 'rounds' ? sizeColumn(edition.row('rounds', key)) : NUMBERS[table]);
  return figures
    .flatMap(({ cells }) => cells)
    .some((cell) => {
      const column = columnOf(cell);
      return (
        column !== undefined &&
        edition.disputesOf(cell.table, cell.key, column).some(({ reconciled }) => reconciled === 'no')
      );
    });
}

/** The newest count of everyone recognised, with the surest count of those held within a week of it. */
export function newestPair(edition: Edition): Pair | null {
  const recognised = custodyCounts(edition, 'ever-recognised').at(-1);
  return recognised ? pairAt(edition, recognised) : null;
}

/** A count of those recognised with the surest count of those held near it. */
export function pairAt(edition: Edition, recognised: CustodyCount): Pair | null {
  const days = ({ as_of }: CustodyCount) => daysApart(recognised.as_of, as_of);
  const near = custodyCounts(edition, 'in-custody')
    .filter((held) => precisionOf(held.as_of) !== 'year' && days(held) <= NEAR_DAYS)
    .sort((a, b) => Number(isComparable(b)) - Number(isComparable(a)) || days(a) - days(b));
  const held = near[0];
  if (!held) return null;
  const isOneDay = days(held) === 0;
  const what = `${recognised.custody_id}, ${held.custody_id}`;
  return {
    recognised,
    held,
    passedThrough: remainderOf(countOf(recognised), [countOf(held)], what, isOneDay),
  };
}

const daysApart = (a: PartialDate, b: PartialDate) => Math.abs(daysBetween(lastDay(a), lastDay(b)));

/** Everyone ever recognised by what became of them; `null` where those held were not counted near a count of them. */
export function statesOf(edition: Edition): States | null {
  const pair = newestPair(edition);
  if (!pair) return null;
  const [recognised, held] = [ofCustody(edition, pair.recognised), ofCustody(edition, pair.held)];
  const day = pair.recognised.as_of;
  const tally = totalOnList(edition, day);
  const letOut = tally && { ...ofTally(tally), measure: 'pardoned-in-all' };
  const died = diedBy(edition, day);
  const parts = [died, ...(letOut ? [letOut] : [])];
  const all = [recognised, held, ...parts];
  const what = `Of ${pair.recognised.custody_id} not ${pair.held.custody_id}`;
  const rest = remainderOf(
    pair.passedThrough,
    parts.map((part) => part.count),
    what,
    !areDisputed(edition, all),
  );
  return {
    recognised,
    held,
    ...heldLater(edition, pair),
    letOut,
    died,
    unknown: ours('not-accounted-for', rest, recognised.period, all),
  };
}

/** The newest count of those held, where it is later than the pair's and lower, and how many fewer. */
function heldLater(edition: Edition, { held }: Pair): Pick<States, 'heldSince' | 'gone'> {
  const newest = custodyCounts(edition, 'in-custody').at(-1);
  if (!newest || lastDay(newest.as_of) <= lastDay(held.as_of) || newest.count >= held.count)
    return { heldSince: null, gone: null };
  const heldSince = ofCustody(edition, newest);
  const what = `${held.custody_id}, ${newest.custody_id}`;
  const both = [ofCustody(edition, held), heldSince];
  const fewer = remainderOf(countOf(held), [countOf(newest)], what, !areDisputed(edition, both));
  return {
    heldSince,
    gone: ours('in-custody', fewer, heldSince.period, both),
  };
}

/**
 * The total of political prisoners pardoned that stood nearest to a day, by who keeps the list. Totals of
 * people not all of whom need have been on it, of one year or of one way out say nothing of all.
 */
function totalOnList(edition: Edition, day: PartialDate): Tally | null {
  const first = countedRounds(edition)[0]?.announced_on;
  const near = edition.tallies
    .filter(
      (row) =>
        isOfKeepers(row) &&
        /political prisoners\b.*\bpardon/i.test(asPublished(row).scope) &&
        daysApart(row.as_of, day) <= NEAR_DAYS &&
        row.since !== null &&
        first !== undefined &&
        firstDay(row.since) <= first,
    )
    .sort((a, b) => daysApart(a.as_of, day) - daysApart(b.as_of, day));
  return near[0] ?? null;
}

/** The last day for which all three figures were published; `null` where there is none. */
export function latestAccount(edition: Edition): Account | null {
  for (const former of custodyCounts(edition, 'former').toReversed()) {
    const ofThatDay = (measure: CustodyCount['measure']) =>
      custodyCounts(edition, measure)
        .filter(({ as_of }) => as_of === former.as_of)
        .sort((a, b) => Number(isComparable(b)) - Number(isComparable(a)))[0];
    const recognised = ofThatDay('ever-recognised');
    const held = ofThatDay('in-custody');
    if (!recognised || !held) continue;
    const account = {
      recognised,
      held,
      former,
      passedThrough: remainderOf(
        countOf(recognised),
        [countOf(held)],
        `${recognised.custody_id}, ${held.custody_id}`,
      ),
      deaths: deathsBy(edition, former.as_of),
      left: recognised.count - former.count - held.count,
    };
    checkAccount(edition, account);
    return account;
  }
  return null;
}

/** Deaths of recognised prisoners up to a day. */
export function deathsBy(edition: Edition, day: PartialDate): Deaths {
  const recognised = edition.deaths.filter(({ recognised_political_prisoner: status }) => status === 'yes');
  const rows = recognised.filter(({ died_on }) => lastDay(died_on) <= lastDay(day));
  const possible = recognised.filter(
    ({ died_on }) => firstDay(died_on) <= lastDay(day) && lastDay(died_on) > lastDay(day),
  );
  return {
    rows: rows.filter((row) => isShown(edition, 'deaths', row)),
    count: count(rows.length, possible.length > 0 ? 'at-least' : 'exact'),
  };
}

/** The same as a number that knows what it is. */
export function diedBy(edition: Edition, day: PartialDate): CountFact {
  const { rows, count: people } = deathsBy(edition, day);
  return {
    ...ours('deaths', people, onDate(day), []),
    counting: 'published',
    source_ids: firstSources(rows),
    cells: rows.map(({ death_id }) => ({ table: 'deaths', key: death_id })),
  };
}

/** Recognised prisoners whose death is known to fall between two dates, both included. */
export function diedBetween(edition: Edition, from: PartialDate, until: PartialDate): CountFact {
  const rows = edition.deaths.filter(
    ({ recognised_political_prisoner: status, died_on }) =>
      status === 'yes' && firstDay(died_on) >= firstDay(from) && lastDay(died_on) <= lastDay(until),
  );
  const shown = rows.filter((row) => isShown(edition, 'deaths', row));
  return {
    ...ours('deaths', count(rows.length), { from, until }, []),
    counting: 'published',
    source_ids: firstSources(shown),
    cells: shown.map(({ death_id }) => ({ table: 'deaths', key: death_id })),
  };
}

/** The newest count of those held for which a source prints women and men. */
export function latestPrintedSum(edition: Edition): PrintedSum | null {
  const custody = custodyCounts(edition, 'in-custody').findLast(
    ({ women, men }) => women !== null && men !== null,
  );
  if (custody?.women == null || custody.men === null) return null;
  const { women, men } = custody;
  const printed = { custody, women, men, difference: women + men - custody.count };
  if (printed.difference !== 0 && edition.disputesOf('custody', custody.custody_id).length === 0)
    throw new RangeError(
      `${custody.custody_id}: ${women} women and ${men} men are not ${custody.count} held, and no dispute says so`,
    );
  return printed;
}

/** Exact figures that leave somebody over, or count somebody twice, need a dispute that says so. */
function checkAccount(edition: Edition, { recognised, former, held, deaths, left }: Account): void {
  const rows = [recognised, former, held];
  if (rows.some(({ qualifier }) => qualifier !== 'exact')) return;
  // Nobody left over: the dead are among the former. As many as died: they are counted apart.
  if (left === 0 || left === deaths.count.value) return;
  if (rows.some(({ custody_id }) => edition.disputesOf('custody', custody_id).length > 0)) return;
  throw new RangeError(
    `${recognised.custody_id}: ${recognised.count} recognised are not ${former.count} former and ${held.count} held` +
      ` (${deaths.count.value} died), and no dispute says so`,
  );
}

/** Throws where parts are not the whole they are drawn as. */
export function checkSum(parts: readonly number[], whole: number, what: string): void {
  const { value } = sumCounts(parts.map((part) => ({ value: part, qualifier: 'exact' })));
  if (value !== whole) throw new RangeError(`${what}: ${parts.join(' + ')} is ${value}, not ${whole}`);
}
