/** How a row is called in a line of text, wherever it is told of. */
import { count as countOf, QUALIFIERS, type Qualifier } from '#data/count.ts';
import { firstDay, lastDay, type PartialDate } from '#data/dates.ts';
import { TABLES, type Correction, type RowOf, type Source, type TableName } from '#data/tables.ts';
import type { View } from '#words/view.ts';
import type { Language } from '#words/language.ts';

/** A source in a few words: its publisher, its title, its date. */
export function sourceText({ publisher, title, title_is, published }: Source, language: Language): string {
  const shown = title_is === 'as-published' && title !== null ? `“${title}”` : title;
  return [publisher, shown, published && language.date(published)].filter(Boolean).join(', ');
}

type Writer = { [Name in TableName]: (row: RowOf<Name>, view: View) => string };

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
  places: ({ name_en }) => name_en,
  disputes: ({ table, key, column, value, qualifier }, view) => {
    const { language, edition } = view;
    const target = table in TABLES ? edition.find(table as TableName, key) : undefined;
    const label = `tables.columns.${column}`;
    return language.sayAny('tables.rows.disputes', {
      value: writeValue(value, qualifier, language),
      column: language.has(label) ? language.sayAny(label) : column,
      row: target ? rowText(table as TableName, target, view) : key,
    });
  },
};

/** How a row is called in a line of text. */
export function rowText<Name extends TableName>(table: Name, row: RowOf<Name>, view: View): string {
  return (TEXTS[table] as (row: RowOf<Name>, view: View) => string)(row, view);
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

/** A mistake of a sealed edition in a sentence: which cell, what it says, what is right, and why. */
export function correctionText({ table, key, column, was, is, why }: Correction, view: View): string {
  const { language, edition } = view;
  const row = table in TABLES ? edition.find(table as TableName, key) : undefined;
  if (column === null)
    return language.say('fact.correctionOfRow', {
      table: language.sayAny(`tables.names.${table}`),
      key,
      why,
    });
  const label = `tables.columns.${column}`;
  const write = (value: string | null) =>
    value === null ? language.say('notReported') : writeValue(value, null, language);
  return language.say('fact.correction', {
    row: row ? rowText(table as TableName, row as never, view) : key,
    column: language.has(label) ? language.sayAny(label) : column,
    was: write(was),
    is: write(is),
    why,
  });
}
