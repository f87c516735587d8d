/**
 * Tables as editors save them. What spreadsheets do without harm is accepted (a byte order mark,
 * CRLF, semicolons between cells, columns in another order, empty lines); what would change or hide
 * data is named with its line and column. Files are read as streams: memory does not grow with their
 * length.
 */
import type * as z from 'zod';
import { Fault } from './cells.ts';
import { Damage } from './damage.ts';
import { Damages } from './damages.ts';
import { columnsOf, emptyValues, type Column, type FaultsOf } from './columns.ts';
import type { PartialDate } from './dates.ts';
import type { Problem } from './problem.ts';
import { readRecords } from './csv-records.ts';
import type { Table } from './tables.ts';

export interface RowReader<Row> {
  /** The edition the file is of, which may be older than some columns; left out where the file has every column. */
  readonly edition?: PartialDate | undefined;
  row(row: Row, line: number): void;
  problem(problem: Problem): void;
  /** The names of the columns in the order of the file, before the first row. */
  header?(names: readonly string[]): void;
  /** What is wrong with values of a column that the column allows. Rows are handed on all the same. */
  faultsOf?(column: string): FaultsOf | undefined;
  /** The key of a row that has problems of its own, so that rows that name it are not blamed too. */
  unsound?(key: string): void;
}

/**
 * Reads a table's file row by row. Rows with a problem are reported and not handed on; reading goes
 * on, so that an editor sees every problem at once. `name` is the file's name in problems. Resolves to
 * whether the whole file could be read: where not, there may be more rows than were handed on.
 */
export function readTable<Columns extends z.ZodRawShape>(
  path: string,
  name: string,
  table: Table<Columns>,
  reader: RowReader<z.infer<z.ZodObject<Columns>>>,
): Promise<boolean> {
  const toRow = rowMaker(table);
  return readValues(path, name, table, {
    ...reader,
    row: (values, line) => reader.row(toRow(values) as z.infer<z.ZodObject<Columns>>, line),
  });
}

/** Makes rows of values in the order of a table's columns. */
export function rowMaker(table: Table): (values: readonly unknown[]) => Record<string, unknown> {
  const names = Object.keys(table.row.shape);
  return (values) => {
    const row: Record<string, unknown> = {};
    for (let at = 0; at < names.length; at += 1) row[names[at] as string] = values[at];
    return row;
  };
}

/** `readTable` for millions of rows: hands on the values of a row in the order of the table's columns, in a list that the next row overwrites. */
export async function readValues(
  path: string,
  name: string,
  table: Table,
  reader: RowReader<readonly unknown[]>,
): Promise<boolean> {
  const report = (message: string, place: Partial<Problem>) =>
    reader.problem({ file: name, message, ...place });
  let columns: readonly Column[] | null = null;
  let keyAt = 0;
  const values = emptyValues(table);
  const damages = new Damages();

  const blame = (message: string, { name: column, position }: Column, key: string, line: number) =>
    report(message + rowName(table.key, key), { line, column: position + 1, name: column });

  const readHeader = (names: readonly string[], line: number): boolean => {
    columns = columnsOf(
      names,
      table,
      reader.edition,
      (message, at) => {
        if (at === undefined) report(message, { line });
        else report(message, { line, column: at + 1, name: names[at] === '' ? undefined : names[at] });
      },
      (column) => reader.faultsOf?.(column),
    );
    keyAt = names.indexOf(table.key);
    if (columns !== null) reader.header?.(names);
    return columns !== null;
  };

  const isWhole = await readRecords(path, {
    problem(message, line) {
      report(message, { line });
      return columns !== null;
    },
    record(cells, line) {
      if (cells.every(isBlank)) return true;
      if (isMergeMark(cells)) {
        report('is a mark of two versions that were not joined; keep one of them, and take the marks out', {
          line,
        });
        return true;
      }
      if (columns === null)
        return readHeader(
          cells.map((cell) => cell.trim()),
          line,
        );
      const key = cells[keyAt] ?? '';
      let isSound = cells.length === columns.length;
      if (!isSound) report(wrongLength(cells.length, columns.length), { line });
      else {
        for (const column of columns) {
          const value = column.read(cells[column.position] as string);
          if (value instanceof Damage) {
            const { name: of, position } = column;
            const cell = cells[position] as string;
            damages.add({ damage: value, cell, name: of, position, line, row: rowName(table.key, key) });
            isSound = false;
            continue;
          }
          if (value instanceof Fault) {
            blame(value.message, column, key, line);
            isSound = false;
            continue;
          }
          values[column.place] = value;
          if (column.faultsOf && value !== null)
            for (const fault of column.faultsOf(value)) blame(fault, column, key, line);
        }
        if (isSound) reader.row(values, line);
      }
      if (!isSound) reader.unsound?.(key);
      return true;
    },
  });
  for (const { message, line, column, name: of } of damages.said())
    report(message, { line, column, name: of });
  return isWhole;
}

/** A line that a version control program leaves where two versions of a file differ. */
function isMergeMark([first = '', ...others]: readonly string[]): boolean {
  return /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(first) && others.every(isBlank);
}

function isBlank(cell = ''): boolean {
  return cell === '' || cell.trim() === '';
}

function wrongLength(found: number, expected: number): string {
  return (
    `has ${found} cell${found === 1 ? '' : 's'} where the header has ${expected}; ` +
    'look for a comma inside a text that is not in quotes, or a cell left out'
  );
}

/** The key of the row as problems name it: ` (round r15)`. */
export function rowName(key: string, value: string): string {
  if (value === '') return '';
  const shown = value.length > 48 ? `${value.slice(0, 47)}…` : value;
  return ` (${key.replace(/_id$/, '').replaceAll('_', ' ')} ${shown})`;
}
