/** The texts that follow the newest edition, for somebody to read again before a draft takes its place. */
import type { Edition } from '#data/edition.ts';
import { formatProblem } from '#data/problem.ts';
import { writeFact } from '#facts/fact-text.ts';
import { namedFact, type FactName } from '#facts/facts.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';
import { textProblems } from './check-claims.ts';
import { fillIn, wordsIn } from './frontmatter.ts';
import { shownText } from './shown-text.ts';
import { factsPrinted, type Text } from './texts.ts';

/** A fact that a text prints, and what it prints before and after; `null` where an edition cannot fill it in. */
export interface ChangedFact {
  readonly name: string;
  readonly was: string | null;
  readonly is: string | null;
}

export interface Reread {
  readonly title: string;
  readonly file: string;
  readonly changed: readonly ChangedFact[];
  /** What the check says of the text in the draft, a line each. */
  readonly problems: readonly string[];
}

const language = languageOf('en');

/** What to read again, in the order of the front page. */
export function textsToReread(texts: readonly Text[], before: Edition, after: Edition): readonly Reread[] {
  return texts
    .filter(({ edition }) => edition === 'latest')
    .map((text) => {
      const printed = factsPrinted(shownText(text.text, after)).map(
        ({ name }) => [name, { name, was: written(name, before), is: written(name, after) }] as const,
      );
      return {
        title: titleIn(text, after),
        file: text.file,
        changed: [...new Map(printed).values()].filter(({ was, is }) => was !== is),
        problems: textProblems(text, [after]).map(formatProblem),
      };
    });
}

function written(name: string, edition: Edition): string | null {
  try {
    return writeFact(namedFact(name as FactName, edition), language);
  } catch {
    return null;
  }
}

/** Filled in, or as it is typed where the edition lacks a fact of it. */
function titleIn({ text, language: code }: Text, edition: Edition): string {
  const words = wordsIn(text);
  try {
    return fillIn(words, edition, languageOf(code as LanguageCode)).title;
  } catch {
    return words.title;
  }
}
