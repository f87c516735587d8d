/**
 * The check of everything in `data/`: every edition, the corrections, the data dictionary. It reads
 * all of it and returns all problems, so that an editor mends them in one go. Rules are those of the
 * data dictionary; a rule that a dispute may lift says so in its message.
 */
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { metaOf } from './cells.ts';
import { readTable } from './csv.ts';
import { firstDay, lastDay, type PartialDate } from './dates.ts';
import { dictionary } from './dictionary.ts';
import { EDITION_FILE, editionDates, type EditionFile } from './edition.ts';
import { compareProblems, type Problem } from './problem.ts';
import { checksumOf } from './seal.ts';
import {
  CORRECTIONS,
  TABLE_NAMES,
  TABLES,
  type CustodyCount,
  type Dispute,
  type RepressionFigure,
  type Round,
  type Source,
  type Table,
  type TableName,
} from './tables.ts';

export interface CheckProgress {
  /** Called while rows are read: how many so far, and in which file. */
  rows(count: number, file: string): void;
}

/** Reads the whole data folder and returns its problems, in the order of files and lines. */
export async function checkData(folder: string, progress?: CheckProgress): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (!(await exists(folder))) {
    return [{ file: folder, message: 'is not there; set DATA_DIR to the folder of the editions, or restore data/' }];
  }
  const dates = await editionDates(folder);
  if (dates.length === 0) problems.push({ file: folder, message: 'holds no edition: a folder named by its date, such as 2024-12-09' });
  const checked = new Map<PartialDate, EditionCheck>();
  for (const [at, date] of dates.entries()) {
    const check = new EditionCheck(join(folder, date), date, progress);
    await check.run(dates[at - 1] ?? null, at === dates.length - 1);
    checked.set(date, check);
    problems.push(...check.problems);
  }
  problems.push(...(await checkCorrections(folder, checked)));
  problems.push(...(await checkDictionary(folder)));
  return problems.sort(compareProblems);
}

/** Tables in an order in which a row only names rows of tables read before it. */
const READING_ORDER: readonly TableName[] = ['sources', 'measures', 'people', 'articles', 'rounds'];

class EditionCheck {
  readonly problems: Problem[] = [];
  readonly keys = new Map<string, Map<string, number>>();
  readonly #folder: string;
  readonly #date: PartialDate;
  readonly #progress: CheckProgress | undefined;
  readonly #published = new Map<string, PartialDate | null>();
  /** Sums that do not add up, held back until the disputes have been read. */
  readonly #sums: { problem: Problem; cells: readonly string[] }[] = [];
  readonly #disputed = new Set<string>();
  #rows = 0;

  constructor(folder: string, date: PartialDate, progress: CheckProgress | undefined) {
    this.#folder = folder;
    this.#date = date;
    this.#progress = progress;
  }

  async run(previous: PartialDate | null, isLatest: boolean): Promise<void> {
    const about = await this.#checkEditionFile(previous, isLatest);
    await this.#checkFiles(about);
    const order = [...READING_ORDER, ...TABLE_NAMES.filter((name) => !READING_ORDER.includes(name))];
    for (const name of order) await this.#checkTable(name);
    for (const { problem, cells } of this.#sums) {
      if (!cells.some((cell) => this.#disputed.has(cell))) this.problems.push(problem);
    }
  }

  async #checkEditionFile(previous: PartialDate | null, isLatest: boolean): Promise<EditionFile | null> {
    const file = join(this.#folder, 'edition.json');
    const report = (message: string, name?: string, line?: number, column?: number) =>
      this.problems.push({ file, message, name, line, column });
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch {
      report('is missing; every edition has one, with as_of, compiled_on, title, note and previous');
      return null;
    }
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      const place = /line (\d+) column (\d+)/.exec((error as Error).message);
      report(`is not JSON: ${(error as Error).message.replace(/ in JSON at.*$/, '')}`, undefined, Number(place?.[1] ?? 1), Number(place?.[2] ?? 1));
      return null;
    }
    const read = EDITION_FILE.safeParse(json);
    if (!read.success) {
      for (const issue of read.error.issues) report(issue.message, issue.path.join('.') || undefined);
      return null;
    }
    const about = read.data;
    if (about.as_of !== this.#date) report(`"${about.as_of}" is not the folder’s date ${this.#date}`, 'as_of');
    if (about.previous !== previous) {
      report(`is ${JSON.stringify(about.previous)}; the edition before this one is ${JSON.stringify(previous)}`, 'previous');
    }
    if (about.checksums === undefined && !isLatest) {
      report('is missing although a later edition exists; only the latest edition may be a draft', 'checksums');
    }
    return about;
  }

  async #checkFiles(about: EditionFile | null): Promise<void> {
    const expected = new Set(['edition.json', ...TABLE_NAMES.map((name) => `${name}.csv`)]);
    const found = await readdir(this.#folder);
    for (const file of found) {
      if (!expected.has(file)) {
        this.problems.push({ file: join(this.#folder, file), message: 'is not a file of an edition; take it out' });
      }
    }
    const { checksums } = about ?? {};
    if (!checksums) return;
    for (const name of TABLE_NAMES.map((table) => `${table}.csv`)) {
      const sum = checksums[name];
      const file = join(this.#folder, name);
      if (sum === undefined) {
        this.problems.push({ file: join(this.#folder, 'edition.json'), name: 'checksums', message: `has none for ${name}` });
      } else if (found.includes(name) && (await checksumOf(file)) !== sum) {
        this.problems.push({
          file,
          message:
            'was changed after the edition was sealed; restore it (git checkout), and put mistakes right in the next edition and in corrections.csv',
        });
      }
    }
  }

  async #checkTable(name: TableName): Promise<void> {
    const table: Table = TABLES[name];
    const file = join(this.#folder, `${name}.csv`);
    const keys = new Map<string, number>();
    this.keys.set(name, keys);
    if (!(await exists(file))) {
      this.problems.push({ file, message: 'is missing; an edition has every table, if only with a header line' });
      this.keys.delete(name);
      return;
    }
    const columns = Object.keys(table.row.shape);
    const at = (column: string) => columns.indexOf(column) + 1;
    const references = columns.flatMap((column) => {
      const { references: target } = metaOf(table.row.shape[column] as z.ZodType);
      return target === undefined ? [] : [{ column, target }];
    });
    let headerFailed = false;
    await readTable(file, file, table, {
      problem: (problem) => {
        this.problems.push(problem);
        if (problem.line === 1 || problem.line === undefined) headerFailed = true;
      },
      unsound: (key) => keys.set(key, 0),
      row: (row, line) => {
        const key = String(row[table.key]);
        const report = (column: string, message: string) =>
          this.problems.push({ file, line, column: at(column), name: column, message: `${message} (${table.key.replace(/_id$/, '').replaceAll('_', ' ')} ${key})` });
        const twin = keys.get(key);
        if (twin !== undefined && twin > 0) report(table.key, `"${key}" stands twice, here and on line ${twin}; keys are unique`);
        keys.set(key, line);
        for (const { column, target } of references) {
          for (const id of idsIn(row[column])) {
            if (this.keys.get(target)?.has(id) === false) {
              report(column, `"${id}" is not in ${target}.csv; add it there, or mend the id`);
            }
          }
        }
        this.#checkCutOff(table, row, report);
        this.#checkRow(name, row, key, report);
        this.#rows += 1;
        if (this.#rows % 50_000 === 0) this.#progress?.rows(this.#rows, file);
      },
    });
    if (headerFailed && keys.size === 0) this.keys.delete(name);
    this.#progress?.rows(this.#rows, file);
  }

  #checkCutOff(table: Table, row: Record<string, unknown>, report: Report): void {
    if (table.entry.kind === 'reference') return;
    const dated = row[table.entry.date] as PartialDate;
    const published = idsIn(row.source_ids).flatMap((id) => this.#published.get(id) ?? []);
    const known = published.some((date) => lastDay(date) <= this.#date);
    const late =
      table.entry.kind === 'event'
        ? firstDay(dated) > this.#date || (lastDay(dated) > this.#date && !known)
        : published.length > 0
          ? !known
          : lastDay(dated) > this.#date;
    if (!late) return;
    const why =
      table.entry.kind === 'event' || published.length === 0
        ? `"${dated}" is after the cut-off ${this.#date}`
        : `no source of the row had been published by the cut-off ${this.#date}`;
    report(table.entry.date, `${why}; move the row to a later edition`);
  }

  /** Rules that look at more than one cell of a row. */
  #checkRow(name: TableName, row: Record<string, unknown>, key: string, report: Report): void {
    if (name === 'sources') {
      const source = row as unknown as Source;
      this.#published.set(key, source.published);
      if (source.link === 'publisher' && source.url === null) report('url', 'is empty although the page was read at its publisher; give its address');
      if (source.link !== 'publisher' && source.url !== null) report('url', 'is given although the page was not read at its publisher; only publishers are linked, so empty it');
      if (source.title !== null && source.title_is === null) report('title_is', 'is empty; say whether the title is as-published, translated or description');
    } else if (name === 'rounds') {
      const round = row as unknown as Round;
      this.#checkSum(name, key, report, ['women', 'men'], [round.women, round.men], 'announced_count', round.announced_count);
      this.#checkSum(name, key, report, ['stayed_in_belarus', 'taken_abroad'], [round.stayed_in_belarus, round.taken_abroad], 'announced_count', round.announced_count);
      if (round.in_total === 'no' && round.not_in_total_because === null) report('not_in_total_because', 'is empty; say why the round is not part of the total');
    } else if (name === 'custody') {
      const custody = row as unknown as CustodyCount;
      this.#checkSum(name, key, report, ['women', 'men'], [custody.women, custody.men], 'count', custody.count);
    } else if (name === 'repression') {
      const figure = row as unknown as RepressionFigure;
      if (firstDay(figure.period_start) > lastDay(figure.period_end)) report('period_end', `"${figure.period_end}" is before the period’s start ${figure.period_start}`);
    } else if (name === 'disputes') {
      this.#checkDispute(row as unknown as Dispute, report);
    }
  }

  #checkSum(
    table: TableName,
    key: string,
    report: Report,
    parts: readonly string[],
    values: readonly (number | null)[],
    whole: string,
    total: number | null,
  ): void {
    if (total === null || values.includes(null)) return;
    const sum = values.reduce<number>((added, value) => added + (value ?? 0), 0);
    if (sum === total) return;
    const before = this.problems.length;
    report(whole, `${parts.join(' and ')} make ${sum}, not ${total}; mend the numbers, or add a row to disputes.csv that says so`);
    this.#sums.push({
      problem: this.problems.splice(before, 1)[0] as Problem,
      cells: [...parts, whole].map((column) => `${table}/${key}/${column}`),
    });
  }

  #checkDispute(dispute: Dispute, report: Report): void {
    if (!(dispute.table in TABLES)) {
      report('table', `"${dispute.table}" is not a table; tables are ${TABLE_NAMES.join(', ')}`);
      return;
    }
    const table: Table = TABLES[dispute.table as TableName];
    if (!(dispute.column in table.row.shape)) {
      report('column', `"${dispute.column}" is not a column of ${dispute.table}.csv`);
    }
    if (this.keys.get(dispute.table)?.has(dispute.key) === false) {
      report('key', `"${dispute.key}" is not in ${dispute.table}.csv`);
    }
    this.#disputed.add(`${dispute.table}/${dispute.key}/${dispute.column}`);
  }
}

type Report = (column: string, message: string) => void;

async function checkCorrections(folder: string, editions: ReadonlyMap<PartialDate, EditionCheck>): Promise<Problem[]> {
  const problems: Problem[] = [];
  const file = join(folder, 'corrections.csv');
  if (!(await exists(file))) {
    return [{ file, message: 'is missing; it lists mistakes found in sealed editions, if only with a header line' }];
  }
  const latest = [...editions.values()].at(-1);
  const columns = Object.keys(CORRECTIONS.row.shape);
  await readTable(file, file, CORRECTIONS, {
    problem: (problem) => problems.push(problem),
    row(row, line) {
      const report = (name: string, message: string) =>
        problems.push({ file, line, column: columns.indexOf(name) + 1, name, message: `${message} (correction ${row.correction_id})` });
      const edition = editions.get(row.edition);
      if (!edition) report('edition', `"${row.edition}" is not an edition; editions are ${[...editions.keys()].join(', ')}`);
      else if (!(row.table in TABLES)) report('table', `"${row.table}" is not a table`);
      else {
        if (edition.keys.get(row.table)?.has(row.key) === false) report('key', `"${row.key}" is not in ${row.table}.csv of that edition`);
        if (!(row.column in TABLES[row.table as TableName].row.shape)) report('column', `"${row.column}" is not a column of ${row.table}.csv`);
      }
      for (const id of row.source_ids) {
        if (latest?.keys.get('sources')?.has(id) === false) report('source_ids', `"${id}" is not in sources.csv of the newest edition`);
      }
    },
  });
  return problems;
}

async function checkDictionary(folder: string): Promise<Problem[]> {
  const file = join(folder, 'README.md');
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found === dictionary()) return [];
  const message = found === null ? 'is missing' : 'is not what src/data/tables.ts says';
  return [{ file, message: `${message}; write it with "npm run dictionary"` }];
}

function idsIn(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? (value as readonly string[]) : [String(value)];
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
