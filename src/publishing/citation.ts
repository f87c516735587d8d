/** How an edition is cited, and its own words in a language. */
import type { Edition } from '../data/edition.ts';
import type { Language, LanguageCode } from '../words/language.ts';

/** In plain text: "Revolving Door, edition of 31 March 2026, compiled 22 November 2026. https://…". */
export function citationOf(edition: Edition, language: Language, page: URL): string {
  const asOf = language.date(edition.asOf);
  if (edition.isDraft) return language.say('editions.citationDraft', { asOf });
  return language.say('editions.citation', {
    asOf,
    compiled: language.date(edition.about.compiled_on),
    address: page.href,
  });
}

/** The title or note of an edition; in English where it was not written in the language. */
export function wordsIn(words: Edition['about']['title'], code: LanguageCode): string {
  return words[code] ?? words.en;
}
