/** The rows that a figure was read from, by the columns of the files in which they stand. */
import { TABLES, type TableName } from '#data/tables.ts';
import type { Figure } from '#words/figure.ts';
import { nameRow, type Naming, type RowName } from './row-place.ts';

export interface FigureRow extends RowName {
  readonly key: string;
}

/** Rows of one table, from the same column of it. */
export interface FigureRows {
  readonly table: TableName;
  /** The column that holds the key, and the column of the value; `null` where the row itself counts. */
  readonly keyColumn: string;
  readonly column: string | null;
  readonly rows: readonly FigureRow[];
}

/** Each row once a column, in the order of the figure. Rows that may not be shown are left out. */
export function rowsOfFigure({ cells }: Pick<Figure, 'cells'>, naming: Naming): readonly FigureRows[] {
  const groups = Map.groupBy(cells, ({ table, column }) => `${table}/${column ?? ''}`);
  return [...groups.values()].flatMap((of) => {
    const [{ table, column = null }] = of as [Figure['cells'][number]];
    const rows = [...new Set(of.map(({ key }) => key))].flatMap((key): readonly FigureRow[] => {
      const row = naming.edition.find(table, key);
      const name = row && nameRow(table, row, naming);
      return name ? [{ ...name, key }] : [];
    });
    return rows.length === 0 ? [] : [{ table, keyColumn: TABLES[table].key, column, rows }];
  });
}
