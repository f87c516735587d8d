/** The English texts of the data, held to what translations are held to: the quotation marks of their language. */
import type { Data } from '#data/edition.ts';
import { TRANSLATED_LANGUAGES } from '#data/languages.ts';
import { shorten, type Problem } from '#data/problem.ts';
import { extractTexts } from './extract.ts';
import { quoteFaults } from './faults.ts';

/** A title of a source is told between marks of its own, and holds those that its publisher wrote. */
const AS_PUBLISHED = 'sources/title';

/** Texts with marks that English does not write, each by the first row it stands in: warnings, for the words may be a source’s. */
export function checkEnglish(data: Data): readonly Problem[] {
  const [anyLanguage] = TRANSLATED_LANGUAGES;
  const texts = anyLanguage === undefined ? [] : [...extractTexts(data, anyLanguage).values()].flat();
  return texts
    .filter(({ context }) => context !== AS_PUBLISHED)
    .flatMap(({ english, rows }) => {
      const [file = '', name] = rows[0]?.split(':') ?? [];
      return quoteFaults(english, 'en').map((fault) => ({
        file,
        name,
        message: `${shorten(english)} ${fault}`,
      }));
    });
}
