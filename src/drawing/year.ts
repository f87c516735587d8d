/**
 * A year in small: a line of people held, and under it a bar for each release. Without words, which stand
 * beside it; all years share their scales, so that one can be held against the next.
 */
import { scaleLinear, scaleUtc } from 'd3';
import { daysBetween, lastDay, type PartialDate } from '#data/dates.ts';
import { Sketch } from './pen.ts';
import { endOf, LONGEST_STEP_DAYS, middleOf } from './plot.ts';
import { roundNumbers } from './svg.ts';

export interface YearMarks {
  readonly year: string;
  /** In the order of time; those outside the year say where the line comes from and goes to. */
  readonly held: readonly { readonly date: PartialDate; readonly value: number }[];
  readonly released: readonly { readonly date: PartialDate; readonly value: number }[];
}

/** The highest values that any year has to show. */
export interface YearScale {
  readonly held: number;
  readonly released: number;
}

const WIDTH = 192;
const LINE = 64;
const BARS = 28;
const GAP = 3;

/** The drawing as the text of an SVG, hidden from screen readers: the words beside it say the same. */
export function drawYear({ year, held, released }: YearMarks, scale: YearScale): string {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`] as [PartialDate, PartialDate];
  const x = scaleUtc([middleOf(first), endOf(last)], [0, WIDTH]);
  const y = scaleLinear([0, scale.held], [LINE, 3]);
  const length = scaleLinear([0, scale.released], [0, BARS]);
  const svg = new Sketch('svg')
    .attr('xmlns', 'http://www.w3.org/2000/svg')
    .attr('viewBox', `0 0 ${WIDTH} ${LINE + GAP + BARS}`)
    .attr('class', 'year-picture')
    .attr('aria-hidden', 'true');
  const quarters = ['01', '04', '07', '10'].map((month) => x(middleOf(`${year}-${month}-01` as PartialDate)));
  svg
    .append('path')
    .attr('class', 'year-quarters')
    .attr('d', quarters.map((at) => `M${at},0V${LINE + GAP + BARS}`).join(''));
  svg
    .append('path')
    .attr('class', 'year-base')
    .attr('d', `M0,${LINE + 1}H${WIDTH}`);
  let path = '';
  for (const [at, { date, value }] of held.entries()) {
    const before = held[at - 1];
    const isGap = !before || daysBetween(lastDay(before.date), lastDay(date)) > LONGEST_STEP_DAYS;
    path += `${isGap ? 'M' : 'L'}${x(endOf(date))},${y(value)}`;
    if (date.startsWith(year))
      svg
        .append('circle')
        .attr('class', 'year-count')
        .attr('cx', x(endOf(date)))
        .attr('cy', y(value))
        .attr('r', 1.5);
  }
  if (path !== '') svg.append('path').attr('class', 'year-held').attr('d', path);
  for (const { date, value } of released)
    svg
      .append('path')
      .attr('class', 'year-released')
      .attr('d', `M${x(middleOf(date))},${LINE + GAP}v${Math.max(2, length(value))}`);
  return roundNumbers(svg.toString());
}
