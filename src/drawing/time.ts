/** Dates on a scale of time, however precisely they are known, and what may be joined along it. */
import { scaleUtc, type ScaleTime } from 'd3';
import { daysBetween, firstDay, instant, lastDay, precisionOf, type PartialDate } from '#data/dates.ts';

export type TimeScale = ScaleTime<number, number>;

const DAY = 86_400_000;

export function timeScale(
  from: PartialDate,
  until: PartialDate,
  range: readonly [number, number],
): TimeScale {
  return scaleUtc([instant(from), instant(until)], range);
}

/** Where a date lies on a scale of time: a day at its noon, a month or year at its middle. */
export function middleOf(date: PartialDate): Date {
  return new Date((instant(firstDay(date)).getTime() + instant(lastDay(date)).getTime() + DAY) / 2);
}

/** The end of the last day a date can mean: where a count for a month or a year is set. */
export function endOf(date: PartialDate): Date {
  return new Date(instant(lastDay(date)).getTime() + DAY);
}

export const isDay = (date: PartialDate): boolean => precisionOf(date) === 'day';

/** Counts further apart than this are not joined: what happened between was not reported. */
export const LONGEST_STEP_DAYS = 100;

/** Whether two counts are near enough to be joined. */
export function isNear(one: PartialDate, next: PartialDate, most = LONGEST_STEP_DAYS): boolean {
  return daysBetween(lastDay(one), lastDay(next)) <= most;
}

/** A time of which nothing is known, between two dates of which something is. */
export interface Gap {
  readonly from: PartialDate;
  readonly to: PartialDate;
}

/** Where dates that follow one another, in their order, lie further apart than `most` days. */
export function gapsBetween(dates: readonly PartialDate[], most: number): readonly Gap[] {
  return dates.flatMap((to, index) => {
    const from = dates[index - 1];
    return from !== undefined && daysBetween(lastDay(from), firstDay(to)) > most ? [{ from, to }] : [];
  });
}

/** Items in runs that belong together: each follows the one before it. */
export function runsOf<Item>(
  items: readonly Item[],
  follows: (before: Item, item: Item) => boolean,
): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  for (const item of items) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && follows(last, item)) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** What is left of a stretch between the stops in it, each of which takes `gap`. */
export function partsBetween(
  [from, to]: readonly [number, number],
  stops: readonly number[],
  gap: number,
): readonly { readonly from: number; readonly to: number }[] {
  const within = stops.filter((stop) => stop > from && stop < to);
  return [from, ...within].map((start, index) => ({
    from: index === 0 ? start : start + gap / 2,
    to: (within[index] ?? to + gap / 2) - gap / 2,
  }));
}
