/** How much of a chart's table is shown, and from which end. */
import { yearOf } from '#data/dates.ts';
import type { ChartTable } from '#drawing/table.ts';

/** Rows of a table that stand open; more are shown where a reader asks. */
export const ROWS_SHOWN = 8;

/** Whether the others are shown on demand: a single one is not worth asking for. */
export const isCut = (rows: number): boolean => rows > ROWS_SHOWN + 1;

/** A long table that goes on in time begins with the newest: its rows are dated by their first cell, oldest first. */
export function isNewestFirst({ rows }: ChartTable): boolean {
  if (rows.length <= ROWS_SHOWN) return false;
  const years = rows.map(({ cells: [first] }) => first?.dateTime && yearOf(first.dateTime));
  return years.every((year, at) => year !== undefined && year >= (years[at - 1] ?? ''));
}
