/** The words of each language, and which languages there are. */
import { LANGUAGE_CODES, LANGUAGE_DATA, TRANSLATED_LANGUAGES, type LanguageCode } from '#data/languages.ts';
import be from './be/index.ts';
import type { DateWords } from './dates.ts';
import en from './en/index.ts';
import { pseudoWords } from './pseudo.ts';
import ru from './ru/index.ts';

export type { LanguageCode } from '#data/languages.ts';

/** The languages the site is published in, the one at the root first. */
const PUBLISHED = LANGUAGE_CODES.filter((code) => LANGUAGE_DATA[code].isPublished);

/** `PSEUDO=1`: Belarusian is a language of nobody's, in which every text is Cyrillic and 30 % longer. */
export const IS_PSEUDO = process.env.PSEUDO === '1';

/** `PREVIEW=be,ru`: languages to look at before they are published. What they lack stands in English. */
export const PREVIEWED: readonly LanguageCode[] = IS_PSEUDO
  ? ['be']
  : TRANSLATED_LANGUAGES.filter(
      (code) => !PUBLISHED.includes(code) && (process.env.PREVIEW ?? '').split(',').includes(code),
    );

/** `LANGUAGES=en,ru`: of the published languages only these, and the one at the root. */
const ASKED = process.env.LANGUAGES?.split(',');

/** The languages of this build. */
export const LANGUAGES: readonly LanguageCode[] = [
  ...PUBLISHED.filter(
    (code, at) => at === 0 || (!IS_PSEUDO && (ASKED === undefined || ASKED.includes(code))),
  ),
  ...PREVIEWED,
];

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

/** What a language has of its own. */
export const OWN_WORDS: Readonly<Record<LanguageCode, Words>> = { en: en as Words, be, ru };

/** All words of a language; one that is only looked at borrows from English what it lacks. */
export function wordsOf(code: LanguageCode): Words {
  const own = OWN_WORDS[code];
  if (code === 'be' && IS_PSEUDO) return nobodysWords();
  return PREVIEWED.includes(code) ? over(en, own) : own;
}

/** English in the language of nobody's, with the months and plurals of Belarusian. */
export function nobodysWords(): Words {
  const { dates } = be as Words;
  return { ...(pseudoWords(en) as Words), ...(dates !== undefined && { dates }) };
}

/** A tree over another: its own leaves, and those that only the other has. */
function over(below: object, above: object): object {
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above) as [string, unknown][]) {
    const under = merged[key];
    merged[key] = isTree(value) && isTree(under) ? over(under, value) : value;
  }
  return merged;
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The text of a message; `undefined` where there is none. */
export function findMessage(words: Words, key: string): string | undefined {
  let node: unknown = words;
  for (const part of key.split('.')) {
    if (!isTree(node)) return undefined;
    node = (node as Record<string, unknown>)[part];
  }
  return typeof node === 'string' ? node : undefined;
}

/** Every message of a tree by its path. */
export function messagesIn(words: object, path = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words) as [string, unknown][]) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(at, value);
    else if (isTree(value) && !Array.isArray(value))
      for (const [inner, text] of messagesIn(value, at)) found.set(inner, text);
  }
  return found;
}
