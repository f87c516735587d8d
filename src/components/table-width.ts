/** How wide a chart's table is at the least, by which it is known where it no longer fits. */
import { widthOf, type Weight } from '#drawing/measure.ts';
import type { ChartTable } from '#drawing/table.ts';

/**
 * A table that needs more than this is broad: on a tablet its rows are cards as well (`table-cards.css`). The widths are
 * told a tenth too large, for letters that stand closer in pairs, and cells that are none of the longest.
 */
export const BROAD = 670;

/** One that needs more than this is set denser, even on a wide page. */
export const DENSE = 1024;

/** As `data-table.css` sets it: the size of its letters, and the room behind each column but the last. */
const SIZE = 14;
const PADDING = 16;

/** A row's sources: a name, or how many there are and what opens them. */
const SOURCES = 112;

/** A text's widest part that no line may break. */
const unbroken = (text: string, weight: Weight): number =>
  Math.max(...text.split(/[ \n]|(?<=-)/).map((part) => widthOf(part, SIZE, weight, 'shipped')));

/** The room, in pixels, that a table needs beside each other: numbers and dates stand in one line, words break between. */
export function leastWidth({ columns, rows }: ChartTable): number {
  const widths = columns.map(({ heading, isNumber }, at) => {
    const cells = rows.flatMap(({ cells }) => cells[at] ?? []);
    return Math.max(
      unbroken(heading, 'semibold'),
      ...cells.map(({ text, dateTime }) =>
        isNumber || dateTime !== undefined
          ? widthOf(text, SIZE, 'semibold', 'shipped')
          : unbroken(text, at === 0 ? 'semibold' : 'regular'),
      ),
    );
  });
  return Math.ceil(widths.reduce((sum, width) => sum + width + PADDING, SOURCES));
}
