/** Observable Plot with the site's defaults: drawn without a browser, in the site's sizes and words. */
import * as Plot from '@observablehq/plot';
import { firstDay, instant, lastDay, type PartialDate } from '../data/dates.ts';
import type { Scene } from './chart.ts';

/** Draws a plot of the layout's width. `height` and margins are in the drawing's coordinates. */
export function plot({ layout, document }: Scene, options: Plot.PlotOptions): SVGSVGElement {
  const drawn = Plot.plot({ document, width: layout.width, marginLeft: 0, marginRight: 0, ...options });
  const svg = (drawn.localName === 'svg' ? drawn : drawn.querySelector('svg')) as SVGSVGElement | null;
  if (!svg) throw new Error('Plot drew no SVG');
  svg.setAttribute('font-size', String(layout.fontSize));
  return svg;
}

const DAY = 86_400_000;

/** Where a date lies on a scale of time: a day at its noon, a month or year at its middle. */
export function middleOf(date: PartialDate): Date {
  return new Date((instant(firstDay(date)).getTime() + instant(lastDay(date)).getTime() + DAY) / 2);
}

/** Counts further apart than this are not joined: what happened between was not reported. */
export const LONGEST_STEP_DAYS = 100;

/** The end of the last day a date can mean: where a count for a month or a year is set. */
export function endOf(date: PartialDate): Date {
  return new Date(instant(lastDay(date)).getTime() + DAY);
}

/**
 * Places labels along a line, each as near to its own position as it can stand while keeping `room` from
 * its neighbours, within `from` and `to`. Positions come in ascending order.
 */
export function spread(positions: readonly number[], room: number, from: number, to: number): number[] {
  const placed: number[] = [];
  for (const position of positions) placed.push(Math.max(position, (placed.at(-1) ?? from - room) + room));
  let limit = to;
  for (let index = placed.length - 1; index >= 0 && (placed[index] as number) > limit; index -= 1) {
    placed[index] = limit;
    limit -= room;
  }
  return placed;
}
