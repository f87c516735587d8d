/**
 * What a mark of a chart says when it is pointed at: a sentence, made of the cells of its row. Its words stand under
 * `readings.<chart>.row`, or `.<column>` where marks of a row differ; a chart without has its cells read out instead.
 */
import type { Chart, ChartRow, Column } from './chart.ts';
import { tableOf, type TableCell } from './table.ts';
import { beginSentences } from '#words/sentence.ts';
import type { Value, Values } from '#words/language.ts';
import type { View } from '#words/view.ts';

export interface RowReadings {
  /** Of a mark that stands for the whole row. */
  readonly row: string | null;
  /** Of a mark that shows one of its columns. */
  readonly columns: ReadonlyMap<string, string>;
}

/** The sentences of each row of a chart's table. */
export function readingsOf(chart: Chart, view: View): readonly RowReadings[] {
  const { language } = view;
  const sayOf = (name: string) => {
    const key = `readings.${chart.id}.${name}`;
    return language.has(key)
      ? (values: Values) => beginSentences(language.sayAny(key, values), language)
      : null;
  };
  const sayRow = sayOf('row');
  const sayColumns = chart.columns.flatMap(({ id }) => {
    const say = sayOf(id);
    return say ? [{ id, say }] : [];
  });
  const rows = chart.rows(view.edition);
  return tableOf(chart, view).rows.map(({ cells }, at) => {
    const row = rows[at] as ChartRow;
    const values = { ...valuesOf(chart, row, cells, view), ...chart.chosenBy?.(row, view) };
    return {
      row: sayRow?.(values) ?? null,
      columns: new Map(sayColumns.map(({ id, say }) => [id, say(values)])),
    };
  });
}

/** Of each column its value, or what the table says where there is none, and as `<id>_is` whether there is one. */
function valuesOf(chart: Chart, row: ChartRow, cells: readonly TableCell[], view: View): Values {
  return Object.fromEntries(
    chart.columns.flatMap((column, at): [string, Value][] => {
      const { text = '', isMissing = true } = cells[at] ?? {};
      return [
        [column.id, isMissing ? text : valueOf(column, row, text, view)],
        [`${column.id}_is`, isMissing ? 'missing' : 'known'],
      ];
    }),
  );
}

/** Counts and dates as such, for a sentence to ask for in its form; shares as they are written. */
function valueOf(column: Column<ChartRow>, row: ChartRow, text: string, view: View): Value {
  if (column.kind === 'number' && column.unit === '%') return view.language.say('percent', { value: text });
  if (column.written?.(row, view) != null) return text;
  return column.value(row, view) ?? text;
}
