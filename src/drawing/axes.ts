/** Axes and grids: few, quiet, and written in the page's language. */
import * as Plot from '@observablehq/plot';
import { utcMonth, utcYear } from 'd3';
import type { Scene } from './chart.ts';

/** The years along the bottom (or top) of a scale of time, each at its beginning. */
export function yearAxis(
  { language, layout }: Scene,
  domain: readonly [Date, Date],
  options: Plot.AxisXOptions = {},
): Plot.Markish[] {
  const years = utcYear.range(utcYear.ceil(domain[0]), domain[1]);
  const format = new Intl.DateTimeFormat(language.tag, { year: 'numeric', timeZone: 'UTC' });
  const short = layout.name === 'narrow' && years.length > 5;
  return [
    Plot.gridX(years, { className: 'grid', stroke: 'var(--rule)', strokeOpacity: 1 }),
    Plot.axisX(years, {
      className: 'axis',
      tickFormat: (year: Date) =>
        short
          ? `’${format.format(year).replace(/\D/g, '').slice(2)}`
          : format.format(year).replace(/\D+$/, ''),
      label: null,
      tickSize: 0,
      textAnchor: 'start',
      dx: 3,
      ...options,
    }),
  ];
}

/** Quarters along the bottom of a scale of two or three years: the month's name, in January the year's. */
export function monthAxis(
  { language, layout }: Scene,
  domain: readonly [Date, Date],
  options: Plot.AxisXOptions = {},
): Plot.Markish[] {
  const months = utcMonth.range(utcMonth.ceil(domain[0]), domain[1]);
  const room = layout.width / months.length;
  const step = room > 40 ? 1 : room > 14 ? 3 : 6;
  const ticks = months.filter((month) => month.getUTCMonth() % step === 0);
  const name = new Intl.DateTimeFormat(language.tag, { month: 'short', timeZone: 'UTC' });
  const year = new Intl.DateTimeFormat(language.tag, { year: 'numeric', timeZone: 'UTC' });
  return [
    Plot.axisX(ticks, {
      className: 'axis',
      tickFormat: (month: Date) =>
        month.getUTCMonth() === 0 ? year.format(month).replace(/\D+$/, '') : name.format(month),
      label: null,
      tickSize: 4,
      textAnchor: 'start',
      dx: 2,
      ...options,
    }),
  ];
}

/** Round numbers up the left side, inside the drawing, over a thin grid. */
export function countAxis({ language }: Scene, ticks: readonly number[]): Plot.Markish[] {
  return [
    Plot.gridY(ticks, { className: 'grid', stroke: 'var(--rule)', strokeOpacity: 1 }),
    Plot.axisY(ticks, {
      className: 'axis',
      tickFormat: (value: number) => language.number(value),
      label: null,
      tickSize: 0,
      textAnchor: 'start',
      lineAnchor: 'bottom',
      dx: 3,
      dy: -3,
      tickPadding: 0,
    }),
  ];
}
