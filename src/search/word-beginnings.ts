/** Charts, stories, sources, rounds, places, articles: found by how words of theirs begin, in any language and case. */
import { stemsOf } from './endings.ts';
import type { ThingEntry } from './entries.ts';
import { plainWords } from './sounds.ts';

/** A shorter stem would fit half of the words. */
const SHORTEST_STEM = 5;

/** The beginnings that stand for a word of a query: itself, and what is left of a long one without its ending. */
function beginningsOf(word: string): readonly string[] {
  return [word, ...stemsOf(word).flatMap(({ text }) => (text.length >= SHORTEST_STEM ? [text] : []))];
}

const fits = (words: readonly string[], beginnings: readonly string[]): boolean =>
  words.some((word) => beginnings.some((beginning) => word.startsWith(beginning)));

/** Whether each word of a query is how one of these words begins. */
export function fitAll(query: string, words: readonly string[]): boolean {
  const asked = plainWords(query);
  return asked.length > 0 && asked.every((word) => fits(words, beginningsOf(word)));
}

export interface PreparedThing {
  readonly thing: ThingEntry;
  readonly title: readonly string[];
  readonly all: readonly string[];
}

export function prepareThing(thing: ThingEntry): PreparedThing {
  const [, , title, line, words] = thing;
  const named = plainWords(title);
  return { thing, title: named, all: [...named, ...plainWords(`${line} ${words}`)] };
}

/** Things in which every word of the query begins a word, those whose title it is first. */
export function matchThings(query: string, things: readonly PreparedThing[]): readonly ThingEntry[] {
  const asked = plainWords(query).map(beginningsOf);
  if (asked.every(([word = '']) => word.length < 2 && !/\d/.test(word))) return [];
  return things
    .flatMap(({ thing, title, all }) => {
      if (!asked.every((beginnings) => fits(all, beginnings))) return [];
      const inTitle = asked.filter((beginnings) => fits(title, beginnings)).length;
      const whole = asked.filter(([word = '']) => title.includes(word)).length;
      return [{ thing, rank: 2 * inTitle + whole }];
    })
    .sort((a, b) => b.rank - a.rank)
    .map(({ thing }) => thing);
}
