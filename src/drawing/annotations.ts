/** Names over a chart of time, each with a line down to its day. */
import { widthOf } from './measure.ts';
import type { Layout } from './chart.ts';
import type { Pen } from './pen.ts';
import type { Box } from './places.ts';

/** Height of a row of names, and how many there may be. */
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
 * Names in the order of their days, each about its day, in the first row where it runs into none before it. One that
 * finds no room in the last row either is left out, with its line.
 */
export function placeNames(names: readonly Named[], { width, fontSize }: Layout): readonly PlacedName[] {
  const ends: number[] = [];
  return names.flatMap(({ x, text }) => {
    const own = widthOf(text, fontSize);
    const left = Math.max(0, Math.min(x - own / 2, width - own));
    const row = Array.from({ length: ROWS }, (_, at) => at).find((at) => (ends[at] ?? -GAP) + GAP <= left);
    if (row === undefined) return [];
    ends[row] = left + own;
    return [{ x, text, left, row }];
  });
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
