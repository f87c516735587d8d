/** Which cells are texts for readers, and so have a translation. Keys, numbers, dates and choices have words of the site. */
import type { RowOf, TableName } from '#data/tables.ts';

/** The tables of the data, and the words beside them: each has one file a language. */
export type TranslatedTable = TableName | 'edition' | 'corrections' | 'mistakes';

type Columns = { readonly [Name in TableName]?: readonly (keyof RowOf<Name> & string)[] };

/** Texts of the tables. A list is translated entry by entry. */
export const TEXT_COLUMNS = {
  people: ['role', 'one_line'],
  'life-events': ['headline', 'detail', 'place'],
  rounds: ['label', 'counterpart', 'destination_places', 'not_in_total_because', 'other_notable_people'],
  events: ['headline', 'detail'],
  measures: ['label', 'definition', 'counter', 'caution'],
  tallies: ['counter', 'scope'],
  custody: ['counter'],
  repression: ['counter', 'scope'],
  elections: ['official_winner', 'main_challengers', 'observers_assessment'],
  articles: ['number', 'name', 'what_it_punishes'],
  rankings: ['index', 'unit', 'counter'],
  deaths: ['name', 'place'],
  places: ['name_en', 'town', 'country', 'coordinates_source', 'note'],
  disputes: ['value', 'counter', 'why'],
  sources: ['publisher', 'title', 'note'],
} as const satisfies Columns;

/** Texts about one person, whose words agree with whether it is a woman or a man. */
const OF_A_PERSON = new Set(['people/role', 'people/one_line', 'life-events/headline', 'life-events/detail']);

export type Gender = 'f' | 'm';

/** What a text is the text of, as `msgctxt` of its entry: `life-events/headline/m`. */
export function contextOf(table: string, column: string, gender?: Gender): string {
  const context = `${table}/${column}`;
  return gender !== undefined && OF_A_PERSON.has(context) ? `${context}/${gender}` : context;
}

export const TRANSLATED_TABLES: readonly TranslatedTable[] = [
  ...(Object.keys(TEXT_COLUMNS) as (keyof typeof TEXT_COLUMNS)[]),
  'edition',
  'corrections',
  'mistakes',
];
