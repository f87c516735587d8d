/** One field of dots in parts that follow one another: the site's signature picture. */
import type { LayoutName } from './chart.ts';
import { drawDots, type DotField } from './dots.ts';
import { sheet } from './pen.ts';
import { labelled } from './svg.ts';
import type { Tree } from './tree.ts';

/**
 * What each part of the field looks like, by colour and by shape: held; held by the count before the newest;
 * pardoned; died; no longer on the list, not known how, which never has the colour of those let out.
 */
export const FIELD_MARKS = {
  held: { fill: 'var(--in)', shape: 'circle' },
  gone: { fill: 'var(--in)', shape: 'half' },
  letOut: { fill: 'var(--out)', shape: 'circle' },
  died: { fill: 'var(--ink)', shape: 'square' },
  unknown: { fill: 'var(--ring)', shape: 'ring' },
} as const satisfies Readonly<Record<string, Pick<DotField, 'fill' | 'shape'>>>;

export interface FieldPart {
  readonly name: keyof typeof FIELD_MARKS;
  readonly count: number;
}

/** Widths in the drawing's coordinates and side of a dot's square; the wide one has a hundred in a row. */
const SIZES: Readonly<Record<LayoutName, { width: number; cell: number }>> = {
  narrow: { width: 320, cell: 4 },
  wide: { width: 600, cell: 6 },
};

export function drawField(parts: readonly FieldPart[], layout: LayoutName, label: string): Tree {
  const { width, cell } = SIZES[layout];
  const columns = Math.floor(width / cell);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const svg = sheet({ width, fontSize: 14 }, Math.ceil(total / columns) * cell);
  const drawn = new Map<string, string>();
  let before = 0;
  for (const { name, count } of parts) {
    const group = svg.group(0, Math.floor(before / columns) * cell);
    drawDots(group, { ...FIELD_MARKS[name], count, columns, cell, skip: before % columns }, drawn);
    before += count;
  }
  return labelled(svg, `field-${layout}`, label);
}
