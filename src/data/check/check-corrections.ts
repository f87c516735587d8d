/** The check of what was put right: `corrections.csv` against the cells it names, and `mistakes.csv`. */
import { join } from 'node:path';
import { readTable, rowName } from '#data/csv.ts';
import type { PartialDate } from '#data/dates.ts';
import type { Problem } from '#data/problem.ts';
import { readCells } from '#data/raw-cells.ts';
import { columnNamesIn, tableIn, tableNamesIn } from '#data/schema.ts';
import {
  CORRECTIONS,
  MISTAKES,
  TABLES,
  type Correction,
  type Mistake,
  type Table,
  type TableName,
} from '#data/tables.ts';
import { whyNotReadable } from '#data/text-file.ts';
import { twinMessage, type EditionCheck } from './check-edition.ts';
import type { Findings, Warning } from './findings.ts';
import { isFuture } from './future.ts';

type Checks = ReadonlyMap<PartialDate, EditionCheck>;

/** A row of one of the lists, and how what is wrong with it is told. */
interface Listed<Row> {
  readonly row: Row;
  readonly blame: (column: string, message: string) => Problem;
}

/** The rows of a list beside the editions, and what is wrong with its file, its cells and its keys. */
async function readList<Row>(
  file: string,
  table: Table,
  missing: string,
): Promise<{ problems: Problem[]; rows: Listed<Row>[] }> {
  const problems: Problem[] = [];
  const rows: Listed<Row>[] = [];
  const why = await whyNotReadable(file).catch(() => missing);
  if (why !== null) return { problems: [{ file, message: why }], rows };
  const lines = new Map<string, number>();
  let header: readonly string[] = [];
  await readTable(file, file, table, {
    problem: (problem) => problems.push(problem),
    header: (names) => (header = names),
    row(row, line) {
      const key = row[table.key] as string;
      const blame = (name: string, message: string) => ({
        file,
        line,
        column: header.indexOf(name) + 1,
        name,
        message: message + rowName(table.key, key),
      });
      const twin = lines.get(key);
      if (twin !== undefined) problems.push(blame(table.key, twinMessage(key, twin)));
      lines.set(key, line);
      rows.push({ row: row as Row, blame });
    },
  });
  return { problems, rows };
}

export async function checkCorrections(folder: string, checks: Checks, today: string): Promise<Findings> {
  const { problems, rows } = await readList<Correction>(
    join(folder, 'corrections.csv'),
    CORRECTIONS,
    'is missing; it lists mistakes found in sealed editions, if only with a header line',
  );
  const warnings: Warning[] = [];
  const cells = new Cells(
    checks,
    rows.flatMap(({ row }) =>
      (row.put_right_in === null ? [row.edition] : [row.edition, row.put_right_in]).map((edition) => ({
        ...row,
        edition,
      })),
    ),
  );
  for (const listed of rows) {
    const found = correctionFaults(listed, checks, today);
    problems.push(...found);
    if (found.length > 0) continue;
    problems.push(...(await cellFaults(listed, cells)));
    warnings.push(...(await putRightAlready(listed, cells, checks)));
  }
  return { problems, warnings };
}

/** What a correction names must be there. */
function correctionFaults({ row, blame }: Listed<Correction>, checks: Checks, today: string): Problem[] {
  const { edition, table, key, column, found_on, put_right_in, was, is } = row;
  const problems: Problem[] = [];
  const report = (name: string, message: string) => problems.push(blame(name, message));
  const dates = [...checks.keys()];
  const editions = `editions are ${dates.join(', ')}`;
  const of = checks.get(edition);
  if (!of) report('edition', `"${edition}" is not an edition; ${editions}`);
  const tables: readonly string[] = tableNamesIn(of ? edition : (dates.at(-1) as PartialDate));
  const isTable = tables.includes(table);
  const isThere = isTable ? of?.keys.get(table)?.has(key) : undefined;
  if (!isTable) report('table', `"${table}" is not a table; tables are ${tables.join(', ')}`);
  else if (column === null) {
    if (isThere)
      report(
        'column',
        `is empty although "${key}" is in ${table}.csv of that edition; name the column that is mistaken`,
      );
    if (was !== null)
      report(
        'was',
        'is given although the column is empty; a row that was missing said nothing, so empty it',
      );
  } else {
    if (!columnNamesIn(edition, TABLES[table as TableName]).includes(column))
      report('column', `"${column}" is not a column of ${table}.csv; mend the name`);
    if (isThere === false) report('key', `"${key}" is not in ${table}.csv of that edition; mend the key`);
    if (was === is) report('is', 'is the same as was; write what the cell should say');
  }
  if (found_on < edition)
    report('found_on', `"${found_on}" is before the edition of ${edition} was; mend one of them`);
  if (isFuture(found_on, today))
    report('found_on', `"${found_on}" is more than a year after today, ${today}; mend the date`);
  if (put_right_in !== null) {
    if (!checks.has(put_right_in)) report('put_right_in', `"${put_right_in}" is not an edition; ${editions}`);
    else if (put_right_in <= edition)
      report(
        'put_right_in',
        `"${put_right_in}" is not after the edition of ${edition}; a mistake is put right in a later one`,
      );
  }
  return [...problems, ...sourceFaults({ row, blame }, checks)];
}

/** Its sources are those of the edition that it is published with. */
function sourceFaults({ row, blame }: Listed<Correction>, checks: Checks): Problem[] {
  const newest = [...checks.values()].at(-1);
  const sealed = [...checks.values()].findLast(({ isDraft }) => !isDraft);
  const isWithDraft = row.put_right_in !== null && checks.get(row.put_right_in)?.isDraft === true;
  const published = isWithDraft ? newest : (sealed ?? newest);
  return row.source_ids.flatMap((id) => {
    if (published?.keys.get('sources')?.has(id) !== false) return [];
    const message =
      newest?.keys.get('sources')?.has(id) === true
        ? `"${id}" is in sources.csv of ${newest.date} only, a draft; write that day as put_right_in, so that the correction is published with it, or name a source of ${published.date}`
        : `"${id}" is not in sources.csv of the newest edition; add it there, or mend the id`;
    return [blame('source_ids', message)];
  });
}

/** `was` must be what the sealed cell says, and `is` what the cell says where it was put right. */
async function cellFaults({ row, blame }: Listed<Correction>, cells: Cells): Promise<Problem[]> {
  const { edition, table, key, column, was, is, put_right_in } = row;
  const problems: Problem[] = [];
  const compare = (
    name: 'was' | 'is',
    said: string | null,
    in_: PartialDate,
    found: string | null | undefined,
  ) => {
    if (found === undefined || (said ?? '') === found) return;
    const where = `${table}.csv of ${in_}`;
    problems.push(
      blame(
        name,
        found === null
          ? `cannot be compared: "${key}" is not in ${where}; mend the key, or put_right_in`
          : `"${said ?? ''}" is not what ${where} says there, "${found}"; ${name === 'was' ? 'write that' : 'mend it there, or here'}`,
      ),
    );
  };
  if (column === null) {
    if (put_right_in !== null && (await cells.of(put_right_in, table, key)) === null)
      problems.push(
        blame(
          'key',
          `"${key}" is not in ${table}.csv of ${put_right_in}, in which it is said to be put right; add it there, or empty put_right_in`,
        ),
      );
    return problems;
  }
  compare('was', was, edition, await cells.of(edition, table, key, column));
  if (put_right_in !== null)
    compare('is', is, put_right_in, await cells.of(put_right_in, table, key, column));
  return problems;
}

/** A correction that an edition carries out already, and that does not say so. */
async function putRightAlready(
  { row, blame }: Listed<Correction>,
  cells: Cells,
  checks: Checks,
): Promise<Warning[]> {
  const { edition, table, key, column, is, put_right_in } = row;
  const newest = [...checks.keys()].at(-1) as PartialDate;
  if (put_right_in !== null || newest <= edition || column === null) return [];
  if ((await cells.of(newest, table, key, column)) !== (is ?? '')) return [];
  const message = `is empty although the edition of ${newest} says "${is ?? ''}" there; write ${newest}, or the edition that was the first to say so`;
  return [{ rule: 'put-right', ...blame('put_right_in', message) }];
}

/** Cells of editions as they are typed; each table is read once, and only for the keys that corrections name. */
class Cells {
  readonly #checks: Checks;
  readonly #keys = new Map<string, Set<string>>();
  readonly #tables = new Map<string, Promise<Map<string, readonly string[]> | null>>();

  constructor(checks: Checks, corrections: readonly Pick<Correction, 'edition' | 'table' | 'key'>[]) {
    this.#checks = checks;
    const newest = [...checks.keys()].at(-1);
    for (const { edition, table, key } of corrections) {
      for (const each of [edition, newest]) {
        const place = `${each}/${table}`;
        this.#keys.set(place, (this.#keys.get(place) ?? new Set()).add(key));
      }
    }
  }

  /** A cell, or, without a column, an empty text for a row that is there; `null` where none is, `undefined` where that cannot be told. */
  async of(
    edition: PartialDate,
    table: string,
    key: string,
    column?: string,
  ): Promise<string | null | undefined> {
    const place = `${edition}/${table}`;
    let reading = this.#tables.get(place);
    if (!reading) this.#tables.set(place, (reading = this.#read(edition, table as TableName)));
    const rows = await reading;
    if (rows === null) return undefined;
    const cells = rows.get(key);
    if (cells === undefined) return null;
    return column === undefined
      ? ''
      : (cells[columnNamesIn(edition, TABLES[table as TableName]).indexOf(column)] ?? '');
  }

  async #read(edition: PartialDate, table: TableName): Promise<Map<string, readonly string[]> | null> {
    // A table that could not be read whole is blamed for that.
    if (!tableNamesIn(edition).includes(table) || !this.#checks.get(edition)?.keys.has(table)) return null;
    const rows = new Map<string, readonly string[]>();
    const keys = this.#keys.get(`${edition}/${table}`);
    const keyAt = columnNamesIn(edition, TABLES[table]).indexOf(TABLES[table].key);
    const file = join((this.#checks.get(edition) as EditionCheck).folder, `${table}.csv`);
    await readCells(file, tableIn(edition, table), (cells) => {
      const key = cells[keyAt] ?? '';
      if (keys?.has(key)) rows.set(key, cells);
    });
    return rows;
  }
}

export async function checkMistakes(folder: string, today: string): Promise<Findings> {
  const { problems, rows } = await readList<Mistake>(
    join(folder, 'mistakes.csv'),
    MISTAKES,
    'is missing; it lists what the site itself said wrongly, if only with a header line',
  );
  for (const { row, blame } of rows) {
    const { pages, since, put_right_on } = row;
    if (pages.length === 0)
      problems.push(blame('pages', 'is empty; name the pages that held it, such as /charts/rounds/'));
    for (const page of pages) {
      if (/^\/(?:[a-z0-9-]+\/)*$/.test(page)) continue;
      problems.push(
        blame(
          'pages',
          `"${page}" is not the address of a page of this site; write it from its slash to its slash, such as /charts/rounds/`,
        ),
      );
    }
    for (const [column, date] of Object.entries({ since, put_right_on })) {
      if (date !== null && isFuture(date, today))
        problems.push(blame(column, `"${date}" is more than a year after today, ${today}; mend the date`));
    }
    if (put_right_on !== null && put_right_on < since)
      problems.push(
        blame('put_right_on', `"${put_right_on}" is before it was said, ${since}; mend one of them`),
      );
  }
  return { problems, warnings: [] };
}
