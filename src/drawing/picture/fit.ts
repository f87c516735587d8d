/** Where a drawing stands in a picture, and how large. */
import { LAYOUTS, type LayoutName } from '#drawing/chart.ts';
import { sizeOf, type Tree } from '#drawing/tree.ts';
import type { Pictured } from './share-picture.ts';

/** A place in a picture, in its units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawing of a chart: in a layout, or the one it has for cards. */
export type DrawingName = LayoutName | 'card';

export function drawingFor(described: Pictured, name: DrawingName): Tree | null {
  return name === 'card' ? (described.card?.() ?? null) : described.drawing(name);
}

/** What a picture of a fixed shape may show: the drawing for cards alone, where there is one. */
export function layoutsFor(described: Pictured): readonly DrawingName[] {
  return described.card?.() ? ['card'] : ['wide', 'narrow'];
}

/** A drawing in its place. `isWhole`: nothing of it is cut off. */
export interface Placed {
  readonly layout: DrawingName;
  readonly scale: number;
  readonly box: Box;
  readonly isWhole: boolean;
}

export const areaOf = ({ box }: Placed): number => box.width * box.height;

/**
 * The whole drawing as large as a box allows, in that of the layouts that fills more of it; `null` where there is none,
 * or no text of it would be as large as `legible`.
 */
export function placeWhole(
  described: Pictured,
  box: Box,
  legible: number,
  layouts: readonly DrawingName[],
): Placed | null {
  const placed = layouts.flatMap((layout): Placed[] => {
    const drawing = drawingFor(described, layout);
    if (drawing === null) return [];
    const size = sizeOf(drawing);
    const scale = Math.min(box.width / size.width, box.height / size.height);
    if (scale * LAYOUTS[layout === 'card' ? 'narrow' : layout].fontSize < legible) return [];
    const [width, height] = [size.width * scale, size.height * scale];
    const x = box.x + (box.width - width) / 2;
    return [{ layout, scale, box: { x, y: box.y, width, height }, isWhole: true }];
  });
  return placed.toSorted((a, b) => areaOf(b) - areaOf(a))[0] ?? null;
}

/** As much of the drawing as a box shows at its full width. */
export function placeCut(described: Pictured, box: Box): Placed | null {
  const layout = box.width > box.height * 1.6 ? 'wide' : 'narrow';
  const drawing = described.drawing(layout);
  return drawing && { layout, scale: box.width / sizeOf(drawing).width, box, isWhole: false };
}
