/** Which files of people a query needs, where there are several: by the surnames and given names that they hold. */
import type { Names } from './entries.ts';
import { eachNear, lexiconOf, type Lexicon } from './likeness.ts';
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

/** Stems by their letters, and of each the files that hold somebody of that name; `null` where too many do. */
interface Stored {
  readonly stems: Lexicon;
  readonly files: readonly Entry['files'][];
}

export interface Directory {
  readonly surnames: Stored;
  readonly givens: Stored;
}

export interface Choice {
  readonly files: readonly number[];
  /** More people are called so, or begin so, than are fetched: a longer query finds the one who is meant. */
  readonly isMany: boolean;
}

export function openDirectory({ surnames, givens }: Names): Directory {
  const open = (text: string): Stored => {
    const entries = unpacked(text);
    return { stems: lexiconOf(entries.map(({ stem }) => stem)), files: entries.map(({ files }) => files) };
  };
  return { surnames: open(surnames), givens: open(givens) };
}

/** Among so many somebody is nearer than this, or nobody is near. */
const NEAR = 1.5;
/** What the beginning of a name may differ by. */
const BEGINS = 0.3;

/** What a surname may differ by: as it is heard, by a slip, nearly. The surest first, as matching itself has them (`names.ts`). */
const WAYS: readonly ((length: number) => number)[] = [
  mayDiffer,
  (length) => (length >= SLIPS_FROM ? maySlip(length) : 0),
  (length) => (length >= 4 ? Math.min(mayBeNear(length), NEAR) : 0),
];

/** A name that a word of the query comes near, and by which files it is held. */
interface Hit {
  readonly word: AskedWord;
  readonly files: Entry['files'];
  readonly distance: number;
  /** How far from how the name begins. */
  readonly begun: number;
}

/** Every name near any reading of a word, as far as the widest of all ways goes. */
function hitsOf(word: AskedWord, { stems, files }: Stored, isSurname: boolean): readonly Hit[] {
  const length = lengthOf(word);
  const most = isSurname ? Math.max(...WAYS.map((mostOf) => mostOf(length))) : mayDiffer(length);
  const near = new Map<number, { distance: number; begun: number }>();
  for (const text of new Set([...word.wholes, ...word.stems.map((stem) => stem.text)]))
    eachNear(text, stems, most, BEGINS, (at, distance, begun) => {
      const known = near.get(at);
      if (!known) near.set(at, { distance, begun });
      else {
        known.distance = Math.min(known.distance, distance);
        known.begun = Math.min(known.begun, begun);
      }
    });
  return [...near].map(([at, found]) => ({ word, files: files[at] ?? null, ...found }));
}

/** The files that may hold whom the query means. */
export function chooseFiles(text: string, { surnames, givens }: Directory): Choice {
  const words = queryOf(text).words.filter((word) => !word.isInitial && lengthOf(word) > 1);
  const hits = words.flatMap((word) => [...hitsOf(word, surnames, true), ...hitsOf(word, givens, false)]);
  for (const [at, mostOf] of WAYS.entries()) {
    const chosen = choose(hits, (hit) => {
      const begun = at === 0 ? BEGINNING_COST + hit.begun : Infinity;
      const isMeant = hit.distance <= mostOf(lengthOf(hit.word));
      return Math.min(begun, isMeant ? hit.distance : Infinity);
    });
    // Many that are only near are nobody whom a longer query would find.
    if (chosen.files.length > 0 || chosen.isMany) return { ...chosen, isMany: chosen.isMany && at === 0 };
  }
  return { files: [], isMany: false };
}

function choose(hits: readonly Hit[], costOf: (hit: Hit) => number): Choice {
  const files = new Map<number, { words: Set<AskedWord>; cost: number }>();
  let isMany = false;
  for (const hit of hits) {
    const cost = costOf(hit);
    if (cost === Infinity) continue;
    if (hit.files === null) isMany = true;
    for (const file of hit.files ?? []) {
      const known = files.get(file) ?? { words: new Set<AskedWord>(), cost: Infinity };
      known.words.add(hit.word);
      known.cost = Math.min(known.cost, cost);
      files.set(file, known);
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
