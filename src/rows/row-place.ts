/** How a row is called in a line of text, and the page that shows it. */
import { CHARTS } from '#charts/index.ts';
import type { Edition } from '#data/edition.ts';
import { once } from '#data/once.ts';
import { TABLES, type RowOf, type TableName } from '#data/tables.ts';
import type { View } from '#words/view.ts';
import { rowText } from './row-text.ts';
import { hiddenPeople, isShown } from '#data/visibility.ts';

export interface RowName {
  readonly text: string;
  /** Address of the page that shows the row; `null` where none does. */
  readonly href: `/${string}` | null;
}

export interface Naming extends View {
  /** The edition that people's pages and the timeline are made of. */
  readonly latest: Edition;
  /** Whether charts are linked as the edition has them, or as the newest has. */
  readonly isPinned: boolean;
}

/** The chart that shows rows of a table best, where several do. */
const BEST: Partial<Record<TableName, string>> = {
  rounds: 'rounds',
  custody: 'in-custody',
  repression: 'out-and-in',
  tallies: 'how-many-released',
  deaths: 'deaths',
  elections: 'elections',
};

/** The name and place of a row, or `null` where it may not be shown. */
export function nameRow<Name extends TableName>(
  table: Name,
  row: RowOf<Name>,
  naming: Naming,
): RowName | null {
  if (!isShown(naming.edition, table, row)) return null;
  return { text: rowText(table, row, naming), href: placeOf(table, row, naming) };
}

/** The address of the page that shows a row; `null` where none does. */
export function placeOf<Name extends TableName>(
  table: Name,
  row: RowOf<Name>,
  naming: Naming,
): RowName['href'] {
  const { edition, latest } = naming;
  const { person_id, event_id } = row as Partial<Record<'person_id' | 'event_id', string>>;
  switch (table) {
    case 'sources': {
      const list = naming.isPinned ? (`/editions/${edition.asOf}/sources/` as const) : '/sources/';
      return `${list}#${(row as RowOf<'sources'>).source_id}`;
    }
    case 'events':
      return latest.find('events', event_id as string) ? `/timeline/#event-${event_id}` : null;
    case 'disputes': {
      const { table: of, key } = row as RowOf<'disputes'>;
      const target = of in TABLES && of !== 'disputes' ? edition.find(of as TableName, key) : undefined;
      return target ? placeOf(of as TableName, target, naming) : null;
    }
    case 'rounds': {
      const id = (row as RowOf<'rounds'>).round_id;
      if (!naming.isPinned && latest.find('rounds', id)) return `/rounds/${id}/`;
      break;
    }
    case 'people':
    case 'life-events':
      return personPlace(person_id as string, latest);
  }
  const key = String((row as Record<string, unknown>)[TABLES[table].key]);
  const charts = chartsOf(edition).get(`${table}/${key}`) ?? [];
  const chart = charts.find((id) => id === BEST[table]) ?? charts[0];
  if (chart !== undefined)
    return naming.isPinned ? `/editions/${edition.asOf}/charts/${chart}/` : `/charts/${chart}/`;
  return person_id ? personPlace(person_id, latest) : null;
}

/** A person's page, where there is one. */
export function personPlace(id: string, latest: Edition): RowName['href'] {
  return latest.find('people', id)?.published === 'yes' ? `/people/${id}/` : null;
}

/** People by name, without those who have no page. */
export function shownPeople(ids: readonly string[], edition: Edition): readonly RowOf<'people'>[] {
  const hidden = hiddenPeople(edition);
  return ids.flatMap((id) => (hidden.has(id) ? [] : (edition.find('people', id) ?? [])));
}

/** Which charts show a row, by `table/key`. */
const chartsOf = once((edition: Edition): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const chart of CHARTS) {
    const cells = chart.rows(edition).flatMap((row) => row.cells ?? []);
    for (const place of new Set(cells.map(({ table, key }) => `${table}/${key}`))) {
      const charts = found.get(place);
      if (charts) charts.push(chart.id);
      else found.set(place, [chart.id]);
    }
  }
  return found;
});
