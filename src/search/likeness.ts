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
  /** How many consonants of each group it has, side by side. */
  readonly consonants: number;
}

/** Consonants that are confused with one another; v comes and goes and is in none. */
const GROUPS = ['sSzZcCtd', 'pbf', 'hkg', 'mn', 'l', 'r'];
/** What a consonant costs at least that has no like in the other name, and what one that is exchanged for one such. */
const [STRANGE, EXCHANGED] = [0.6, 1];

/** Room for a count of one group. */
const BITS = 4;
const MOST_COUNTED = (1 << BITS) - 1;

/** How many consonants of `a` have no like in `b`, by the counts of their groups. */
function strangers(a: number, b: number): number {
  let count = 0;
  for (let shift = 0; shift < GROUPS.length * BITS; shift += BITS) {
    const more = ((a >> shift) & MOST_COUNTED) - ((b >> shift) & MOST_COUNTED);
    if (more > 0) count += more;
  }
  return count;
}

/** What so many strangers in one name and so many in the other cost at least. */
const leastOf = (one: number, other: number): number =>
  one > other ? EXCHANGED * other + STRANGE * (one - other) : EXCHANGED * one + STRANGE * (other - one);

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
    consonants: consonantsOf(sounds),
  };
  prepared.set(sounds, made);
  return made;
}

/** Counts of a name's consonants by group: two names that differ too much in these need no comparing. */
function consonantsOf(sounds: string): number {
  return GROUPS.reduce((counts, group, at) => {
    const count = Array.from(sounds).filter((sound) => group.includes(sound)).length;
    return counts | (Math.min(count, MOST_COUNTED) << (at * BITS));
  }, 0);
}

/** Names in the order of their letters, ready to be compared with one that is asked for. */
export interface Lexicon {
  readonly names: readonly Prepared[];
  /** Of each name, how many of its first letters cost what they cost in the one before it. */
  readonly kept: Uint8Array;
  /** Of each name, the next one that keeps less: all between them begin as it does. */
  readonly after: Int32Array;
  /** Lengths and consonants of the names, side by side: most names are passed over by a glance at these. */
  readonly lengths: Uint8Array;
  readonly consonants: Int32Array;
  readonly longest: number;
}

/** `sorted`: each name once. */
export function lexiconOf(sorted: readonly string[]): Lexicon {
  const kept = Uint8Array.from(sorted, (name, at) => {
    const before = sorted[at - 1] ?? '';
    let shared = 0;
    while (shared < name.length && name[shared] === before[shared]) shared += 1;
    // What a letter costs depends on the one behind it, and on whether it is the last but one.
    return Math.min(255, Math.max(0, shared - (shared === before.length ? 2 : 1)));
  });
  const names = sorted.map(prepare);
  return {
    names,
    kept,
    after: nextLess(kept),
    lengths: Uint8Array.from(sorted, ({ length }) => Math.min(255, length)),
    consonants: Int32Array.from(names, (name) => name.consonants),
    longest: sorted.reduce((most, { length }) => Math.max(most, length), 0),
  };
}

/** Of each value the place of the next one that is less; the length where none is. */
function nextLess(values: Uint8Array): Int32Array {
  const next = new Int32Array(values.length).fill(values.length);
  const waiting: number[] = [];
  for (const [at, value] of values.entries()) {
    while (waiting.length > 0 && (values[waiting.at(-1) as number] as number) > value)
      next[waiting.pop() as number] = at;
    waiting.push(at);
  }
  return next;
}

/** Rows of the table of distances, used anew by each call: a query compares thousands of names. */
let rows: Float64Array[] = [];
/** Of each row its least, and the least of its last column and of those above it. */
let [leasts, begins] = [new Float64Array(0), new Float64Array(0)];

function makeRoom(count: number, width: number): void {
  if (rows.length >= count && (rows[0] as Float64Array).length >= width) return;
  rows = Array.from({ length: count }, () => new Float64Array(Math.max(64, width)));
  [leasts, begins] = [new Float64Array(count), new Float64Array(count)];
}

/** Longer than any name: a whole number, as it is compared a million times. */
const NEVER = 1 << 20;

/**
 * Finds the names of a lexicon within `most` of the one asked for, and those that begin so, within
 * `mostBegun` (below 0: none are looked for). `found` is told the place of each and both distances, infinite
 * where more. What a name shares with the one before it is compared once.
 */
export function eachNear(
  asked: string,
  { names, kept, after, lengths, consonants, longest }: Lexicon,
  most: number,
  mostBegun: number,
  found: (at: number, distance: number, begun: number) => void,
): void {
  const a = prepare(asked);
  const width = a.codes.length;
  const limit = Math.max(most, mostBegun);
  makeRoom(longest + 1, width + 1);
  const first = rows[0] as Float64Array;
  first[0] = 0;
  for (let i = 0; i < width; i += 1) first[i + 1] = (first[i] as number) + (a.lone[i] as number);
  leasts[0] = 0;
  begins[0] = first[width] as number;
  // So many rows hold for the name at hand, and from that one on all are too far.
  let filled = 0;
  let lost = NEVER;
  for (let at = 0; at < names.length; at += 1) {
    // Whatever begins as a name that is lost is lost with it, unless it begins as the one asked for.
    if (lost !== NEVER && (begins[lost] as number) > mostBegun)
      while (at < names.length && (kept[at] as number) >= lost) at = after[at] as number;
    if (at >= names.length) break;
    const same = kept[at] as number;
    if (filled > same) filled = same;
    if (lost > same) lost = NEVER;
    const theirs = lengths[at] as number;
    const isOfLength = lost === NEVER && Math.abs(width - theirs) <= 3 + most;
    const isLonger = mostBegun >= 0 && width < theirs;
    if (!isOfLength && !isLonger) continue;
    const others = consonants[at] as number;
    const lacking = strangers(a.consonants, others);
    const mayBe = isOfLength && leastOf(lacking, strangers(others, a.consonants)) <= most;
    const mayBegin = isLonger && STRANGE * lacking <= mostBegun;
    if (!mayBe && !mayBegin) continue;
    const b = names[at] as Prepared;
    const length = b.codes.length;
    while (filled < length && lost === NEVER) {
      fillRow(a, b, filled);
      filled += 1;
      if ((leasts[filled] as number) > limit && (leasts[filled - 1] as number) > limit) lost = filled;
    }
    const end = rows[length] as Float64Array;
    const whole = mayBe && filled === length ? (end[width] as number) : Infinity;
    const begun = mayBegin ? (begins[Math.min(filled, length)] as number) : Infinity;
    if (whole <= most || begun <= mostBegun)
      found(at, whole <= most ? whole : Infinity, begun <= mostBegun ? begun : Infinity);
  }
}

/** The row behind one that is filled: the beginnings of `a` against one letter more of `b`. */
function fillRow(a: Prepared, b: Prepared, filled: number): void {
  const above = rows[filled] as Float64Array;
  const row = rows[filled + 1] as Float64Array;
  const before = filled > 0 ? (rows[filled - 1] as Float64Array) : null;
  const codeB = b.codes[filled] as number;
  const loneB = b.lone[filled] as number;
  const lastB = filled > 0 ? (b.codes[filled - 1] as number) : 0;
  const width = a.codes.length;
  let least = (row[0] = (above[0] as number) + loneB);
  for (let i = 1; i <= width; i += 1) {
    const codeA = a.codes[i - 1] as number;
    let cost = (above[i - 1] as number) + (COSTS[codeA * 128 + codeB] as number);
    const without = (above[i] as number) + loneB;
    if (without < cost) cost = without;
    const instead = (row[i - 1] as number) + (a.lone[i - 1] as number);
    if (instead < cost) cost = instead;
    if (before !== null && i > 1 && codeA === lastB && a.codes[i - 2] === codeB) {
      const turned = (before[i - 2] as number) + TURNED;
      if (turned < cost) cost = turned;
    }
    row[i] = cost;
    if (cost < least) least = cost;
  }
  leasts[filled + 1] = least;
  begins[filled + 1] = Math.min(begins[filled] as number, row[width] as number);
}

/** The distance of two names. Infinite where it would be more than `most`. */
export function distance(a: string, b: string, most: number): number {
  let distance = Infinity;
  eachNear(a, lexiconOf([b]), most, -1, (_, whole) => (distance = whole));
  return distance;
}

/** Two neighbours that changed places. */
const TURNED = 0.9;
