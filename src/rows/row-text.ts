/** How a row is called in a line of text, wherever it is told of. */
import { qualifierIn } from '#data/qualifiers.ts';
import { TABLES, type Correction, type RowOf, type Source, type TableName } from '#data/tables.ts';
import { isShown } from '#data/visibility.ts';
import { nameOf } from '#people/names.ts';
import { quoted } from '#words/quotes.ts';
import type { View } from '#words/view.ts';
import { changedPart } from './changed-part.ts';
import type { Language } from '#words/language.ts';
import { columnNamed, writeDisputed, writePeriod, writeRaw, type NameOf } from '#words/value.ts';

/** A source in a few words: its publisher, its title, its date. */
export function sourceText({ publisher, title, title_is, published }: Source, language: Language): string {
  const shown = title_is === 'as-published' && title !== null ? quoted(title, language.code) : title;
  return [publisher, shown, published && language.date(published)].filter(Boolean).join(', ');
}

type Writer = { [Name in TableName]: (row: RowOf<Name>, view: View) => string };

const TEXTS: Writer = {
  sources: (row, { language }) => sourceText(row, language),
  rounds: ({ label }) => label,
  tallies: ({ count, qualifier, as_of, counter }, { language }) =>
    language.sayAny('tables.rows.tallies', {
      count: { value: count, qualifier },
      date: as_of,
      counter,
    }),
  custody: ({ measure, count, qualifier, as_of, counter }, { language }) =>
    language.sayAny(`tables.rows.custody.${measure}`, {
      count: { value: count, qualifier },
      date: as_of,
      counter,
    }),
  repression: ({ measure, value, qualifier, period_start, period_end }, { language, edition }) => {
    return language.sayAny('tables.rows.repression', {
      measure: edition.find('measures', measure)?.label ?? measure,
      period: writePeriod(period_start, period_end, language),
      count: { value, qualifier },
    });
  },
  measures: ({ label }) => label,
  people: (person, { language }) => nameOf(person, language.code).text,
  'life-events': ({ person_id, date, headline }, { language, edition }) => {
    const person = edition.find('people', person_id);
    return language.sayAny('tables.rows.life-events', {
      name: person ? nameOf(person, language.code).text : person_id,
      date,
      headline,
    });
  },
  deaths: ({ name, died_on }, { language }) => language.sayAny('tables.rows.deaths', { name, date: died_on }),
  events: ({ headline, date }, { language }) => language.sayAny('tables.rows.events', { headline, date }),
  elections: ({ held_on }, { language }) => language.sayAny('tables.rows.elections', { date: held_on }),
  articles: ({ number, name }, { language }) => language.sayAny('tables.rows.articles', { number, name }),
  rankings: ({ index, as_of, value, qualifier }, { language }) =>
    language.sayAny('tables.rows.rankings', {
      index,
      date: as_of,
      count: { value, qualifier },
    }),
  places: ({ name_en }) => name_en,
  disputes: (dispute, view) => {
    const { language, edition } = view;
    const { table, key, column } = dispute;
    const target = table in TABLES ? edition.find(table as TableName, key) : undefined;
    return language.sayAny('tables.rows.disputes', {
      value: writeDisputed(dispute, language),
      column: columnText(column, language),
      row: target ? rowText(table as TableName, target, view) : key,
    });
  },
};

/** How a row is called in a line of text. */
export function rowText<Name extends TableName>(table: Name, row: RowOf<Name>, view: View): string {
  return (TEXTS[table] as (row: RowOf<Name>, view: View) => string)(row, view);
}

/** What a column is called. */
export function columnText(column: string, language: Language): string {
  const label = `tables.columns.${column}`;
  return language.has(label) ? language.sayAny(label) : column;
}

/** How the keys that a column holds are called: a source by its publisher, another row by its text. */
export function keyText({ references }: { readonly references?: string }, view: View): NameOf {
  if (references === undefined || !(references in TABLES)) return (key) => key;
  const table = references as TableName;
  return (key) => {
    const row = view.edition.find(table, key);
    if (row === undefined) return key;
    if (!isShown(view.edition, table, row)) return null;
    return table === 'sources' ? (row as RowOf<'sources'>).publisher : rowText(table, row as never, view);
  };
}

/** What a cell of a sealed edition says and what it should say, each as its column is written. */
export function correctedText(
  { table, key, column, was, is }: Correction,
  view: View,
): { readonly was: string; readonly is: string } {
  const row = table in TABLES ? view.edition.find(table as TableName, key) : undefined;
  const of = column ?? '';
  const qualifier = row ? qualifierIn(table as TableName, of, row) : null;
  const write = (value: string | null) =>
    writeRaw(table, of, value, qualifier, view.language, keyText(columnNamed(table, of) ?? {}, view));
  return { was: write(was), is: write(is) };
}

/** A mistake of a sealed edition in a sentence: which cell, what it says, what is right, and why; of a long cell what differs. */
export function correctionText(correction: Correction, view: View): string {
  const { table, key, column, why } = correction;
  const { language, edition } = view;
  const row = table in TABLES ? edition.find(table as TableName, key) : undefined;
  if (column === null)
    return language.say('fact.correctionOfRow', {
      table: language.sayAny(`tables.names.${table}`),
      key,
      why,
    });
  const corrected = correctedText(correction, view);
  const [whole, right] = [withoutStop(corrected.was), withoutStop(corrected.is)];
  const cell = {
    row: row ? rowText(table as TableName, row as never, view) : key,
    column: columnText(column, language),
  };
  // Where words were only added, what stood before them would be told twice and say nothing.
  const added = right.startsWith(whole) && /^[.,;:]? (.+)$/.exec(right.slice(whole.length))?.[1];
  if (added)
    return language.say('fact.correctionAdds', { ...cell, added: quoted(added, language.code), why });
  const { was, is } = changedPart(whole, right);
  const isText = [whole, right].some((text) => text.split(' ').length > A_VALUE);
  const write = (text: string) => (isText ? quoted(text, language.code) : text);
  return language.say('fact.correction', { ...cell, was: write(was), is: write(is), why });
}

/** Words of the longest value that is no text of its own: “not fewer than 1,300”, “13 December 2025”. */
const A_VALUE = 4;

/** A cell that is a sentence, within another. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
