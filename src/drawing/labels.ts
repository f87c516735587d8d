/** Words under marks on a line of time, in as many rows as they need so as not to run into each other. */
import { widthOf } from './measure.ts';

export interface Label {
  readonly text: string;
  /** Where its mark is. */
  readonly x: number;
}

export interface PlacedLabel extends Label {
  /** From zero, the one nearest to the marks. */
  readonly row: number;
  readonly anchor: 'start' | 'end';
}

/**
 * Each label begins at its mark, ends there where it would leave the drawing, or ends with the drawing where it
 * would leave that on either side. Taken from the right,
 * a label goes under those that it would run into, so that the stems of marks cross no words.
 */
export function placeLabels(labels: readonly Label[], width: number, fontSize: number): PlacedLabel[] {
  const gap = fontSize * 0.6;
  const placed: (PlacedLabel & { left: number; right: number })[] = [];
  for (const label of labels.toSorted((a, b) => b.x - a.x)) {
    const wide = widthOf(label.text, fontSize);
    const anchor = label.x + wide > width ? 'end' : 'start';
    const x = anchor === 'end' && label.x - wide < 0 ? width : label.x;
    const left = anchor === 'start' ? x : x - wide;
    const right = left + wide;
    const under = placed.filter((other) => left < other.right + gap && other.left < right + gap);
    const row = under.reduce((deepest, other) => Math.max(deepest, other.row + 1), 0);
    placed.push({ ...label, x, anchor, left, right, row });
  }
  return placed.map(({ text, x, row, anchor }) => ({ text, x, row, anchor }));
}
