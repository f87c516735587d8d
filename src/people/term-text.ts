/** Terms that courts passed on somebody, in words. */
import type { Language } from '#words/language.ts';
import { writeLength } from '#words/value.ts';
import type { ServedRow } from './times-served.ts';

/** The terms in full, one after the other; `null` where no length of theirs is known. */
export function writeTerms({ terms }: ServedRow, language: Language): string | null {
  const written = terms.flatMap(({ length }) => (length ? writeLength(length, language) : []));
  return written.length > 0 ? written.join('; ') : null;
}

/** Parts of a year that have a sign of their own. */
const PARTS: Readonly<Record<string, string>> = { 0: '', 0.25: '¼', 0.5: '½', 0.75: '¾' };

/**
 * The terms in years, each by itself, as courts may have added them in other ways: "18 and 1½ years". With a term that
 * has no such short form all are written in full. `say` writes a number of years with its noun.
 */
export function writeYears(row: ServedRow, language: Language, say: (years: number) => string): string {
  const years = row.terms.filter(({ length }) => length !== null).map(({ event }) => event.years ?? 0);
  const last = years.at(-1) ?? 0;
  const numbers = years.flatMap((each) => {
    const part = PARTS[each % 1];
    if (part === undefined) return [];
    return part !== '' && each < 1 ? part : language.number(Math.floor(each)) + part;
  });
  if (numbers.length < years.length || years.length === 0) return writeTerms(row, language) ?? '';
  const ending = say(last).replace(language.number(last), numbers.at(-1) ?? '');
  return language.list([...numbers.slice(0, -1), ending]);
}
