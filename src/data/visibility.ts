/** Which rows may be shown: nothing about a person whom the data marks as unpublished. */
import { metaOf } from './cells.ts';
import type { Edition } from './edition.ts';
import { TABLES, type TableName } from './tables.ts';
import type * as z from 'zod';

const hidden = new WeakMap<Edition, ReadonlySet<string>>();

/** Keys of people who have a row and no page. */
export function hiddenPeople(edition: Edition): ReadonlySet<string> {
  const known = hidden.get(edition);
  if (known) return known;
  const ids = edition.people.filter(({ published }) => published === 'no').map(({ person_id }) => person_id);
  const found = new Set(ids);
  hidden.set(edition, found);
  return found;
}

/** Columns of a table that name people. */
export function peopleColumns(table: TableName): readonly string[] {
  return Object.entries(TABLES[table].row.shape).flatMap(([column, schema]) =>
    metaOf(schema as z.ZodType).references === 'people' ? column : [],
  );
}

/**
 * Whether a row may be shown. Rows *about* a hidden person may not; rows that name one among others
 * may, without the name. `row` is a row of the table, or a record of its file.
 */
export function isShown(edition: Edition, table: string, row: object): boolean {
  const cells = row as Readonly<Record<string, unknown>>;
  if ((table === 'people' || table === 'deaths') && cells.published === 'no') return false;
  const person = cells.person_id;
  if (typeof person === 'string' && hiddenPeople(edition).has(person)) return false;
  if (table !== 'disputes') return true;
  const of = cells.table as string;
  if (!(of in TABLES) || of === 'disputes') return true;
  const target = edition.find(of as TableName, cells.key as string);
  return target === undefined || isShown(edition, of, target);
}
