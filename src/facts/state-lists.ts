/** Sizes of the state's lists of people, as rows of a chart: which of them compare, and for which times none is known. */
import { least } from 'd3';
import { count, type Count } from '#data/count.ts';
import { lastDay, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { compareTexts } from '#data/order.ts';
import type { RepressionFigure } from '#data/tables.ts';
import type { ChartRow } from '#drawing/chart.ts';
import { restsOn } from '#drawing/columns.ts';
import { endOf, gapsBetween, isDay, middleOf, type Gap } from '#drawing/time.ts';

/** The lists, and a part of one that is counted by itself. */
export const SERIES = ['extremist', 'terrorist', 'belarusians'] as const;
export type Series = (typeof SERIES)[number];

const MEASURES: Readonly<Record<Series, string>> = {
  extremist: 'extremist-list-persons',
  terrorist: 'terrorist-list-persons',
  belarusians: 'terrorist-list-belarusians',
};

/** How many entries a list had on a day. */
export interface ListRow extends ChartRow {
  readonly series: Series;
  readonly figure: RepressionFigure;
  /** Whether figures of other days may be joined to it by a line. */
  readonly isComparable: boolean;
}

/** Sizes further apart than nine months are not joined: how the list grew between was not reported. */
export const LONGEST_STEP_DAYS = 280;

/** By list, oldest first. */
export function listRows(edition: Edition): ListRow[] {
  return SERIES.flatMap((series) =>
    edition.repression
      .filter(({ measure }) => measure === MEASURES[series])
      .toSorted((a, b) => compareTexts(lastDay(a.period_end), lastDay(b.period_end)))
      .map((figure) => ({
        series,
        figure,
        isComparable: figure.qualifier === 'exact' && isComparableOver(edition, figure),
        ...restsOn('repression', figure.figure_id, figure),
      })),
  );
}

/** Whether sizes of different days may stand beside each other, exact or not. */
export const isComparableOver = (edition: Edition, { measure }: RepressionFigure) =>
  edition.row('measures', measure).comparable_across_months === 'yes';

export const countOf = ({ figure }: ListRow): Count => count(figure.value, figure.qualifier);
export const dateOf = ({ figure }: ListRow): PartialDate => figure.period_end;
/** Where it stands on a line of time. */
export const placeOf = (row: ListRow): Date =>
  isDay(dateOf(row)) ? middleOf(dateOf(row)) : endOf(dateOf(row));

export const firstOf = (rows: readonly ListRow[]) => least(rows, placeOf) as ListRow;

/** Times for which no size of a list is known, up to the edition's cut-off. */
export const gapsOf = (rows: readonly ListRow[], until: PartialDate): readonly Gap[] =>
  gapsBetween([...rows.map(dateOf), until], LONGEST_STEP_DAYS);
