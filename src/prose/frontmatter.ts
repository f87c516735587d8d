/**
 * What a text says of itself: title, description, standfirst. They are plain text (in <title>, cards, feeds) and
 * may hold facts, `{name-of-fact}` `{name-of-fact:words}` and the like, which are filled in from the edition of the text.
 */
import type { Edition } from '#data/edition.ts';
import { FACT_FORMS, writeFact, type FactForm } from '#facts/fact-text.ts';
import { namedFact, type FactName } from '#facts/facts.ts';
import type { Language } from '#words/language.ts';

export const FRONTMATTER_WORDS = ['title', 'description', 'standfirst'] as const;

/** What a text says of itself, as typed or filled in. */
export interface TextWords {
  readonly title: string;
  readonly description: string;
  readonly standfirst?: string;
}

/** What stands before a text, with the lines around it; empty where a text has none. */
export const frontmatterOf = (text: string): string => /^---\r?\n[^]*?\n---/.exec(text)?.[0] ?? '';

/** A fact in plain text, with the form it is asked for. */
export const PLAIN_FACT = new RegExp(`\\{([a-z][a-z0-9-]*)(?::(${FACT_FORMS.join('|')}))?\\}`, 'g');

/** The words with their facts written in. Throws a `RangeError` where the edition lacks one. */
export function fillIn(words: TextWords, edition: Edition, language: Language): TextWords {
  const fill = (text: string) =>
    text.replace(PLAIN_FACT, (_, name: string, form?: string) =>
      writeFact(namedFact(name as FactName, edition), language, (form ?? 'value') as FactForm),
    );
  return {
    title: fill(words.title),
    description: fill(words.description),
    ...(words.standfirst !== undefined && { standfirst: fill(words.standfirst) }),
  };
}

/** The same words out of the file of a text, for commands; each stands on one line. */
export function wordsIn(text: string): TextWords {
  const front = frontmatterOf(text);
  const wordOf = (name: string) => {
    const [, typed] = new RegExp(`^${name}: *(.*?) *$`, 'm').exec(front) ?? [];
    return typed === undefined ? undefined : unquoted(typed);
  };
  const standfirst = wordOf('standfirst');
  return {
    title: wordOf('title') ?? '',
    description: wordOf('description') ?? '',
    ...(standfirst !== undefined && { standfirst }),
  };
}

function unquoted(typed: string): string {
  if (/^'.*'$/.test(typed)) return typed.slice(1, -1).replaceAll("''", "'");
  return /^".*"$/.test(typed) ? (JSON.parse(typed) as string) : typed;
}
