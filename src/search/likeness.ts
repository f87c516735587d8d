/**
 * How far two names are from each other as they sound (`sounds.ts`): 0 for the same, about 1 for each slip of
 * a finger, a fraction for what systems and ears confuse: unstressed vowels, ц for т, ш for s, a fleeting e.
 */

const VOWELS = 'aeiou';

/** Sounds that stand for each other, and what it costs; every other exchange of consonants is a slip. */
const EXCHANGES = new Map(
  Object.entries({
    ao: 0.05,
    ae: 0.12,
    ei: 0.15,
    eo: 0.2,
    ai: 0.4,
    au: 0.5,
    eu: 0.5,
    io: 0.5,
    iu: 0.6,
    ou: 0.35,
    sS: 0.12,
    zZ: 0.12,
    sz: 0.3,
    SZ: 0.4,
    zS: 0.4,
    sZ: 0.5,
    cC: 0.2,
    cs: 0.5,
    CS: 0.35,
    ct: 0.2,
    Ct: 0.45,
    cz: 0.4,
    dz: 0.4,
    dZ: 0.4,
    hk: 0.6,
    fp: 0.6,
    bp: 0.6,
    dt: 0.5,
    uv: 0.15,
    ov: 0.4,
    gh: 0,
  }).flatMap(([pair, cost]): [string, number][] => [
    [pair, cost],
    [`${pair[1]}${pair[0]}`, cost],
  ]),
);

/** The same by the codes of both letters, for it is asked for a million times. */
const COSTS = new Float64Array(128 * 128).fill(1);
for (let code = 0; code < 128; code += 1) COSTS[code * 129] = 0;
for (const [pair, cost] of EXCHANGES) COSTS[pair.charCodeAt(0) * 128 + pair.charCodeAt(1)] = cost;

/** What it costs that a sound stands in one name and not in the other. */
function lone(sounds: string, at: number): number {
  const [before = '', sound = '', after = ''] = [sounds[at - 1], sounds[at], sounds[at + 1]];
  const isBesideVowel =
    (before !== '' && VOWELS.includes(before)) || (after !== '' && VOWELS.includes(after));
  if (VOWELS.includes(sound)) {
    if (isBesideVowel) return sound === 'i' ? 0.12 : 0.2;
    // A fleeting vowel: Севярынец, Севярынца.
    if (at > 1 && at === sounds.length - 2 && (sound === 'e' || sound === 'o' || sound === 'a')) return 0.1;
    return 0.45;
  }
  if (sound === 'v' && VOWELS.includes(before) && before !== '' && !VOWELS.includes(after)) return 0.3;
  return sound === 'h' ? 0.6 : 1;
}

/** A name ready to be compared: its sounds by their codes, and what each costs where the other lacks it. */
interface Prepared {
  readonly codes: Uint8Array;
  readonly lone: Float64Array;
  /** Which groups of consonants it has: a bit each. */
  readonly groups: number;
}

/** Consonants that are confused with one another; v comes and goes and is in none. */
const GROUPS = ['sSzZcCtd', 'pbf', 'hk', 'mn', 'l', 'r'];
/** What a consonant costs at least that has no other of its group: one exchanged for it settles two groups. */
const STRANGE = 0.3;

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

const prepared = new Map<string, Prepared>();
/** So many names are remembered: those of a large index, and of what was typed. */
const MOST_PREPARED = 100_000;

function prepare(sounds: string): Prepared {
  const known = prepared.get(sounds);
  if (known) return known;
  if (prepared.size >= MOST_PREPARED) prepared.clear();
  const made = {
    codes: Uint8Array.from(sounds, (sound) => sound.charCodeAt(0) & 127),
    lone: Float64Array.from(sounds, (_, at) => lone(sounds, at)),
    groups: groupsOf(sounds),
  };
  prepared.set(sounds, made);
  return made;
}

/** Which groups of consonants a name has, a bit each: two names that share none need no comparing. */
export function groupsOf(sounds: string): number {
  return GROUPS.reduce(
    (bits, group, at) =>
      Array.from(group).some((sound) => sounds.includes(sound)) ? bits | (1 << at) : bits,
    0,
  );
}

/** What two names cost at least by a glance at their consonants; with `isBeginning` as in `distance`. */
export function leastCost(groupsA: number, groupsB: number, isBeginning = false): number {
  return STRANGE * bitsIn(isBeginning ? groupsA & ~groupsB : groupsA ^ groupsB);
}

/** Rows of the table of distances, used anew by each call: a query compares thousands of names. */
let rows: readonly Float64Array[] = [0, 1, 2].map(() => new Float64Array(64));

/**
 * The distance of two names. With `isBeginning` the first may be how the second begins: what follows in it is
 * free. Infinite where it would be more than `most`.
 */
export function distance(a: string, b: string, most: number, isBeginning = false): number {
  if (a === b) return 0;
  const [length, width] = [b.length, b.length + 1];
  if (isBeginning ? a.length > length + 2 + most : Math.abs(a.length - length) > 3 + most) return Infinity;
  const { codes: codesA, lone: lonesA, groups: groupsA } = prepare(a);
  const { codes: codesB, lone: lonesB, groups: groupsB } = prepare(b);
  // Most names have nothing in common, which a glance at their consonants tells.
  if (leastCost(groupsA, groupsB, isBeginning) > most) return Infinity;
  if (width > (rows[0]?.length ?? 0)) rows = [0, 1, 2].map(() => new Float64Array(2 * width));
  let [before, above, row] = rows as [Float64Array, Float64Array, Float64Array];
  above[0] = 0;
  for (let j = 1; j < width; j += 1) above[j] = (above[j - 1] as number) + (lonesB[j - 1] as number);
  for (let i = 1; i <= codesA.length; i += 1) {
    const loneA = lonesA[i - 1] as number;
    const codeA = codesA[i - 1] as number;
    let least = (row[0] = (above[0] as number) + loneA);
    for (let j = 1; j < width; j += 1) {
      const codeB = codesB[j - 1] as number;
      let cost = (above[j - 1] as number) + (COSTS[codeA * 128 + codeB] as number);
      const without = (above[j] as number) + loneA;
      if (without < cost) cost = without;
      const instead = (row[j - 1] as number) + (lonesB[j - 1] as number);
      if (instead < cost) cost = instead;
      if (i > 1 && j > 1 && codeA === codesB[j - 2] && codesA[i - 2] === codeB) {
        const turned = (before[j - 2] as number) + TURNED;
        if (turned < cost) cost = turned;
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    [before, above, row] = [above, row, before];
  }
  let found = above[length] as number;
  if (isBeginning) for (let j = 0; j < length; j += 1) found = Math.min(found, above[j] as number);
  return found > most ? Infinity : found;
}

/** Two neighbours that changed places. */
const TURNED = 0.9;
