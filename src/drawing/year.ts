/**
 * A year in small: a line of people held, and under it a bar for each release. Without words, which stand
 * beside it; all years share their scales, so that one can be held against the next.
 */
import { scaleLinear, scaleUtc } from 'd3';
import type { PartialDate } from '#data/dates.ts';
import { Pen } from './pen.ts';
import { endOf, isNear, middleOf, runsOf } from './time.ts';
import type { Tree } from './tree.ts';

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

/** The drawing, hidden from screen readers: the words beside it say the same. */
export function drawYear({ year, held, released }: YearMarks, scale: YearScale): Tree {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`] as [PartialDate, PartialDate];
  const x = scaleUtc([middleOf(first), endOf(last)], [0, WIDTH]);
  const y = scaleLinear([0, scale.held], [LINE, 3]);
  const length = scaleLinear([0, scale.released], [0, BARS]);
  const svg = new Pen('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${LINE + GAP + BARS}`,
    class: 'year-picture',
    'aria-hidden': 'true',
  });
  const quarters = ['01', '04', '07', '10'].map((month) => x(middleOf(`${year}-${month}-01` as PartialDate)));
  svg.append('path', {
    class: 'year-quarters',
    d: quarters.map((at) => `M${at},0V${LINE + GAP + BARS}`).join(''),
  });
  svg.append('path', { class: 'year-base', d: `M0,${LINE + 1}H${WIDTH}` });
  for (const { date, value } of held.filter(({ date }) => date.startsWith(year)))
    svg.append('circle', { class: 'year-count', cx: x(endOf(date)), cy: y(value), r: 1.5 });
  const runs = runsOf(held, (before, next) => isNear(before.date, next.date));
  const line = runs.map(
    (run) => `M${run.map(({ date, value }) => `${x(endOf(date))},${y(value)}`).join('L')}`,
  );
  if (line.length > 0) svg.append('path', { class: 'year-held', d: line.join('') });
  for (const { date, value } of released)
    svg.append('path', {
      class: 'year-released',
      d: `M${x(middleOf(date))},${LINE + GAP}v${Math.max(2, length(value))}`,
    });
  return svg;
}
