/** What changed in an edition, in the terms of its readers. */
import type { Cell, ColumnMeta } from '#data/cells.ts';
import type { CellChange, RowChange, TableChange } from './compare.ts';
import { TABLES, type Correction, type RowOf, type TableName } from '#data/tables.ts';
import { nameRow, type Naming, type RowName } from '#rows/row-place.ts';
import { keyText } from '#rows/row-text.ts';
import { columnNamed, type NamedColumn } from '#words/value.ts';
import { whyChanged, writeCellChange } from './row-changes.ts';

export * from './summary.ts';

/** A table's change as its rows are called. */
export interface NamedChange {
  readonly added: readonly RowName[];
  readonly removed: readonly RowName[];
  readonly changed: readonly NamedRowChange[];
  /** Rows that name other sources and are otherwise the same. */
  readonly cited: readonly NamedRowChange[];
  /** Rows that may not be shown. */
  readonly hidden: number;
}

export interface NamedRowChange {
  readonly name: RowName;
  readonly cells: readonly WrittenCellChange[];
}

/** A cell as it was and is, or, of a list, what came and went. */
export type WrittenCellChange = {
  readonly column: string;
  /** What a correction, or a dispute, says of the change. */
  readonly why: string | null;
} & (
  | { readonly was: string; readonly is: string }
  | { readonly gained: readonly RowName[]; readonly lost: readonly RowName[] }
);

export function nameChange<Name extends TableName>(
  table: Name,
  change: TableChange<RowOf<Name>>,
  before: Naming,
  after: Naming,
  corrections: readonly Correction[],
): NamedChange {
  let hidden = 0;
  const nameOf = (row: RowOf<Name>, naming: Naming): RowName | null => {
    const name = nameRow(table, row, naming);
    if (name === null) hidden += 1;
    return name;
  };
  const changed = change.changed.flatMap((row) => {
    const name = nameOf(row.after, after);
    if (!name) return [];
    const whyOf = (column: string) =>
      whyChanged(table, row.key, column, { before: before.edition, after: after.edition, corrections });
    return {
      name,
      cells: row.cells.map((cell) => ({
        ...writeChange(table, row as RowChange<object>, cell, before, after),
        why: whyOf(cell.column),
      })),
    };
  });
  const isCited = ({ cells }: NamedRowChange) => cells.every(({ column }) => column === 'source_ids');
  return {
    added: change.added.flatMap((row) => nameOf(row, after) ?? []),
    removed: change.removed.flatMap((row) => {
      const name = nameOf(row, before);
      return name ? { ...name, href: null } : [];
    }),
    changed: changed.filter((row) => !isCited(row)),
    cited: changed.filter(isCited),
    hidden,
  };
}

/** `Omit` for each of a union's members. */
type OmitEach<Union, Key extends string> = Union extends unknown ? Omit<Union, Key> : never;

function writeChange(
  table: TableName,
  row: RowChange<object>,
  cell: CellChange,
  before: Naming,
  after: Naming,
): OmitEach<WrittenCellChange, 'why'> {
  const { column, was, is } = cell;
  const meta = columnNamed(table, column) as NamedColumn;
  const [old, now] = [entriesOf(was), entriesOf(is)];
  const gained = now.filter((entry) => !old.includes(entry));
  const lost = old.filter((entry) => !now.includes(entry));
  if (meta.kind === 'list' && gained.length + lost.length > 0) {
    return {
      column,
      gained: gained.flatMap((entry) => nameEntry(meta, entry, after) ?? []),
      lost: lost
        .flatMap((entry) => nameEntry(meta, entry, before) ?? [])
        .map(({ text }) => ({ text, href: null })),
    };
  }
  return { column, ...writeCellChange(table, row, cell, before, after) };
}

/** An entry of a list, or a key, as what it names is called; `null` where that may not be shown. */
function nameEntry(meta: ColumnMeta, entry: string, naming: Naming): RowName | null {
  const { references } = meta;
  if (references === undefined || !(references in TABLES)) return { text: entry, href: null };
  const table = references as TableName;
  const row = naming.edition.find(table, entry);
  if (row === undefined) return { text: entry, href: null };
  const name = nameRow(table, row, naming);
  return name && { ...name, text: keyText(meta, naming)(entry) ?? name.text };
}

function entriesOf(cell: Cell): readonly string[] {
  return typeof cell === 'object' && cell !== null ? cell : [];
}
