/** Which cell of a row says how sure a number of it is. */
import { QUALIFIERS, type Qualifier } from './count.ts';
import { TABLES, type TableName } from './tables.ts';

/**
 * The column that qualifies another: the one named after it (`women_qualifier` of `women`), or one that is
 * named after none and stands right behind it. `null` where the table says nothing of how sure the number is.
 */
export function qualifierColumn(table: TableName, column: string): string | null {
  const columns = Object.keys(TABLES[table].row.shape);
  const named = `${column}_qualifier`;
  if (columns.includes(named)) return named;
  const at = columns.indexOf(column);
  const behind = at === -1 ? '' : (columns[at + 1] ?? '');
  const qualifier = /^(?:(.*)_)?qualifier$/.exec(behind);
  if (qualifier === null) return null;
  const [, of] = qualifier;
  return of !== undefined && columns.includes(of) ? null : behind;
}

/** How sure a row is of one of its numbers; `null` where it does not say. */
export function qualifierIn(table: TableName, column: string, row: object): Qualifier | null {
  const qualified = qualifierColumn(table, column);
  const cell: unknown = qualified === null ? null : (row as Readonly<Record<string, unknown>>)[qualified];
  return isQualifier(cell) ? cell : null;
}

export function isQualifier(value: unknown): value is Qualifier {
  return QUALIFIERS.includes(value as Qualifier);
}
