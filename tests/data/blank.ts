/** A row in which nothing is reported: what a test builds its own on, so that a new column touches no test. */
import { emptyValues } from '#data/columns.ts';
import { rowMaker } from '#data/csv.ts';
import { date } from '#data/dates.ts';
import type { EditionFile } from '#data/edition-file.ts';
import {
  CORRECTIONS,
  TABLES,
  type Correction,
  type PublicEvent,
  type RowOf,
  type TableName,
} from '#data/tables.ts';

export function blank<Name extends TableName>(table: Name): RowOf<Name> {
  const row = rowMaker(TABLES[table])(emptyValues(TABLES[table])) as RowOf<Name>;
  // A file may not leave this list empty; a row of a test rests on nothing unless it says so.
  return 'source_ids' in row ? { ...row, source_ids: [] } : row;
}

/** What an edition made for a test says of itself. */
export const aboutOf = (asOf: string): EditionFile => ({
  as_of: date(asOf),
  compiled_on: date('2026-11-22'),
  title: { en: asOf },
  note: { en: 'Invented' },
  previous: null,
});

export const publicEvent = (event_id: string, on: string, more: Partial<PublicEvent> = {}): PublicEvent => ({
  event_id,
  date: date(on),
  kind: 'statement',
  headline: 'Something',
  detail: null,
  significance: '2',
  person_ids: [],
  round_id: null,
  source_ids: ['paper'],
  ...more,
});

export const BLANK_CORRECTION = rowMaker(CORRECTIONS)(emptyValues(CORRECTIONS)) as Correction;
