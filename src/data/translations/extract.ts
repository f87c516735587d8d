/**
 * The texts of all editions and of the lists beside them, each once: what a translator has to translate. Nothing
 * is taken out of rows that may not be shown, for these files are published with the code.
 */
import type * as z from 'zod';
import { metaOf, type ColumnMeta } from '#data/cells.ts';
import { countryCode } from '#data/countries.ts';
import type { Data, Edition } from '#data/edition.ts';
import { nameIn, type TranslatedLanguage } from '#data/languages.ts';
import { compareTexts } from '#data/order.ts';
import { valueIn } from '#data/raw-values.ts';
import {
  TABLES,
  type Dispute,
  type Person,
  type Place,
  type Source,
  type Table,
  type TableName,
} from '#data/tables.ts';
import { isShown, shownCorrections } from '#data/visibility.ts';
import {
  contextOf,
  TEXT_COLUMNS,
  TRANSLATED_TABLES,
  type Gender,
  type TranslatedTable,
} from './text-columns.ts';

/** A text to translate. */
export interface SourceText {
  readonly context: string;
  readonly english: string;
  /** Rows it stands in, without their edition: `life-events.csv:ihar-losik-2022-06-01-appeal`. */
  readonly rows: readonly string[];
  /** What helps to translate it: whom or what it is about. */
  readonly about: readonly string[];
}

export type SourceTexts = ReadonlyMap<TranslatedTable, readonly SourceText[]>;

interface Found {
  readonly context: string;
  readonly english: string;
  readonly rows: Set<string>;
  readonly about: Set<string>;
}

/** Of a text that many rows share, so many are told of. */
const TOLD = 3;

/** All texts by table, also of tables that have none, in the order of their rows' ids and of the table's columns. Drafts are among the editions. */
export function extractTexts(data: Data, language: TranslatedLanguage): SourceTexts {
  const collector = new Collector();
  for (const edition of data.editions) {
    for (const name of Object.keys(TEXT_COLUMNS) as (keyof typeof TEXT_COLUMNS)[])
      for (const row of edition[name])
        if (isShown(edition, name, row))
          collectRow(collector, { edition, newest: data.latest, language }, name, row);
    collectEdition(collector, edition, language);
  }
  for (const correction of shownCorrections(data)) {
    const { table, key, column, was, is } = correction;
    const row = `corrections.csv:${correction.correction_id}`;
    collector.add('corrections', 'why', correction.why, {
      row,
      about: `${table}/${key} ${column ?? ''}`.trim(),
    });
    const columns = (TEXT_COLUMNS as Readonly<Record<string, readonly string[]>>)[table] ?? [];
    if (column === null || !columns.includes(column)) continue;
    const gender = genderIn(data.latest, table as TableName, data.latest.find(table as TableName, key));
    for (const text of [was, is])
      collector.add(table as TableName, column, text, { row: `${table}.csv:${key}`, gender });
  }
  for (const { id, said, right, why } of data.mistakes)
    for (const [column, text] of Object.entries({ said, right, why }))
      collector.add('mistakes', column, text, { row: `mistakes.csv:${id}` });
  return collector.sorted();
}

class Collector {
  readonly #tables = new Map<TranslatedTable, Map<string, Found>>();

  add(
    table: TranslatedTable,
    column: string,
    text: string | null | undefined,
    { row, gender, about }: { row: string; gender?: Gender | undefined; about?: string | undefined },
  ): void {
    // Figures and the names of countries are written by the language itself.
    if (text === null || text === undefined || !/\p{L}/u.test(text) || countryCode(text) !== null) return;
    const texts = this.#tables.get(table) ?? new Map<string, Found>();
    this.#tables.set(table, texts);
    const context = contextOf(table, column, gender);
    const key = `${context}\n${text}`;
    const found = texts.get(key) ?? { context, english: text, rows: new Set(), about: new Set() };
    texts.set(key, found);
    found.rows.add(row);
    if (about !== undefined) found.about.add(about);
  }

  sorted(): SourceTexts {
    return new Map(
      TRANSLATED_TABLES.map((table) => {
        const texts = this.#tables.get(table) ?? new Map<string, Found>();
        const columns: readonly string[] =
          (TEXT_COLUMNS as Readonly<Record<string, readonly string[]>>)[table] ?? [];
        const rank = ({ context }: SourceText) => columns.indexOf(context.split('/')[1] ?? '');
        const sorted = [...texts.values()]
          .map(({ rows, about, ...text }) => ({
            ...text,
            rows: [...rows].sort(),
            about: [...about].sort().slice(0, TOLD),
          }))
          .sort(
            (a, b) =>
              compareTexts(a.rows[0] ?? '', b.rows[0] ?? '') ||
              rank(a) - rank(b) ||
              compareTexts(a.english, b.english),
          );
        return [table, sorted];
      }),
    );
  }
}

function collectRow(
  collector: Collector,
  { edition, newest, language }: { edition: Edition; newest: Edition; language: TranslatedLanguage },
  table: keyof typeof TEXT_COLUMNS,
  row: object,
): void {
  const cells = row as Readonly<Record<string, string | readonly string[] | null>>;
  const place = {
    row: `${table}.csv:${String(cells[TABLES[table].key])}`,
    gender: genderIn(edition, table, row),
    about: aboutRow(newest, table, row, language),
  };
  for (const column of TEXT_COLUMNS[table]) {
    if (!isTextIn(table, column, row, language)) continue;
    for (const text of [cells[column] ?? null].flat()) collector.add(table, column, text, place);
  }
}

/** Whether a cell of such a column is a text of ours: not a page's own title, nor what the data have in the language. */
export function isTextIn(
  table: TableName,
  column: string,
  row: object,
  language: TranslatedLanguage,
): boolean {
  if (table === 'sources' && column === 'title') return (row as Source).title_is !== 'as-published';
  if (table === 'places' && column === 'name_en') return nameIn(row as Place, language) === null;
  return !(table === 'disputes' && column === 'value') || isWords(row as Dispute);
}

/** Whether another source's value is words, and not a number, a date, a choice or a key. */
function isWords({ table, column, value }: Dispute): boolean {
  const schema = (TABLES as Readonly<Record<string, Table>>)[table]?.row.shape[column];
  if (schema === undefined) return true;
  const meta: ColumnMeta = metaOf(schema as z.ZodType);
  if (meta.kind === 'text') return true;
  if (meta.kind === 'list') return meta.references === undefined;
  return meta.kind !== 'id' && meta.kind !== 'url' && valueIn(meta, value) === null;
}

/** Whether a row is about a woman or a man; `undefined` where it is about nobody with a profile. */
export function genderIn(edition: Edition, table: TableName, row: object | undefined): Gender | undefined {
  if (row === undefined) return undefined;
  if (table === 'people') return (row as Person).gender;
  const id = (row as { person_id?: string | null }).person_id;
  return typeof id === 'string' ? edition.find('people', id)?.gender : undefined;
}

/** In the spelling of the newest edition. */
function aboutRow(
  edition: Edition,
  table: TableName,
  row: object,
  language: TranslatedLanguage,
): string | undefined {
  const { person_id, date, key, column, ...cells } = row as Readonly<Record<string, string | undefined>>;
  if (table === 'disputes') return `${cells.table}/${key} ${column}`;
  const person = (table === 'people' || table === 'life-events') && edition.find('people', person_id ?? '');
  if (!person) return date;
  const own = nameIn(person, language);
  return [own === null ? person.name_en : `${person.name_en} (${own})`, date].filter(Boolean).join(', ');
}

function collectEdition(collector: Collector, { about }: Edition, language: TranslatedLanguage): void {
  const place = { row: `edition.json:${about.as_of}` };
  const add = (column: string, words: typeof about.title | undefined) => {
    // A draft may have its translation beside it; a sealed file cannot get one.
    if (words?.[language] === undefined) collector.add('edition', column, words?.en, place);
  };
  add('title', about.title);
  add('note', about.note);
  for (const { looked_for, not_found } of about.looked_through ?? []) {
    add('looked_for', looked_for);
    add('not_found', not_found);
  }
}
