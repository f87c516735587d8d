/** The columns of a table's file, and what their cells say. */
import type * as z from 'zod';
import { metaOf } from './cells.ts';
import type { PartialDate } from './dates.ts';
import { glanceOf, UNSURE } from './plain-cells.ts';
import { harmIn } from './harm.ts';
import { shorten } from './problem.ts';
import { has, sinceOf } from './schema.ts';
import type { Table } from './tables.ts';

/** A column, where its cells stand in a line of the file, and where its values stand among those of a row. */
export interface Column {
  readonly name: string;
  readonly position: number;
  readonly place: number;
  /** The value of a cell in which nothing is wrong, or `UNSURE`: then `read` tells. */
  readonly valueOf: (cell: string) => unknown;
  readonly read: (cell: string) => Reading;
}

/** What a cell says, and what is wrong with it. A cell that is not sound has no value. */
export interface Reading {
  readonly isSound: boolean;
  readonly value: unknown;
  readonly faults: readonly string[];
}

/** What is wrong with a value that its column allows. */
export type FaultsOf = (value: unknown) => readonly string[];

/** The faults of a cell without any, so that looking for faults is a comparison. */
export const NO_FAULTS: readonly string[] = [];

/** What a row of a table says where its cells are empty: what is read of columns that its edition has not got. */
export function emptyValues(table: Table): unknown[] {
  return Object.values(table.row.shape).map((schema) => {
    const { data } = (schema as z.ZodType).safeParse(null);
    return Array.isArray(data) ? Object.freeze(data) : data;
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
  for (const [at, name] of header.entries()) {
    if (name === '') fail('is a column without a name; delete it, or name it', at);
    else if (header.indexOf(name) !== at) fail('stands twice in the header; keep one', at);
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
    const faults = faultsOf(name);
    const read = remembering(cellReader(schema as z.ZodType, faults));
    const valueOf =
      faults !== undefined || meta.references !== undefined ? recalling(read) : quickly(read, glanceOf(meta));
    return { name, position: header.indexOf(name), place, valueOf, read };
  });
}

/** The value of a cell that is plain at a glance, or was found without fault before. */
function quickly(
  read: (cell: string) => Reading,
  glance: ((cell: string) => unknown) | null,
): (cell: string) => unknown {
  const empty = valueIn(read(''));
  if (glance === null) return recalling(read);
  return (cell) => (cell === '' ? empty : glance(cell));
}

/** Rows that stand together often say the same. */
function recalling(read: (cell: string) => Reading): (cell: string) => unknown {
  let last = '';
  let value = valueIn(read(''));
  return (cell) => {
    if (cell === last) return value;
    last = cell;
    value = valueIn(read(cell));
    return value;
  };
}

function valueIn({ value, faults }: Reading): unknown {
  return faults === NO_FAULTS ? value : UNSURE;
}

/** Readings a column remembers at a time. */
const REMEMBERED = 4096;

/**
 * Most columns say the same few things over and over: what a cell says is remembered, unless cells
 * turn out not to come again. Lists are frozen, because rows share them.
 */
function remembering(read: (cell: string) => Reading): (cell: string) => Reading {
  const empty = read('');
  const remembered = new Map<string, Reading>();
  let isOfUse = true;
  let recalled = 0;
  return (cell) => {
    if (cell === '') return empty;
    if (!isOfUse) return read(cell);
    const known = remembered.get(cell);
    if (known !== undefined) {
      recalled += 1;
      return known;
    }
    if (remembered.size === REMEMBERED) {
      isOfUse = recalled > REMEMBERED;
      recalled = 0;
      remembered.clear();
    }
    const own = detached(cell);
    const reading = read(own);
    remembered.set(own, reading);
    return reading;
  };
}

/** A copy of a text cut from a file: a cut text would hold on to the whole piece it was cut from. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

function cellReader(schema: z.ZodType, faultsOf: FaultsOf = () => NO_FAULTS): (cell: string) => Reading {
  const glance = glanceOf(metaOf(schema));
  const sound = (value: unknown): Reading => ({ isSound: true, value, faults: faultsOf(value) });
  return (cell) => {
    const plain = cell === '' || glance === null ? UNSURE : glance(cell);
    if (plain !== UNSURE) return sound(plain);
    const harm = harmIn(cell);
    if (harm !== null) return unsound(`${shorten(cell)} ${harm}`);
    const read = schema.safeParse(cell === '' ? null : cell);
    if (read.success) return sound(Array.isArray(read.data) ? Object.freeze(read.data) : read.data);
    const message = read.error.issues[0]?.message ?? '';
    return unsound(cell === '' ? message : `${shorten(cell)} ${message}`);
  };
}

function unsound(fault: string): Reading {
  return { isSound: false, value: undefined, faults: [fault] };
}
