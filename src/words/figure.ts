/** A number, whole: of what, for when, by whom, how it came to be counted, and from which rows. */
import type { Count } from '#data/count.ts';
import { lastDay, type PartialDate } from '#data/dates.ts';
import type { TableName } from '#data/tables.ts';
import type { CountedUnit } from './units.ts';

/** When a number stood, or the time it is for. */
export interface Period {
  /** The same as `until` for a number that stood on a day; `null` where a source names no beginning. */
  readonly from: PartialDate | null;
  readonly until: PartialDate;
  /** The months it is for, where it is not for all of the time from `from` to `until`. */
  readonly months?: readonly PartialDate[];
  /** A day after which it stood, where that is known better than the day itself. */
  readonly after?: PartialDate;
}

/** The period of a number that stood on a day, in a month or in a year. */
export const onDate = (date: PartialDate): Period => ({ from: date, until: date });

/**
 * How a number came to be: counted on a list; added up from announcements; published for a period; a first
 * count, which later reports raise; a remark, or a number on no list that can be checked; worked out here.
 */
export type Counting = 'list' | 'announced' | 'published' | 'first' | 'remark' | 'ours';

/** A cell of an edition, or a row of it. */
export interface CellName {
  readonly table: TableName;
  readonly key: string;
  readonly column?: string;
}

export interface Figure {
  readonly count: Count;
  readonly unit: CountedUnit;
  /** What is counted, by which it knows what it may stand beside: a key of `BESIDE` in side-by-side.ts, or a measure of the data. */
  readonly measure: string;
  readonly period: Period;
  /** Who counted; `null` for what this site counts or adds up. */
  readonly counter: string | null;
  readonly counting: Counting;
  /** Whether a figure of the same measure for another period may stand beside it. */
  readonly isComparable: boolean;
  /** The cells it was read from: one, or several that were added up. */
  readonly cells: readonly CellName[];
}

export function isFigure(value: unknown): value is Figure {
  return typeof value === 'object' && value !== null && 'measure' in value && 'count' in value;
}

/** Whether two periods are the same time: the same first and last day, and the same months of it. */
export function isSamePeriod(a: Period, b: Period): boolean {
  return (
    a.from === b.from &&
    lastDay(a.until) === lastDay(b.until) &&
    (a.months ?? []).join() === (b.months ?? []).join()
  );
}
