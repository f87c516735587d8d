/** A row in which nothing is reported: what a test builds its own on, so that a new column touches no test. */
import { emptyValues } from '#data/columns.ts';
import { rowMaker } from '#data/csv.ts';
import { CORRECTIONS, TABLES, type Correction, type RowOf, type TableName } from '#data/tables.ts';

export function blank<Name extends TableName>(table: Name): RowOf<Name> {
  const row = rowMaker(TABLES[table])(emptyValues(TABLES[table])) as RowOf<Name>;
  // A file may not leave this list empty; a row of a test rests on nothing unless it says so.
  return 'source_ids' in row ? { ...row, source_ids: [] } : row;
}

export const BLANK_CORRECTION = rowMaker(CORRECTIONS)(emptyValues(CORRECTIONS)) as Correction;
