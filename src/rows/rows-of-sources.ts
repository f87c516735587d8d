/** What rests on each source: the rows of an edition that name it. */
import { nameOf } from '#people/names.ts';
import { TABLE_NAMES, type RowOf, type TableName } from '#data/tables.ts';
import { isShown } from '#data/visibility.ts';
import { nameRow, personPlace, type Naming, type RowName } from './row-place.ts';

interface Met {
  hasProfile: boolean;
  events: number;
}

/** By source id. A person's profile and events are one entry; sources that nothing names are missing. */
export function restingOnSources(naming: Naming): ReadonlyMap<string, readonly RowName[]> {
  const { edition } = naming;
  const rows = new Map<string, RowName[]>();
  const people = new Map<string, Map<string, Met>>();
  for (const table of TABLE_NAMES) {
    for (const row of edition[table] as readonly RowOf<TableName>[]) {
      if (!('source_ids' in row) || !isShown(edition, table, row)) continue;
      const isOfPerson = table === 'people' || table === 'life-events';
      // What a profile and its events are called together is said once for all of them, below.
      const name = isOfPerson ? null : nameRow(table, row as never, naming);
      for (const id of row.source_ids) {
        if (isOfPerson) {
          const met = entryOf(
            entryOf(people, id, () => new Map<string, Met>()),
            personOf(row),
            () => ({ hasProfile: false, events: 0 }),
          );
          if (table === 'people') met.hasProfile = true;
          else met.events += 1;
        } else if (name !== null) entryOf(rows, id, () => [] as RowName[]).push(name);
      }
    }
  }
  for (const [id, met] of people) {
    entryOf(rows, id, () => [] as RowName[]).push(
      ...[...met].map(([person, about]) => nameOfMet(person, about, naming)),
    );
  }
  return rows;
}

function nameOfMet(
  person: string,
  { hasProfile, events }: Met,
  { edition, latest, language }: Naming,
): RowName {
  const name = nameOf(edition.row('people', person), language.code).text;
  const word = events === 0 ? 'profile' : hasProfile ? 'profileAndEvents' : 'events';
  return {
    text: language.sayAny(`sources.${word}`, { name, count: events }),
    href: personPlace(person, latest),
  };
}

function personOf(row: object): string {
  return (row as { person_id: string }).person_id;
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
