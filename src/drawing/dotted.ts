/**
 * Fields of dots as dots. A page draws a field as a pattern, which is light; other programs tile a pattern in
 * whole pixels and cut the last dots, and a picture in which a dot is a person may not cut any.
 */

interface DotPattern {
  /** Sides of the square that each dot stands in. */
  readonly width: number;
  readonly height: number;
  /** Middle of the dot in its square. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  /** Dots are drawn as strokes without length, by the shape of their ends. */
  readonly cap: 'round' | 'square';
}

type Point = readonly [x: number, y: number];

/** A drawing whose patterns of dots or squares have become these; hatching and everything else stays. */
export function withDots(svg: string): string {
  const patterns = new Map<string, DotPattern>();
  const without = svg.replace(
    /<pattern\b([^>]*)>(<(?:rect|circle)\b[^>]*\/>)<\/pattern>/g,
    (whole, attributes: string, shape: string) => {
      const pattern = dotIn(attributes, shape);
      if (pattern === null) return whole;
      patterns.set(textOf(attributes, 'id'), pattern);
      return '';
    },
  );
  return without.replace(
    /<path\b([^>]*?) fill="url\(#([^)]+)\)"([^>]*?)\s*\/>/g,
    (whole, before: string, id: string, after: string) => {
      const pattern = patterns.get(id);
      if (!pattern) return whole;
      const attributes = before + after;
      const d = dotsWithin(pointsOf(textOf(attributes, 'd')), pattern)
        .map(([x, y]) => `M${round(x)},${round(y)}h0`)
        .join('');
      const kept = attributes.replace(/ d="[^"]*"/, '');
      return `<path${kept} d="${d}" fill="none" stroke="${pattern.fill}" stroke-width="${round(pattern.size)}" stroke-linecap="${pattern.cap}" />`;
    },
  );
}

function dotIn(attributes: string, shape: string): DotPattern | null {
  const isRound = shape.startsWith('<circle') || textOf(shape, 'rx') === '100%';
  const isSquare = textOf(shape, 'width') !== '' && textOf(shape, 'width') === textOf(shape, 'height');
  if (!isRound && (!isSquare || attributes.includes('patternTransform'))) return null;
  const size = shape.startsWith('<circle') ? 2 * numberOf(shape, 'r') : numberOf(shape, 'width');
  const middle = (centre: string, edge: string) =>
    shape.startsWith('<circle') ? numberOf(shape, centre) : numberOf(shape, edge) + size / 2;
  return {
    width: numberOf(attributes, 'width'),
    height: numberOf(attributes, 'height'),
    x: middle('cx', 'x'),
    y: middle('cy', 'y'),
    size,
    fill: textOf(shape, 'fill'),
    cap: isRound ? 'round' : 'square',
  };
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

/** Corners of an outline of straight lines. */
function pointsOf(d: string): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', numbers = ''] of d.matchAll(/([MLHV])([^A-Za-z]*)/g)) {
    const values = [...numbers.matchAll(/-?[\d.]+/g)].map(([value]) => Number(value));
    if (command === 'H') x = values[0] ?? x;
    else if (command === 'V') y = values[0] ?? y;
    else [x, y] = [values[0] ?? x, values[1] ?? y];
    points.push([x, y]);
  }
  return points;
}

function textOf(attributes: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}

function numberOf(attributes: string, name: string): number {
  return Number(textOf(attributes, name));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
