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

/** More than any letter’s code. */
const CODES = 128;
/** The same by the codes of both letters, for it is asked for a million times. */
const COSTS = Float64Array.from({ length: CODES * CODES }, (_, at) => (at % (CODES + 1) === 0 ? 0 : 1));
for (const [pair, cost] of EXCHANGES) COSTS[pair.charCodeAt(0) * CODES + pair.charCodeAt(1)] = cost;

const isVowel = (sound: string): boolean => sound !== '' && VOWELS.includes(sound);
/** Vowels that come and go before the last consonant: Севярынец, Севярынца. */
const FLEETING = 'eoa';

/** What it costs that a sound stands in one name and not in the other. */
function lone(sounds: string, at: number): number {
  const [before, sound, after] = [at - 1, at, at + 1].map((place) => sounds.charAt(place)) as [
    string,
    string,
    string,
  ];
  if (isVowel(sound)) {
    if (isVowel(before) || isVowel(after)) return sound === 'i' ? 0.12 : 0.2;
    return at > 1 && at === sounds.length - 2 && FLEETING.includes(sound) ? 0.1 : 0.45;
  }
  if (sound === 'v' && isVowel(before) && after !== '' && !isVowel(after)) return 0.3;
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
/** What a consonant costs at least that has no like in the other name. */
const STRANGE = 0.6;

/** Room for a count of one group. */
const BITS = 4;
const MOST_COUNTED = (1 << BITS) - 1;

/** How many consonants of `a` have no like in `b`, by the counts of their groups. */
function strangers(a: number, b: number): number {
  let [count, other] = [0, b];
  for (let own = a; own > 0; own >>= BITS) {
    count += Math.max(0, (own & MOST_COUNTED) - (other & MOST_COUNTED));
    other >>= BITS;
  }
  return count;
}

/** What so many strangers in one name and so many in the other cost at least: two may be one slip. */
const leastOf = (one: number, other: number): number =>
  Math.min(one, other) + STRANGE * Math.abs(one - other);

function prepare(sounds: string): Prepared {
  return {
    codes: Uint8Array.from(sounds, (sound) => sound.charCodeAt(0) % CODES),
    lone: Float64Array.from(sounds, (_, at) => lone(sounds, at)),
    consonants: consonantsOf(sounds),
  };
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
  readonly kept: Int32Array;
  /** Of each name, the next one that keeps less: all between them begin as it does. */
  readonly after: Int32Array;
}

/** `sorted`: each name once. */
export function lexiconOf(sorted: readonly string[]): Lexicon {
  const kept = Int32Array.from(sorted, (name, at) => {
    const before = sorted[at - 1] ?? '';
    const shared = sharedBy(name, before);
    // What a letter costs depends on the one behind it, and on whether it is the last but one.
    return Math.max(0, shared - (shared === before.length ? 2 : 1));
  });
  return { names: sorted.map(prepare), kept, after: nextLess(kept) };
}

/** With how many letters two names begin alike. */
export function sharedBy(name: string, other: string): number {
  let shared = 0;
  for (const letter of name) {
    if (letter !== other[shared]) break;
    shared += 1;
  }
  return shared;
}

/** Of each value the place of the next one that is less; the length where none is. */
function nextLess(values: Int32Array): Int32Array {
  const next = new Int32Array(values.length).fill(values.length);
  const waiting: number[] = [];
  for (const [at, value] of values.entries()) {
    while ((values[waiting.at(-1) as number] as number) > value) next[waiting.pop() as number] = at;
    waiting.push(at);
  }
  return next;
}

/** Distances of the beginnings of two names: a row for each letter of the second, and one before them. */
interface Table {
  readonly rows: Float64Array[];
  /** Of each row its least, and the least of its last column and of those above it. */
  readonly leasts: number[];
  readonly begins: number[];
}

function tableOf(a: Prepared): Table {
  let sum = 0;
  const first = Float64Array.from([0, ...a.lone.map((cost) => (sum += cost))]);
  return { rows: [first], leasts: [0], begins: [sum] };
}

/**
 * Finds the names of a lexicon within `most` of the one asked for, and those that begin so, within
 * `mostBegun` (below 0: none are looked for). `found` is told the place of each and both distances, infinite
 * where more. What a name shares with the one before it is compared once, and most names are passed over by a
 * glance: told is how many letters were compared, which is what the answer cost.
 */
export function eachNear(
  asked: string,
  { names, kept, after }: Lexicon,
  most: number,
  mostBegun: number,
  found: (at: number, distance: number, begun: number) => void,
): number {
  const a = prepare(asked);
  const width = a.codes.length;
  const table = tableOf(a);
  const { rows, leasts, begins } = table;
  const limit = Math.max(most, mostBegun);
  // So many rows hold for the name at hand, and from that one on all are too far.
  let [filled, lost, compared] = [0, Infinity, 0];
  for (let at = 0; at < names.length; at += 1) {
    const same = kept[at] as number;
    // Whatever begins as a name that is lost is lost with it, unless it begins as the one asked for.
    if (same >= lost && (begins[lost] as number) > mostBegun) {
      at = (after[at] as number) - 1;
      continue;
    }
    filled = Math.min(filled, same);
    if (same < lost) lost = Infinity;
    const b = names[at] as Prepared;
    const length = b.codes.length;
    const lacking = strangers(a.consonants, b.consonants);
    const mayBegin = width < length && STRANGE * lacking <= mostBegun;
    if (!mayBegin && leastOf(lacking, strangers(b.consonants, a.consonants)) > most) continue;
    while (filled < length && lost === Infinity) {
      fillRow(a, b, table, filled);
      filled += 1;
      compared += 1;
      if ((leasts[filled] as number) > limit && (leasts[filled - 1] as number) > limit) lost = filled;
    }
    const whole = filled === length ? ((rows[length] as Float64Array)[width] as number) : Infinity;
    const begun = mayBegin ? (begins[filled] as number) : Infinity;
    if (whole <= most || begun <= mostBegun)
      found(at, whole <= most ? whole : Infinity, begun <= mostBegun ? begun : Infinity);
  }
  return compared;
}

/** The row behind one that is filled: the beginnings of `a` against one letter more of `b`. */
function fillRow(a: Prepared, b: Prepared, { rows, leasts, begins }: Table, filled: number): void {
  const width = a.codes.length;
  const before = rows[filled - 1];
  const above = rows[filled] as Float64Array;
  const row = (rows[filled + 1] ??= new Float64Array(width + 1));
  const codeB = b.codes[filled] as number;
  const loneB = b.lone[filled] as number;
  const lastB = b.codes[filled - 1];
  let least = (row[0] = (above[0] as number) + loneB);
  for (let i = 1; i <= width; i += 1) {
    const codeA = a.codes[i - 1] as number;
    const exchanged = (above[i - 1] as number) + (COSTS[codeA * CODES + codeB] as number);
    const without = (above[i] as number) + loneB;
    const instead = (row[i - 1] as number) + (a.lone[i - 1] as number);
    let cost = Math.min(exchanged, without, instead);
    if (before !== undefined && codeA === lastB && a.codes[i - 2] === codeB)
      cost = Math.min(cost, (before[i - 2] as number) + TURNED);
    row[i] = cost;
    least = Math.min(least, cost);
  }
  leasts[filled + 1] = least;
  begins[filled + 1] = Math.min(begins[filled] as number, row[width] as number);
}

/** The distance of two names. Infinite where it would be more than `most`. */
export function distance(a: string, b: string, most: number): number {
  let distance = Infinity;
  eachNear(a, lexiconOf([b]), most, -Infinity, (_, whole) => (distance = whole));
  return distance;
}

/** Two neighbours that changed places. */
const TURNED = 0.9;
