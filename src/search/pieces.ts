/**
 * People in files: all in one while they are few, else by surname, so that which file a reader fetches says of
 * whom they looked up only that it is one of many. `names.js` says which file holds whose names.
 */
import { compareTexts } from '#data/order.ts';
import type { Names, PersonEntry } from './entries.ts';
import { preparePerson } from './find.ts';
import { distance, sharedBy } from './likeness.ts';
import type { StoredWord } from './names.ts';

/** So many people and fewer are one file. */
const WHOLE = 300;
/** People in each file where there are several; never fewer than half of that. */
const PIECE = 100;
/** A given name that stands in more files says too little to fetch them all. */
const MOST_FILES = 4;
/** Spellings of a surname that are nearer than this lead to one another anyway. */
const SAME = 0.35;

export interface Pieces {
  readonly pieces: readonly (readonly PersonEntry[])[];
  /** `null` where one file holds all. */
  readonly names: Names | null;
}

/** People told apart into files. */
export function piecesOf(people: readonly PersonEntry[]): Pieces {
  if (people.length <= WHOLE) return { pieces: [people], names: null };
  const sorted = people
    .map((person) => ({ person, sounds: preparePerson(person).sounds }))
    .map((each) => ({ ...each, surname: each.sounds.surnames[0]?.stem ?? '' }))
    .sort((a, b) => compareTexts(a.surname, b.surname));
  const count = Math.floor(sorted.length / PIECE);
  const pieceOf = (at: number) => Math.floor((at * count) / sorted.length);
  const pieces: PersonEntry[][] = Array.from({ length: count }, () => []);
  const [surnames, givens] = [new Map<string, Set<number>>(), new Map<string, Set<number>>()];
  for (const [at, { person, sounds }] of sorted.entries()) {
    const piece = pieceOf(at);
    pieces[piece]?.push(person);
    for (const stem of stemsIn(sounds.surnames)) add(surnames, stem, piece);
    for (const stem of stemsIn(sounds.givens)) add(givens, stem, piece);
  }
  return { pieces, names: { surnames: packed(surnames), givens: packed(givens) } };
}

function add(map: Map<string, Set<number>>, stem: string, piece: number): void {
  const found = map.get(stem) ?? new Set();
  map.set(stem, found.add(piece));
}

/** Stems of a name's spellings, without those that sound like one before. */
function stemsIn(words: readonly StoredWord[]): readonly string[] {
  const stems: string[] = [];
  for (const { stem } of words)
    if (!stems.some((known) => distance(known, stem, SAME) <= SAME)) stems.push(stem);
  return stems;
}

/** As many as one sign of 36 can say. */
const MOST_SHARED = 35;

/**
 * A line for each stem in the order of letters: how many letters it shares with the one before it, its other
 * letters, and its files: each less the one before it, in this line or in those above; `*` for too many.
 */
function packed(stems: ReadonlyMap<string, ReadonlySet<number>>): string {
  let [before, last] = ['', 0];
  return [...stems]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([stem, files]) => {
      const shared = Math.min(MOST_SHARED, sharedBy(stem, before));
      before = stem;
      const head = `${shared.toString(36)}${stem.slice(shared)}`;
      if (files.size > MOST_FILES) return `${head}*`;
      const steps = [...files]
        .sort((a, b) => a - b)
        .map((file) => {
          const step = file - last;
          last = file;
          return step;
        })
        .join(' ');
      return steps === '0' ? head : `${head} ${steps}`;
    })
    .join('\n');
}

/** A stem, and the files that hold somebody of that name; `null` where too many do. */
export interface Entry {
  readonly stem: string;
  readonly files: readonly number[] | null;
}

/** Reads what `packed` wrote. */
export function unpacked(text: string): readonly Entry[] {
  let [before, last] = ['', 0];
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [head = '', ...steps] = line.split(' ');
      const isMany = head.endsWith('*');
      const stem = before.slice(0, parseInt(head[0] ?? '0', 36)) + head.slice(1, isMany ? -1 : undefined);
      before = stem;
      if (isMany) return { stem, files: null };
      const files = (steps.length === 0 ? ['0'] : steps).map((step) => (last += Number(step)));
      return { stem, files };
    });
}
