/** How much of a chart's table stands open, and from which end it is read. */
import { expect, test } from 'vitest';
import { isCut, isNewestFirst, ROWS_SHOWN } from '#components/table-order.ts';
import { date } from '#data/dates.ts';
import type { ChartTable } from '#drawing/table.ts';

/** A table of rows whose first cells hold these dates, or none. */
const dated = (...dates: readonly (string | undefined)[]): ChartTable => ({
  columns: [{ id: 'date', heading: 'Date', isNumber: false }],
  rows: dates.map((dateTime) => ({
    cells: [
      {
        text: dateTime ?? 'synthetic',
        isMissing: false,
        dateTime: dateTime === undefined ? undefined : date(dateTime),
      },
    ],
    source_ids: [],
  })),
});
const yearsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, nth) => `${first + nth}-06-17`);

test('Rows are folded where there are at least two more than stand open.', () => {
  expect(isCut(ROWS_SHOWN)).toBe(false);
  expect(isCut(ROWS_SHOWN + 1)).toBe(false);
  expect(isCut(ROWS_SHOWN + 2)).toBe(true);
});

test('A table that is longer than what stands open begins with its newest row.', () => {
  expect(isNewestFirst(dated(...yearsFrom(2001, ROWS_SHOWN + 1)))).toBe(true);
});

test('A table that stands open whole keeps its order, and so does one that has no rows.', () => {
  expect(isNewestFirst(dated(...yearsFrom(2001, ROWS_SHOWN)))).toBe(false);
  expect(isNewestFirst(dated())).toBe(false);
});

test('A table goes on in time where no row is of an earlier year than the one before it; within a year any order will do.', () => {
  const years = yearsFrom(2001, ROWS_SHOWN + 1);
  expect(isNewestFirst(dated(...years, '2009-12-31', '2009-01-01'))).toBe(true);
  expect(isNewestFirst(dated(...years, '2008-12-31'))).toBe(false);
  expect(isNewestFirst(dated(...years.toReversed()))).toBe(false);
});

test('A row without a date, wherever it stands, leaves the order as it is.', () => {
  const years = yearsFrom(2001, ROWS_SHOWN + 1);
  expect(isNewestFirst(dated(undefined, ...years))).toBe(false);
  expect(isNewestFirst(dated(...years.slice(0, 4), undefined, ...years.slice(4)))).toBe(false);
  expect(isNewestFirst(dated(...years, undefined))).toBe(false);
});

test('A row without any cell has no date.', () => {
  const { columns, rows } = dated(...yearsFrom(2001, ROWS_SHOWN + 1));
  expect(isNewestFirst({ columns, rows: [...rows, { cells: [], source_ids: [] }] })).toBe(false);
});
