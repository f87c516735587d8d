/** What changed from one edition to another: rows by their key, cells by their column. */
import type { Cell } from '#data/cells.ts';
import type { PartialDate } from '#data/dates.ts';
import type { Rows } from '#data/edition.ts';
import { columnNamesIn, tableNamesIn } from '#data/schema.ts';
import { TABLE_NAMES, TABLES, type RowOf, type TableName } from '#data/tables.ts';

export interface CellChange {
  readonly column: string;
  readonly was: Cell;
  readonly is: Cell;
}

export interface RowChange<Row = unknown> {
  readonly key: string;
  readonly before: Row;
  readonly after: Row;
  /** At least one, in the order of the table's columns. */
  readonly cells: readonly CellChange[];
}

export interface TableChange<Row = unknown> {
  /** Rows whose key is new, in the order of the later edition. */
  readonly added: readonly Row[];
  /** Rows whose key is gone, in the order of the earlier edition. */
  readonly removed: readonly Row[];
  /** In the order of the later edition. */
  readonly changed: readonly RowChange<Row>[];
}

export type EditionChange = { readonly [Name in TableName]: TableChange<RowOf<Name>> };

/** Rows that came, that went, and that both have, each by its key. */
export interface Matched<Row> {
  /** In the order of the later rows. */
  readonly added: readonly Row[];
  /** In the order of the earlier rows. */
  readonly removed: readonly Row[];
  /** In the order of the later rows. */
  readonly both: readonly { readonly key: string; readonly was: Row; readonly is: Row }[];
}

/** The rows of an edition, with its date. */
export type Dated = Rows & { readonly asOf: PartialDate };

/**
 * Row order is no change; the order of a list is. A column that the earlier edition has not got says nothing
 * of what changed: `newIn` tells of it once, not row by row.
 */
export function compareEditions(before: Dated, after: Dated): EditionChange {
  return Object.fromEntries(
    TABLE_NAMES.map((name) => [
      name,
      compareTable(name, before[name], after[name], columnNamesIn(before.asOf, TABLES[name])),
    ]),
  ) as unknown as EditionChange;
}

/** What an edition has and the one before has not: whole tables, and columns of tables that both have. */
export interface NewInFiles {
  readonly tables: readonly TableName[];
  readonly columns: readonly { readonly table: TableName; readonly columns: readonly string[] }[];
}

export function newIn(after: PartialDate, before: PartialDate): NewInFiles {
  const known = tableNamesIn(before);
  return {
    tables: tableNamesIn(after).filter((name) => !known.includes(name)),
    columns: known.flatMap((table) => {
      const had = columnNamesIn(before, TABLES[table]);
      const columns = columnNamesIn(after, TABLES[table]).filter((column) => !had.includes(column));
      return columns.length > 0 ? { table, columns } : [];
    }),
  };
}

export function compareTable<Name extends TableName>(
  name: Name,
  before: readonly RowOf<Name>[],
  after: readonly RowOf<Name>[],
  columns: readonly string[] = Object.keys(TABLES[name].row.shape),
): TableChange<RowOf<Name>> {
  const byKey = (rows: readonly RowOf<Name>[]) => new Map(rows.map((row) => [keyOf(name, row), row]));
  const { added, removed, both } = matchRows(byKey(before), byKey(after));
  const changed = both.flatMap(({ key, was, is }) => {
    const cells = columns.flatMap((column) => {
      const change = { column, was: cellOf(was, column), is: cellOf(is, column) };
      return isSame(change.was, change.is) ? [] : change;
    });
    return cells.length > 0 ? { key, before: was, after: is, cells } : [];
  });
  return { added, removed, changed };
}

export function matchRows<Row>(
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): Matched<Row> {
  return {
    added: [...after].flatMap(([key, row]) => (before.has(key) ? [] : [row])),
    removed: [...before].flatMap(([key, row]) => (after.has(key) ? [] : [row])),
    both: [...after].flatMap(([key, is]) => {
      const was = before.get(key);
      return was === undefined ? [] : { key, was, is };
    }),
  };
}

/** What a row says otherwise than before, whatever it cites for it. */
export function saidOtherwise({ cells }: Pick<RowChange, 'cells'>): readonly CellChange[] {
  return cells.filter(({ column }) => column !== 'source_ids');
}

/** Whether a row names other sources and is otherwise the same. */
export function isCitation(row: Pick<RowChange, 'cells'>): boolean {
  return saidOtherwise(row).length === 0;
}

/** The key of a row of a table. */
export function keyOf(table: TableName, row: object): string {
  return String(cellOf(row, TABLES[table].key));
}

function cellOf(row: object, column: string): Cell {
  return (row as Record<string, Cell>)[column] ?? null;
}

function isSame(was: Cell, is: Cell): boolean {
  if (!Array.isArray(was) || !Array.isArray(is)) return was === is;
  return was.length === is.length && was.every((entry, at) => entry === is[at]);
}
