/** One field of dots in parts that follow one another: the site's signature picture. */
import type { LayoutName } from './chart.ts';
import { drawDots } from './dots.ts';
import { emptySvg, makeDocument, serialise } from './svg.ts';

export interface FieldPart {
  readonly name: string;
  readonly count: number;
  readonly fill: string;
}

/** Widths in the drawing's coordinates and side of a dot's square; the wide one spans the page. */
const SIZES: Readonly<Record<LayoutName, { width: number; cell: number }>> = {
  narrow: { width: 320, cell: 4 },
  wide: { width: 1040, cell: 8 },
};

export function drawField(parts: readonly FieldPart[], layout: LayoutName, label: string): string {
  const { width, cell } = SIZES[layout];
  const columns = Math.floor(width / cell);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const svg = emptySvg(makeDocument(), width, Math.ceil(total / columns) * cell, 14);
  let before = 0;
  for (const { count, fill } of parts) {
    const group = svg.append('g').attr('transform', `translate(0,${Math.floor(before / columns) * cell})`);
    drawDots(group, { count, columns, cell, fill, skip: before % columns });
    before += count;
  }
  return serialise(svg.node() as SVGSVGElement, { id: `field-${layout}`, label });
}
