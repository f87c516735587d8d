/** Days on which people were let out, and the waits between them. */
import { sumCounts, type Count } from '#data/count.ts';
import { daysBetween, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Round } from '#data/tables.ts';
import type { ChartRow } from '#drawing/chart.ts';
import { isDay } from '#drawing/time.ts';
import { countedRounds, knownSizeOf, totalOf } from './round-sums.ts';

export interface ReleaseDay extends ChartRow {
  readonly day: PartialDate;
  readonly rounds: readonly Round[];
  /** Rounds of the day that are not part of the total, where others of it are. */
  readonly apart: readonly Round[];
  /** `null` where no number was found. */
  readonly people: Count | null;
  /** Whether one of its rounds is part of the total: the others end no wait. */
  readonly isCounted: boolean;
  /** Days since the counted day before; `null` for the first, and for days that end no wait. */
  readonly wait: number | null;
}

/** Rounds whose day is known, by their day. */
export function releaseDays(edition: Edition): ReleaseDay[] {
  const days = Map.groupBy(
    edition.rounds.filter(({ announced_on }) => isDay(announced_on)),
    ({ announced_on }) => announced_on,
  );
  let before: PartialDate | null = null;
  return [...days].map(([day, rounds]) => {
    const counted = rounds.filter(({ in_total }) => in_total === 'yes');
    const shown = counted.length > 0 ? counted : rounds;
    const sizes = shown.flatMap((round) => knownSizeOf(edition, round) ?? []);
    const wait = counted.length > 0 && before !== null ? daysBetween(before, day) : null;
    if (counted.length > 0) before = day;
    const apart = rounds.filter((round) => !shown.includes(round));
    return {
      day,
      rounds: shown,
      apart,
      people: sizes.length === shown.length ? sumCounts(sizes) : null,
      isCounted: counted.length > 0,
      wait,
      source_ids: [...new Set([...shown, ...apart].flatMap(({ source_ids }) => source_ids))],
      cells: shown.map(({ round_id }) => ({ table: 'rounds', key: round_id, column: 'announced_on' })),
    };
  });
}

/** How many waits are singled out at the most: no more than can be told apart. */
const WAITS = 3;

/**
 * Days that end the longest wait, or one at least half as long: the longest first, of one length the earlier.
 */
export function longestWaits(rows: readonly ReleaseDay[]): readonly ReleaseDay[] {
  const most = Math.max(0, ...rows.map(({ wait }) => wait ?? 0));
  const long = rows.filter(({ wait }) => wait !== null && wait > 1 && wait >= most / 2);
  return long.toSorted((a, b) => (b.wait ?? 0) - (a.wait ?? 0)).slice(0, WAITS);
}

/** The day from which no counted round is known up to an edition's cut-off, where that is as long as the longest waits. */
export function openWait(rows: readonly ReleaseDay[], until: PartialDate): ReleaseDay | null {
  const last = rows.findLast(({ isCounted }) => isCounted);
  const least = longestWaits(rows).at(-1)?.wait ?? 0;
  return last && least > 0 && daysBetween(last.day, until) >= least ? last : null;
}

/** Everyone let out in a month's counted rounds; `null` where it has none. */
export function monthlySum(edition: Edition, month: PartialDate): Count | null {
  const rounds = countedRounds(edition).filter(({ announced_on }) => announced_on.startsWith(month));
  return rounds.length === 0 ? null : totalOf(edition, rounds);
}
