/** Words under marks on a line of time, in as many rows as they need so as not to run into each other. */
import { widthOf } from './measure.ts';

export interface Label {
  readonly text: string;
  /** Where its mark is. */
  readonly x: number;
}

export interface PlacedLabel extends Label {
  /** Where its mark is, whose stem leads to it. */
  readonly mark: number;
  /** Where its text begins or ends. */
  readonly x: number;
  /** From zero, the one nearest to the marks. */
  readonly row: number;
  readonly anchor: 'start' | 'end';
}

/**
 * Each label begins at its mark, or ends with the drawing where it would leave that: it stands under what it names.
 * Taken from the right, a label goes under those that it would run into, so that the stems of marks cross few words.
 */
export function placeLabels(labels: readonly Label[], width: number, fontSize: number): PlacedLabel[] {
  const gap = fontSize * 0.6;
  const placed: (PlacedLabel & { left: number; right: number })[] = [];
  for (const label of labels.toSorted((a, b) => b.x - a.x)) {
    const wide = widthOf(label.text, fontSize);
    const anchor = label.x + wide > width ? 'end' : 'start';
    const x = anchor === 'end' ? width : label.x;
    const left = anchor === 'start' ? x : x - wide;
    const right = left + wide;
    const under = placed.filter((other) => left < other.right + gap && other.left < right + gap);
    const row = under.reduce((deepest, other) => Math.max(deepest, other.row + 1), 0);
    placed.push({ text: label.text, mark: label.x, x, anchor, left, right, row });
  }
  return placed.map(({ text, mark, x, row, anchor }) => ({ text, mark, x, row, anchor }));
}
