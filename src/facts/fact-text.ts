/** A fact in words: its value as prose prints it, and what its note says. */
import type { Correction, Dispute, Source } from '#data/tables.ts';
import type { Edition } from '#data/edition.ts';
import { count } from '#data/count.ts';
import { nameOf } from '#people/names.ts';
import { roundColumn } from '#people/round-text.ts';
import type { Language } from '#words/language.ts';
import { withinSentence } from '#words/sentence.ts';
import { writeFigure, writeSpan } from '#words/value.ts';
import type { Fact, Provenance } from './fact.ts';

/**
 * How prose may ask for a value: as it is, small numbers spelled out, a date without its year, or, where months
 * have cases, a date after "of" and "since" or after "in".
 */
export const FACT_FORMS = ['value', 'words', 'day', 'genitive', 'locative'] as const;
export type FactForm = (typeof FACT_FORMS)[number];

/**
 * A fact as prose prints it. `counted`, a key of the words under `units`, writes a number with its noun, for
 * languages in which the noun follows the number and its qualifier.
 */
export function writeFact(
  fact: Fact,
  language: Language,
  form: FactForm = 'value',
  counted?: string,
): string {
  if (fact.kind === 'date') {
    if (form === 'day') return language.dayOf(fact.date);
    return language.date(fact.date, form === 'genitive' || form === 'locative' ? form : 'plain');
  }
  const figure = fact.kind === 'count' ? fact : { count: count(fact.number) };
  if (counted !== undefined) return language.amount(figure.count, counted);
  return writeFigure(figure, language, form === 'words' ? form : 'value');
}

/** When a number stood, or the time it is for, and what to mind of how it came to be; empty for a date. */
export function writeStanding(fact: Fact, language: Language): string {
  if (fact.kind !== 'count') return '';
  const { counting, measure, period, unit } = fact;
  const kind =
    period.after !== undefined
      ? 'after'
      : period.from === null
        ? 'upTo'
        : period.from === period.until
          ? 'asOf'
          : 'for';
  // The words of an event give a number without its day.
  const when =
    measure === 'events' ? '' : language.say(`fact.when.${kind}`, { date: writeSpan(period, language) });
  const mind = [
    counting === 'first' || counting === 'remark' ? language.say(`fact.countings.${counting}`) : null,
    unit === 'people' || unit === 'rounds' ? null : language.sayAny(`fact.units.${unit}`),
  ];
  return [when, ...mind].filter((part) => part !== null && part !== '').join(' ');
}

/** What a figure is, with a space after it, and when it stood, as its note begins; either may be empty. */
export function sayWhat(label: string, standing: string): string {
  return `${label === '' ? '' : `${label}. `}${standing}`;
}

/** Sources of a fact, the most telling first: who counted or decided, then agencies, news, reports, reprints. */
export function sourcesOfFact(fact: Provenance, edition: Edition): readonly Source[] {
  const sources = edition.sourcesOf(fact.source_ids);
  return sources.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

const KINDS: readonly Source['kind'][] = ['primary', 'agency', 'news', 'report', 'reprint'];

/** Values other sources give for the cell of a fact; those of a sum stand with the rows it adds up. */
export function disputesOfFact(fact: Provenance, edition: Edition): readonly Dispute[] {
  if (fact.cells.length > 1) return [];
  return [...new Set(fact.cells.flatMap(({ table, key, column }) => edition.disputesOf(table, key, column)))];
}

/** Mistakes found in the cells of a value after their edition was sealed, each once. */
export function correctionsOfFact(fact: Provenance, edition: Edition): readonly Correction[] {
  return [
    ...new Set(fact.cells.flatMap(({ table, key, column }) => edition.correctionsOf(table, key, column))),
  ];
}

/**
 * Whether the label of a fact says what it is: of a sum, of what somebody said, of a number that stands in the words
 * of an event, and of the day of a count only its sentence does.
 */
export function isSaidByLabel({ kind, cells }: Fact): boolean {
  if (cells.every(({ table }) => table === 'deaths')) return true;
  const [cell, ...more] = cells;
  if (!cell || more.length > 0) return false;
  return (kind === 'date' ? OF_A_DAY : COUNTED).has(cell.table);
}

/** Tables whose rows are what happened on a day, and those whose rows count something that they name. */
const OF_A_DAY = new Set(['rounds', 'events', 'life-events']);
const COUNTED = new Set(['rounds', 'tallies', 'custody', 'repression', 'life-events', 'elections']);

/** What a value is, in the words of the row it stands in; for a value worked out from several, from what. */
export function labelOfFact(fact: Provenance, edition: Edition, language: Language): string {
  const [cell] = fact.cells;
  if (!cell) return '';
  if (fact.cells.every(({ table }) => table === 'deaths')) return language.say('fact.deaths');
  const tables = new Set(fact.cells.map(({ table }) => table));
  if (tables.size > 1) return language.say('fact.derivedOfSeveral', { count: fact.cells.length });
  if (fact.cells.length > 1) {
    return language.say('fact.derived', {
      count: fact.cells.length,
      table: language.sayAny(`fact.tables.${cell.table}`),
    });
  }
  switch (cell.table) {
    case 'rounds': {
      const { label } = edition.row('rounds', cell.key);
      // A number counts one thing of the round; a date is when it was.
      if (cell.column === undefined || cell.column === 'announced_on') return label;
      const column = withinSentence(roundColumn(cell.column, language), language);
      return language.say('fact.cellOfRow', { row: label, column });
    }
    case 'tallies': {
      const { scope, counter } = edition.row('tallies', cell.key);
      return `${scope} (${counter})`;
    }
    case 'custody': {
      const { measure, counter } = edition.row('custody', cell.key);
      return `${language.sayAny(`fact.custody.${measure}`)} (${counter})`;
    }
    case 'repression': {
      const { measure, counter } = edition.row('repression', cell.key);
      return `${edition.row('measures', measure).label} (${counter})`;
    }
    case 'disputes': {
      // Another source's value, which need not count what the row does that it is set beside.
      const { counter, source_ids } = edition.row('disputes', cell.key);
      const said = counter ?? edition.sourcesOf(source_ids)[0]?.publisher ?? '';
      return language.say('fact.said', { said });
    }
    case 'life-events': {
      const { person_id, headline } = edition.row('life-events', cell.key);
      return `${nameOf(edition.row('people', person_id), language.code).text}: ${headline}`;
    }
    case 'events':
      return edition.row('events', cell.key).headline;
    case 'elections':
      return language.say('fact.election');
    default:
      return '';
  }
}
