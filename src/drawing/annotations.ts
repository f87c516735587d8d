/** Names over a chart of time, each with a line down to its day. */
import { widthOf } from './measure.ts';
import type { Layout } from './chart.ts';
import type { Pen } from './pen.ts';
import type { Box } from './places.ts';

/** Height of a row of names, and how many there are before lines run through names. */
const [ROW, ROWS] = [17, 3];

/** Pixels between two names of a row. */
const GAP = 8;

/** What is named: where its day is, and its words. */
export interface Named {
  readonly x: number;
  readonly text: string;
}

/** A name that has found its place: where it begins, and in which row from above. */
export interface PlacedName extends Named {
  readonly left: number;
  readonly row: number;
}

/**
 * Names in the order of their days, each about its day, or beginning or ending there, in the first row where it runs
 * into no other name and, if there is such a place, no line runs through it. None is left out: longer words, as another
 * language may have, begin a row of their own under the others.
 */
export function placeNames(names: readonly Named[], { width, fontSize }: Layout): readonly PlacedName[] {
  const placed: (PlacedName & { readonly right: number })[] = [];
  for (const { x, text } of names) {
    const own = widthOf(text, fontSize);
    const within = (left: number) => Math.max(0, Math.min(left, width - own));
    const lefts = [x - own / 2, x, x - own].map(within);
    const inRow = (row: number) => lefts.map((left) => ({ x, text, left, right: left + own, row }));
    const places = Array.from({ length: ROWS }, (_, row) => row).flatMap(inRow);
    const further = inRow(1 + Math.max(ROWS - 1, ...placed.map(({ row }) => row)));
    const isApart = (place: PlacedName & { readonly right: number }) =>
      placed.every((other) => areApart(place, other));
    const isFree = (place: PlacedName & { readonly right: number }) =>
      placed.every((other) => other.row !== place.row || areApart(place, other));
    const found =
      places.find(isApart) ?? places.find(isFree) ?? further.find(isApart) ?? further.find(isFree);
    if (found) placed.push(found);
  }
  return placed;
}

/** Whether neither of two names, nor the line of the upper one, runs into the other. */
function areApart(
  one: PlacedName & { readonly right: number },
  other: PlacedName & { readonly right: number },
): boolean {
  if (one.row === other.row) return one.left >= other.right + GAP || other.left >= one.right + GAP;
  const [upper, lower] = one.row < other.row ? [one, other] : [other, one];
  return upper.x < lower.left - 2 || upper.x > lower.right + 2;
}

/** The height that placed names need over a frame. */
export function heightOfNames(names: readonly PlacedName[]): number {
  return names.length === 0 ? 0 : (Math.max(...names.map(({ row }) => row)) + 1) * ROW + 4;
}

/** Draws the names from the upper edge on, and behind everything that is drawn already a line from each to the foot of a frame. */
export function annotate(
  svg: Pen,
  names: readonly PlacedName[],
  { fontSize }: Layout,
  { bottom }: Pick<Box, 'bottom'>,
): void {
  const lines = names.map(({ x, row }) => `M${x},${(row + 1) * ROW}V${bottom}`);
  const line = { fill: 'none', stroke: 'var(--grey-2)', 'stroke-dasharray': '2 3' };
  svg.prepend('path', { d: lines.join(''), ...line });
  const group = svg.append('g', { class: 'annotation', 'text-anchor': 'start' });
  for (const { text, left, row } of names)
    group.write(text, { class: 'halo', x: left, y: row * ROW + fontSize * 0.95 });
}
