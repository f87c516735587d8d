/** Which files of people a query needs, where there are several: by the surnames and given names that they hold. */
import type { Names } from './entries.ts';
import { distance, groupsOf, leastCost } from './likeness.ts';
import {
  BEGINNING_COST,
  lengthOf,
  mayBeNear,
  mayDiffer,
  maySlip,
  queryOf,
  SLIPS_FROM,
  type AskedWord,
} from './names.ts';
import { unpacked, type Entry } from './pieces.ts';

/** So many files are fetched for one query. */
const MOST = 4;

interface Stored {
  readonly groups: number;
  readonly stem: string;
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
    unpacked(text).map(({ stem, files }): Stored => ({
      groups: groupsOf(stem),
      stem,
      files,
    }));
  return { surnames: open(surnames), givens: open(givens) };
}

/** A way to be near: what a word may cost at most, whether it may be how a name begins, and whether a given name counts. */
interface Way {
  most(length: number): number;
  readonly begins: boolean;
  readonly ofSurnames: boolean;
}

/** The surest first: as matching itself has them (`names.ts`). */
const WAYS: readonly Way[] = [
  { most: mayDiffer, begins: true, ofSurnames: false },
  { most: (length) => (length >= SLIPS_FROM ? maySlip(length) : 0), begins: false, ofSurnames: true },
  { most: (length) => (length >= 4 ? mayBeNear(length) : 0), begins: false, ofSurnames: true },
];

/** How near any reading of a word comes to a stem; infinite where it is another name. */
function nearness(sounds: readonly Sound[], { stem, groups }: Stored, most: number, begins: boolean): number {
  let least = Infinity;
  for (const { text, groups: own } of sounds) {
    const limit = Math.min(most, least);
    // Most names have nothing in common with it, which a glance at their consonants tells.
    if (leastCost(own, groups) <= limit) least = Math.min(least, distance(text, stem, limit));
    if (begins && text.length < stem.length && leastCost(own, groups, true) <= BEGINS)
      least = Math.min(least, BEGINNING_COST + distance(text, stem, BEGINS, true));
  }
  return least;
}

/** What the beginning of a name may differ by. */
const BEGINS = 0.3;

interface Sound {
  readonly text: string;
  readonly groups: number;
}

function soundsOfWord({ wholes, stems }: AskedWord): readonly Sound[] {
  const texts = new Set([...wholes, ...stems.map(({ text }) => text)]);
  return [...texts].map((text) => ({ text, groups: groupsOf(text) }));
}

/** The files that may hold whom the query means. */
export function chooseFiles(text: string, { surnames, givens }: Directory): Choice {
  const words = queryOf(text).words.filter((word) => !word.isInitial && lengthOf(word) > 1);
  for (const [at, way] of WAYS.entries()) {
    const chosen = choose(words, surnames, givens, way);
    // Many that are only near are nobody whom a longer query would find.
    if (chosen.files.length > 0 || chosen.isMany) return { ...chosen, isMany: chosen.isMany && at === 0 };
  }
  return { files: [], isMany: false };
}

function choose(
  words: readonly AskedWord[],
  surnames: readonly Stored[],
  givens: readonly Stored[],
  way: Way,
): Choice {
  const files = new Map<number, { words: Set<AskedWord>; cost: number }>();
  let isMany = false;
  for (const word of words) {
    const most = way.most(lengthOf(word));
    const sounds = soundsOfWord(word);
    for (const stored of way.ofSurnames ? [surnames] : [surnames, givens]) {
      for (const each of stored) {
        const cost = nearness(sounds, each, most, way.begins);
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
