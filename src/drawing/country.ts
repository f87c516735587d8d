/** Belarus as maps are drawn over it: where it lies on a sheet, and its border. */
import { geoMercator, geoPath, type GeoProjection } from 'd3';
import type { Layout } from './chart.ts';
import { OUTLINE } from './outline.ts';
import type { Pen } from './pen.ts';

type Point = readonly [x: number, y: number];

export interface Country {
  /** From longitude and latitude to the sheet. */
  readonly projection: GeoProjection;
  readonly border: readonly Point[];
  readonly height: number;
}

/** Points nearer to each other than this are one, in the drawing's coordinates. */
const FINE = 1.6;

/** As wide as the sheet, with room at its sides for names on a wide one. */
export function countryIn({ name, width }: Layout): Country {
  const ring = { type: 'Polygon' as const, coordinates: [OUTLINE.map(([x, y]) => [x, y])] };
  const inset = name === 'wide' ? 60 : 6;
  const projection = geoMercator().fitWidth(width - 2 * inset, ring);
  const [[, top], [, bottom]] = geoPath(projection).bounds(ring);
  const [moveX, moveY] = projection.translate();
  projection.translate([moveX + inset, moveY - top + 6]);
  const border = thinned(OUTLINE.map((point) => projection([...point]) ?? [0, 0]));
  return { projection, border, height: Math.ceil(bottom - top) + 12 };
}

export function drawBorder(svg: Pen, border: readonly Point[]): void {
  svg.path(`M${border.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join('L')}Z`, {
    fill: 'none',
    stroke: 'var(--grey-2)',
    'stroke-width': 1,
    'stroke-linejoin': 'round',
  });
}

/** Without points that nobody could tell from the one before. */
function thinned(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= FINE) kept.push(point);
  }
  return kept;
}

const rounded = (number: number) => Math.round(number * 10) / 10;
