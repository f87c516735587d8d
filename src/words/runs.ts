/** Text of two languages: what a page has in English yet, marked so that it is read aloud and divided as English. */
import type { LanguageCode } from './language.ts';

export interface Run {
  readonly text: string;
  /** Where that is not the page's. */
  readonly lang?: LanguageCode;
}

/** From a word in Latin letters to the last before a Cyrillic one, with what stands between them. */
const LATIN = /\p{Script=Latin}[^\p{Script=Cyrillic}]*(?<=\p{Script=Latin}[\p{M}’']*)/gu;

/** A text in runs: on a page in Cyrillic letters words in Latin ones are English, names of media among them. */
export function runsOf(text: string, code: LanguageCode): readonly Run[] {
  if (code === 'en') return [{ text }];
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(LATIN)) {
    if (index > at) runs.push({ text: text.slice(at, index) });
    runs.push({ text: found, lang: 'en' });
    at = index + found.length;
  }
  if (at < text.length || runs.length === 0) runs.push({ text: text.slice(at) });
  return runs;
}

/** The `lang` of an element that holds a text and nothing else; `undefined` where it is the page's own. */
export function langOf(text: string | null | undefined, code: LanguageCode): LanguageCode | undefined {
  const runs = runsOf(text ?? '', code);
  return runs.every(({ text: run, lang }) => lang !== undefined || !/\p{L}/u.test(run)) &&
    runs.some(({ lang }) => lang)
    ? 'en'
    : undefined;
}
