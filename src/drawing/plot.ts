/** Observable Plot with the site's defaults: drawn without a browser, in the site's sizes and words. */
import * as Plot from '@observablehq/plot';
import { firstDay, instant, lastDay, type PartialDate } from '#data/dates.ts';
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

/** A short upright stroke on a mark, pointing the way the true number lies. */
export const tick: Plot.VectorShapeImplementation = {
  draw(context, length) {
    context.moveTo(0, 0);
    context.lineTo(0, -length);
  },
};
