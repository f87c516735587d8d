/**
 * An edition against the one before it: dates that gained or lost precision, and cells whose letters were
 * lost. What the one before says is read from its file again, and only where something looks like it.
 */
import { join } from 'node:path';
import type * as z from 'zod';
import { metaOf, type CellKind } from '#data/cells.ts';
import type { PartialDate } from '#data/dates.ts';
import { shorten } from '#data/problem.ts';
import { readCells } from '#data/raw-cells.ts';
import { columnNamesIn, tableIn, tableNamesIn } from '#data/schema.ts';
import { TABLES, type TableName } from '#data/tables.ts';
import { warning, type Told, type Warning } from './findings.ts';
import type { KeyIndex } from './keys.ts';

/** Cells looked up in the edition before, at most: more are no slips of the hand. */
const MOST = 100_000;

/** Places of columns of some kinds among a row's values. */
export function placesOf(table: TableName, kinds: readonly CellKind[]): readonly number[] {
  return Object.values(TABLES[table].row.shape).flatMap((schema, at) =>
    kinds.includes(metaOf(schema as z.ZodType).kind) ? at : [],
  );
}

/** What is kept of an edition that has been read, for the next one. */
export interface Before {
  readonly folder: string;
  readonly date: PartialDate;
  readonly keys: ReadonlyMap<string, KeyIndex>;
}

interface Suspect {
  readonly key: string;
  readonly column: string;
  readonly is: string;
  readonly place: Told;
}

export class AgainstBefore {
  readonly #before: Before;
  readonly #suspects = new Map<TableName, Suspect[]>();

  constructor(before: Before) {
    this.#before = before;
  }

  isNew(table: TableName, key: string): boolean {
    return this.#before.keys.get(table)?.has(key) !== true;
  }

  /** Looks at a row of a table, given as its values in the order of its columns; `null` where nothing is kept of it. */
  rowCheckOf(
    table: TableName,
  ): ((values: readonly unknown[], key: string, place: (column: string) => Told) => void) | null {
    const known = this.#before.keys.get(table);
    if (!known || !tableNamesIn(this.#before.date).includes(table)) return null;
    const columns = Object.keys(TABLES[table].row.shape);
    const [dates, texts] = [placesOf(table, ['date']), placesOf(table, ['text'])];
    const suspects: Suspect[] = [];
    return (values, key, place) => {
      if (suspects.length >= MOST || !known.has(key)) return;
      const suspect = (at: number) => {
        const column = columns[at] as string;
        suspects.push({ key, column, is: String(values[at]), place: place(column) });
        this.#suspects.set(table, suspects);
      };
      for (const at of texts) if ((values[at] as string | null)?.includes('??')) suspect(at);
      for (const at of dates) if (mayHaveLost(values[at] as PartialDate | null)) suspect(at);
    };
  }

  async *warnings(): AsyncGenerator<Warning> {
    const { folder, date } = this.#before;
    for (const [table, suspects] of this.#suspects) {
      const columns = columnNamesIn(date, TABLES[table]);
      const keyAt = columns.indexOf(TABLES[table].key);
      const wanted = Map.groupBy(suspects, ({ key }) => key);
      const found: Warning[] = [];
      await readCells(join(folder, `${table}.csv`), tableIn(date, table), (cells) => {
        for (const { column, is, place } of wanted.get(cells[keyAt] ?? '') ?? []) {
          const was = cells[columns.indexOf(column)] ?? '';
          const warned = was === '' ? null : this.#warningOf(was, is);
          if (warned) found.push(warning(warned.rule, place, warned.message));
        }
      });
      yield* found;
    }
  }

  #warningOf(was: string, is: string): Pick<Warning, 'rule' | 'message'> | null {
    const edition = `the edition of ${this.#before.date}`;
    if (is.includes('??')) {
      if (!/[^\u0000-\u024f]/.test(was)) return null;
      const message = `${shorten(is)} was ${shorten(was)} in ${edition}: its letters were lost; restore the file, and save it as CSV in UTF-8`;
      return { rule: 'lost-script', message };
    }
    if (is === was) return null;
    if (is.startsWith(was)) {
      const message = `"${is}" was "${was}" in ${edition}: a spreadsheet makes a month into its first day; if a source gives the day, keep it`;
      return { rule: 'precision', message };
    }
    if (!was.startsWith(is)) return null;
    return {
      rule: 'precision',
      message: `"${is}" was "${was}" in ${edition}, and says less now; if no source takes that back, restore it`,
    };
  }
}

/** Whether a date says less than a day, or may be a month that became its first day. */
function mayHaveLost(date: PartialDate | null): boolean {
  return date !== null && (date.length < 10 || date.endsWith('-01'));
}
