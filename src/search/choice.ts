/** Which files of people a query needs, where there are several: by the surnames and given names that they hold. */
import type { Names } from './entries.ts';
import { beginningOf, costOf, fitOf, lengthOf, queryOf, type AskedWord, type StoredWord } from './names.ts';
import { unpacked, type Entry } from './pieces.ts';

/** So many files are fetched for one query. */
const MOST = 4;

interface Stored {
  readonly words: readonly [StoredWord];
  readonly files: Entry['files'];
}

export interface Directory {
  readonly surnames: readonly Stored[];
  readonly givens: readonly Stored[];
}

export interface Choice {
  readonly files: readonly number[];
  /** More people are called so, or begin so, than are fetched: a longer query finds the one who is meant. */
  readonly isMany: boolean;
}

export function openDirectory({ surnames, givens }: Names): Directory {
  const open = (text: string) =>
    unpacked(text).map(({ stem, files }): Stored => ({ words: [{ whole: stem, stem }], files }));
  return { surnames: open(surnames), givens: open(givens) };
}

/** How near a word of the query comes to a stored one, by ways to be near, the surest first. */
const WAYS: readonly ((word: AskedWord, { words }: Stored, isSurname: boolean) => number)[] = [
  (word, { words }) =>
    Math.min(fitOf(word, words, null, false)?.cost ?? Infinity, beginningOf(word, words)?.cost ?? Infinity),
  (word, { words }, isSurname) => (isSurname ? (fitOf(word, words, null, true)?.cost ?? Infinity) : Infinity),
  (word, { words }, isSurname) =>
    isSurname && lengthOf(word) >= 4 ? costOf(word, words, null, 0.3 * lengthOf(word)) : Infinity,
];

/** The files that may hold whom the query means. */
export function chooseFiles(text: string, { surnames, givens }: Directory): Choice {
  const words = queryOf(text).words.filter((word) => !word.isInitial && lengthOf(word) > 1);
  for (const nearness of WAYS) {
    const chosen = choose(words, surnames, givens, nearness);
    if (chosen.files.length > 0 || chosen.isMany) return chosen;
  }
  return { files: [], isMany: false };
}

function choose(
  words: readonly AskedWord[],
  surnames: readonly Stored[],
  givens: readonly Stored[],
  nearness: (typeof WAYS)[number],
): Choice {
  const files = new Map<number, { words: Set<AskedWord>; cost: number }>();
  let isMany = false;
  for (const word of words) {
    for (const [stored, isSurname] of [
      [surnames, true],
      [givens, false],
    ] as const) {
      for (const each of stored) {
        const cost = nearness(word, each, isSurname);
        if (cost === Infinity) continue;
        if (each.files === null) isMany = true;
        for (const file of each.files ?? []) {
          const known = files.get(file) ?? { words: new Set<AskedWord>(), cost: Infinity };
          known.words.add(word);
          known.cost = Math.min(known.cost, cost);
          files.set(file, known);
        }
      }
    }
  }
  // A word that names too many says nothing of where to look, as long as another does.
  const ranked = [...files].sort(([, a], [, b]) => b.words.size - a.words.size || a.cost - b.cost);
  const best = ranked.filter(([, { words: met }]) => met.size === ranked[0]?.[1].words.size);
  return {
    files: best.slice(0, MOST).map(([file]) => file),
    isMany: best.length > MOST || (isMany && best.length === 0),
  };
}
