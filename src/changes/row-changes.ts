/** What changed from one edition to another, row by row in words: whatever prints a change prints these. */
import type { Cell, ColumnMeta } from '#data/cells.ts';
import { qualifierIn } from '#data/qualifiers.ts';
import { TABLE_NAMES, TABLES, type TableName } from '#data/tables.ts';
import { isShown } from '#data/visibility.ts';
import { columnText, keyText, rowText } from '#rows/row-text.ts';
import type { Language } from '#words/language.ts';
import { columnNamed, writeCell, type NamedColumn } from '#words/value.ts';
import type { View } from '#words/view.ts';
import { isCitation, keyOf, type CellChange, type RowChange, type TableChange } from './compare.ts';
import { whyChanged } from './reasons.ts';
import { changesOf, type Step } from './steps.ts';

export interface ChangedTable {
  readonly table: TableName;
  /** Those that came, then those that went, then those that changed. */
  readonly rows: readonly ChangedRow[];
  /** Rows that may not be shown. */
  readonly hidden: number;
}

export interface ChangedRow {
  readonly key: string;
  readonly name: NamedRow;
  /** Whether the row names other sources and is otherwise the same. */
  readonly isCitation: boolean;
  readonly how: 'added' | 'removed' | 'changed';
  /** Of a row that changed, in the order of the table's columns. */
  readonly cells: readonly ChangedCell[];
}

export interface ChangedCell {
  readonly column: string;
  readonly label: string;
  /** With the qualifier that the row has in its own edition. */
  readonly was: string;
  readonly is: string;
  /** What a correction, or a dispute, says of the change. */
  readonly why: string | null;
  /** Of a list, what came and what went; `null` where nothing did but the order. */
  readonly entries: { readonly gained: readonly NamedRow[]; readonly lost: readonly NamedRow[] } | null;
}

/** What a row is called, and the row where the later edition has it, for pages that lead there. */
export interface NamedRow {
  readonly text: string;
  readonly at: { readonly table: TableName; readonly row: object } | null;
}

/** The two editions of a step, each in the language that is told in. */
interface Sides {
  readonly old: View;
  readonly now: View;
}

/** The tables that changed, in their order. */
export function tellChanges(step: Step, language: Language): readonly ChangedTable[] {
  const { before, after } = step;
  const sides = { old: { edition: before, language }, now: { edition: after, language } };
  const change = changesOf(after, before);
  return TABLE_NAMES.flatMap((table) => {
    const told = tellTable(table, change[table], sides, step);
    return told.rows.length + told.hidden > 0 ? told : [];
  });
}

function tellTable(
  table: TableName,
  { added, removed, changed }: TableChange,
  { old, now }: Sides,
  step: Step,
): ChangedTable {
  const rows = [
    ...added.map((row) => told(table, row, now, { how: 'added' })),
    ...removed.map((row) => told(table, row, old, { how: 'removed' })),
    ...changed.map((row) => {
      const cells = row.cells.map((cell) => tellCell(table, row, cell, { old, now }, step));
      return told(table, row.after, now, { how: 'changed', cells, isCitation: isCitation(row) });
    }),
  ];
  const shown = rows.filter((row) => row !== null);
  return { table, rows: shown, hidden: rows.length - shown.length };
}

/** `null` where the row may not be shown. */
function told(
  table: TableName,
  row: unknown,
  side: View,
  { how, cells = [], isCitation = false }: Pick<ChangedRow, 'how'> & Partial<ChangedRow>,
): ChangedRow | null {
  const named = nameRow(table, row as object, side);
  if (named === null) return null;
  const name = how === 'removed' ? gone(named) : named;
  return { key: keyOf(table, row as object), name, isCitation, how, cells };
}

function tellCell(
  table: TableName,
  row: RowChange,
  cell: CellChange,
  { old, now }: Sides,
  step: Step,
): ChangedCell {
  const { column, was, is } = cell;
  const meta = columnNamed(table, column) as NamedColumn;
  const write = (of: unknown, value: Cell, side: View) =>
    writeCell(meta, value, qualifierIn(table, column, of as object), side.language, keyText(meta, side));
  return {
    column,
    label: columnText(column, now.language),
    was: write(row.before, was, old),
    is: write(row.after, is, now),
    why: whyChanged(table, row.key, column, step),
    entries: meta.kind === 'list' ? entriesOf(meta, cell, { old, now }) : null,
  };
}

function entriesOf(meta: ColumnMeta, { was, is }: CellChange, { old, now }: Sides): ChangedCell['entries'] {
  // A cell of a list that says nothing is an empty list.
  const [before, after] = [was, is] as [readonly string[], readonly string[]];
  const [gained, lost] = [except(after, before), except(before, after)];
  if (gained.length + lost.length === 0) return null;
  return {
    gained: gained.flatMap((entry) => nameEntry(meta, entry, now) ?? []),
    lost: lost.flatMap((entry) => nameEntry(meta, entry, old) ?? []).map(gone),
  };
}

function except(all: readonly string[], others: readonly string[]): readonly string[] {
  return all.filter((entry) => !others.includes(entry));
}

/** An entry of a list as what it names is called; `null` where that may not be shown. */
function nameEntry(meta: ColumnMeta, entry: string, side: View): NamedRow | null {
  const { references } = meta;
  const table = references !== undefined && references in TABLES ? (references as TableName) : null;
  const row = table && side.edition.find(table, entry);
  if (!row) return { text: entry, at: null };
  const text = keyText(meta, side)(entry);
  return text === null ? null : { text, at: { table, row } };
}

function nameRow(table: TableName, row: object, side: View): NamedRow | null {
  return isShown(side.edition, table, row)
    ? { text: rowText(table, row as never, side), at: { table, row } }
    : null;
}

/** What an edition no longer has is shown by no page of it. */
function gone({ text }: NamedRow): NamedRow {
  return { text, at: null };
}
