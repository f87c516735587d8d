/** The keys of a table and the lines they stand on, for tables of millions of rows. */

/** Of 32-bit words a key takes: two hashes, and its line + 1; 0 is a place nobody has taken. */
const WORDS = 4;

/**
 * Keys with their lines, in 16 bytes a place. A key is known by 64 bits of hashes: strings are not
 * kept, and two of a million keys share their bits once in thirty million tables.
 */
export class KeyIndex {
  #size = 0;
  #places = 1 << 10;
  #words = new Int32Array(this.#places * WORDS);

  get size(): number {
    return this.#size;
  }

  /** The line of a key, or `undefined` where the key is not there. */
  get(key: string): number | undefined {
    const line = this.#words[this.#find(hash(key, FIRST_SEED), hash(key, SECOND_SEED)) + 2] as number;
    return line === 0 ? undefined : line - 1;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** Notes a key that is not there yet; returns the line of one that is. */
  add(key: string, line: number): number | undefined {
    const first = hash(key, FIRST_SEED);
    const second = hash(key, SECOND_SEED);
    const at = this.#find(first, second);
    const known = this.#words[at + 2] as number;
    if (known !== 0) return known - 1;
    this.#put(at, first, second, line + 1);
    this.#size += 1;
    if (this.#size * 2 > this.#places) this.#grow();
    return undefined;
  }

  /** Where a key stands in the words, or would stand. */
  #find(first: number, second: number): number {
    const words = this.#words;
    const last = words.length - 1;
    let at = (first * WORDS) & last;
    while (words[at + 2] !== 0 && (words[at] !== first || words[at + 1] !== second)) {
      at = (at + WORDS) & last;
    }
    return at;
  }

  #put(at: number, first: number, second: number, line: number): void {
    this.#words[at] = first;
    this.#words[at + 1] = second;
    this.#words[at + 2] = line;
  }

  #grow(): void {
    const old = this.#words;
    this.#places *= 2;
    this.#words = new Int32Array(this.#places * WORDS);
    for (let at = 0; at < old.length; at += WORDS) {
      const [first, second, line] = [old[at], old[at + 1], old[at + 2]] as [number, number, number];
      if (line !== 0) this.#put(this.#find(first, second), first, second, line);
    }
  }
}

const FIRST_SEED = 0x811c9dc5;
const SECOND_SEED = 0x1b873593;

/** FNV-1a in 32 bits, mixed once more: neighbouring keys should not be neighbours here. */
function hash(text: string, seed: number): number {
  let mixed = seed;
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
