/** Years along a scale of time that is drawn without Plot. */
import { utcYear } from 'd3';
import { widthOf } from './measure.ts';
import type { Pen } from './pen.ts';
import type { TimeScale } from './time.ts';

export interface YearLines {
  /** Baseline of their names. */
  readonly y: number;
  /** From where to where each year has a line. */
  readonly from: number;
  readonly to: number;
  /** Where the room for names ends. */
  readonly end: number;
  readonly fontSize: number;
}

/** Draws a line at the beginning of each year within a scale, and its name where `drawYearNames` finds room. */
export function drawYears(group: Pen, x: TimeScale, lines: YearLines): void {
  const [first, last] = x.domain() as [Date, Date];
  const years = utcYear.range(utcYear.ceil(first), last);
  const grid = group.append('g', { class: 'grid', 'aria-hidden': 'true' });
  for (const year of years) grid.path(`M${x(year)},${lines.from}V${lines.to}`);
  writeYears(grid, x, years, lines);
}

/**
 * Writes each year after its beginning: as 2026, where only that fits as ’26, or not at all. Where years are too near
 * each other for either, only every other is written, or every fifth.
 */
export function writeYears(
  group: Pen,
  x: TimeScale,
  years: readonly Date[],
  { y, end, fontSize }: Pick<YearLines, 'y' | 'end' | 'fontSize'>,
): void {
  const [first, second] = years.map(x);
  const apart = first === undefined || second === undefined ? Infinity : second - first;
  const fits = (text: string, room: number) => widthOf(text, fontSize, 'regular', 'shipped') <= room;
  const every = [1, 2, 5, 10].find((step) => fits('’26', step * apart - 4)) ?? 20;
  for (const year of years) {
    if (year.getUTCFullYear() % every !== 0) continue;
    const whole = String(year.getUTCFullYear());
    const at = x(year) + 3;
    const name = [whole, `’${whole.slice(2)}`].find(
      (text) => at + widthOf(text, fontSize) <= end && fits(text, every * apart - 1),
    );
    if (name !== undefined) group.write(name, { class: 'axis', x: at, y });
  }
}
