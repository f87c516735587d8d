/** Letters that tie a mark to its words where a number would seem to count. */

/** A letter for each of so many: those of the alphabet, then "AA", "AB" as columns of a sheet go on. */
export function lettersOf(alphabet: string, many: number): readonly string[] {
  const letters = Array.from(alphabet);
  const letterOf = (nth: number): string =>
    nth < 0 ? '' : letterOf(Math.floor(nth / letters.length) - 1) + (letters[nth % letters.length] ?? '');
  return Array.from({ length: many }, (_, nth) => letterOf(nth));
}
