/** Marks that several charts draw, each by its middle: open ones, ticks that say "or more", hatching. */
import { isFloor, type Count } from '#data/count.ts';
import type { Pen } from './pen.ts';
import type { Box } from './places.ts';

export const circle = (x: number, y: number, r: number): string =>
  `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;

export const square = (x: number, y: number, r: number): string =>
  `M${x - r},${y - r}h${2 * r}v${2 * r}h${-2 * r}Z`;

export const diamond = (x: number, y: number, r: number): string =>
  `M${x},${y - r}l${r},${r}l${-r},${r}l${-r},${-r}Z`;

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly count: Count;
}

const TICK = 7;

/** The way in which the true number lies: up from a floor, down from what is nearly reached. */
function wayOf({ qualifier, value }: Count): -1 | 0 | 1 {
  return isFloor({ qualifier, value }) ? -1 : qualifier === 'nearly' ? 1 : 0;
}

/** Strokes on marks of a radius, pointing the way in which the true number lies; in one path for each colour. */
export function drawTicks(
  pen: Pen,
  marks: readonly (Mark & { readonly ink: string })[],
  radius: number,
): void {
  const ticked = marks.filter(({ count }) => wayOf(count) !== 0);
  for (const [stroke, of] of Map.groupBy(ticked, ({ ink }) => ink)) {
    const d = of.map(({ x, y, count }) => `M${x},${y + wayOf(count) * radius}v${wayOf(count) * TICK}`);
    pen.path(d.join(''), { stroke, 'stroke-width': 1.25 });
  }
}

/** Strokes through marks that stand for a time, from where it begins to where they stand; in one path for each colour. */
export function drawSpans(
  pen: Pen,
  marks: readonly { readonly from: number; readonly x: number; readonly y: number; readonly ink: string }[],
): void {
  for (const [stroke, of] of Map.groupBy(marks, ({ ink }) => ink))
    pen.path(of.map(({ from, x, y }) => `M${from},${y}H${x}`).join(''), { stroke, 'stroke-width': 1.2 });
}

/** What a mark of a radius covers, with its tick. */
export function boxOf({ x, y, count }: Mark, radius: number): Box {
  const way = wayOf(count);
  return {
    left: x - radius,
    right: x + radius,
    top: y - radius - (way === -1 ? TICK : 0),
    bottom: y + radius + (way === 1 ? TICK : 0),
  };
}

/** A pattern of slanting lines, to fill with: `url(#id)`. */
export function hatch(
  pen: Pen,
  id: string,
  stroke: string,
  [gap, thickness]: readonly [number, number],
): Pen {
  const pattern = pen.prepend('pattern', {
    id,
    width: gap,
    height: gap,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.path(`M${thickness / 2},0V${gap}`, { stroke, 'stroke-width': thickness });
  return pattern;
}
