/** What changed between two editions, told row by row in words: for a terminal, a file and a feed. */
import type * as z from 'zod';
import { metaOf, type Cell, type CellKind } from '#data/cells.ts';
import { qualifierIn } from '#data/qualifiers.ts';
import type { CellChange, RowChange, TableChange } from './compare.ts';
import type { Edition } from '#data/edition.ts';
import { TABLE_NAMES, TABLES, type Correction, type TableName } from '#data/tables.ts';
import type { Language } from '#words/language.ts';
import type { View } from '#words/view.ts';
import { columnNamed, writeCell, type NamedColumn } from '#words/value.ts';
import { changesOf } from './summary.ts';
import { columnText, keyText, rowText } from '#rows/row-text.ts';
import { isShown } from '#data/visibility.ts';

export interface ToldCell {
  readonly column: string;
  readonly label: string;
  readonly was: string;
  readonly is: string;
  /** What a correction, or a dispute, says of the change. */
  readonly why: string | null;
}

export interface ToldRow {
  readonly key: string;
  readonly how: 'added' | 'removed' | 'changed';
  readonly name: string;
  /** Of a row that changed. */
  readonly cells: readonly ToldCell[];
  /** Whether the row names other sources and is otherwise the same. */
  readonly isCitation: boolean;
}

export interface ToldTable {
  readonly table: TableName;
  readonly rows: readonly ToldRow[];
  /** Rows that may not be shown. */
  readonly hidden: number;
}

export interface Telling {
  readonly before: Edition;
  readonly after: Edition;
  readonly corrections: readonly Correction[];
  readonly language: Language;
}

/** The tables that changed, in their order; in each, what came, what went, what changed. */
export function tellChanges(telling: Telling): readonly ToldTable[] {
  const change = changesOf(telling.after, telling.before);
  return TABLE_NAMES.flatMap((table) => {
    const told = tellTable(table, change[table], telling);
    return told.rows.length + told.hidden > 0 ? told : [];
  });
}

function tellTable(table: TableName, { added, removed, changed }: TableChange, telling: Telling): ToldTable {
  const { before, after, language } = telling;
  let hidden = 0;
  const tell = (row: unknown, edition: Edition, rest: Pick<ToldRow, 'how' | 'cells'>): ToldRow[] => {
    if (!isShown(edition, table, row as object)) {
      hidden += 1;
      return [];
    }
    const key = String((row as Record<string, unknown>)[TABLES[table].key]);
    const name = rowText(table, row as never, { edition, language });
    const isCitation = rest.cells.length > 0 && rest.cells.every(({ column }) => column === 'source_ids');
    return [{ key, name, isCitation, ...rest }];
  };
  const rows = [
    ...added.flatMap((row) => tell(row, after, { how: 'added', cells: [] })),
    ...removed.flatMap((row) => tell(row, before, { how: 'removed', cells: [] })),
    ...changed.flatMap((row) =>
      tell(row.after, after, {
        how: 'changed',
        cells: row.cells.map((cell) => tellCell(table, row as RowChange<object>, cell, telling)),
      }),
    ),
  ];
  return { table, rows, hidden };
}

function tellCell(
  table: TableName,
  row: RowChange<object>,
  cell: CellChange,
  { before, after, corrections, language }: Telling,
): ToldCell {
  const { column } = cell;
  const [old, now] = [before, after].map((edition) => ({ edition, language })) as [View, View];
  return {
    column,
    label: columnText(column, language),
    ...writeCellChange(table, row, cell, old, now),
    why: whyChanged(table, row.key, column, { before, after, corrections }),
  };
}

/** A cell as it was and as it is, each with the qualifier that its row has in its own edition. */
export function writeCellChange(
  table: TableName,
  { before, after }: RowChange<object>,
  { column, was, is }: CellChange,
  old: View,
  now: View,
): { readonly was: string; readonly is: string } {
  const meta = columnNamed(table, column) as NamedColumn;
  const write = (row: object, value: Cell, view: View) =>
    writeCell(meta, value, qualifierIn(table, column, row), view.language, keyText(meta, view));
  return { was: write(before, was, old), is: write(after, is, now) };
}

/** Why a cell is different: what a correction of the earlier edition says, or the disputes of the later one. */
export function whyChanged(
  table: TableName,
  key: string,
  column: string,
  { before, after, corrections }: Pick<Telling, 'before' | 'after' | 'corrections'>,
): string | null {
  const correction = corrections.find(
    (each) =>
      each.table === table &&
      each.key === key &&
      each.column === column &&
      each.edition <= before.asOf &&
      each.found_on > before.asOf,
  );
  if (correction) return correction.why;
  const known = new Set(before.disputesOf(table, key, column).map(({ dispute_id }) => dispute_id));
  const disputes = after.disputesOf(table, key, column).filter(({ dispute_id }) => !known.has(dispute_id));
  return disputes.map(({ why }) => why).join(' ') || null;
}

/** Kinds of cells that state a figure or a day. */
const STATED: readonly CellKind[] = ['whole-number', 'number', 'date'];

/** Figures and days that the later edition gives otherwise, and neither a correction nor a dispute says why. */
export function unexplained(telling: Telling): readonly { table: TableName; key: string; column: string }[] {
  const change = changesOf(telling.after, telling.before);
  return TABLE_NAMES.flatMap((table) =>
    change[table].changed.flatMap(({ key, cells }) =>
      cells
        .filter(({ column, was }) => {
          const schema = (TABLES[table].row.shape as Record<string, z.ZodType>)[column] as z.ZodType;
          return (
            was !== null &&
            STATED.includes(metaOf(schema).kind) &&
            whyChanged(table, key, column, telling) === null
          );
        })
        .map(({ column }) => ({ table, key, column })),
    ),
  );
}
