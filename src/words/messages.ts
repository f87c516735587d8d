/** The words of each language, and which languages there are. */
import type { DateWords } from './dates.ts';
import en from './en/index.ts';

export type LanguageCode = 'en' | 'be' | 'ru';

/** The languages the site is written in, the one at the root first. */
export const LANGUAGES: readonly LanguageCode[] = ['en'];

type Leaves<Node, Path extends string = ''> = Node extends string
  ? Path
  : { [Key in keyof Node & string]: Leaves<Node[Key], Path extends '' ? Key : `${Path}.${Key}`> }[keyof Node &
      string];

/** The path of a message in the words, such as `charts.rounds.title`. */
export type WordKey = Leaves<typeof en>;

/** Messages by theme, in a tree, and where months have cases the words of dates. */
export interface Words {
  readonly dates?: DateWords;
}

const WORDS: Partial<Record<LanguageCode, Words>> = { en: en as Words };

/** All words of a language. */
export function wordsOf(code: LanguageCode): Words {
  return WORDS[code] ?? {};
}

/** The text of a message; `undefined` where there is none. */
export function findMessage(words: Words, key: string): string | undefined {
  let node: unknown = words;
  for (const part of key.split('.')) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = (node as Record<string, unknown>)[part];
  }
  return typeof node === 'string' ? node : undefined;
}
