/**
 * Fields of dots, one a person or an instance, filled row by row from the top as text is read. Plot's
 * waffle grows from a baseline and cannot set one field under another; a pattern keeps thousands of dots
 * as light as one.
 */
import type { Selection } from 'd3';

export interface DotField {
  /** How many dots. */
  readonly count: number;
  /** How many stand in a full row. */
  readonly columns: number;
  /** Side of the square that each dot stands in. */
  readonly cell: number;
  /** CSS colour. */
  readonly fill: string;
  /** A person is a circle, filled, half filled or open; what is counted in another unit is a square. */
  readonly shape?: 'circle' | 'half' | 'ring' | 'square';
  /** Dots of the first row that are left empty, so that fields may follow one another in one block. */
  readonly skip?: number;
}

type Parent =
  Selection<SVGSVGElement, unknown, null, undefined> | Selection<SVGGElement, unknown, null, undefined>;

/** Draws a field with its first dot at (0, 0) of the group; returns how many rows it takes. */
export function drawDots(
  parent: Parent,
  { count, columns, cell, fill, skip = 0, shape = 'circle' }: DotField,
): number {
  const group = parent as Selection<SVGGElement, unknown, null, undefined>;
  const name = `dots-${fill.replace(/\W+/g, '-')}-${cell}${shape === 'circle' ? '' : `-${shape}`}`;
  const svg = group.node()?.closest('svg');
  if (!svg?.querySelector(`[id="${name}"]`)) {
    const pattern = group
      .append('pattern')
      .attr('id', name)
      .attr('width', cell)
      .attr('height', cell)
      .attr('patternUnits', 'userSpaceOnUse');
    drawMark(pattern, shape, cell, fill);
  }
  group
    .append('path')
    .attr('fill', `url(#${name})`)
    .attr('d', outline(count, columns, cell, skip));
  return Math.ceil((skip + count) / columns);
}

/** One mark in the middle of its square. */
function drawMark(
  pattern: Selection<SVGPatternElement, unknown, null, undefined>,
  shape: NonNullable<DotField['shape']>,
  cell: number,
  fill: string,
): void {
  const middle = cell / 2;
  if (shape === 'square') {
    const [at, side] = [cell * 0.16, cell * 0.68];
    pattern
      .append('rect')
      .attr('x', at)
      .attr('y', at)
      .attr('width', side)
      .attr('height', side)
      .attr('fill', fill);
    return;
  }
  const circle = pattern.append('circle').attr('cx', middle).attr('cy', middle);
  if (shape === 'circle') {
    circle.attr('r', cell * 0.38).attr('fill', fill);
    return;
  }
  const [radius, stroke] = [cell * 0.31, cell * 0.14];
  circle.attr('r', radius).attr('fill', 'none').attr('stroke', fill).attr('stroke-width', stroke);
  if (shape === 'half')
    pattern
      .append('path')
      .attr('d', `M${middle},${middle - radius}a${radius},${radius} 0 0 0 0,${2 * radius}Z`)
      .attr('fill', fill);
}

/** The outline of cells `skip` to `skip + count` of a grid. */
function outline(count: number, columns: number, cell: number, skip: number): string {
  const end = skip + count;
  const width = columns * cell;
  const top = Math.floor(skip / columns);
  const bottom = Math.floor(end / columns);
  const left = (skip % columns) * cell;
  const right = (end % columns) * cell;
  if (top === bottom) return `M${left},${top * cell}H${right}V${(top + 1) * cell}H${left}Z`;
  return (
    `M${left},${top * cell}H${width}V${bottom * cell}` +
    (right > 0 ? `H${right}V${(bottom + 1) * cell}H0` : 'H0') +
    `V${(top + 1) * cell}H${left}Z`
  );
}
