/** Months as lines of days, one under the other. A day has its place there, and a time is a line through its days. */
import { utcDay, utcMonth } from 'd3';
import { isFloor, type Count } from '#data/count.ts';
import { instant, monthOf, type PartialDate } from '#data/dates.ts';
import type { Scene } from './chart.ts';
import { widest, widthOf } from './measure.ts';
import { sheet, type Pen } from './pen.ts';

export interface MonthLine {
  readonly month: PartialDate;
  /** What stands at its end: a sum, with a plus where it is the least, or words where there is none. */
  readonly sum: Count | null;
  readonly otherwise: string;
}

/** The grid, drawn, and where its days are. */
export interface MonthGrid {
  readonly svg: Pen;
  readonly months: readonly PartialDate[];
  /** The room of a day: a mark of it is no wider and no higher. */
  readonly side: number;
  readonly place: (day: PartialDate) => { readonly x: number; readonly y: number };
  /** Draws a line through the days between two, and words in the middle of it; a dotted one where its end is not known. */
  readonly drawTime: (from: PartialDate, until: PartialDate, words: string, isOpen?: boolean) => void;
}

const DAYS_OF_MONTH = 31;

/** Days of a month that have their number over them. */
const NUMBERED = [1, 10, 20, 30];

/** Draws the days of months that follow one another, up to a last day, as a dot each. A heading says what their sums are of. */
export function monthGrid(
  lines: readonly MonthLine[],
  until: PartialDate,
  heading: string,
  { layout, language }: Pick<Scene, 'layout' | 'language'>,
): MonthGrid {
  const isWide = layout.name === 'wide';
  const { width, fontSize } = layout;
  const months = lines.map(({ month }) => month);
  const names = months.map((month) => language.shortMonth(month));
  const said = lines.map(({ sum, otherwise }) =>
    sum ? language.number(sum.value) + (isFloor(sum) ? '+' : '') : otherwise,
  );
  const years = widest(['2024'], fontSize, 'semibold');
  const left = Math.max(widest(names, fontSize), years) + (isWide ? 14 : 7);
  const right = widest(said, fontSize, 'semibold') + (isWide ? 18 : 10);
  const cell = (width - left - right) / DAYS_OF_MONTH;
  const line = isWide ? 20 : 17;
  const beginsYear = (at: number) => at === 0 || months[at]?.endsWith('-01') === true;
  const dayAt = (day: number) => left + (day - 0.5) * cell;
  const endOf = (day: number) => dayAt(day) + widthOf(String(day), fontSize) / 2;
  // The heading stands beside the numbers of days, or over them where longer words would cover one.
  const over = endOf(NUMBERED.at(-1) ?? 1) > width - widthOf(heading, fontSize) - 8 ? line : 0;
  /** A year's name takes a line of its own over its first month. */
  const tops = months.reduce<number[]>((all, _, at) => {
    const gap = beginsYear(at) ? line + 2 : 0;
    return [...all, (all.at(-1) ?? over) + (at === 0 ? 0 : line) + gap];
  }, []);
  const middleOf = (at: number) => (tops[at] ?? 0) + line / 2;
  const svg = sheet(layout, (tops.at(-1) ?? 0) + line + 4);
  // In the line of the first year's name.
  const head = { x: width, y: middleOf(0) + fontSize * 0.35 - line - 1, 'text-anchor': 'end' };
  svg.write(heading, { class: 'axis', ...head, y: head.y - over });
  // Days without a number could not be read off: a few of them.
  for (const day of NUMBERED)
    svg.write(String(day), { class: 'axis', x: dayAt(day), y: head.y, 'text-anchor': 'middle' });
  for (const [at, { month, sum }] of lines.entries()) {
    const base = middleOf(at) + fontSize * 0.35;
    if (beginsYear(at))
      svg.write(month.slice(0, 4), { class: 'value', 'text-anchor': 'start', x: 0, y: base - line - 1 });
    svg.write(names[at] ?? '', { class: 'axis', x: 0, y: base });
    const end = { x: width, y: base, 'text-anchor': 'end' };
    svg.write(said[at] ?? '', { class: sum ? 'value' : 'muted', ...end });
    svg.path(dotsOf(month, until, left, middleOf(at), cell), {
      stroke: 'var(--grey-3)',
      'stroke-width': isWide ? 3 : 2.4,
      'stroke-linecap': 'round',
      fill: 'none',
    });
  }
  const lineOf = (day: PartialDate) => months.indexOf(monthOf(day));
  return {
    svg,
    months,
    side: Math.min(cell, line),
    place: (day) => ({ x: left + (dayOf(day) - 0.5) * cell, y: middleOf(lineOf(day)) }),
    drawTime(from, to, words, isOpen = false) {
      const [first, last] = [lineOf(from), lineOf(to)];
      const parts = months.slice(first, last + 1).map((month, at) => ({
        y: middleOf(first + at),
        from: left + (at === 0 ? dayOf(from) * cell : 0.2 * cell),
        to:
          left +
          (first + at === last ? (dayOf(to) - (isOpen ? 0 : 1)) * cell : daysIn(month) * cell - 0.2 * cell),
      }));
      drawParts(
        svg,
        parts.filter((part) => part.to - part.from > cell / 2),
        words,
        fontSize,
        isOpen,
      );
    },
  };
}

const dayOf = (day: PartialDate) => Number(day.slice(8));

const daysIn = (month: PartialDate) => utcDay.count(instant(month), utcMonth.offset(instant(month), 1));

/** The days of a month up to a last one. */
function dotsOf(month: PartialDate, until: PartialDate, left: number, y: number, cell: number): string {
  const days = Math.min(daysIn(month), utcDay.count(instant(month), instant(until)) + 1);
  return Array.from({ length: days }, (_, at) => `M${rounded(left + (at + 0.5) * cell)},${y}h0`).join('');
}

const rounded = (number: number) => Math.round(number * 100) / 100;

interface LinePart {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** A line in parts, with words in the middle of its longest part. */
function drawParts(
  svg: Pen,
  parts: readonly LinePart[],
  words: string,
  fontSize: number,
  isOpen: boolean,
): void {
  svg.path(parts.map((part) => `M${part.from},${part.y}H${part.to}`).join(''), {
    stroke: 'var(--ink)',
    'stroke-width': 1.2,
    'stroke-dasharray': isOpen && '1.5 3',
  });
  const longest = parts.reduce((best, part) => (part.to - part.from > best.to - best.from ? part : best));
  const middle = (longest.from + longest.to) / 2;
  // No wider than the line, after which other words stand.
  const wide = Math.min(widthOf(words, fontSize, 'semibold') + 8, longest.to - longest.from);
  svg.append('rect', {
    x: middle - wide / 2,
    y: longest.y - fontSize * 0.5,
    width: wide,
    height: fontSize,
    fill: 'var(--paper)',
  });
  svg.write(words, {
    class: 'value halo',
    x: middle,
    y: longest.y + fontSize * 0.35,
    'text-anchor': 'middle',
  });
}
