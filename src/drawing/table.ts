/** The table behind a chart: the same rows as words, for reading aloud, checking and copying. */
import type { PartialDate } from '#data/dates.ts';
import type { Chart, Column } from './chart.ts';
import type { View } from '#words/view.ts';

export interface TableCell {
  /** As it is shown; "not reported" where the edition has nothing, unless the column has other words for that. */
  readonly text: string;
  readonly isMissing: boolean;
  /** Machine-readable form of a date. */
  readonly dateTime?: PartialDate | undefined;
  /** Address from the site's root. */
  readonly link?: `/${string}` | undefined;
}

export interface ChartTable {
  readonly columns: readonly { id: string; heading: string; isNumber: boolean }[];
  readonly rows: readonly { cells: readonly TableCell[]; source_ids: readonly string[] }[];
}

export function tableOf(chart: Chart, view: View): ChartTable {
  const { language } = view;
  return {
    columns: chart.columns.map(({ id, kind }) => ({
      id,
      heading: language.sayAny(`charts.${chart.id}.columns.${id}`),
      isNumber: kind === 'count' || kind === 'number',
    })),
    rows: chart.rows(view.edition).map((row) => ({
      cells: chart.columns.map((column) => cellOf(column, row, view)),
      source_ids: row.source_ids,
    })),
  };
}

function cellOf<Row>(column: Column<Row>, row: Row, view: View): TableCell {
  const { language } = view;
  const link = column.link?.(row);
  const written = (text: string, dateTime?: PartialDate): TableCell => ({
    text,
    isMissing: false,
    dateTime,
    link,
  });
  switch (column.kind) {
    case 'text': {
      const value = column.value(row, view);
      if (value !== null) return written(value);
      break;
    }
    case 'date': {
      const value = column.value(row, view);
      if (value !== null) return written(column.written?.(row, view) ?? language.date(value), value);
      break;
    }
    case 'count': {
      const value = column.value(row, view);
      if (value !== null) return written(language.count(value));
      break;
    }
    case 'number': {
      const value = column.value(row, view);
      if (value !== null) return written(language.number(value));
    }
  }
  return { text: column.missing?.(row, view) ?? language.say('notReported'), isMissing: true };
}
