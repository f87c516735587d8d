/** Signs explained inside a drawing, above its marks, where a picture of it has to stand on its own. */
import { widest } from './measure.ts';
import type { Pen } from './pen.ts';
import { LINE, wrapWords, writeLines } from './wrap.ts';

export interface LegendEntry {
  readonly text: string;
  /** Draws the sign in a square of 14 about (0, 0). */
  readonly sign: (group: Pen) => void;
}

export interface Legend {
  readonly entries: readonly (LegendEntry & {
    readonly lines: readonly string[];
    readonly x: number;
    readonly y: number;
  })[];
  readonly height: number;
}

const SIGN = 14;
const GAP = 6;

/** Sets the entries one after the other, in as many lines as the width asks for. */
export function layLegend(entries: readonly LegendEntry[], width: number, fontSize: number): Legend {
  const line = Math.round(fontSize * 1.5);
  let [x, y] = [0, 0];
  const placed = entries.map((entry) => {
    const lines = wrapWords(entry.text, width - SIGN - GAP, fontSize);
    const needed = SIGN + GAP + widest(lines, fontSize);
    if (x + needed > width) [x, y] = [0, y + line];
    const at = { ...entry, lines, x, y };
    x += needed + fontSize * 1.4;
    // What stands in several lines stands by itself.
    if (lines.length > 1) [x, y] = [0, y + lines.length * line];
    return at;
  });
  return { entries: placed, height: x === 0 ? y : y + line };
}

/** Draws a legend with its upper left corner at (0, 0) of the group. */
export function drawLegend(group: Pen, { entries }: Legend, fontSize: number): void {
  const middle = fontSize * 0.75;
  for (const { lines, sign, x, y } of entries) {
    const entry = group.group(x, y);
    sign(entry.group(SIGN / 2, middle));
    const look = { class: 'annotation', fill: 'currentColor', 'text-anchor': 'start' };
    writeLines(
      entry,
      lines,
      SIGN + GAP,
      middle + fontSize * 0.36,
      look,
      Math.max(LINE, Math.round(fontSize * 1.2)),
    );
  }
}
