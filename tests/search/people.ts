/** The people of the newest edition as the search finds them, and the lists of queries. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { loadData } from '#data/edition.ts';
import type { PersonEntry } from '#search/entries.ts';
import { preparePerson } from '#search/find.ts';
import { personEntries } from '#search/records.ts';
import { languageOf } from '#words/language.ts';

const { latest } = await loadData('data');

export const entries: readonly PersonEntry[] = personEntries({ edition: latest, language: languageOf('en') });
export const people = entries.map(preparePerson);

export interface ListedQuery {
  readonly query: string;
  readonly language: string;
  readonly person_id: string;
  readonly inflected: 'yes' | 'no';
  /** Where the form was read; `CONSTRUCTED` for one that was made as hands and grammar make it. */
  readonly address: string;
}

/** Stands in the list for the address of a form that was read nowhere. */
export const CONSTRUCTED = 'constructed';

/** A list of queries beside this file. */
export function listed(name: 'newspapers' | 'typed' | 'nobody'): readonly ListedQuery[] {
  const text = readFileSync(`tests/search/lists/${name}.csv`, 'utf8');
  return Papa.parse<ListedQuery>(text, { header: true, skipEmptyLines: true }).data;
}
