/** What ties the rows of a chart's table to its marks, to figures in the text, and to other editions. */
import { greatest } from 'd3';
import type { Chart, ChartRow, Column, Stop } from './chart.ts';
import { stopsAt } from './stops.ts';
import type { View } from '#words/view.ts';

export interface RowTies {
  /** The same row in any edition. */
  readonly key: string;
  /** Cells of the edition that the row shows, as `table/key`; by column where they stand in one, else under "". */
  readonly cells: ReadonlyMap<string, readonly string[]>;
  /** Ids of the sources of each column, where columns differ. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** What the stop at a column is; empty where it needs no word. */
  readonly stops: ReadonlyMap<string, string>;
}

export interface Ties {
  /** Columns that are said of a mark. */
  readonly said: readonly string[];
  readonly rows: readonly RowTies[];
}

/** A chart of fewer rows is walked as fast without stops. */
const LEAST_ROWS = 6;

export function tiesOf(chart: Chart, view: View): Ties {
  const rows = chart.rows(view.edition);
  const said = chart.said ?? [(chart.columns.find(isNumber) ?? chart.columns[1])?.id ?? ''];
  const main =
    said.find((id) => chart.columns.some((column) => column.id === id && isNumber(column))) ?? said[0] ?? '';
  const stops = chart.stops?.(rows, view) ?? defaultStops(chart, rows, view, main);
  return {
    said,
    rows: rows.map((row, index) => ({
      key: keyOf(chart, row, view),
      cells: cellsOf(row),
      sources: sourcesOf(row, view),
      stops: new Map(
        stops
          .filter((stop) => stop.row === index)
          .map(({ column = main, what = '' }) => [column, what] as const),
      ),
    })),
  };
}

/** Cells of the edition that a chart shows, as `table/key`. */
export function cellsShown(chart: Chart, view: View): readonly string[] {
  return chart.rows(view.edition).flatMap((row) => [...cellsOf(row).values()].flat());
}

const isNumber = ({ kind }: Column<ChartRow>) => kind === 'count' || kind === 'number';

/** A row that shows one cell is known by it; a row put together of several by its name, or by what its chart says. */
function keyOf(chart: Chart, row: ChartRow, view: View): string {
  if (chart.keyOf) return chart.keyOf(row);
  const [cell, ...others] = row.cells ?? [];
  if (cell && others.length === 0) return `${cell.table}/${cell.key}`;
  const name = chart.columns[0]?.value(row, view) ?? '';
  return typeof name === 'object' ? String(name.value) : String(name);
}

function cellsOf({ cells = [] }: ChartRow): ReadonlyMap<string, readonly string[]> {
  const found = Map.groupBy(cells, ({ shownIn = '' }) => shownIn);
  return new Map(
    [...found].map(([column, shown]) => [
      column,
      [...new Set(shown.map(({ table, key }) => `${table}/${key}`))],
    ]),
  );
}

function sourcesOf({ cells = [] }: ChartRow, { edition }: View): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { table, key, shownIn } of cells) {
    const row = edition.find(table, key);
    if (shownIn === undefined || !row || !('source_ids' in row)) continue;
    found.set(shownIn, [...new Set([...(found.get(shownIn) ?? []), ...row.source_ids])]);
  }
  return found;
}

function defaultStops(chart: Chart, rows: readonly ChartRow[], view: View, main: string): readonly Stop[] {
  const column = chart.columns.find(({ id }) => id === main);
  if (!column || rows.length < LEAST_ROWS) return [];
  const numbered = rows.flatMap((row) => {
    const value = column.value(row, view);
    const number = typeof value === 'object' && value !== null ? value.value : value;
    return typeof number === 'number' ? [{ row, number }] : [];
  });
  const marks = {
    first: numbered[0]?.row,
    highest: greatest(numbered, ({ number }) => (number > 0 ? number : NaN))?.row,
    last: numbered.at(-1)?.row,
  };
  return stopsAt(rows, marks, view.language);
}
