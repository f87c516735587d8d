/** Which rows may be shown: nothing about a person whom the data marks as unpublished. */
import { metaOf } from './cells.ts';
import type { Data, Edition } from './edition.ts';
import { once } from './once.ts';
import { TABLE_NAMES, TABLES, type Correction, type RowOf, type Source, type TableName } from './tables.ts';
import type * as z from 'zod';

/** Keys of people who have a row and no page. */
export const hiddenPeople = once(
  ({ people }: Edition): ReadonlySet<string> =>
    new Set(people.filter(({ published }) => published === 'no').map(({ person_id }) => person_id)),
);

/** Columns of a table that name people. */
export function peopleColumns(table: TableName): readonly string[] {
  return Object.entries(TABLES[table].row.shape).flatMap(([column, schema]) =>
    metaOf(schema as z.ZodType).references === 'people' ? column : [],
  );
}

/**
 * Whether a row may be shown. Rows *about* a hidden person may not, nor sources on which nothing else rests: their
 * titles and addresses name whom they are about. Rows that name one among others may, without the name. `row` is a
 * row of the table, or a record of its file.
 */
export function isShown(edition: Edition, table: string, row: object): boolean {
  const cells = row as Readonly<Record<string, unknown>>;
  if ((table === 'people' || table === 'deaths') && cells.published === 'no') return false;
  if (table === 'sources') return !hiddenSources(edition).has(cells.source_id as string);
  const person = cells.person_id;
  if (typeof person === 'string' && hiddenPeople(edition).has(person)) return false;
  if (table !== 'disputes') return true;
  const of = cells.table as string;
  if (!(of in TABLES) || of === 'disputes') return true;
  const target = edition.find(of as TableName, cells.key as string);
  return target === undefined || isShown(edition, of, target);
}

const hiddenIds = new WeakMap<Edition, ReadonlySet<string>>();

/** Ids of sources on which rows rest, and only such rows as may not be shown. */
function hiddenSources(edition: Edition): ReadonlySet<string> {
  const known = hiddenIds.get(edition);
  if (known) return known;
  // A dispute may be about a source, and asks again.
  hiddenIds.set(edition, new Set());
  const [shown, hidden] = [new Set<string>(), new Set<string>()];
  for (const table of TABLE_NAMES) {
    for (const row of edition[table] as readonly RowOf<TableName>[]) {
      if (!('source_ids' in row)) continue;
      const met = isShown(edition, table, row) ? shown : hidden;
      for (const id of row.source_ids) met.add(id);
    }
  }
  const found = new Set([...hidden].filter((id) => !shown.has(id)));
  hiddenIds.set(edition, found);
  return found;
}

/** The sources of an edition that may be shown, in the order of the table. */
export function shownSources(edition: Edition): readonly Source[] {
  return edition.sources.filter((source) => isShown(edition, 'sources', source));
}

/** Corrections of rows that may be shown; of a row or an edition that is not there, nothing is known to hide. */
export function shownCorrections({ editions, corrections }: Data): readonly Correction[] {
  return corrections.filter(({ edition, table, key }) => {
    const of = editions.find(({ asOf }) => asOf === edition);
    const row = table in TABLES ? of?.find(table as TableName, key) : undefined;
    return of === undefined || row === undefined || isShown(of, table, row);
  });
}
