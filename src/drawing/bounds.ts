/** Where the marks of a drawing lie, in its own coordinates: what a picture of them has to show. */
import { boxesAlong, type Box } from './places.ts';
import type { Tree } from './tree.ts';

export type { Box };

/** Elements whose marks are drawn elsewhere, or nowhere, and words, whose room depends on how they are set. */
const ASIDE = new Set(['defs', 'pattern', 'clipPath', 'mask', 'symbol', 'text', 'title', 'desc']);

/** The marks of a drawing without its words; `null` where there are none. */
export function boundsOf(tree: Tree): Box | null {
  const xs: number[] = [];
  const ys: number[] = [];
  const walk = (element: Tree, left: number, top: number) => {
    if (ASIDE.has(element.name)) return;
    const [x, y] = shiftOf(element.attributes.transform);
    for (const [px, py] of pointsOf(element)) {
      xs.push(left + x + px);
      ys.push(top + y + py);
    }
    for (const child of element.children) if (typeof child !== 'string') walk(child, left + x, top + y);
  };
  walk(tree, 0, 0);
  if (xs.length === 0) return null;
  const [left, right, top, bottom] = [
    least(xs),
    -least(xs.map((x) => -x)),
    least(ys),
    -least(ys.map((y) => -y)),
  ];
  return { left, right, top, bottom };
}

/** A mark up to so large is in the way of words as a whole; of a larger one its line is. */
const SMALL = 16;

/**
 * What words rub when they stand on it, in the drawing's own coordinates: small marks, and lines piece by piece.
 * Words may stand on areas, bars and grids.
 */
export function thinMarksOf(tree: Tree): readonly Box[] {
  const found: Box[] = [];
  const walk = (element: Tree, left: number, top: number, given: string | undefined) => {
    const { name, attributes, children } = element;
    if (ASIDE.has(name) || /\b(?:grid|axis)\b/.test(attributes.class ?? '')) return;
    const [x, y] = shiftOf(attributes.transform);
    const fill = attributes.fill ?? given;
    const runs = name === 'path' ? pathRuns(attributes.d ?? '') : [pointsOf(element)];
    for (const run of runs) {
      const points = run.map(([px, py]) => [left + x + px, top + y + py] as const);
      if (points.length === 0) continue;
      const box = around(points.map(([px, py]) => ({ left: px, right: px, top: py, bottom: py })));
      if (Math.max(box.right - box.left, box.bottom - box.top) <= SMALL) found.push(box);
      else if (fill === 'none' && name !== 'rect') found.push(...boxesAlong(points));
    }
    for (const child of children) if (typeof child !== 'string') walk(child, left + x, top + y, fill);
  };
  walk(tree, 0, 0, undefined);
  return found;
}

/** The smallest box that holds all of these. Throws a `RangeError` where there are none. */
export function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) throw new RangeError('There is nothing to draw a box around');
  return {
    left: least(boxes.map(({ left }) => left)),
    right: -least(boxes.map(({ right }) => -right)),
    top: least(boxes.map(({ top }) => top)),
    bottom: -least(boxes.map(({ bottom }) => -bottom)),
  };
}

/** How far an element is moved by its transform: drawings of the site only ever move. */
export function shiftOf(transform = ''): readonly [number, number] {
  const [, x = '0', y = '0'] = /^translate\(([-\d.]+)[ ,]*([-\d.]+)?\)/.exec(transform) ?? [];
  return [Number(x), Number(y)];
}

type Point = readonly [number, number];

/** The corners of a mark; of a path every point that it names. */
function pointsOf({ name, attributes }: Tree): readonly Point[] {
  const at = (attribute: string) => Number(attributes[attribute] ?? 0);
  switch (name) {
    case 'rect': {
      const [x, y] = [at('x'), at('y')];
      return [
        [x, y],
        [x + at('width'), y + at('height')],
      ];
    }
    case 'circle': {
      const r = at('r');
      return [
        [at('cx') - r, at('cy') - r],
        [at('cx') + r, at('cy') + r],
      ];
    }
    case 'line':
      return [
        [at('x1'), at('y1')],
        [at('x2'), at('y2')],
      ];
    case 'path':
      return pathRuns(attributes.d ?? '').flat();
    default:
      return [];
  }
}

/** How many numbers a command of a path takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, T: 2, H: 1, V: 1, S: 4, Q: 4, C: 6, A: 7 };

/** The points of a path, each run of it from where the pen is set down: where its parts end, and what curves are drawn by. */
function pathRuns(d: string): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number);
    const kind = command.toUpperCase();
    const takes = TAKES[kind] ?? 0;
    const isAbsolute = command === kind;
    if (kind === 'M' || runs.length === 0) runs.push([]);
    const points = runs.at(-1) as Point[];
    for (let at = 0; takes > 0 && at + takes <= numbers.length; at += takes) {
      const part = numbers.slice(at, at + takes);
      const [beginX, beginY] = isAbsolute ? [0, 0] : [x, y];
      if (kind === 'H') x = beginX + (part[0] ?? 0);
      else if (kind === 'V') y = beginY + (part[0] ?? 0);
      else {
        const pairs = kind === 'A' ? part.slice(5) : part;
        for (let pair = 0; pair < pairs.length; pair += 2) {
          points.push([beginX + (pairs[pair] ?? 0), beginY + (pairs[pair + 1] ?? 0)]);
        }
        [x, y] = points.at(-1) ?? [x, y];
      }
      points.push([x, y]);
    }
  }
  return runs;
}

/** The smallest of many numbers: more than a call takes. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((low, number) => Math.min(low, number), Infinity);
}
