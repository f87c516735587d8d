/** An edition: one folder of `data/`, everything that had been published by one day. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readTable } from './csv.ts';
import { parseDate, type PartialDate } from './dates.ts';
import { parseEditionFile, type EditionFile } from './edition-file.ts';
import { onceEach } from './once.ts';
import { DataError, type Problem } from './problem.ts';
import { has } from './schema.ts';
import { isShown } from './visibility.ts';
import {
  CORRECTIONS,
  MISTAKES,
  TABLE_NAMES,
  TABLES,
  type Correction,
  type Dispute,
  type Mistake,
  type RowOf,
  type Source,
  type Table,
  type TableName,
} from './tables.ts';

export { EDITION_FILE, type EditionFile } from './edition-file.ts';

export type Rows = { readonly [Name in TableName]: readonly RowOf<Name>[] };

export interface Edition extends Rows {
  /** The cut-off, which names the edition. */
  readonly asOf: PartialDate;
  readonly about: EditionFile;
  readonly isDraft: boolean;
  /** The folder it was read from. */
  readonly folder: string;
  /** Mistakes found in it after it was sealed. */
  readonly corrections: readonly Correction[];
  /** The row of a table under its key. Throws where there is none. */
  row<Name extends TableName>(table: Name, key: string): RowOf<Name>;
  find<Name extends TableName>(table: Name, key: string): RowOf<Name> | undefined;
  /** Sources in the order given, without those that may not be shown. */
  sourcesOf(ids: readonly string[]): readonly Source[];
  /** Values other sources give for a cell. */
  disputesOf(table: TableName, key: string, column?: string): readonly Dispute[];
  /** Mistakes in a row or a cell, found after the edition was sealed. */
  correctionsOf(table: TableName, key: string, column?: string): readonly Correction[];
}

export interface Data {
  /** Editions, oldest first. */
  readonly editions: readonly Edition[];
  readonly latest: Edition;
  readonly corrections: readonly Correction[];
  /** What the site itself said wrongly, in the order of the file. */
  readonly mistakes: readonly Mistake[];
}

/** The folder of the data: `DATA_DIR`, or `data` beside the project's `package.json`. */
export function dataFolder(): string {
  return process.env.DATA_DIR ?? 'data';
}

/** Dates of the editions in a folder, oldest first. */
export async function editionDates(folder: string): Promise<PartialDate[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => parseDate(name) ?? [])
    .filter((name) => name.length === 10)
    .sort();
}

/** Reads what the site is built from. Throws a `DataError` with all problems where any row is unsound. */
export async function loadData(folder = dataFolder(), { drafts = false } = {}): Promise<Data> {
  const problems: Problem[] = [];
  const problem = (each: Problem) => problems.push(each);
  const corrections: Correction[] = [];
  const mistakes: Mistake[] = [];
  const [corrected, mistaken] = [join(folder, 'corrections.csv'), join(folder, 'mistakes.csv')];
  await readTable(corrected, corrected, CORRECTIONS, { row: (row) => corrections.push(row), problem });
  await readTable(mistaken, mistaken, MISTAKES, { row: (row) => mistakes.push(row), problem });
  const all: ReadEdition[] = [];
  for (const date of await editionDates(folder)) {
    const edition = await readEdition(join(folder, date), problems);
    if (edition) all.push(edition);
  }
  if (problems.length > 0) throw new DataError(problems);
  const read = all.filter(({ about }) => drafts || about.checksums !== undefined);
  const published = publishable(corrections, read);
  const editions = read.map((each) =>
    makeEdition(each.about, each.rows, { ...each, corrections: published }),
  );
  const latest = editions.at(-1);
  if (!latest)
    throw new DataError([
      { file: folder, message: 'holds no sealed edition; seal one with "npm run edition -- seal"' },
    ]);
  return { editions, latest, corrections: published, mistakes };
}

/**
 * Corrections whose sources are published; one that rests on sources only a draft has waits for the draft.
 * That a draft puts it right is not said before the draft is published.
 */
function publishable(
  corrections: readonly Correction[],
  editions: readonly ReadEdition[],
): readonly Correction[] {
  const sources = new Set(editions.at(-1)?.rows.sources.map(({ source_id }) => source_id));
  const days = new Set<PartialDate | null>(editions.map(({ about }) => about.as_of));
  return corrections
    .filter(({ source_ids }) => source_ids.every((id) => sources.has(id)))
    .map((each) => (days.has(each.put_right_in) ? each : { ...each, put_right_in: null }));
}

interface ReadEdition {
  readonly folder: string;
  readonly about: EditionFile;
  readonly rows: Rows;
}

async function readEdition(folder: string, problems: Problem[]): Promise<ReadEdition | null> {
  const file = join(folder, 'edition.json');
  const read = parseEditionFile(await readFile(file, 'utf8'), file);
  const rows = {} as { -readonly [Name in TableName]: RowOf<Name>[] };
  for (const name of TABLE_NAMES) rows[name] = (await readRows(folder, name, problems)) as never;
  if ('about' in read) return { folder, about: read.about, rows };
  for (const problem of read.problems) problems.push(problem);
  return null;
}

async function readRows<Name extends TableName>(
  folder: string,
  name: Name,
  problems: Problem[],
): Promise<RowOf<Name>[]> {
  const rows: RowOf<Name>[] = [];
  const edition = basename(folder) as PartialDate;
  const table: Table = TABLES[name];
  if (!has(edition, table.since)) return rows;
  const file = join(folder, `${name}.csv`);
  await readTable(file, file, table, {
    edition,
    row: (row) => rows.push(row as RowOf<Name>),
    problem: (problem) => problems.push(problem),
  });
  return rows;
}

interface EditionOptions {
  readonly folder?: string;
  /** Of all editions. */
  readonly corrections?: readonly Correction[];
}

/** An edition from rows already read. Rows keep the order of their file. */
export function makeEdition(
  about: EditionFile,
  rows: Rows,
  { folder = '', corrections = [] }: EditionOptions = {},
): Edition {
  const indexOf = onceEach((name: TableName): Map<string, unknown> => {
    const { key } = TABLES[name];
    return new Map(rows[name].map((row) => [String(row[key as keyof typeof row]), row]));
  });
  const find = <Name extends TableName>(table: Name, key: string) =>
    indexOf(table).get(key) as RowOf<Name> | undefined;
  const row = <Name extends TableName>(table: Name, key: string): RowOf<Name> => {
    const found = find(table, key);
    if (found === undefined) throw new RangeError(`Edition ${about.as_of} has no ${table} row "${key}"`);
    return found;
  };
  const disputes = Map.groupBy(rows.disputes, (dispute) => `${dispute.table}/${dispute.key}`);
  const own = corrections.filter(({ edition }) => edition === about.as_of);
  const mistakes = Map.groupBy(own, ({ table, key }) => `${table}/${key}`);
  const edition: Edition = {
    ...rows,
    asOf: about.as_of,
    about,
    isDraft: about.checksums === undefined,
    folder,
    corrections: own,
    row,
    find,
    sourcesOf: (ids) =>
      ids.map((id) => row('sources', id)).filter((source) => isShown(edition, 'sources', source)),
    disputesOf: (table, key, column) =>
      (disputes.get(`${table}/${key}`) ?? []).filter(
        (dispute) => column === undefined || dispute.column === column,
      ),
    correctionsOf: (table, key, column) =>
      (mistakes.get(`${table}/${key}`) ?? []).filter(
        (correction) => column === undefined || correction.column === column,
      ),
  };
  return edition;
}
