/**
 * The kinds of cells a table may have. Each is one function from the cell's text to its value, or to what is
 * wrong with it; the Zod schema of a column is made of that function, and `columnMeta` has it beside what the
 * data dictionary and the data package need to know. An empty cell is `null`: allowed only where a column
 * says `optional`, and always "not reported", never zero.
 */
import * as z from 'zod';
import { QUALIFIERS } from './count.ts';
import { date, parseDate, type PartialDate } from './dates.ts';
import { shorten } from './problem.ts';

export type CellKind = 'text' | 'id' | 'date' | 'whole-number' | 'number' | 'choice' | 'list' | 'url';

/** What a cell holds when it was read; `null` is "not reported". */
export type Cell = string | number | null | readonly string[];

/** What is wrong with a cell, and what to do. */
export class Fault {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

export interface ColumnMeta {
  readonly kind: CellKind;
  readonly description: string;
  readonly unit?: string;
  readonly choices?: readonly string[];
  /** The table whose key this cell, or each entry of this list, must name. */
  readonly references?: string;
  /** The first edition that has the column; left out where every edition has it. */
  readonly since?: string;
  /** What a cell says, which may be empty. */
  readonly read: (cell: string) => Cell | Fault;
}

const columnMeta = z.registry<ColumnMeta>();

/** What is said of a column, in a sentence or with more. */
type About = string | Pick<ColumnMeta, 'description' | 'unit' | 'references'>;

/** A column whose cells are read by a function, and say what to write where they are empty. */
function column<Value extends Cell>(
  meta: Pick<ColumnMeta, 'kind' | 'choices'>,
  about: About,
  hint: string,
  read: (cell: string) => Value | Fault,
) {
  const empty = new Fault(`is empty; ${hint}`);
  return declare<Value>({ ...meta, ...described(about), read: (cell) => (cell === '' ? empty : read(cell)) });
}

function declare<Value extends Cell>(meta: ColumnMeta) {
  const schema = z
    .string()
    .nullable()
    .transform((cell, context): Value => {
      const value = meta.read(cell ?? '');
      if (!(value instanceof Fault)) return value as Value;
      context.addIssue(value.message);
      return z.NEVER;
    });
  return schema.register(columnMeta, meta);
}

function described(about: About): Exclude<About, string> {
  return typeof about === 'string' ? { description: about } : about;
}

/** Longest text a cell may hold; more belongs in an explainer. */
export const LONGEST = 2000;

/** An id names files and addresses, which may not be long. */
const LONGEST_ID = 100;

function tooLong(longest: number): Fault {
  return new Fault(`is longer than ${longest} characters; shorten it`);
}

export const ID_SHAPE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** No file or folder of Windows may be called so, and ids become addresses and folders. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const ID_HINT = 'use lower-case letters, digits and hyphens, such as r28 or ales-bialiatski';

export function text(about: About) {
  return column({ kind: 'text' }, about, 'write the text, or take the row out', (cell) =>
    cell.length > LONGEST ? tooLong(LONGEST) : cell,
  );
}

export function id(about: About) {
  return column({ kind: 'id' }, about, ID_HINT, (cell) => {
    if (cell.length > LONGEST_ID) return tooLong(LONGEST_ID);
    if (DEVICE.test(cell)) return new Fault('is a name that Windows keeps for devices; add to it');
    return ID_SHAPE.test(cell) ? cell : new Fault(`is not an id; ${ID_HINT}`);
  });
}

/** A key of another table. */
export function reference(table: string, description: string) {
  return id({ description, references: table });
}

export function partialDate(about: About) {
  const hint = 'write a date such as 2024-12-09, 2024-12 or 2024';
  const wrong = new Fault('is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source');
  return column<PartialDate>({ kind: 'date' }, about, hint, (cell) => parseDate(cell) ?? wrong);
}

export function wholeNumber(about: About) {
  const wrong = new Fault('is not a whole number; write digits only, such as 14');
  return column({ kind: 'whole-number' }, about, 'write digits, such as 14', (cell) =>
    /^\d{1,9}$/.test(cell) ? Number(cell) : wrong,
  );
}

export function decimal(about: About) {
  const wrong = new Fault('is not a number; write digits with a point, such as 86.82');
  return column({ kind: 'number' }, about, 'write a number, such as 86.82', (cell) =>
    /^\d{1,9}(?:\.\d{1,6})?$/.test(cell) ? Number(cell) : wrong,
  );
}

export function choice<const Choices extends readonly string[]>(choices: Choices, about: About) {
  const words = choices.join(', ');
  const known = new Set<string>(choices);
  const wrong = new Fault(`is not one of ${words}`);
  return column<Choices[number]>({ kind: 'choice', choices }, about, `write one of ${words}`, (cell) => {
    return known.has(cell) ? cell : wrong;
  });
}

export function qualifier(of: string) {
  return choice(QUALIFIERS, `How sure the source is of ${of}. Never dropped on the way to the page.`);
}

export function yesNo(about: About) {
  return choice(['yes', 'no'], about);
}

/** Several texts in one cell, separated by semicolons. An empty cell is an empty list. */
export function list(about: About) {
  return declare<readonly string[]>({ kind: 'list', ...described(about), read: readList });
}

/** Several keys of another table. */
export function references(table: string, description: string) {
  return list({ description, references: table });
}

/** Like `references`, but at least one is required: a row that states a fact has a source. */
export function sourceIds(description = 'The sources the row rests on, best first.') {
  const hint = 'every row that states a fact names its sources';
  return column({ kind: 'list' }, { description, references: 'sources' }, hint, readList);
}

const EMPTY_ENTRY = new Fault('has an empty entry; separate entries by single semicolons');

/** Rows share lists that say the same, so no row may change them. */
const NONE: readonly string[] = Object.freeze([]);

function readList(cell: string): readonly string[] | Fault {
  if (cell === '') return NONE;
  if (cell.length > LONGEST) return tooLong(LONGEST);
  const entries = cell.split(';').map((entry) => entry.trim());
  if (entries.includes('')) return EMPTY_ENTRY;
  const twice = entries.find((entry, at) => entries.indexOf(entry) !== at);
  return twice === undefined ? Object.freeze(entries) : new Fault(`names ${shorten(twice)} twice; keep one`);
}

export function url(about: About) {
  const hint = 'write a full address beginning with https:// or http://';
  const wrong = new Fault(`is not an address; ${hint}`);
  return column({ kind: 'url' }, about, hint, (cell) => {
    if (cell.length > LONGEST) return tooLong(LONGEST);
    return isWebAddress(cell) ? cell : wrong;
  });
}

/** A cell that may be empty: not reported, not zero. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  const meta = columnMeta.get(schema);
  if (!meta) throw new TypeError('optional() takes a schema made by one of the functions of cells.ts');
  const nullable = schema.nullable();
  columnMeta.add(nullable, { ...meta, read: (cell) => (cell === '' ? null : meta.read(cell)) });
  return nullable;
}

/**
 * A column that editions have from one on. Older ones are read as if their cells were empty, so the column
 * must allow that: as `optional`, or as a list.
 */
export function since<Schema extends z.ZodType>(edition: string, schema: Schema): Schema {
  if (!isOptional(schema))
    throw new TypeError('since() takes a column that may be empty: older editions have not got it');
  const meta: ColumnMeta = { ...metaOf(schema), since: date(edition) };
  columnMeta.add(schema, meta);
  return schema;
}

export function isOptional(schema: z.ZodType): boolean {
  return !(metaOf(schema).read('') instanceof Fault);
}

/** What was declared of a column. */
export function metaOf(schema: z.ZodType): ColumnMeta {
  const meta = columnMeta.get(schema);
  if (!meta)
    throw new TypeError('A column without a description: make it by one of the functions of cells.ts');
  return meta;
}

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s"<>\\^`{|}]+$/.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}
