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
  /** Dots of the first row that are left empty, so that fields may follow one another in one block. */
  readonly skip?: number;
}

type Parent =
  Selection<SVGSVGElement, unknown, null, undefined> | Selection<SVGGElement, unknown, null, undefined>;

/** Draws a field with its first dot at (0, 0) of the group; returns how many rows it takes. */
export function drawDots(parent: Parent, { count, columns, cell, fill, skip = 0 }: DotField): number {
  const group = parent as Selection<SVGGElement, unknown, null, undefined>;
  const name = `dots-${fill.replace(/\W+/g, '-')}-${cell}`;
  const svg = group.node()?.closest('svg');
  if (!svg?.querySelector(`[id="${name}"]`)) {
    const pattern = group
      .append('pattern')
      .attr('id', name)
      .attr('width', cell)
      .attr('height', cell)
      .attr('patternUnits', 'userSpaceOnUse');
    pattern
      .append('circle')
      .attr('cx', cell / 2)
      .attr('cy', cell / 2)
      .attr('r', cell * 0.38)
      .attr('fill', fill);
  }
  group
    .append('path')
    .attr('fill', `url(#${name})`)
    .attr('d', outline(count, columns, cell, skip));
  return Math.ceil((skip + count) / columns);
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
