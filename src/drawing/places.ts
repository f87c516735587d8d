/** Places short labels beside marks, so that they run into nothing; a label that fits nowhere is left out. */
import type { Layout } from './chart.ts';
import { widthOf, type Weight } from './measure.ts';
import type { Pen } from './pen.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Beside {
  readonly text: string;
  readonly weight?: Weight;
  /** Whether it stands after its mark rather than before, where something else is before. */
  readonly isAfter?: boolean;
  /** How far after and under its mark it begins, where it stands there whatever it covers. */
  readonly fixed?: readonly number[];
  /** Where its mark is, and how much further its edge is than that of a small one. */
  readonly x: number;
  readonly y: number;
  readonly radius?: number;
}

export type PlacedBeside<Label extends Beside> = Label & {
  /** Where the text begins or ends, and its baseline. */
  readonly at: { x: number; y: number; anchor: 'start' | 'end' | 'middle' };
  /** What the text covers. */
  readonly box: Box;
};

/** Pixels between a mark and its label. */
const DISTANCES = { near: [6, 12], far: [20, 30] };

/**
 * Tries for each label in turn the places around its mark, nearest first: above left, below right, right,
 * left, above, below, then the same further out. `taken` is what no label may cover: marks, lines, other words.
 * `farther` are the distances tried last.
 */
export function placeBeside<Label extends Beside>(
  labels: readonly Label[],
  taken: readonly Box[],
  frame: Box,
  fontSize: number,
  farther: readonly number[] = DISTANCES.far,
): PlacedBeside<Label>[] {
  const covered = [...taken];
  return labels.flatMap((label) => {
    const { text, fixed } = label;
    if (fixed) {
      const [dx = 0, dy = 0] = fixed;
      const place = placeOf(label, text, fontSize, 'start', label.x + dx, label.y + dy);
      covered.push(place.box);
      return [{ ...label, at: place.at, box: place.box }];
    }
    const places = [...DISTANCES.near, ...farther].flatMap((far) => placesOf(text, label, far, fontSize));
    for (const place of places) {
      const isFree =
        place.box.left >= frame.left &&
        place.box.right <= frame.right &&
        place.box.top >= frame.top &&
        place.box.bottom <= frame.bottom &&
        !covered.some((box) => overlaps(box, place.box));
      if (!isFree) continue;
      covered.push(place.box);
      return [{ ...label, text: place.text, at: place.at, box: place.box }];
    }
    return [];
  });
}

/**
 * Writes numbers beside marks, each in its class, which makes them bold, and with a line of paper around it. One that
 * finds no room clear of `thin` lines stands on them: a number on a dotted line can be read, one left out cannot.
 */
export function writeBeside(
  group: Pen,
  labels: readonly (Beside & { readonly className: string })[],
  taken: readonly Box[],
  frame: Box,
  fontSize: number,
  thin: readonly Box[] = [],
): void {
  const bold = labels.map((label, index) => ({ weight: 'semibold' as const, ...label, index }));
  const clear = placeBeside(bold, [...taken, ...thin], frame, fontSize);
  const rest = bold.filter(({ index }) => !clear.some((placed) => placed.index === index));
  const covered = [...taken, ...clear.map(({ box }) => box)];
  for (const { text, className, at } of [...clear, ...placeBeside(rest, covered, frame, fontSize)])
    group.write(text, {
      class: `${className} halo`,
      fill: 'currentColor',
      x: at.x,
      y: at.y,
      'text-anchor': at.anchor,
    });
}

/**
 * Writes the day of a mark under its number, from a little after the mark on, or to the edge of the drawing; `before`
 * it, it ends where the mark does. Returns what it covers.
 */
export function writeDay(
  pen: Pen,
  day: string,
  { x, y }: { readonly x: number; readonly y: number },
  { width, fontSize }: Layout,
  side: 'after' | 'before' = 'after',
): Box {
  const words = widthOf(day, fontSize);
  const left = side === 'after' ? Math.min(x + 8, width - words) : Math.max(0, x + 4 - words);
  pen.write(day, { class: 'muted halo', fill: 'currentColor', x: left, y, 'text-anchor': 'start' });
  return { left, right: left + words, top: y - fontSize * 0.78, bottom: y + fontSize * 0.24 };
}

/** A name further than this from its mark's edge is led to it by a line. */
const LED = 12;

/** The line from a name to the edge of its mark; `null` where it stands beside it. */
export function leaderTo(
  { left, right, top, bottom }: Box,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
): string | null {
  const [fromX, fromY] = [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)];
  const away = Math.hypot(fromX - x, fromY - y);
  if (away <= LED + radius) return null;
  const share = (radius + 1) / away;
  const ends = [fromX, fromY, x + (fromX - x) * share, y + (fromY - y) * share];
  const [x1, y1, x2, y2] = ends.map((end) => Math.round(end * 10) / 10);
  return `M${x1},${y1}L${x2},${y2}`;
}

/** Boxes along a line through points, each so small that a label may stand in the bend of it. */
export function boxesAlong(points: readonly (readonly [x: number, y: number])[]): Box[] {
  return points.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index] as readonly [number, number];
    const parts = Math.max(1, Math.ceil(Math.abs(y - fromY) / 6));
    return Array.from({ length: parts }, (_, part) => {
      const at = (share: number) => [fromX + (x - fromX) * share, fromY + (y - fromY) * share] as const;
      const [[x1, y1], [x2, y2]] = [at(part / parts), at((part + 1) / parts)];
      return {
        left: Math.min(x1, x2) - 2,
        right: Math.max(x1, x2) + 2,
        top: Math.min(y1, y2) - 2,
        bottom: Math.max(y1, y2) + 2,
      };
    });
  });
}

type Anchor = 'start' | 'end' | 'middle';

function placeOf({ weight }: Beside, text: string, fontSize: number, anchor: Anchor, x: number, y: number) {
  const width = widthOf(text, fontSize, weight);
  const left = { start: x, end: x - width, middle: x - width / 2 }[anchor];
  const box = { left, right: left + width, top: y - fontSize * 0.78, bottom: y + fontSize * 0.24 };
  return { text, at: { x, y, anchor }, box };
}

function placesOf(text: string, label: Beside, far: number, fontSize: number) {
  const { x, y, radius = 0 } = label;
  const up = fontSize * 0.78;
  const place = (anchor: Anchor, textX: number, baseline: number) =>
    placeOf(label, text, fontSize, anchor, textX, baseline);
  const places = [
    place('end', x - far, y - far * 0.6),
    place('start', x + far, y + up + far * 0.4),
    place('start', x + far + radius + 1, y + up / 2),
    place('end', x - far - radius - 1, y + up / 2),
    place('middle', x, y - far - radius - 1),
    place('middle', x, y + up + far + radius),
    place('start', x + far, y - far * 0.6),
    place('end', x - far, y + up + far * 0.4),
  ];
  return label.isAfter
    ? places.toSorted((a, b) => Number(b.at.anchor === 'start') - Number(a.at.anchor === 'start'))
    : places;
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
