/**
 * How wide a text is set, by the advances of its letters: in the typeface that the site and its pictures ship, and
 * in the widest of the typefaces that a reader's machine may set embeds in, which ship none.
 */
import { ADVANCES, LETTERS } from './advances.ts';

/** `shipped`: Golos Text, with tabular figures. `system`: DejaVu Sans, as wide as Verdana; no usual one is wider. */
export type Face = keyof typeof ADVANCES;

/** As `chart.css` has them: plain words; values and names; headings. A system has one bold for both. */
export type Weight = 'regular' | 'semibold' | 'bold';

const places = new Map(Array.from(LETTERS, (letter, at) => [letter, at]));

/** A letter that is not in the table is taken for as wide as it is high, as ideographs are. */
const UNKNOWN = 1000;

/** An accent that stands on the letter before it, or a sign that joins two letters and is not seen. */
const MARK = /^[\p{Mn}\u2060]$/u;

/**
 * The room that a text needs, in the unit of `size`: in a typeface, or in whichever a drawing is read, on a page of
 * the site or in an embed. Letters that are set closer in pairs are not counted as closer.
 */
export function widthOf(text: string, size: number, weight: Weight = 'regular', face?: Face): number {
  if (face === undefined)
    return Math.max(widthOf(text, size, weight, 'shipped'), widthOf(text, size, weight, 'system'));
  const advances: readonly number[] = ADVANCES[face][weight];
  let width = 0;
  for (const letter of text) {
    const place = places.get(letter);
    width += place === undefined ? (MARK.test(letter) ? 0 : UNKNOWN) : (advances[place] ?? UNKNOWN);
  }
  return (width * size) / 1000;
}

/** The room that the widest of several texts needs. */
export function widest(texts: readonly string[], size: number, weight?: Weight): number {
  return Math.max(0, ...texts.map((text) => widthOf(text, size, weight)));
}
