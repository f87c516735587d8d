/** Figures for a single month, told from those for quarters, years and running totals. */
import { firstDay, lastDay, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { compareTexts } from '#data/order.ts';
import { asPublished } from '#data/published-row.ts';
import type { RepressionFigure } from '#data/tables.ts';
import { isInUnitOf } from './figures.ts';

/**
 * Who keeps the joint list of political prisoners and counts repression by its criteria. Their figures as
 * others cite them stand apart: some do not fit the series.
 */
const KEEPERS: readonly string[] = ['Viasna', 'Belarusian human rights community'];

/** Whether a row is theirs. */
export function isByKeepers(row: { readonly counter: string }): boolean {
  return KEEPERS.includes(asPublished(row).counter);
}

/** Whether a total is theirs, directly or as an outlet reported it. */
export function isOfKeepers(row: { readonly counter: string }): boolean {
  const { counter } = asPublished(row);
  return KEEPERS.some((keeper) => counter === keeper || counter.startsWith(`${keeper}, `));
}

/** The calendar month a figure is for, as `2024-11`; `null` where its period is another. */
export function monthOf({ period_start, period_end }: RepressionFigure): PartialDate | null {
  // A period given as "July 2024" may be any part of it: only one given to the day is known to be the whole.
  if (period_start.length !== 10 || period_end.length !== 10) return null;
  const month = period_start.slice(0, 7) as PartialDate;
  const isWhole = period_start === firstDay(month) && period_end === lastDay(month);
  return isWhole ? month : null;
}

/**
 * The keepers' monthly figures of a measure by month, oldest first. A later revision replaces the first
 * count of the same month.
 */
export function monthlyFigures(
  edition: Edition,
  measure: string,
): ReadonlyMap<PartialDate, RepressionFigure> {
  const months = new Map<PartialDate, RepressionFigure>();
  for (const figure of edition.repression) {
    const month = monthOf(figure);
    if (figure.measure !== measure || month === null || !isByKeepers(figure)) continue;
    if (!isInUnitOf(figure, edition)) continue;
    const known = months.get(month);
    if (!known || figure.count_is === 'revised') months.set(month, figure);
  }
  return new Map([...months].sort(([a], [b]) => compareTexts(a, b)));
}
