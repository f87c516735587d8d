/** The cells of a table's file as they are typed, for those who compare or rewrite them. */
import { readRecords } from './csv-records.ts';
import type { Table } from './tables.ts';

/**
 * The cells of each row, in the order of the table's columns, and the line it begins on. Throws an `Error`
 * with file and line where the file cannot be read: it must have passed the check.
 */
export async function readCells(
  path: string,
  table: Table,
  row: (cells: readonly string[], line: number) => void,
): Promise<void> {
  const columns = Object.keys(table.row.shape);
  let order: readonly number[] | null = null;
  await readRecords(path, {
    problem(message, line) {
      throw new Error(`${path}:${line} ${message}`);
    },
    record(cells, line) {
      if (cells.every((cell) => cell.trim() === '')) return true;
      if (order === null) {
        const header = cells.map((cell) => cell.trim());
        order = columns.map((column) => header.indexOf(column));
      } else
        row(
          order.map((at) => cells[at] ?? ''),
          line,
        );
      return true;
    },
  });
}
