/** Marks under a line that are told beside it: a letter ties each to its words, where a number would seem to count. */
import type { Layout } from './chart.ts';
import { widest } from './measure.ts';
import type { Pen } from './pen.ts';
import { spread } from './stack.ts';
import { LINE, wrapWords, writeLines } from './wrap.ts';

/** A letter for each of so many: those of the alphabet, then "AA", "AB" as columns of a sheet go on. */
export function lettersOf(alphabet: string, many: number): readonly string[] {
  const letters = Array.from(alphabet);
  const letterOf = (nth: number): string =>
    nth < 0 ? '' : letterOf(Math.floor(nth / letters.length) - 1) + (letters[nth % letters.length] ?? '');
  return Array.from({ length: many }, (_, nth) => letterOf(nth));
}

/** A mark on a line over time: how far along it is, and what is told of it, a head and a text. */
interface ToldMark {
  /** Of its row. */
  readonly index: number;
  readonly at: number;
  readonly head: string;
  readonly text: string;
}

interface Lettered {
  /** Room before words for their letter. */
  readonly indent: number;
  readonly bottom: number;
  readonly marks: readonly (ToldMark & {
    readonly letter: string;
    readonly top: number;
    readonly heads: readonly string[];
    readonly lines: readonly string[];
  })[];
}

/** The words of marks one under the other, from `top` on; they begin at the edge, with their letters. */
export function layLettered(
  told: readonly ToldMark[],
  alphabet: string,
  top: number,
  { width, fontSize }: Layout,
): Lettered {
  const letters = lettersOf(alphabet, told.length);
  const indent = Math.max(18, widest(letters, fontSize, 'semibold') + 3);
  let bottom = top;
  const marks = told.map((mark, nth) => {
    const heads = wrapWords(mark.head, width - indent, fontSize, { weight: 'semibold' });
    const lines = wrapWords(mark.text, width - indent, fontSize);
    const place = { ...mark, letter: letters[nth] ?? '', top: bottom, heads, lines };
    bottom += (heads.length + lines.length) * LINE + 10;
    return place;
  });
  return { indent, bottom, marks };
}

/** A wedge with its letter under the line at `base` for each mark, and its words after the same letter. They show a column. */
export function drawLettered(
  svg: Pen,
  { indent, marks }: Lettered,
  base: number,
  column: string,
  { width, fontSize }: Layout,
): void {
  const middles = spread(
    marks.map(({ at }) => at - indent / 2),
    indent,
    0,
    width,
  );
  for (const [nth, { index, at, top, letter, heads, lines }] of marks.entries()) {
    const group = svg.append('g', { 'data-row': index, 'data-column': column });
    const strong = { class: 'value halo', 'text-anchor': 'start' };
    wedge(group, at, base + 2);
    const x = (middles[nth] ?? 0) + indent / 2;
    group.write(letter, { ...strong, x, y: base + 12 + fontSize * 0.85, 'text-anchor': 'middle' });
    group.write(letter, { ...strong, x: 0, y: top + fontSize * 0.8 });
    writeLines(group, heads, indent, top + fontSize * 0.8, strong);
    writeLines(group, lines, indent, top + heads.length * LINE + fontSize * 0.8, {
      class: 'label halo',
      'text-anchor': 'start',
    });
  }
}

/** The mark itself, its point up. */
export const wedge = (pen: Pen, x: number, y: number): Pen =>
  pen.path(`M${x},${y}l5,9h-10Z`, { fill: 'var(--ink)' });
