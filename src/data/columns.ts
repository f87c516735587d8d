/** The columns of a table's file, and what their cells say. */
import type * as z from 'zod';
import { Fault, metaOf, type Cell, type CellKind, type ColumnMeta } from './cells.ts';
import { damageOf } from './damage.ts';
import type { PartialDate } from './dates.ts';
import { harmIn } from './harm.ts';
import { onceEach } from './once.ts';
import { shorten } from './problem.ts';
import { has, sinceOf } from './schema.ts';
import type { Table } from './tables.ts';

/** A column, where its cells stand in a line of the file, and where its values stand among those of a row. */
export interface Column {
  readonly name: string;
  readonly position: number;
  readonly place: number;
  /** What a cell says, or what is wrong with it. */
  readonly read: (cell: string) => Cell | Fault;
  readonly faultsOf: FaultsOf | undefined;
}

/** What is wrong with a value that its column allows. */
export type FaultsOf = (value: Cell) => readonly string[];

/** What a row of a table says where its cells are empty: what is read of columns that its edition has not got. */
export function emptyValues(table: Table): Cell[] {
  return Object.values(table.row.shape).map((schema) => {
    const value = metaOf(schema as z.ZodType).read('');
    return value instanceof Fault ? null : value;
  });
}

/**
 * The columns a header names, in the order of their declaration, or `null` where rows cannot be read by it.
 * Columns that came after the file's edition may not be there.
 */
export function columnsOf(
  header: readonly string[],
  table: Table,
  edition: PartialDate | undefined,
  report: (message: string, at?: number) => void,
  faultsOf: (column: string) => FaultsOf | undefined,
): readonly Column[] | null {
  const isThere = (schema: unknown) => edition === undefined || has(edition, sinceOf(schema));
  const all = Object.entries(table.row.shape).map(([name, schema], place) => ({ name, schema, place }));
  const declared = all.filter(({ schema }) => isThere(schema));
  const names = declared.map(({ name }) => name);
  let faults = 0;
  const fail = (message: string, at?: number) => {
    report(message, at);
    faults += 1;
  };
  const nameless = header.flatMap((name, at) => (name === '' ? [at] : []));
  if (nameless.length === 1) fail('is a column without a name; delete it, or name it', nameless[0]);
  else if (nameless.length > 1)
    fail(`${nameless.length} columns have no name, this one first; delete them`, nameless[0]);
  for (const [at, name] of header.entries()) {
    if (name === '') continue;
    if (header.indexOf(name) !== at) fail('stands twice in the header; keep one', at);
    else if (Object.hasOwn(table.row.shape, name) && !names.includes(name)) {
      const since = sinceOf(table.row.shape[name]) ?? '';
      fail(`is a column of editions from ${since} on, and this is an older one; take it out`, at);
    } else if (!names.includes(name)) {
      fail(`is not a column of this table; its columns are ${names.join(', ')}`, at);
    }
  }
  const missing = names.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const many = missing.length > 1 ? 's' : '';
    fail(`the header has no column${many} ${missing.join(', ')}; add the column${many}`);
  }
  if (faults > 0) return null;
  return declared.map(({ name, schema, place }) => {
    const meta = metaOf(schema as z.ZodType);
    const [read, faults] = [cellReader(meta), faultsOf(name)];
    const says = { name, position: header.indexOf(name), place };
    return REPEATED.includes(meta.kind)
      ? { ...says, read: onceEach(read, REMEMBERED), faultsOf: faults && onceEach(faults, REMEMBERED) }
      : { ...says, read, faultsOf: faults };
  });
}

/** Kinds of cells that take long to read, and of which a large table says the same few over and over. */
const REPEATED: readonly CellKind[] = ['list', 'date'];

/**
 * Answers a column remembers, without which a million rows take a quarter longer to check: of more there is no end,
 * and memory is not to grow with the file.
 */
const REMEMBERED = 1000;

/** Kinds of cells that are sound whatever letters they are made of: in the others harm is looked for. */
const FREE: readonly CellKind[] = ['text', 'list', 'url'];

function cellReader(meta: ColumnMeta): (cell: string) => Cell | Fault {
  const { kind, read } = meta;
  const [isFree, empty] = [FREE.includes(kind), read('')];
  return (cell) => {
    if (cell === '') return empty;
    const value = read(cell);
    if (!isFree && !(value instanceof Fault)) return value;
    const harm = harmIn(cell);
    if (harm === null && !(value instanceof Fault)) return value;
    const damage = damageOf(cell, meta);
    if (damage !== null) return damage;
    return new Fault(`${shorten(cell)} ${harm ?? (value as Fault).message}`);
  };
}
