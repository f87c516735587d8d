/**
 * The one writer of values: what a cell, a dispute, a correction or a change says, in words. It goes by
 * the kind of the column, so that a year stays a year, a date is as precise as it is known, a choice is its
 * word, and "about" or "over" stands before its number. Nothing else turns a value of the data into text.
 */
import type * as z from 'zod';
import { metaOf, type Cell, type ColumnMeta } from '#data/cells.ts';
import type { Qualifier } from '#data/count.ts';
import { firstDay, lastDay, precisionOf, type PartialDate } from '#data/dates.ts';
import { isQualifier } from '#data/qualifiers.ts';
import { valueIn } from '#data/raw-values.ts';
import { TABLES, type Dispute, type TableName } from '#data/tables.ts';
import type { Figure, Period } from './figure.ts';
import type { Language } from './language.ts';

/** A column with its kind and its place, by which its values are written. */
export interface NamedColumn extends ColumnMeta {
  readonly table: TableName;
  readonly column: string;
}

/** What a key of another table names; `null` where that may not be shown. */
export type NameOf = (key: string) => string | null;

/** A column of a table by name, or `null` where there is none such. */
export function columnNamed(table: string, column: string): NamedColumn | null {
  if (!(table in TABLES)) return null;
  const name = table as TableName;
  const schema = (TABLES[name].row.shape as Readonly<Record<string, z.ZodType>>)[column];
  return schema === undefined ? null : { ...metaOf(schema), table: name, column };
}

/** A value of a column. `nameOf` says what keys are called; without it they stand as they are. */
export function writeCell(
  meta: NamedColumn,
  value: Cell,
  qualifier: Qualifier | null,
  language: Language,
  nameOf: NameOf = (key) => key,
): string {
  const nothing = language.say('notReported');
  if (value === null) return nothing;
  if (typeof value === 'number') return writeNumber(meta, value, qualifier, language);
  if (typeof value === 'object')
    return value.flatMap((entry) => named(meta, entry, nameOf) ?? []).join('; ') || nothing;
  if (meta.kind === 'date') return language.date(value as PartialDate);
  if (meta.kind === 'choice') return writeChoice(meta, value, language);
  return named(meta, value, nameOf) ?? nothing;
}

/**
 * The same of a value as a file holds it, such as another source's in a dispute. What the column cannot
 * hold ("much higher" for a number) stands as it is.
 */
export function writeRaw(
  table: string,
  column: string,
  text: string | null,
  qualifier: string | null,
  language: Language,
  nameOf?: NameOf,
): string {
  if (text === null) return language.say('notReported');
  const meta = columnNamed(table, column);
  const value = meta && valueIn(meta, text);
  if (meta === null || value === null) return text;
  return writeCell(meta, value, isQualifier(qualifier) ? qualifier : null, language, nameOf);
}

/** The value another source gives. */
export function writeDisputed(
  { table, column, value, qualifier }: Pick<Dispute, 'table' | 'column' | 'value' | 'qualifier'>,
  language: Language,
): string {
  return writeRaw(table, column, value, qualifier, language);
}

/** Whether the reason for another value says by itself what it is and who gives it. */
export function isToldByReason(dispute: Dispute, language: Language): boolean {
  const { counter, why } = dispute;
  return counter !== null && why.startsWith(counter) && why.includes(writeDisputed(dispute, language));
}

function named({ references }: ColumnMeta, entry: string, nameOf: NameOf): string | null {
  return references === undefined ? entry : nameOf(entry);
}

function writeNumber(
  { unit }: ColumnMeta,
  value: number,
  qualifier: Qualifier | null,
  language: Language,
): string {
  const sure = qualifier ?? 'exact';
  if (unit === 'years' && value > 0) return qualified(writeLength(lengthOf(value), language), sure, language);
  const text = unit === '%' ? language.say('percent', { value: language.number(value) }) : null;
  return text === null ? language.count({ value, qualifier: sure }) : qualified(text, sure, language);
}

/** "about 8 years": a number that is more than its digits, with its qualifier. */
function qualified(text: string, qualifier: Qualifier, language: Language): string {
  return language.say(`qualifiers.${qualifier}`, { count: text });
}

/** Words that several columns share, or that other parts of the site say as well. */
const CHOICES: Readonly<Record<string, string>> = {
  'sources.kind': 'sourceKinds',
  'rounds.mechanism': 'mechanisms',
  'rounds.destination': 'destinations',
  'custody.criteria': 'criteria',
  'people.category': 'categories',
  'life-events.type': 'lifeEvents',
  'events.kind': 'timeline.kinds',
  'places.kind': 'tables.choices.place',
};

const ANSWERS = ['yes', 'no', 'unknown'];

/** The key of the word for a choice of a column. */
export function choiceKey({ table, column, choices = [] }: NamedColumn, choice: string): string {
  const shared = CHOICES[`${table}.${column}`];
  if (shared !== undefined) return `${shared}.${choice}`;
  if (choices.every((each) => ANSWERS.includes(each))) return `answers.${choice}`;
  return `tables.choices.${column.endsWith('_qualifier') ? 'qualifier' : column}.${choice}`;
}

function writeChoice(meta: NamedColumn, choice: string, language: Language): string {
  return language.sayAny(choiceKey(meta, choice));
}

/** The one date that a time is: its day, or the month or year that it is the whole of; `null` of any other. */
function dateOf(from: PartialDate, until: PartialDate): PartialDate | null {
  if (from === until) return from;
  const wholes = [until.slice(0, 7), until.slice(0, 4)] as PartialDate[];
  const isWhole = (each: PartialDate) =>
    firstDay(each) === firstDay(from) && lastDay(each) === lastDay(until);
  return wholes.find(isWhole) ?? null;
}

/** A period in words; a whole month or year by its name. */
export function writePeriod(from: PartialDate, until: PartialDate, language: Language): string {
  const date = dateOf(from, until);
  if (date !== null) return language.date(date);
  return language.say('tables.rows.period', {
    from: beginningOf(from, until, language),
    until,
  });
}

/** The first day of a range for a message, without its year where the last day says it: "1 January" of "to 23 December 2025". */
export function beginningOf(from: PartialDate, until: PartialDate, language: Language): string {
  const isOneYear = [from, until].every((date) => precisionOf(date) === 'day') && isSameYear(from, until);
  return isOneYear ? language.dayOf(from) : from;
}

const isSameYear = (one: PartialDate, other: PartialDate) => one.slice(0, 4) === other.slice(0, 4);

/** A length of years, as courts count them. */
export interface Length {
  readonly years: number;
  readonly months: number;
}

/** Years as courts count them, out of years as data hold them: 13.08 is thirteen years and a month. */
export function lengthOf(years: number): Length {
  const months = Math.round(years * 12);
  return { years: Math.floor(months / 12), months: months % 12 };
}

/** "8 years and 3 months". */
export function writeLength({ years, months }: Length, language: Language): string {
  const parts = [
    ...(years > 0 || months === 0 ? [language.say('people.years', { years })] : []),
    ...(months > 0 ? [language.say('people.months', { months })] : []),
  ];
  return language.list(parts);
}

/** How prose may ask for a number: as it is, or small ones spelled out. */
export type FigureForm = 'value' | 'words';

/** A number with its qualifier: "at least 671". */
export function writeFigure(
  { count }: Pick<Figure, 'count'>,
  language: Language,
  form: FigureForm = 'value',
): string {
  return form === 'words' ? language.countInWords(count) : language.count(count);
}

/** The same with what it is a number of: "at least 671 instances". */
export function writeAmount({ count, unit }: Pick<Figure, 'count' | 'unit'>, language: Language): string {
  return language.amount(count, unit);
}

/** The day or time a number is for: "9 December 2024", "November 2024", "after 19 March 2026". */
export function writeSpan({ from, until, months, after }: Period, language: Language): string {
  if (after !== undefined) return language.say('figure.after', { date: after });
  const [first = until] = months ?? [];
  if (months !== undefined)
    return language.say('figure.months', {
      count: months.length,
      from: first,
      until: months.at(-1) ?? until,
    });
  return from === null ? language.say('figure.upTo', { date: until }) : writePeriod(from, until, language);
}

/** The same behind a verb: "on 9 December 2024", "in November 2024", "after 19 March 2026", "from … to …". */
export function writeWhen(period: Period, language: Language): string {
  const { from, until, months, after } = period;
  const [month] = months ?? [];
  const date = months ? (months.length === 1 ? month : null) : from && dateOf(from, until);
  return after === undefined && date ? writeOn(date, language) : writeSpan(period, language);
}

/** A date behind a verb: "on 9 December 2024", "in December 2024". */
export function writeOn(date: PartialDate, language: Language): string {
  return language.say(precisionOf(date) === 'day' ? 'figure.on' : 'figure.in', { date });
}
