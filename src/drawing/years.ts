/** Names of years along a scale of time that is drawn without Plot. */
import { widthOf } from './labels.ts';
import type { TimeScale } from './lifeline.ts';
import type { Pen } from './pen.ts';

export interface YearNames {
  /** Their baseline. */
  readonly y: number;
  /** Where the room for them ends. */
  readonly end: number;
  readonly fontSize: number;
}

/** Writes each year after its beginning: as 2026, where only that fits as ’26, or not at all. */
export function writeYears(
  group: Pen,
  x: TimeScale,
  years: readonly Date[],
  { y, end, fontSize }: YearNames,
): void {
  for (const year of years) {
    const whole = String(year.getUTCFullYear());
    const at = x(year) + 3;
    const name = [whole, `’${whole.slice(2)}`].find((text) => at + widthOf(text, fontSize) <= end);
    if (name !== undefined) group.append('text').attr('class', 'axis').attr('x', at).attr('y', y).text(name);
  }
}
