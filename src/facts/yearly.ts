/** Figures for a calendar year, or for the part of it that had been counted. */
import { daysBetween, firstDay, lastDay, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { asPublished } from '#data/published-row.ts';
import type { RepressionFigure } from '#data/tables.ts';
import { isInUnitOf } from './figures.ts';
import { isByKeepers } from './monthly.ts';

export interface YearFigure {
  readonly year: PartialDate;
  /** `null` for a year between two others for which no figure was found. */
  readonly figure: RepressionFigure | null;
}

/** A figure for less than this is one of a month or a quarter, not of a year. */
const LEAST_DAYS = 183;

/** Whether a figure covers a calendar year from its first day to its last. */
export function isWholeYear({ period_start, period_end }: RepressionFigure): boolean {
  const year = period_start.slice(0, 4) as PartialDate;
  return firstDay(period_start) === firstDay(year) && lastDay(period_end) === lastDay(year);
}

/** Whether a figure of convictions counts sentences: the words of its scope alone tell it from one that counts people. */
export function isOfSentences(figure: RepressionFigure): boolean {
  return /^Sentences\b/.test(asPublished(figure).scope ?? '');
}

/** The keepers' figures of a measure by year, the one for the longest period of each; oldest first. */
export function yearlyFigures(edition: Edition, measure: string): readonly YearFigure[] {
  const years = new Map<number, RepressionFigure>();
  for (const figure of edition.repression) {
    const year = Number(figure.period_start.slice(0, 4));
    if (figure.measure !== measure || !isByKeepers(figure)) continue;
    if (!figure.period_end.startsWith(String(year)) || lengthOf(figure) < LEAST_DAYS) continue;
    if (!isInUnitOf(figure, edition)) continue;
    const known = years.get(year);
    if (!known || lengthOf(figure) >= lengthOf(known)) years.set(year, figure);
  }
  if (years.size === 0) return [];
  const first = Math.min(...years.keys());
  const last = Math.max(...years.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: String(first + index) as PartialDate,
    figure: years.get(first + index) ?? null,
  }));
}

function lengthOf({ period_start, period_end }: RepressionFigure): number {
  return daysBetween(firstDay(period_start), lastDay(period_end)) + 1;
}
