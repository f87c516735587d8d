/**
 * The kinds of cells a table may have. Each is a Zod schema from the cell's text to its value, with
 * what the data dictionary and the data package need to know in `columnMeta`. An empty cell is read
 * as `null`: allowed only where a column says `optional`, and always "not reported", never zero.
 */
import * as z from 'zod';
import { QUALIFIERS } from './count.ts';
import { date, parseDate, type PartialDate } from './dates.ts';
import { shorten } from './problem.ts';

export type CellKind = 'text' | 'id' | 'date' | 'whole-number' | 'number' | 'choice' | 'list' | 'url';

/** What a cell holds when it was read; `null` is "not reported". */
export type Cell = string | number | null | readonly string[];

export interface ColumnMeta {
  readonly kind: CellKind;
  readonly description: string;
  readonly unit?: string;
  readonly choices?: readonly string[];
  /** The table whose key this cell, or each entry of this list, must name. */
  readonly references?: string;
  /** The first edition that has the column; left out where every edition has it. */
  readonly since?: string;
}

export const columnMeta = z.registry<ColumnMeta>();

type About = Omit<ColumnMeta, 'kind' | 'choices' | 'since'>;

const describe = (about: string | About): About =>
  typeof about === 'string' ? { description: about } : about;

/** Longest text a cell may hold; more belongs in an explainer. */
export const LONGEST = 2000;
const TOO_LONG = `is longer than ${LONGEST} characters; shorten it`;

/** An id names files and addresses, which may not be long. */
export const LONGEST_ID = 100;

const filled = (hint: string) =>
  z.string({ error: (issue) => (issue.input === null ? `is empty; ${hint}` : 'is not text') });

export const ID_SHAPE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ID_HINT = 'use lower-case letters, digits and hyphens, such as r28 or ales-bialiatski';

export function text(about: string | About) {
  const schema = filled('write the text, or take the row out').max(LONGEST, { error: TOO_LONG });
  return schema.register(columnMeta, { kind: 'text', ...describe(about) });
}

export function id(about: string | About) {
  const schema = filled(ID_HINT)
    .max(LONGEST_ID, { error: `is longer than ${LONGEST_ID} characters; shorten it` })
    .regex(ID_SHAPE, { error: `is not an id; ${ID_HINT}` });
  return schema.register(columnMeta, { kind: 'id', ...describe(about) });
}

/** A key of another table. */
export function reference(table: string, description: string) {
  return id({ description, references: table });
}

export function partialDate(about: string | About) {
  const schema = filled('write a date such as 2024-12-09, 2024-12 or 2024').transform((value, context) => {
    const parsed = parseDate(value);
    if (parsed !== null) return parsed;
    context.addIssue('is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source');
    return z.NEVER;
  });
  return schema.register(columnMeta, { kind: 'date', ...describe(about) }) as z.ZodType<PartialDate, string>;
}

export function wholeNumber(about: string | About) {
  const schema = filled('write digits, such as 14')
    .regex(/^\d{1,9}$/, { error: 'is not a whole number; write digits only, such as 14' })
    .transform(Number);
  return schema.register(columnMeta, { kind: 'whole-number', ...describe(about) });
}

export function decimal(about: string | About) {
  const schema = filled('write a number, such as 86.82')
    .regex(/^\d{1,9}(?:\.\d{1,6})?$/, { error: 'is not a number; write digits with a point, such as 86.82' })
    .transform(Number);
  return schema.register(columnMeta, { kind: 'number', ...describe(about) });
}

export function choice<const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
  about: string | About,
) {
  const schema = z.enum(choices, {
    error: (issue) =>
      issue.input === null
        ? `is empty; write one of ${choices.join(', ')}`
        : `is not one of ${choices.join(', ')}`,
  });
  return schema.register(columnMeta, { kind: 'choice', choices, ...describe(about) });
}

export function qualifier(of: string) {
  return choice(QUALIFIERS, `How sure the source is of ${of}. Never dropped on the way to the page.`);
}

export function yesNo(about: string | About) {
  return choice(['yes', 'no'], about);
}

/** Several texts in one cell, separated by semicolons. An empty cell is an empty list. */
export function list(about: string | About) {
  const schema = z
    .string()
    .max(LONGEST, { error: TOO_LONG })
    .nullable()
    .transform((value, context) => {
      const entries = value === null ? [] : value.split(';').map((entry) => entry.trim());
      if (entries.includes('')) {
        context.addIssue('has an empty entry; separate entries by single semicolons');
        return z.NEVER;
      }
      const twice = entries.find((entry, at) => entries.indexOf(entry) !== at);
      if (twice !== undefined) {
        context.addIssue(`names ${shorten(twice)} twice; keep one`);
        return z.NEVER;
      }
      return entries;
    });
  return schema.register(columnMeta, { kind: 'list', ...describe(about) });
}

/** Several keys of another table. */
export function references(table: string, description: string) {
  return list({ description, references: table });
}

/** Like `references`, but at least one is required: a row that states a fact has a source. */
export function sourceIds(description = 'The sources the row rests on, best first.') {
  const schema = references('sources', description).refine((ids) => ids.length > 0, {
    error: 'is empty; every row that states a fact names its sources',
  });
  return schema.register(columnMeta, { kind: 'list', description, references: 'sources' });
}

export function url(about: string | About) {
  const hint = 'write a full address beginning with https:// or http://';
  const schema = filled(hint)
    .max(LONGEST, { error: TOO_LONG })
    .refine(isWebAddress, { error: `is not an address; ${hint}` });
  return schema.register(columnMeta, { kind: 'url', ...describe(about) });
}

/** A cell that may be empty: not reported, not zero. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  const meta = columnMeta.get(schema);
  if (!meta) throw new TypeError('optional() takes a schema made by one of the functions of cells.ts');
  const nullable = schema.nullable();
  columnMeta.add(nullable, meta);
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
  return schema.safeParse(null).success;
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
