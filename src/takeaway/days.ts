/** Days for machines: when a page first stood there, and when what it says last changed. */
import type { Edition } from '#data/edition.ts';
import type { Chart } from '#drawing/chart.ts';
import type { Explainer } from '#prose/explainers.ts';
import { editionDay } from './citation.ts';

const latestOf = (days: readonly [string, ...string[]]): string => days.toSorted().at(-1) as string;

/** The day from which a chart's picture of an edition could be seen. */
export function chartDay({ firstDrawn }: Pick<Chart, 'firstDrawn'>, edition: Edition): string {
  return latestOf([editionDay(edition), firstDrawn ?? '']);
}

/** The day on which an explainer last changed: its text, or the edition that it is told from. */
export function explainerDay({ published, changes }: Explainer, edition: Edition): string {
  return latestOf([published, ...changes, editionDay(edition)]);
}
