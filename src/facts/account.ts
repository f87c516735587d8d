/**
 * Recognised, formerly held, died, held: published figures set against each other, and what they leave
 * open. Sums of ours that do not add up throw; those of a source are shown, and have to be in the disputes.
 */
import { sumCounts, type Count } from '#data/count.ts';
import { daysBetween, firstDay, lastDay, precisionOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { CustodyCount, Death } from '#data/tables.ts';
import { isShown } from '#data/visibility.ts';
import { custodyCounts, isComparable } from './comparison.ts';

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
  /** Recognised less former less held: above nought where somebody is not accounted for. */
  readonly left: number;
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

export const countOf = ({ count, qualifier }: CustodyCount): Count => ({ value: count, qualifier });

/** The newest count of everyone recognised, with the surest count of those held within a week of it. */
export function newestPair(edition: Edition): Pair | null {
  const recognised = custodyCounts(edition, 'ever-recognised').at(-1);
  return recognised ? pairAt(edition, recognised) : null;
}

/** A count of those recognised with the surest count of those held near it. */
export function pairAt(edition: Edition, recognised: CustodyCount): Pair | null {
  const days = ({ as_of }: CustodyCount) => Math.abs(daysBetween(lastDay(recognised.as_of), lastDay(as_of)));
  const near = custodyCounts(edition, 'in-custody')
    .filter((held) => precisionOf(held.as_of) !== 'year' && days(held) <= NEAR_DAYS)
    .sort((a, b) => Number(isComparable(b)) - Number(isComparable(a)) || days(a) - days(b));
  const held = near[0];
  return held ? { recognised, held, passedThrough: difference(recognised, held) } : null;
}

function difference(recognised: CustodyCount, held: CustodyCount): Count {
  const value = recognised.count - held.count;
  if (held.qualifier !== 'exact' || lastDay(held.as_of) !== lastDay(recognised.as_of))
    return { value, qualifier: 'about' };
  return { value, qualifier: recognised.qualifier };
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
      passedThrough: difference(recognised, held),
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
    count: { value: rows.length, qualifier: possible.length > 0 ? 'at-least' : 'exact' },
  };
}

/** Those neither held nor known to have died, of a pair. */
export function unaccountedOf(edition: Edition, pair: Pair): Count {
  const { count } = deathsBy(edition, pair.recognised.as_of);
  const left: Count = { ...pair.passedThrough, value: pair.passedThrough.value - count.value };
  if (left.value < 0)
    throw new RangeError(
      `More people died than were recognised and are no longer held (${pair.recognised.custody_id}, ${pair.held.custody_id}, deaths)`,
    );
  return left.qualifier === 'exact' && count.qualifier !== 'exact' ? { ...left, qualifier: 'nearly' } : left;
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
