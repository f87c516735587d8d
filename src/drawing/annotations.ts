/** Letters over a chart of time, each with a line down to its day; a key says what they stand for. */
import { KEYED, type Layout } from './chart.ts';
import type { Pen } from './pen.ts';
import type { Box } from './places.ts';
import { spread } from './stack.ts';

/** a to z, then aa, ab and so on. */
export function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}

/** Pixels from one letter to the next, at least. */
const ROOM = { narrow: 13, wide: 15 } as const;

/** Draws a letter over a frame for each of these places, in their order, behind everything that is drawn already. */
export function annotate(
  svg: Pen,
  days: readonly number[],
  { name, width, fontSize }: Layout,
  { top, bottom }: Pick<Box, 'top' | 'bottom'>,
): void {
  const places = spread(days, ROOM[name], 6, width - 8);
  const lines = days.map((day, at) => `M${places[at]},${top - 14}L${day},${top}V${bottom}`);
  const line = { class: KEYED, fill: 'none', stroke: 'var(--grey-2)', 'stroke-dasharray': '2 3' };
  svg.prepend('path', { d: lines.join(''), ...line });
  const group = svg.append('g', { class: `annotation ${KEYED}`, 'text-anchor': 'middle' });
  for (const [at, place] of places.entries())
    group.write(letters(at), { x: place, y: top - 22 + fontSize * 0.71 });
}
