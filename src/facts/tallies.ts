/** Published running totals set against the rounds they were printed over. */
import { count, type Count } from '#data/count.ts';
import { compareDates, daysBetween, firstDay, lastDay } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { asPublished } from '#data/published-row.ts';
import type { Round, Tally } from '#data/tables.ts';
import { differenceOf } from './account.ts';
import { countedRounds, sizeOf, totalOf } from './round-sums.ts';

/**
 * As the sum of rounds: from the first on. Or of a shorter time, of a single round, or from before the first; or
 * it is not known of which time, and then nothing can be set against it.
 */
export type Window = 'same' | 'shorter' | 'longer' | 'unknown';

export interface ComparedTally {
  readonly tally: Tally;
  readonly window: Window;
  /** The rounds that the total holds by its arithmetic; empty where nothing shows them. */
  readonly covers: readonly Round[];
  /** Whether these rounds add up to the total. */
  readonly addsUp: boolean;
  /** Sum of all counted rounds up to the day of the total. */
  readonly sum: Count;
  /** Sum of the counted rounds of the total's own window; `null` where it begins before the first round, or nobody knows when. */
  readonly sumOfWindow: Count | null;
  /** How far the number printed is from that sum's number: as sure as both are. Below zero where it is less. */
  readonly difference: Count | null;
}

/** A sum from the first round on that somebody printed: its rounds, and the totals that are that sum. */
export interface Tread<Row extends ComparedTally = ComparedTally> {
  readonly covers: readonly Round[];
  readonly sum: Count;
  readonly tallies: readonly Row[];
}

/** The totals that the counted rounds add up to when they are counted from the first on, shortest sums first. */
export function treadsOf<Row extends ComparedTally>(
  edition: Edition,
  compared: readonly Row[],
): readonly Tread<Row>[] {
  const rounds = countedRounds(edition);
  return rounds.flatMap((_, index) => {
    const covers = rounds.slice(0, index + 1);
    const tallies = compared.filter(
      (row) =>
        row.addsUp &&
        row.covers.length === covers.length &&
        covers.every((round) => row.covers.includes(round)),
    );
    return tallies.length > 0 ? [{ covers, sum: totalOf(edition, covers), tallies }] : [];
  });
}

/** Reports date the beginning of a release a day or two apart. */
const SLACK_DAYS = 2;

/** All totals in the order of the day they stood at, smaller ones first. */
export function comparedTallies(edition: Edition): readonly ComparedTally[] {
  const rounds = countedRounds(edition);
  return edition.tallies
    .map((tally) => compared(tally, rounds, edition))
    .sort((a, b) => compareDates(a.tally.as_of, b.tally.as_of) || a.tally.count - b.tally.count);
}

function compared(tally: Tally, rounds: readonly Round[], edition: Edition): ComparedTally {
  const covers = tally.covers_round_ids.map((id) => edition.row('rounds', id));
  const until = rounds.filter(({ announced_on }) => announced_on <= lastDay(tally.as_of));
  const of = windowOf(tally, until, edition);
  const sumOfWindow = of === null ? null : totalOf(edition, of);
  return {
    tally,
    window: of === null ? unmatched(tally) : of.length === until.length ? 'same' : 'shorter',
    covers,
    addsUp: covers.length > 0 && totalOf(edition, covers).value === tally.count,
    sum: totalOf(edition, until),
    sumOfWindow,
    difference: sumOfWindow && differenceOf(count(tally.count, tally.qualifier), sumOfWindow),
  };
}

/** A remark says of itself, in what it counts, that it is no count. */
const isRemark = (tally: Tally) => /\bremark\b/i.test(asPublished(tally).scope);

const unmatched = (tally: Tally): Window => (tally.since === null || isRemark(tally) ? 'unknown' : 'longer');

/**
 * The rounds a total is to be set against; `null` where there are none such. One that names no beginning was
 * printed as the total so far where it holds the rounds; where nothing says which it holds, nobody knows.
 */
function windowOf(tally: Tally, until: readonly Round[], edition: Edition): readonly Round[] | null {
  const [first] = until;
  const { since, covers_round_ids: covered } = tally;
  if (isRemark(tally)) return null;
  if (since !== null && first && lastDay(since) < firstDay(first.announced_on)) return null;
  const single = until.filter(({ round_id }) => isSizeOf(tally, round_id, edition));
  if (single.length > 0) return single;
  if (since !== null)
    return until.filter(({ announced_on }) => daysBetween(announced_on, since) <= SLACK_DAYS);
  return covered.length > 0 ? until : null;
}

/** Whether the total stands among the disputes as another size of a single round. */
function isSizeOf({ count, source_ids }: Tally, roundId: string, edition: Edition): boolean {
  return ['announced_count', 'political_prisoners']
    .flatMap((column) => edition.disputesOf('rounds', roundId, column))
    .some(
      (dispute) =>
        dispute.value === String(count) && dispute.source_ids.some((id) => source_ids.includes(id)),
    );
}

/** Where rounds lie in the sum of all of them: neighbours as one. */
export function spansOf(
  edition: Edition,
  all: readonly Round[],
  covers: readonly Round[],
): [number, number][] {
  const spans: [number, number][] = [];
  let sum = 0;
  for (const round of all) {
    const [from, to] = [sum, (sum += sizeOf(edition, round).value)];
    const last = spans.at(-1);
    if (!covers.includes(round)) continue;
    if (last?.[1] === from) last[1] = to;
    else spans.push([from, to]);
  }
  return spans;
}

/** Whether a total is where the size of the one round it holds is taken from: it is not built from anything. */
export function isSizeItself({ covers }: ComparedTally): boolean {
  return covers.length === 1 && covers[0]?.announced_count === null;
}

/** Whether fewer of a round are known to have been political prisoners than were announced. */
export function letOutOthers({ announced_count: size, political_prisoners: on }: Round): boolean {
  return size !== null && on !== null && on < size;
}

export interface Twins {
  readonly less: ComparedTally;
  readonly more: ComparedTally;
  /** The round in which they differ. */
  readonly round: Round;
}

/** The first two totals that stand for one day and add up from rounds, one without that day's round and one with it. */
export function twinsOf(rows: readonly ComparedTally[]): Twins | null {
  const sums = rows.filter(({ addsUp }) => addsUp);
  for (const more of sums) {
    const round = more.covers.at(-1);
    const isWithout = ({ covers, tally }: ComparedTally) =>
      tally.as_of === more.tally.as_of &&
      covers.length === more.covers.length - 1 &&
      covers.every((each) => more.covers.includes(each) && each !== round);
    const less = sums.find(isWithout);
    if (less && round?.announced_on === more.tally.as_of) return { less, more, round };
  }
  return null;
}
