/** Letters that look alike and are not: names that a search misses and a reader takes for another. */

const ALPHABETS = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
] as const;

const WORD = /[\p{L}\p{M}]+/gu;

/** The alphabets of a text's letters, among those that have letters in common. */
export function alphabetsOf(text: string): readonly string[] {
  return ALPHABETS.flatMap(([name, letters]) => (letters.test(text) ? name : []));
}

/** A word of a text that is written in two alphabets. */
export function mixedWord(text: string): string | undefined {
  if (alphabetsOf(text).length < 2) return undefined;
  return text.match(WORD)?.find((word) => alphabetsOf(word).length > 1);
}

/** Whether letters and their marks are written the one way that texts are compared in (NFC). */
export function isNormal(text: string): boolean {
  return text === text.normalize('NFC');
}
