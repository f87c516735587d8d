/**
 * Which tables and columns an edition has. The schema grows, and sealed editions do not change: what is
 * declared with `since` is in the editions from that one on.
 */
import * as z from 'zod';
import { metaOf } from './cells.ts';
import type { PartialDate } from './dates.ts';
import { TABLE_NAMES, TABLES, type Table, type TableName } from './tables.ts';

/** Whether an edition has what is declared with this `since`. */
export function has(edition: PartialDate, since: string | undefined): boolean {
  return since === undefined || since <= edition;
}

/** The tables of an edition, in their order. */
export function tableNamesIn(edition: PartialDate): readonly TableName[] {
  return TABLE_NAMES.filter((name) => has(edition, (TABLES[name] as Table).since));
}

/** Of a column's declaration, the first edition that has it. */
export function sinceOf(schema: unknown): string | undefined {
  return metaOf(schema as z.ZodType).since;
}

/** The columns a table has in an edition, in their order. */
export function columnNamesIn(edition: PartialDate, table: Table): readonly string[] {
  return Object.entries(table.row.shape).flatMap(([name, schema]) =>
    has(edition, sinceOf(schema)) ? name : [],
  );
}

/** A table as an edition has it: its declaration without the columns that came later. */
export function tableIn(edition: PartialDate, name: TableName): Table {
  const table: Table = TABLES[name];
  const columns = Object.entries(table.row.shape).filter(([, schema]) => has(edition, sinceOf(schema)));
  return { ...table, row: z.object(Object.fromEntries(columns)) };
}
