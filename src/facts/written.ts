/** A fact in words: its value as prose prints it, and what its note says. */
import type { Dispute, Source } from '../data/tables.ts';
import type { Edition } from '../data/edition.ts';
import type { Language } from '../words/language.ts';
import type { Fact } from './fact.ts';

/** How prose may ask for a value: as it is, small numbers spelled out, or a date without its year. */
export type FactForm = 'value' | 'words' | 'day';

export function writeFact(fact: Fact, language: Language, form: FactForm = 'value'): string {
  if (fact.kind === 'date') return form === 'day' ? language.dayOf(fact.date) : language.date(fact.date);
  const value = fact.kind === 'count' ? fact.count : { value: fact.number, qualifier: 'exact' as const };
  return form === 'words' ? language.countInWords(value) : language.count(value);
}

/** Sources of a fact, the most telling first: who counted or decided, then agencies, news, reports, reprints. */
export function sourcesOfFact(fact: Fact, edition: Edition): readonly Source[] {
  const sources = edition.sourcesOf(fact.source_ids);
  return sources.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

const KINDS: readonly Source['kind'][] = ['primary', 'agency', 'news', 'report', 'reprint'];

/** Values other sources give for the cells of a fact. */
export function disputesOfFact(fact: Fact, edition: Edition): readonly Dispute[] {
  return [...new Set(fact.cells.flatMap(({ table, key, column }) => edition.disputesOf(table, key, column)))];
}
