/**
 * Fields of dots as dots. A page draws a field as a pattern, which is light; other programs tile a pattern in
 * whole pixels and cut the last dots, and a picture in which a dot is a person may not cut any.
 */
import { Pen } from './pen.ts';
import { elementsOf, referenceIn, replaced, type Tree } from './tree.ts';

interface DotPattern {
  /** Sides of the square that each dot stands in. */
  readonly width: number;
  readonly height: number;
  /** Middle of the dot in its square. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  /** Dots are drawn as strokes without length, by the shape of their ends; rings as they are, with a line of a width. */
  readonly cap: 'round' | 'square' | { readonly line: number };
}

type Point = readonly [x: number, y: number];

/** A drawing whose patterns of dots, rings or squares have become these; hatching and everything else stays. */
export function withDots(tree: Tree): Tree {
  const patterns = new Map(
    elementsOf(tree).flatMap((element) => {
      const pattern = dotIn(element);
      return pattern === null ? [] : [[element.attributes.id ?? '', pattern] as const];
    }),
  );
  return replaced(tree, (element) => {
    const { name, attributes } = element;
    if (name === 'pattern') return patterns.has(attributes.id ?? '') ? [] : [element];
    const pattern = patterns.get(referenceIn(attributes.fill ?? '') ?? '');
    return name === 'path' && pattern ? [dotsOf(attributes, pattern)] : [element];
  });
}

/** The outline that a pattern fills, as the dots in it. */
function dotsOf(outline: Tree['attributes'], pattern: DotPattern): Tree {
  const dots = dotsWithin(cornersOf(outline.d ?? ''), pattern);
  const { cap, size, fill } = pattern;
  if (typeof cap === 'object') {
    const ring = `a${size / 2},${size / 2} 0 1 0 ${size},0a${size / 2},${size / 2} 0 1 0 ${-size},0`;
    const d = dots.map(([x, y]) => `M${x - size / 2},${y}${ring}`).join('');
    return new Pen('path', { ...outline, d, fill: 'none', stroke: fill, 'stroke-width': cap.line });
  }
  return new Pen('path', {
    ...outline,
    d: dots.map(([x, y]) => `M${x},${y}h0`).join(''),
    fill: 'none',
    stroke: fill,
    'stroke-width': size,
    'stroke-linecap': cap,
  });
}

/** The one dot, ring or square of a pattern; `null` for hatching, and for what is no pattern. */
function dotIn({ name, attributes, children }: Tree): DotPattern | null {
  const [shape, ...others] = children;
  if (name !== 'pattern' || shape === undefined || typeof shape === 'string' || others.length > 0)
    return null;
  const of = shape.attributes;
  const at = (middle = '0') => Number(middle);
  const square = { width: at(attributes.width), height: at(attributes.height), fill: of.fill ?? '' };
  if (shape.name === 'circle' && of.fill === 'none') {
    const ring = { x: at(of.cx), y: at(of.cy), size: 2 * at(of.r) };
    return { ...square, ...ring, fill: of.stroke ?? '', cap: { line: at(of['stroke-width']) } };
  }
  if (shape.name === 'circle')
    return { ...square, x: at(of.cx), y: at(of.cy), size: 2 * at(of.r), cap: 'round' };
  const isRound = of.rx === '100%';
  const isSquare = of.width === of.height && attributes.patternTransform === undefined;
  if (shape.name !== 'rect' || !(isRound || isSquare)) return null;
  const size = at(of.width);
  const [x, y] = [at(of.x) + size / 2, at(of.y) + size / 2];
  return { ...square, x, y, size, cap: isRound ? 'round' : 'square' };
}

/** Middles of the dots that stand inside an outline, row by row. */
function dotsWithin(outline: readonly Point[], { width, height, x, y }: DotPattern): Point[] {
  const xs = outline.map(([at]) => at);
  const ys = outline.map(([, at]) => at);
  const dots: Point[] = [];
  for (let row = Math.floor(Math.min(...ys) / height); row * height < Math.max(...ys); row += 1) {
    for (let column = Math.floor(Math.min(...xs) / width); column * width < Math.max(...xs); column += 1) {
      const dot = [column * width + x, row * height + y] as const;
      if (isInside(dot, outline)) dots.push(dot);
    }
  }
  return dots;
}

function isInside([x, y]: Point, outline: readonly Point[]): boolean {
  let inside = false;
  for (const [at, [endX, endY]] of outline.entries()) {
    const [startX, startY] = outline.at(at - 1) as Point;
    if (startY > y !== endY > y && x < ((endX - startX) * (y - startY)) / (endY - startY) + startX)
      inside = !inside;
  }
  return inside;
}

/** Corners of an outline of straight lines: strokes that begin with a letter and hold one number or two. */
function cornersOf(d: string): Point[] {
  const corners: Point[] = [];
  let [x, y] = [0, 0];
  for (const stroke of strokesOf(d)) {
    const [first = 0, second = 0] = stroke.slice(1).split(',').map(Number);
    if (stroke.startsWith('H')) x = first;
    else if (stroke.startsWith('V')) y = first;
    else [x, y] = [first, second];
    corners.push([x, y]);
  }
  return corners;
}

function strokesOf(d: string): string[] {
  const strokes: string[] = [];
  for (const letter of d) {
    if ('MLHV'.includes(letter)) strokes.push(letter);
    else if (letter !== 'Z') strokes.push(`${strokes.pop() ?? ''}${letter}`);
  }
  return strokes;
}
