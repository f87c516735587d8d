/** The keys of a table and the lines they stand on, for tables of millions of rows. */

/**
 * Keys with their lines, in 12 bytes a place. A key is known by 64 bits of hashes: strings are not
 * kept, and two of a million keys share their bits once in thirty million tables. The first hash stands
 * apart, so that a search seldom leaves what a processor keeps at hand; 0 is a place nobody has taken.
 */
export class KeyIndex {
  #size = 0;
  #firsts = new Int32Array(1 << 10);
  /** Of each place, the second hash and the line. */
  #others = new Int32Array(2 << 10);

  get size(): number {
    return this.#size;
  }

  /** The line of a key, or `undefined` where the key is not there. */
  get(key: string): number | undefined {
    const first = hash(key);
    const at = this.#find(first, second);
    return this.#firsts[at] === 0 ? undefined : this.#others[at * 2 + 1];
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** Notes a key that is not there yet; returns the line of one that is. */
  add(key: string, line: number): number | undefined {
    const first = hash(key);
    const at = this.#find(first, second);
    if (this.#firsts[at] !== 0) return this.#others[at * 2 + 1];
    this.#put(at, first, second, line);
    this.#size += 1;
    if (this.#size * 2 > this.#firsts.length) this.#grow();
    return undefined;
  }

  /** Where a key stands, or would stand. */
  #find(first: number, second: number): number {
    const firsts = this.#firsts;
    const last = firsts.length - 1;
    let at = first & last;
    while (firsts[at] !== 0 && (firsts[at] !== first || this.#others[at * 2] !== second))
      at = (at + 1) & last;
    return at;
  }

  #put(at: number, first: number, second: number, line: number): void {
    this.#firsts[at] = first;
    this.#others[at * 2] = second;
    this.#others[at * 2 + 1] = line;
  }

  #grow(): void {
    const [firsts, others] = [this.#firsts, this.#others];
    this.#firsts = new Int32Array(firsts.length * 2);
    this.#others = new Int32Array(others.length * 2);
    for (let at = 0; at < firsts.length; at += 1) {
      const first = firsts[at] as number;
      if (first === 0) continue;
      const second = others[at * 2] as number;
      this.#put(this.#find(first, second), first, second, others[at * 2 + 1] as number);
    }
  }
}

/** The second hash of the text that was hashed last. */
let second = 0;

/** FNV-1a in 32 bits, twice at once, mixed once more: neighbouring keys should not be neighbours here. Never 0. */
function hash(text: string): number {
  let one = 0x811c9dc5;
  let two = 0x1b873593;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x01000193);
  }
  second = mixed(two);
  return mixed(one) || 1;
}

function mixed(bits: number): number {
  const spread = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  return spread ^ (spread >>> 13);
}
