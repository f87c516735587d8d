/** The check of one edition: its `edition.json`, its files and checksums, each table, and what rows say of each other. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type * as z from 'zod';
import { metaOf } from '#data/cells.ts';
import { LivesCheck } from './check-lives.ts';
import { checksumOf } from '#data/checksum.ts';
import { NO_FAULTS, type FaultsOf } from '#data/columns.ts';
import { readValues, rowMaker, rowName } from '#data/csv.ts';
import { firstDay, lastDay, type PartialDate } from '#data/dates.ts';
import {
  currentChecksums,
  lineOfKey,
  parseEditionFile,
  type EditionFile,
  type Withdrawal,
} from '#data/edition-file.ts';
import { KeyIndex } from './keys.ts';
import { shorten, type Problem } from '#data/problem.ts';
import { RULES, type Report } from './rules.ts';
import { columnNamesIn, tableNamesIn } from '#data/schema.ts';
import { strayProblem } from '#data/stray-files.ts';
import { TABLE_NAMES, TABLES, type Dispute, type Source, type Table, type TableName } from '#data/tables.ts';

export interface CheckProgress {
  /** Called while rows are read: how many so far, and in which file. */
  rows(count: number, file: string): void;
}

/** Where the edition stands among the others. */
export interface Place {
  readonly previous: PartialDate | null;
  readonly isLatest: boolean;
}

/** Tables in an order in which a row only names rows of tables read before it. */
const READING_ORDER = [
  ...new Set<TableName>(['sources', 'measures', 'places', 'people', 'articles', 'rounds', ...TABLE_NAMES]),
];

type Row = Record<string, unknown>;

export class EditionCheck {
  readonly problems: Problem[] = [];
  /** Of each table that could be read whole, its keys with their lines; 0 for a row with problems. */
  readonly keys = new Map<string, KeyIndex>();
  readonly #folder: string;
  readonly #date: PartialDate;
  readonly #progress: CheckProgress | undefined;
  /** Of each source, whether it had been published by the cut-off; `null` where it carries no date. */
  readonly #published = new Map<string, boolean | null>();
  /** Problems a dispute may lift, held back until the disputes have been read. */
  readonly #held: { problem: Problem; cells: readonly string[] }[] = [];
  readonly #disputed = new Set<string>();
  readonly #lives = new LivesCheck();
  /** The names of its tables' files. */
  readonly #tables: readonly string[];
  #rows = 0;

  constructor(folder: string, date: PartialDate, progress?: CheckProgress) {
    this.#folder = folder;
    this.#date = date;
    this.#tables = tableNamesIn(date).map((name) => `${name}.csv`);
    this.#progress = progress;
  }

  async run(place: Place): Promise<void> {
    const about = await this.#checkEditionFile(place);
    const found = await this.#checkFiles();
    if (about) await this.#checkChecksums(about, found);
    for (const name of READING_ORDER) {
      const file = `${name}.csv`;
      if (found.has(file) && this.#tables.includes(file)) await this.#checkTable(name);
    }
    this.problems.push(...(await this.#lives.problems(join(this.#folder, 'life-events.csv'), this.#date)));
    for (const { problem, cells } of this.#held) {
      if (!cells.some((cell) => this.#disputed.has(cell))) this.problems.push(problem);
    }
  }

  async #checkEditionFile({ previous, isLatest }: Place): Promise<EditionFile | null> {
    const file = join(this.#folder, 'edition.json');
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) {
      const message = 'is missing; every edition has one, with as_of, compiled_on, title, note and previous';
      this.problems.push({ file, message });
      return null;
    }
    const read = parseEditionFile(text, file);
    if ('problems' in read) {
      this.problems.push(...read.problems);
      return null;
    }
    const { about } = read;
    const report = (name: string, message: string) =>
      this.problems.push({ file, line: lineOfKey(text, [name]), name, message });
    if (about.as_of !== this.#date) {
      report('as_of', `"${about.as_of}" is not the folder’s date ${this.#date}; mend one of them`);
    }
    if (about.previous !== previous) {
      const right = JSON.stringify(previous);
      report(
        'previous',
        `is ${JSON.stringify(about.previous)}; the edition before this one is ${right}, so write that`,
      );
    }
    if (about.checksums === undefined && !isLatest) {
      const message = 'is missing although a later edition exists; only the latest edition may be a draft';
      report('checksums', message);
    }
    return about;
  }

  /** Looks at what is in the folder; returns the names of the files. */
  async #checkFiles(): Promise<ReadonlySet<string>> {
    const found = new Set(await readdir(this.#folder));
    const tables = this.#tables;
    for (const name of found) {
      const later = TABLE_NAMES.find((each) => name === `${each}.csv`);
      const message = strayProblem(
        name,
        later === undefined
          ? 'is not a file of an edition; take it out'
          : `is a table of editions from ${(TABLES[later] as Table).since ?? ''} on, and this is an older one; take it out`,
      );
      if (message === null || name === 'edition.json' || tables.includes(name)) continue;
      this.problems.push({ file: join(this.#folder, name), message });
    }
    for (const name of tables) {
      if (found.has(name)) continue;
      const message = 'is missing; an edition has every table, if only with a header line';
      this.problems.push({ file: join(this.#folder, name), message });
    }
    return found;
  }

  async #checkChecksums(about: EditionFile, found: ReadonlySet<string>): Promise<void> {
    const checksums = currentChecksums(about);
    if (!checksums) {
      if (about.withdrawals)
        this.#blame('are of a sealed edition, and this one is a draft; take them out', 'withdrawals');
      return;
    }
    this.#checkWithdrawals(about);
    const tables = this.#tables;
    const report = (message: string) => this.#blame(message, 'checksums');
    for (const name of Object.keys(checksums)) {
      if (!tables.includes(name))
        report(`has one for ${JSON.stringify(name)}, which is not a table; restore the file`);
    }
    for (const name of tables) {
      const sum = Object.hasOwn(checksums, name) ? checksums[name] : undefined;
      const file = join(this.#folder, name);
      if (sum === undefined) report(`has none for ${name}; restore the file`);
      else if (found.has(name) && !(await matches(file, sum))) {
        const message = await whyChanged(file, sum, about.withdrawals ?? []);
        this.problems.push({ file, message });
      }
    }
  }

  /** Each withdrawal goes on from the checksums the one before it left. */
  #checkWithdrawals({ checksums, withdrawals = [] }: EditionFile): void {
    const current = new Map(Object.entries(checksums ?? {}));
    for (const { withdrawn_on, checksums: changed } of withdrawals) {
      for (const [name, { was, is }] of Object.entries(changed)) {
        if (current.get(name) !== was) {
          this.#blame(
            `the one of ${withdrawn_on} does not begin with the checksum ${name} had before; restore edition.json (git checkout)`,
            'withdrawals',
          );
        }
        current.set(name, is);
      }
    }
  }

  #blame(message: string, name: string): void {
    this.problems.push({ file: join(this.#folder, 'edition.json'), name, message });
  }

  async #checkTable(name: TableName): Promise<void> {
    const table: Table = TABLES[name];
    const file = join(this.#folder, `${name}.csv`);
    const names = Object.keys(table.row.shape);
    const keyAt = names.indexOf(table.key);
    const dateAt = table.entry.kind === 'reference' ? -1 : names.indexOf(table.entry.date);
    const sourcesAt = names.indexOf('source_ids');
    const keys = new KeyIndex();
    let header: readonly string[] = [];
    let key = '';
    let line = 0;
    const report: Report = (column, message, unlessDisputed) => {
      const problem = {
        file,
        line,
        column: header.indexOf(column) + 1,
        name: column,
        message: message + rowName(table.key, key),
      };
      if (unlessDisputed === undefined) this.problems.push(problem);
      else {
        const cells = unlessDisputed.map((each) => cellName(name, key, each));
        this.#held.push({ problem, cells });
      }
    };
    const checkRow = this.#rowCheckOf(name, report);
    const checkLife = this.#lives.rowCheckOf(name, this.keys.get('people'), report);
    const isWhole = await readValues(file, file, table, {
      edition: this.#date,
      problem: (problem) => this.problems.push(problem),
      header: (found) => (header = found),
      faultsOf: (column) => this.#danglingIn(table.row.shape[column] as z.ZodType),
      unsound: (unsound) => keys.add(unsound, 0),
      row: (values, at) => {
        key = values[keyAt] as string;
        line = at;
        const twin = keys.add(key, line);
        if (twin !== undefined && twin > 0) report(table.key, twinMessage(key, twin));
        if (dateAt !== -1) {
          const late = this.#lateness(table.entry, values[dateAt] as PartialDate, values[sourcesAt]);
          if (late !== null) report(late.column, late.message);
        }
        checkRow?.(values);
        checkLife?.(values, line);
        this.#rows += 1;
        if (this.#rows % 50_000 === 0) this.#progress?.rows(this.#rows, file);
      },
    });
    if (isWhole) this.keys.set(name, keys);
    this.#progress?.rows(this.#rows, file);
  }

  /** Rules of a table beyond cells, keys and dates; most tables have none. */
  #rowCheckOf(name: TableName, report: Report): ((values: readonly unknown[]) => void) | null {
    const rule = RULES[name] as ((row: Row, report: Report) => void) | undefined;
    if (!rule && name !== 'disputes') return null;
    const toRow = rowMaker(TABLES[name]);
    return (values) => {
      const row = toRow(values);
      rule?.(row, report);
      if (name === 'sources') this.#noteSource(row as unknown as Source);
      else if (name === 'disputes') this.#checkDispute(row as unknown as Dispute, report);
    };
  }

  /** For a column that names rows of another table, a check that they are there. */
  #danglingIn(schema: z.ZodType): FaultsOf | undefined {
    const { references: target } = metaOf(schema);
    const known = target === undefined ? undefined : this.keys.get(target);
    if (known === undefined) return undefined;
    return (value) => {
      const dangling = idsIn(value).filter((id) => !known.has(id));
      if (dangling.length === 0) return NO_FAULTS;
      return dangling.map((id) => `${shorten(id)} is not in ${target}.csv; add it there, or mend the id`);
    };
  }

  #noteSource({ source_id, published }: Source): void {
    this.#published.set(source_id, published === null ? null : lastDay(published) <= this.#date);
  }

  /** Whether a source had been published by the cut-off; `null` where none carries a date. */
  #wasPublished(sourceIds: readonly string[]): boolean | null {
    let answer: false | null = null;
    for (const id of sourceIds) {
      const published = this.#published.get(id);
      // A source that is missing or has problems of its own is blamed for itself.
      if (published === undefined || published === true) return true;
      answer = published ?? answer;
    }
    return answer;
  }

  /** Why a row is too late for the edition, or `null` where it is not. */
  #lateness(
    entry: Table['entry'],
    date: PartialDate,
    sourceIds: unknown,
  ): { column: string; message: string } | null {
    if (entry.kind === 'reference' || (entry.kind === 'event' && lastDay(date) <= this.#date)) return null;
    const published = this.#wasPublished(idsIn(sourceIds));
    const late = (why: string, column: string = entry.date) => ({
      column,
      message: `${why}; move the row to a later edition`,
    });
    if (entry.kind === 'event') {
      const isPast = firstDay(date) <= this.#date && published === true;
      return isPast ? null : late(`"${date}" is after the cut-off ${this.#date}`);
    }
    if (published === true || (published === null && lastDay(date) <= this.#date)) return null;
    return published === null
      ? late(`"${date}" is after the cut-off ${this.#date}, and no source carries a date`)
      : late(`no source of the row had been published by the cut-off ${this.#date}`, 'source_ids');
  }

  #checkDispute({ table: name, key, column }: Dispute, report: Report): void {
    const tables: readonly string[] = tableNamesIn(this.#date);
    if (!tables.includes(name)) {
      report('table', `"${name}" is not a table; tables are ${tables.join(', ')}`);
      return;
    }
    const columns = columnNamesIn(this.#date, TABLES[name as TableName]);
    if (!columns.includes(column)) {
      report('column', `"${column}" is not a column of ${name}.csv; its columns are ${columns.join(', ')}`);
    }
    if (this.keys.get(name)?.has(key) === false) {
      report('key', `"${key}" is not in ${name}.csv; mend the key, or take the dispute out`);
    }
    this.#disputed.add(cellName(name, key, column));
  }
}

/** Whether a file has a checksum. One that cannot be read is blamed for that when it is read. */
async function matches(file: string, sum: string, lineEnds?: 'LF'): Promise<boolean> {
  return checksumOf(file, lineEnds && { lineEnds }).then(
    (found) => found === sum,
    () => true,
  );
}

/** What is said of a sealed file that is not what its checksum says. */
async function whyChanged(file: string, sum: string, withdrawals: readonly Withdrawal[]): Promise<string> {
  if (await matches(file, sum, 'LF')) {
    return 'has line ends of Windows, which the sealed file has not; save it with line ends LF, and turn off core.autocrlf in git';
  }
  for (const { withdrawn_on, checksums } of withdrawals) {
    const was = checksums[basename(file)]?.was;
    if (was !== undefined && (await matches(file, was))) {
      return `still holds what was withdrawn on ${withdrawn_on}; the withdrawal was interrupted: run it again`;
    }
  }
  return 'was changed after the edition was sealed; restore it (git checkout), and put mistakes right in the next edition and in corrections.csv';
}

/** What is said of a key that stands twice. */
export function twinMessage(key: string, line: number): string {
  return `"${key}" stands twice, here and on line ${line}; keys are unique, so change or delete one`;
}

function cellName(table: string, key: string, column: string): string {
  return `${table}/${key}/${column}`;
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
