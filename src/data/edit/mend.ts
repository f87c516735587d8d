/** Damage of a spreadsheet mended in the tables that may be edited, where only one value can have been meant. */
import { join } from 'node:path';
import { columnsOf, type Column } from '#data/columns.ts';
import { FOR_A_SPREADSHEET, readRecords } from '#data/csv-records.ts';
import { Damage } from '#data/damage.ts';
import { Damages } from '#data/damages.ts';
import { CORRECTIONS, MISTAKES, type Table } from '#data/tables.ts';
import { tableIn, tableNamesIn } from '#data/schema.ts';
import { csvLine } from './canonical.ts';
import { draftDate } from './draft.ts';
import { replaceFile } from './replace.ts';
import type { PartialDate } from '#data/dates.ts';

/** A cell that was mended. */
export interface Mended {
  readonly file: string;
  /** In the file as it was. */
  readonly line: number;
  readonly column: string;
  readonly was: string;
  readonly is: string;
}

/**
 * Mends the draft's tables and those of corrections and mistakes. Files without such damage, and those that
 * are not there or cannot be read to their end, are left as they are; sealed editions are never touched.
 */
export async function mendTables(data: string): Promise<readonly Mended[]> {
  const draft = await draftDate(data);
  const tables: readonly (readonly [string, Table])[] = [
    ...(draft === null
      ? []
      : tableNamesIn(draft).map((name) => [join(data, draft, `${name}.csv`), tableIn(draft, name)] as const)),
    [join(data, 'corrections.csv'), CORRECTIONS],
    [join(data, 'mistakes.csv'), MISTAKES],
  ];
  const mended: Mended[] = [];
  for (const [file, table] of tables) mended.push(...(await mendTable(file, table, draft ?? undefined)));
  return mended;
}

async function mendTable(file: string, table: Table, edition?: PartialDate): Promise<readonly Mended[]> {
  const records: { cells: string[]; line: number }[] = [];
  const faults: string[] = [];
  const isWhole = await readRecords(file, {
    problem: (message) => {
      // The line for a spreadsheet goes with what else is not of the table.
      if (message !== FOR_A_SPREADSHEET) faults.push(message);
      return faults.length === 0;
    },
    record: (cells, line) => {
      if (cells.some((cell) => cell.trim() !== '')) records.push({ cells, line });
      return true;
    },
  });
  if (!isWhole || faults.length > 0) return [];
  const [header, ...rows] = withoutNameless(records);
  if (header === undefined) return [];
  const columns = columnsOf(
    header.cells,
    table,
    edition,
    () => undefined,
    () => undefined,
  );
  if (columns === null) return [];
  const found = damagesIn(rows, columns).mended();
  if (found.length === 0) return [];
  const values = new Map(found.map(({ line, position, value }) => [`${line} ${position}`, value]));
  const lines = rows.map(({ cells, line }) =>
    csvLine(cells.map((cell, at) => values.get(`${line} ${at}`) ?? cell)),
  );
  await replaceFile(file, [csvLine(header.cells), ...lines]);
  return found.map(({ line, name, cell, value }) => ({ file, line, column: name, was: cell, is: value }));
}

type Records = readonly { readonly cells: readonly string[]; readonly line: number }[];

/** Without columns that have neither a name nor a cell. */
function withoutNameless(records: Records): Records {
  const [header] = records;
  if (header === undefined) return [];
  const names = header.cells.map((cell) => cell.trim());
  const kept = names.flatMap((name, at) =>
    name === '' && records.every(({ cells }) => (cells[at] ?? '').trim() === '') ? [] : [at],
  );
  return records.map(({ cells, line }, row) => ({
    line,
    cells: kept.flatMap((at) => (row === 0 ? (names[at] ?? []) : (cells[at] ?? []))),
  }));
}

function damagesIn(rows: Records, columns: readonly Column[]): Damages {
  const damages = new Damages();
  for (const { cells, line } of rows)
    if (cells.length === columns.length)
      for (const { name, position, read } of columns) {
        const cell = cells[position] as string;
        const damage = read(cell);
        if (damage instanceof Damage) damages.add({ damage, cell, name, position, line, row: '' });
      }
  return damages;
}
