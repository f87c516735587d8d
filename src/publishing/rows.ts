/** How a row is called in a line of text, and the page that shows it. */
import { CHARTS } from '../charts/index.ts';
import { count as countOf, QUALIFIERS, type Qualifier } from '../data/count.ts';
import { firstDay, lastDay, type PartialDate } from '../data/dates.ts';
import type { Edition } from '../data/edition.ts';
import { TABLES, type RowOf, type Source, type TableName } from '../data/tables.ts';
import type { View } from '../drawing/chart.ts';
import type { Language } from '../words/language.ts';
import { hiddenPeople, isShown } from './shown.ts';

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
  return { text: textOf(table, row, naming), href: placeOf(table, row, naming) };
}

/** A source in a few words: its publisher, its title, its date. */
export function sourceText({ publisher, title, title_is, published }: Source, language: Language): string {
  const shown = title_is === 'as-published' && title !== null ? `“${title}”` : title;
  return [publisher, shown, published && language.date(published)].filter(Boolean).join(', ');
}

type Writer = { [Name in TableName]: (row: RowOf<Name>, naming: Naming) => string };

const TEXTS: Writer = {
  sources: (row, { language }) => sourceText(row, language),
  rounds: ({ label }) => label,
  tallies: ({ count, qualifier, as_of, counter }, { language }) =>
    language.sayAny('tables.rows.tallies', {
      count: language.count({ value: count, qualifier }),
      date: language.date(as_of),
      counter,
    }),
  custody: ({ measure, count, qualifier, as_of, counter }, { language }) =>
    language.sayAny(`tables.rows.custody.${measure}`, {
      count: language.count({ value: count, qualifier }),
      date: language.date(as_of),
      counter,
    }),
  repression: ({ measure, value, qualifier, period_start, period_end }, { language, edition }) => {
    return language.sayAny('tables.rows.repression', {
      measure: edition.find('measures', measure)?.label ?? measure,
      period: writePeriod(period_start, period_end, language),
      count: language.count({ value, qualifier }),
    });
  },
  measures: ({ label }) => label,
  people: ({ name_en }) => name_en,
  'life-events': ({ person_id, date, headline }, { language, edition }) =>
    language.sayAny('tables.rows.life-events', {
      name: edition.find('people', person_id)?.name_en ?? person_id,
      date: language.date(date),
      headline,
    }),
  deaths: ({ name, died_on }, { language }) =>
    language.sayAny('tables.rows.deaths', { name, date: language.date(died_on) }),
  events: ({ headline, date }, { language }) =>
    language.sayAny('tables.rows.events', { headline, date: language.date(date) }),
  elections: ({ held_on }, { language }) =>
    language.sayAny('tables.rows.elections', { date: language.date(held_on) }),
  articles: ({ number, name }, { language }) => language.sayAny('tables.rows.articles', { number, name }),
  rankings: ({ index, as_of, value, qualifier }, { language }) =>
    language.sayAny('tables.rows.rankings', {
      index,
      date: language.date(as_of),
      count: language.count({ value, qualifier }),
    }),
  disputes: ({ table, key, column, value, qualifier }, naming) => {
    const { language, edition } = naming;
    const target = table in TABLES ? edition.find(table as TableName, key) : undefined;
    const label = `tables.columns.${column}`;
    return language.sayAny('tables.rows.disputes', {
      value: writeValue(value, qualifier, language),
      column: language.has(label) ? language.sayAny(label) : column,
      row: target ? textOf(table as TableName, target, naming) : key,
    });
  },
};

function textOf<Name extends TableName>(table: Name, row: RowOf<Name>, naming: Naming): string {
  return (TEXTS[table] as (row: RowOf<Name>, naming: Naming) => string)(row, naming);
}

/** A period in words; a whole month or year by its name. */
export function writePeriod(from: PartialDate, until: PartialDate, language: Language): string {
  const whole = [until.slice(0, 7), until.slice(0, 4)] as PartialDate[];
  const name = whole.find((each) => firstDay(each) === firstDay(from) && lastDay(each) === lastDay(until));
  if (from === until || name !== undefined)
    return language.date(from === until ? from : (name as PartialDate));
  return language.say('tables.rows.period', { from: language.date(from), until: language.date(until) });
}

/** A value of a dispute as the page writes it: a number with its qualifier in words, else as it is. */
export function writeValue(value: string, qualifier: string | null, language: Language): string {
  if (!/^\d{1,9}$/.test(value)) return value;
  const known = QUALIFIERS.includes(qualifier as Qualifier) ? (qualifier as Qualifier) : 'exact';
  return language.count(countOf(Number(value), known));
}

function placeOf<Name extends TableName>(table: Name, row: RowOf<Name>, naming: Naming): RowName['href'] {
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

const drawn = new WeakMap<Edition, ReadonlyMap<string, readonly string[]>>();

/** Which charts show a row, by `table/key`. */
function chartsOf(edition: Edition): ReadonlyMap<string, readonly string[]> {
  const known = drawn.get(edition);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const chart of CHARTS) {
    const cells = chart.rows(edition).flatMap((row) => row.cells ?? []);
    for (const place of new Set(cells.map(({ table, key }) => `${table}/${key}`))) {
      const charts = found.get(place);
      if (charts) charts.push(chart.id);
      else found.set(place, [chart.id]);
    }
  }
  drawn.set(edition, found);
  return found;
}
