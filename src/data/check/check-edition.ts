/** The check of one edition: its `edition.json`, its files and checksums, each table, and what rows say of each other. */
import { join } from 'node:path';
import type * as z from 'zod';
import { metaOf } from '#data/cells.ts';
import type { FaultsOf } from '#data/columns.ts';
import { readValues, rowMaker, rowName } from '#data/csv.ts';
import { firstDay, lastDay, type PartialDate } from '#data/dates.ts';
import { shorten, type Problem } from '#data/problem.ts';
import { columnNamesIn, tableNamesIn } from '#data/schema.ts';
import { TABLE_NAMES, TABLES, type Dispute, type Source, type Table, type TableName } from '#data/tables.ts';
import { AgainstBefore, type Before } from './against-before.ts';
import { checkAbout, type Place } from './check-about.ts';
import { checkChecksums, checkFiles } from './check-files.ts';
import { LivesCheck } from './check-lives.ts';
import { Doubts, type Doubting } from './doubts.ts';
import type { Findings, Told, Warning } from './findings.ts';
import { KeyIndex } from './keys.ts';
import { RULES, type Report, type Unless } from './rules.ts';

export interface CheckProgress {
  /** Called while rows are read: how many so far, and in which file. */
  rows?(count: number, file: string): void;
}

export interface EditionOptions extends CheckProgress {
  readonly today: string;
  /** Of the edition before, where there is one: what the newest edition is compared with. */
  readonly before?: Before | undefined;
}

/** Tables in an order in which a row only names rows of tables read before it; disputes may name any. */
const READING_ORDER: readonly TableName[] = inOrder();

function inOrder(): readonly TableName[] {
  const order = new Set<TableName>();
  const visited = new Set<TableName>();
  const visit = (name: TableName) => {
    if (visited.has(name)) return;
    visited.add(name);
    for (const schema of Object.values(TABLES[name].row.shape)) {
      const { references } = metaOf(schema as z.ZodType);
      if (references !== undefined) visit(references as TableName);
    }
    order.add(name);
  };
  for (const name of TABLE_NAMES) if (name !== 'disputes') visit(name);
  return [...order, 'disputes'];
}

type Row = Record<string, unknown>;

export class EditionCheck implements Findings, Before {
  readonly problems: Problem[] = [];
  readonly warnings: Warning[] = [];
  /** Of each table that could be read whole, its keys with their lines; 0 for a row with problems. */
  readonly keys = new Map<string, KeyIndex>();
  readonly folder: string;
  readonly date: PartialDate;
  readonly #options: EditionOptions;
  /** Of each source, whether it had been published by the cut-off; `null` where it carries no date. */
  readonly #published = new Map<string, boolean | null>();
  /** Problems and warnings a dispute may lift, held back until the disputes have been read. */
  readonly #held: { tell: () => void; row: string; unless: Unless }[] = [];
  /** Of each disputed cell, the values that disputes give. */
  readonly #disputed = new Map<string, string[]>();
  readonly #lives = new LivesCheck();
  readonly #doubts = new Doubts();
  readonly #against: AgainstBefore | null;
  /** Whether it has not been sealed, so that it is not published yet. */
  isDraft = false;
  #isLatest = false;
  #rows = 0;

  constructor(folder: string, date: PartialDate, options: EditionOptions) {
    this.folder = folder;
    this.date = date;
    this.#options = options;
    this.#against = options.before ? new AgainstBefore(options.before) : null;
  }

  async run(place: Place): Promise<void> {
    this.#isLatest = place.isLatest;
    const about = await checkAbout(this.folder, this.date, place, this.#options.today);
    this.#take(about);
    this.isDraft = about.about !== null && about.about.checksums === undefined;
    const { problems, readable } = await checkFiles(this.folder, this.date);
    this.problems.push(...problems);
    if (about.about)
      this.problems.push(...(await checkChecksums(this.folder, this.date, about.about, readable)));
    for (const name of READING_ORDER) if (readable.has(`${name}.csv`)) await this.#checkTable(name);
    this.#take(await this.#lives.findings(join(this.folder, 'life-events.csv'), this.date));
    if (this.#isLatest) await this.#tellDoubts();
    for (const { tell, row, unless } of this.#held) {
      const isLifted = unless.columns.some((column) =>
        this.#disputed.get(`${row}/${column}`)?.some((value) => unless.by(column, value)),
      );
      if (!isLifted) tell();
    }
  }

  /** Warnings are told of the newest edition only. */
  #take({ problems, warnings }: Findings): void {
    this.problems.push(...problems);
    if (this.#isLatest) this.warnings.push(...warnings);
  }

  async #tellDoubts(): Promise<void> {
    this.warnings.push(...this.#doubts.atTheEnd({ isDraft: this.isDraft }));
    // Where rows are unsound there is enough to mend.
    if (this.#against && this.problems.length === 0)
      for await (const each of this.#against.warnings()) this.warnings.push(each);
  }

  async #checkTable(name: TableName): Promise<void> {
    const table: Table = TABLES[name];
    const file = join(this.folder, `${name}.csv`);
    const names = Object.keys(table.row.shape);
    const keyAt = names.indexOf(table.key);
    const dateAt = table.entry.kind === 'reference' ? -1 : names.indexOf(table.entry.date);
    const sourcesAt = names.indexOf('source_ids');
    const keys = new KeyIndex();
    let header: readonly string[] = [];
    let key = '';
    let line = 0;
    const called = () => rowName(table.key, key);
    const place = (column: string): Told['cell'] => ({
      file,
      line,
      column: header.indexOf(column) + 1,
      name: column,
    });
    const report: Report = (column, message, unless) => {
      const problem = { ...place(column), message: message + called() };
      this.#hold(() => this.problems.push(problem), `${name}/${key}`, unless);
    };
    const told = (column: string): Told => ({
      cell: place(column),
      called: called(),
      isNew: this.#against?.isNew(name, key) ?? true,
    });
    const doubting: Doubting = {
      warn: (rule, column, message, unless) => {
        const warning = { rule, ...place(column), message: message + called() };
        this.#hold(() => this.warnings.push(warning), `${name}/${key}`, unless);
      },
      place: told,
    };
    const checkRow = this.#rowCheckOf(name, report, doubting);
    const checkLife = this.#lives.rowCheckOf(name, this.keys.get('people'), report, told);
    const compare = this.#against?.rowCheckOf(name);
    const isWhole = await readValues(file, file, table, {
      edition: this.date,
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
        checkLife?.(values, line, key);
        compare?.(values, key, told);
        this.#rows += 1;
        if (this.#rows % 50_000 === 0) this.#options.rows?.(this.#rows, file);
      },
    });
    if (isWhole) this.keys.set(name, keys);
    this.#options.rows?.(this.#rows, file);
  }

  /** Tells at once, or holds back what a dispute about the row may lift. */
  #hold(tell: () => void, row: string, unless: Unless | undefined): void {
    if (unless === undefined) tell();
    else this.#held.push({ tell, row, unless });
  }

  /** Rules and doubts of a table beyond cells, keys and dates; most tables have none. */
  #rowCheckOf(
    name: TableName,
    report: Report,
    doubting: Doubting,
  ): ((values: readonly unknown[]) => void) | null {
    const rule = RULES[name] as ((row: Row, report: Report) => void) | undefined;
    const doubt = this.#isLatest ? this.#doubts.of(name) : null;
    if (!rule && !doubt && name !== 'disputes') return null;
    const toRow = rowMaker(TABLES[name]);
    return (values) => {
      const row = toRow(values);
      rule?.(row, report);
      doubt?.(row, doubting);
      if (name === 'sources') this.#noteSource(row as unknown as Source);
      else if (name === 'disputes') this.#checkDispute(row as unknown as Dispute, report);
    };
  }

  /** For a column that names rows of another table, a check that they are there. */
  #danglingIn(schema: z.ZodType): FaultsOf | undefined {
    const { references: target } = metaOf(schema);
    const known = target === undefined ? undefined : this.keys.get(target);
    if (known === undefined) return undefined;
    return (value) =>
      idsIn(value)
        .filter((id) => !known.has(id))
        .map((id) => `${shorten(id)} is not in ${target}.csv; add it there, or mend the id`);
  }

  #noteSource({ source_id, published }: Source): void {
    this.#published.set(source_id, published === null ? null : lastDay(published) <= this.date);
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
    if (entry.kind === 'reference' || (entry.kind === 'event' && lastDay(date) <= this.date)) return null;
    const published = this.#wasPublished(idsIn(sourceIds));
    const late = (why: string, column: string = entry.date) => ({
      column,
      message: `${why}; move the row to a later edition`,
    });
    if (entry.kind === 'event') {
      const isPast = firstDay(date) <= this.date && published === true;
      return isPast ? null : late(`"${date}" is after the cut-off ${this.date}`);
    }
    if (published === true || (published === null && lastDay(date) <= this.date)) return null;
    return published === null
      ? late(`"${date}" is after the cut-off ${this.date}, and no source carries a date`)
      : late(`no source of the row had been published by the cut-off ${this.date}`, 'source_ids');
  }

  #checkDispute({ table: name, key, column, value }: Dispute, report: Report): void {
    const tables: readonly string[] = tableNamesIn(this.date);
    if (!tables.includes(name)) {
      report('table', `"${name}" is not a table; tables are ${tables.join(', ')}`);
      return;
    }
    const columns = columnNamesIn(this.date, TABLES[name as TableName]);
    if (!columns.includes(column)) {
      report('column', `"${column}" is not a column of ${name}.csv; its columns are ${columns.join(', ')}`);
    }
    if (this.keys.get(name)?.has(key) === false) {
      report('key', `"${key}" is not in ${name}.csv; mend the key, or take the dispute out`);
    }
    const cell = `${name}/${key}/${column}`;
    this.#disputed.set(cell, [...(this.#disputed.get(cell) ?? []), value]);
  }
}

/** What is said of a key that stands twice. */
export function twinMessage(key: string, line: number): string {
  return `"${key}" stands twice, here and on line ${line}; keys are unique, so change or delete one`;
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
