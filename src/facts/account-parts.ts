/** The account as sums, part by part: what each is, who counted it, and where it stands on the scale of people. */
import { count, isFloor, sumCounts, type Count } from '#data/count.ts';
import { lastDay, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { CustodyCount } from '#data/tables.ts';
import type { ChartRow } from '#drawing/chart.ts';
import { onDate, type Figure } from '#words/figure.ts';
import {
  checkSum,
  countOf,
  deathsBy,
  latestAccount,
  latestPrintedSum,
  newestPair,
  statesOf,
  type Deaths,
} from './account.ts';
import type { CountFact } from './fact.ts';
import { firstSources } from './figures.ts';
import { countedRounds } from './round-sums.ts';

/** Three sums: of the last day on which all figures were published; of the newest two; of women and men. */
export type Sum = 'published' | 'newest' | 'gender';

export type Part =
  'recognised' | 'former' | 'died' | 'left' | 'held' | 'difference' | 'out' | 'open' | 'women' | 'men';

export interface PartRow extends ChartRow {
  readonly sum: Sum;
  readonly part: Part;
  readonly count: Count;
  readonly as_of: PartialDate;
  /** Who counted; `null` where we did. */
  readonly counter: string | null;
  /** Where the part begins and ends on the scale of people. */
  readonly from: number;
  readonly to: number;
  /** Where the number is the most it can be, and may be none: fewer than it, or no more. */
  readonly limit?: Limit;
}

export type Limit = 'under' | 'most';

/** The parts of all sums that an edition has figures for, in the order in which they are drawn. */
export function partsOf(edition: Edition): PartRow[] {
  const sums = [...publishedSum(edition), ...newestSum(edition)];
  const rows = sums.length > 0 ? [...sums, ...genderSum(edition)] : [];
  return rows.map((row) =>
    row.source_ids.length > 0 ? row : { ...row, source_ids: sourcesOfSum(rows, row) },
  );
}

/** What this site works out rests on the sources of what it works it out from. */
function sourcesOfSum(rows: readonly PartRow[], { sum }: PartRow): readonly string[] {
  const inputs = rows.filter((row) => row.sum === sum && row.part !== 'died');
  return firstSources(inputs);
}

/** Recognised − former − died, against those held as published. */
function publishedSum(edition: Edition): PartRow[] {
  const account = latestAccount(edition);
  if (!account) return [];
  const { recognised, former, held, deaths } = account;
  const after = recognised.count - former.count;
  const left = after - deaths.count.value;
  const difference = held.count - left;
  checkSum([former.count, deaths.count.value, left], recognised.count, 'Former, died and left');
  checkSum([left, difference], held.count, 'Left and difference');
  const limit = left > held.count ? limitOf(recognised, [former, held].map(countOf), deaths) : null;
  const part = partOf('published');
  return [
    part('recognised', recognised, 0, recognised.count),
    part('former', former, after, recognised.count),
    died('published', recognised.as_of, deaths, left, after),
    ours('published', 'left', recognised.as_of, sureness(left, [recognised, former], deaths), 0, left),
    part('held', held, 0, held.count),
    {
      ...ours(
        'published',
        'difference',
        recognised.as_of,
        limit === null
          ? sureness(Math.abs(difference), [recognised, former, held], deaths)
          : count(Math.abs(difference)),
        Math.min(left, held.count),
        Math.max(left, held.count),
      ),
      ...(limit && { limit }),
    },
  ];
}

/** What is left of a count that is no floor, once floors are taken away, can only be less: `null` where it is not so. */
function limitOf(whole: CustodyCount, taken: readonly Count[], deaths: Deaths): Limit | null {
  const parts = [...taken, deaths.count];
  const isCeiling =
    (whole.qualifier === 'exact' || whole.qualifier === 'nearly') &&
    parts.every((part) => part.qualifier === 'exact' || isFloor(part));
  if (!isCeiling || [countOf(whole), ...parts].every(({ qualifier }) => qualifier === 'exact')) return null;
  return whole.qualifier === 'nearly' || parts.some(({ qualifier }) => qualifier === 'over')
    ? 'under'
    : 'most';
}

/** Whether some of those off the list left it in a round up to a day: one of which it is known how many were on it. */
export function hasLeftInRounds(edition: Edition, day: PartialDate): boolean {
  return countedRounds(edition).some(
    ({ announced_on, political_prisoners: people }) => announced_on <= lastDay(day) && (people ?? 0) > 0,
  );
}

/** No total of those pardoned is of the newest day, while rounds are known to have let out some of them. */
export function isWithoutTotal(rows: readonly PartRow[], edition: Edition): boolean {
  const recognised = find(rows, 'newest', 'recognised');
  return (
    recognised !== undefined &&
    find(rows, 'newest', 'out') === undefined &&
    hasLeftInRounds(edition, recognised.as_of)
  );
}

/** Recognised = held + died + pardoned, where a total says how many + those of whom no figure says how they left. */
function newestSum(edition: Edition): PartRow[] {
  const pair = newestPair(edition);
  const states = statesOf(edition);
  const account = latestAccount(edition);
  if (!pair || !states) return [];
  if (account && lastDay(account.recognised.as_of) >= lastDay(pair.recognised.as_of)) return [];
  const { recognised, held } = pair;
  const day = recognised.as_of;
  const deaths = deathsBy(edition, day);
  const { letOut, unknown } = states;
  const dead = held.count + deaths.count.value;
  const out = dead + (letOut?.count.value ?? 0);
  checkSum([out, unknown.count.value], recognised.count, 'Held, died, pardoned and not accounted for');
  const part = partOf('newest');
  return [
    part('recognised', recognised, 0, recognised.count),
    ours('newest', 'open', day, unknown.count, out, recognised.count),
    ...(letOut ? [totalled(letOut, dead, out)] : []),
    died('newest', day, deaths, held.count, dead),
    part('held', held, 0, held.count),
  ];
}

/** Women + men, as printed beside a count of those held. */
function genderSum(edition: Edition): PartRow[] {
  const printed = latestPrintedSum(edition);
  if (!printed) return [];
  const { custody, women, men, difference } = printed;
  const part = partOf('gender');
  return [
    part('held', custody, 0, custody.count),
    { ...part('women', custody, 0, women), count: count(women) },
    { ...part('men', custody, women, women + men), count: count(men) },
    ours('gender', 'difference', custody.as_of, count(Math.abs(difference)), custody.count, women + men),
  ];
}

const partOf =
  (sum: Sum) =>
  (part: Part, custody: CustodyCount, from: number, to: number): PartRow => ({
    sum,
    part,
    count: countOf(custody),
    as_of: custody.as_of,
    counter: custody.counter,
    from,
    to,
    source_ids: custody.source_ids,
    cells: [{ table: 'custody', key: custody.custody_id }],
  });

function died(
  sum: Sum,
  as_of: PartialDate,
  { rows, count: dead }: Deaths,
  from: number,
  to: number,
): PartRow {
  return {
    sum,
    part: 'died',
    count: dead,
    as_of,
    counter: null,
    from,
    to,
    source_ids: firstSources(rows),
    cells: rows.map(({ death_id }) => ({ table: 'deaths', key: death_id })),
  };
}

/** A printed total of those pardoned. */
function totalled(
  { count: people, period, counter, source_ids, cells }: CountFact,
  from: number,
  to: number,
): PartRow {
  return {
    sum: 'newest',
    part: 'out',
    count: people,
    as_of: period.until,
    counter,
    from,
    to,
    source_ids,
    cells,
  };
}

function ours(sum: Sum, part: Part, as_of: PartialDate, value: Count, from: number, to: number): PartRow {
  return { sum, part, count: value, as_of, counter: null, from, to, source_ids: [] };
}

/** A number worked out from others is exact only where all of them are. */
function sureness(value: number, custody: readonly CustodyCount[], deaths: Deaths): Count {
  const isExact = [...custody.map(countOf), deaths.count].every(({ qualifier }) => qualifier === 'exact');
  return count(value, isExact ? 'exact' : 'about');
}

export const find = (rows: readonly PartRow[], sum: Sum, part: Part) =>
  rows.find((row) => row.sum === sum && row.part === part);

/** Whether the three counts of the published sum are exact: others can only be said to fit. */
export function isExactSum(rows: readonly PartRow[]): boolean {
  return rows
    .filter(({ sum, counter }) => sum === 'published' && counter !== null)
    .every(({ count: { qualifier } }) => qualifier === 'exact');
}

/** How the published sum comes out: the dead are among the former, counted apart, or the figures do not fit. */
export function verdictOf(rows: readonly PartRow[]): 'none' | 'among' | 'apart' | 'fewer' | 'more' {
  const difference = find(rows, 'published', 'difference');
  const held = find(rows, 'published', 'held');
  const dead = find(rows, 'published', 'died');
  const left = find(rows, 'published', 'left');
  if (!difference || !held || !dead || !left) return 'none';
  if (difference.count.value === 0) return 'apart';
  if (held.to < left.to) return 'fewer';
  return difference.count.value === dead.count.value ? 'among' : 'more';
}

/** Whether women and men, as printed, are as many as the count beside them. */
export function genderOf(rows: readonly PartRow[]): 'none' | 'same' | 'fewer' | 'more' {
  const printed = find(rows, 'gender', 'held');
  const men = find(rows, 'gender', 'men');
  if (!printed || !men) return 'none';
  return men.to === printed.to ? 'same' : men.to < printed.to ? 'fewer' : 'more';
}

/** What the numbers of parts are of. */
const MEASURES: Readonly<Record<Part, string>> = {
  recognised: 'ever-recognised',
  former: 'former',
  died: 'deaths',
  left: 'not-accounted-for',
  held: 'in-custody',
  difference: 'not-accounted-for',
  out: 'pardoned-in-all',
  open: 'not-accounted-for',
  women: 'in-custody',
  men: 'in-custody',
};

/** A part as a figure of a sentence. */
export function figureOf({ part, count: people, as_of, counter, cells = [] }: PartRow): Figure {
  return {
    count: people,
    unit: 'people',
    measure: MEASURES[part],
    period: onDate(as_of),
    counter,
    counting: counter === null ? 'ours' : 'list',
    isComparable: true,
    cells,
  };
}

/** Women and men, as printed, added up. */
export function bothOf(rows: readonly PartRow[]): Figure {
  const [women, men] = [find(rows, 'gender', 'women'), find(rows, 'gender', 'men')] as [PartRow, PartRow];
  return { ...figureOf(men), count: sumCounts([women.count, men.count]) };
}
