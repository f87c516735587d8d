/** Days for machines: when a page first stood there, and when what it says last changed. */
import type { Edition } from '#data/edition.ts';
import type { Explainer } from '#prose/explainers.ts';
import { editionDay } from './citation.ts';

/**
 * The day on which a chart was first drawn, by its id, where that is later than the day of the first edition that
 * fills it: its pages for older editions were not there before.
 */
export const FIRST_DRAWN: Readonly<Record<string, string>> = {
  calendar: '2026-11-29',
  'in-return': '2026-11-29',
  'time-served': '2026-11-29',
  'where-held': '2026-11-29',
  women: '2026-11-29',
};

const latestOf = (days: readonly [string, ...string[]]): string => days.toSorted().at(-1) ?? days[0];

/** The day from which a chart's picture of an edition could be seen. */
export function chartDay(chart: string, edition: Edition): string {
  return latestOf([editionDay(edition), FIRST_DRAWN[chart] ?? '']);
}

/** The day on which an explainer last changed: its text, or the edition that it is told from. */
export function explainerDay({ published, changes }: Explainer, edition: Edition): string {
  return latestOf([published, ...changes, editionDay(edition)]);
}
