/**
 * Fields of dots, one a person or an instance, filled row by row from the top as text is read. Plot's
 * waffle grows from a baseline and cannot set one field under another; a pattern keeps thousands of dots
 * as light as one.
 */
import type { Pen } from './pen.ts';

export interface DotField {
  /** How many dots. */
  readonly count: number;
  /** How many stand in a full row. */
  readonly columns: number;
  /** Side of the square that each dot stands in. */
  readonly cell: number;
  /** CSS colour. */
  readonly fill: string;
  /** A person is a circle, filled, half filled or open; one who died, and what is counted in another unit, is a square. */
  readonly shape?: 'circle' | 'half' | 'ring' | 'square';
  /** Dots of the first row that are left empty, so that fields may follow one another in one block. */
  readonly skip?: number;
}

/** Draws a field with its first dot at (0, 0) of the group; returns how many rows it takes. Fields that look alike share the pattern in the first of them. */
export function drawDots(group: Pen, field: DotField, drawn: Map<string, string>): number {
  const { count, columns, skip = 0 } = field;
  const fill = patternOf(group, field, drawn);
  group.append('path', { fill, d: outlineOf(field) });
  return Math.ceil((skip + count) / columns);
}

/** Draws a block of dots `high` over one another, filled column by column, each from its foot: the last may be lower. */
export function drawDotColumns(
  group: Pen,
  { high, ...field }: Pick<DotField, 'count' | 'cell' | 'fill'> & { readonly high: number },
  drawn: Map<string, string>,
): void {
  const { count, cell } = field;
  const [full, rest] = [Math.floor(count / high) * cell, (count % high) * cell];
  const foot = high * cell;
  const last = rest > 0 ? `${full > 0 ? `V${foot - rest}` : `M0,${foot - rest}`}H${full + cell}` : '';
  const d = `${full > 0 ? `M0,0H${full}` : ''}${last}V${foot}H0Z`;
  group.append('path', { fill: patternOf(group, field, drawn), d });
}

/** The pattern that fields of one look share, as a fill; it stands in the group of the first of them. */
function patternOf(
  group: Pen,
  { cell, fill, shape = 'circle' }: Pick<DotField, 'cell' | 'fill' | 'shape'>,
  drawn: Map<string, string>,
): string {
  const look = `${fill} ${cell} ${shape}`;
  let id = drawn.get(look);
  if (id === undefined) {
    drawn.set(look, (id = `dots-${drawn.size}`));
    const size = { width: cell, height: cell };
    drawMark(group.append('pattern', { id, ...size, patternUnits: 'userSpaceOnUse' }), shape, cell, fill);
  }
  return `url(#${id})`;
}

/** One mark in the middle of its square. */
function drawMark(pattern: Pen, shape: NonNullable<DotField['shape']>, cell: number, fill: string): void {
  const middle = cell / 2;
  if (shape === 'square') {
    const [at, side] = [cell * 0.12, cell * 0.76];
    pattern.append('rect', { x: at, y: at, width: side, height: side, fill });
    return;
  }
  const centre = { cx: middle, cy: middle };
  if (shape === 'circle') {
    pattern.append('circle', { ...centre, r: cell * 0.38, fill });
    return;
  }
  const radius = cell * 0.31;
  pattern.append('circle', { ...centre, r: radius, fill: 'none', stroke: fill, 'stroke-width': cell * 0.18 });
  if (shape === 'half')
    pattern.path(`M${middle},${middle - radius}a${radius},${radius} 0 0 0 0,${2 * radius}Z`, { fill });
}

/** The edge of a field: cells `skip` to `skip + count` of its grid. */
export function outlineOf({
  count,
  columns,
  cell,
  skip = 0,
}: Pick<DotField, 'count' | 'columns' | 'cell' | 'skip'>): string {
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
