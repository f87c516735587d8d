/** What is kept of each of a million rows: a growing list of whole numbers, four bytes each. */
export class Numbers {
  #values = new Int32Array(1 << 10);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = new Int32Array(this.#length * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** Throws a `RangeError` where there is none. */
  at(place: number): number {
    const value = place < this.#length ? this.#values[place] : undefined;
    if (value === undefined) throw new RangeError(`There is no number ${place} of ${this.#length}`);
    return value;
  }
}
