/** Axes and grids: few, quiet, and written in the page's language. */
import * as Plot from '@observablehq/plot';
import { ticks, utcMonth, utcYear } from 'd3';
import { date } from '#data/dates.ts';
import type { Scene } from './chart.ts';
import { widest, widthOf } from './measure.ts';
import type { Box } from './places.ts';

/** The years along the bottom of a scale of time, each at its beginning. */
export function yearAxis({ layout }: Scene, domain: readonly [Date, Date]): Plot.Markish[] {
  const years = utcYear.range(utcYear.ceil(domain[0]), domain[1]);
  const short = layout.name === 'narrow' && years.length > 5;
  return [
    Plot.axisX(years, {
      className: 'axis',
      tickFormat: (year: Date) =>
        short ? `’${String(year.getUTCFullYear()).slice(2)}` : String(year.getUTCFullYear()),
      label: null,
      tickSize: 4,
      textAnchor: 'start',
      dx: 2,
    }),
  ];
}

/** Height of a `yearAxis` under the drawing. */
export const YEAR_AXIS_HEIGHT = 26;

/** Height of a `monthAxis` under the drawing: a line of months and one of years. */
export const MONTH_AXIS_HEIGHT = 46;

/** Room beside the scale for what is written at the end of a line. */
const BESIDE_MONTHS = 56;

/** Room for a year of four figures, and some air. */
const LEAST_MONTH = 44;

/**
 * Months along the bottom of a scale of two or three years, with the year under its first; every month,
 * quarter or half-year by the room there is `beside` the margins, or every `step` months where those have room.
 */
export function monthAxis(
  { language, layout }: Scene,
  domain: readonly [Date, Date],
  {
    step: given,
    beside = BESIDE_MONTHS,
    ...options
  }: Plot.AxisXOptions & { step?: number; beside?: number } = {},
): Plot.Markish[] {
  const months = utcMonth.range(utcMonth.ceil(domain[0]), domain[1]);
  const room = (layout.width - Math.max(beside, BESIDE_MONTHS)) / months.length;
  const name = (month: Date) => language.shortMonth(date(month.toISOString().slice(0, 10)));
  const named = widest(months.map(name), layout.fontSize);
  const needed = Math.max(LEAST_MONTH, named + 8);
  const hasRoom = given !== undefined && (given * layout.width) / months.length >= named + 3;
  const step = hasRoom ? given : ([1, 3, 6].find((each) => each * room >= needed) ?? 12);
  const ticks = months.filter((month) => month.getUTCMonth() % step === 0);
  return [
    Plot.axisX(ticks, {
      className: 'axis',
      tickFormat: (month: Date, index: number) =>
        index === 0 || month.getUTCMonth() === 0 ? `${name(month)}\n${month.getUTCFullYear()}` : name(month),
      label: null,
      tickSize: 4,
      textAnchor: 'start',
      lineHeight: 1.15,
      dx: 2,
      ...options,
    }),
  ];
}

/** How many round numbers a count is measured by, about. */
const COUNTS = 4;

/** The round numbers that a count up to `most` is measured by. */
export const roundCounts = (most: number): readonly number[] =>
  ticks(0, most, COUNTS).filter((count) => count > 0);

/** Where the numbers of a `countAxis` stand, for labels to keep off them. */
export const countBoxes = (
  { language, layout: { fontSize } }: Scene,
  most: number,
  y: (count: number) => number,
): readonly Box[] =>
  roundCounts(most).map((count) => ({
    left: 0,
    right: widthOf(language.number(count), fontSize, 'regular', 'shipped') + 3,
    top: y(count) - 3 - fontSize * 0.72,
    bottom: y(count) - 3,
  }));

/** Round numbers up to `most` along the left side, inside the drawing, over a thin grid. */
export function countAxis({ language }: Scene, most: number): Plot.Markish[] {
  const counts = roundCounts(most);
  return [
    Plot.gridY(counts, { className: 'grid', stroke: 'var(--rule)', strokeOpacity: 1 }),
    Plot.axisY(counts, {
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
