/** Political prisoners held, from August 2020 on. */
import * as Plot from '@observablehq/plot';
import { scaleLinear, scaleUtc, select, utcDay } from 'd3';
import { isFloor } from '#data/count.ts';
import { daysBetween, instant, lastDay, precisionOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { CustodyCount, PublicEvent } from '#data/tables.ts';
import { countAxis, yearAxis } from '#drawing/axes.ts';
import { chart, KEYED, type ChartRow } from '#drawing/chart.ts';
import type { View } from '#words/view.ts';
import { boxesAlong, type Box, writeBeside } from '#drawing/places.ts';
import { endOf, LONGEST_STEP_DAYS, middleOf, plot, tick } from '#drawing/plot.ts';
import { spread } from '#drawing/stack.ts';
import { rowTitle } from '#drawing/svg.ts';
import { isComparable, womenOf } from '#facts/comparison.ts';
import { ofCustody } from '#facts/figures.ts';
import { KEEPERS } from '#facts/monthly.ts';
import type { SentenceValues } from '#words/sentence.ts';
import { writeSpan, writeWhen } from '#words/value.ts';

interface CountRow extends ChartRow {
  readonly custody: CustodyCount;
  readonly at: Date;
}

function rowsOf(edition: Edition): CountRow[] {
  return edition.custody
    .filter(({ measure }) => measure === 'in-custody')
    .map((custody) => ({
      custody,
      at: placeOf(custody.as_of),
      source_ids: custody.source_ids,
      cells: [{ table: 'custody' as const, key: custody.custody_id }],
    }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** A month at its end, as reviews of a month count; a day at its noon, a year at its middle. */
function placeOf(date: PartialDate): Date {
  return precisionOf(date) === 'month' ? endOf(date) : middleOf(date);
}

/** A letter for each annotated event, in the drawing and in its key. */
const letter = (index: number): string => String.fromCharCode(97 + index);

const isJoined = ({ custody }: CountRow): boolean => isComparable(custody);
const isLeast = ({ custody: { count: value, qualifier } }: CountRow): boolean =>
  isFloor({ value, qualifier });
const isCeiling = ({ custody }: CountRow): boolean => custody.qualifier === 'nearly';

interface Point {
  readonly at: Date;
  readonly count: number;
}

/** Counts of the joint list have the colour of those held, other counters are grey. */
const inkOf = ({ custody }: CountRow) => (custody.criteria === 'joint-list' ? 'var(--in)' : 'var(--grey-2)');

/** The line's points, with a gap where two counts lie too far apart. */
function lineOf(rows: readonly CountRow[]): Point[] {
  const points = rows
    .filter(isJoined)
    .map(({ at, custody }) => ({ at, count: custody.count, as_of: custody.as_of }));
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    const isGap =
      before !== undefined && daysBetween(lastDay(before.as_of), lastDay(point.as_of)) > LONGEST_STEP_DAYS;
    return isGap ? [{ at: point.at, count: Number.NaN }, point] : [point];
  });
}

/** Key events of the context that a reader of the curve looks for. */
function annotationsOf(edition: Edition): PublicEvent[] {
  return edition.events.filter(
    ({ kind, significance, round_id, date }) =>
      precisionOf(date) === 'day' &&
      significance === '1' &&
      (kind === 'election' ||
        kind === 'war' ||
        (round_id !== null && edition.find('rounds', round_id)?.in_total === 'yes')),
  );
}

export default chart<CountRow>({
  id: 'in-custody',
  rows: rowsOf,
  columns: [
    { id: 'as_of', kind: 'date', value: ({ custody }) => custody.as_of },
    {
      id: 'count',
      kind: 'count',
      unit: 'people',
      value: ({ custody }) => ({ value: custody.count, qualifier: custody.qualifier }),
    },
    { id: 'women', kind: 'count', unit: 'people', value: ({ custody }) => womenOf(custody) },
    { id: 'counter', kind: 'text', value: ({ custody }) => custody.counter },
    {
      id: 'criteria',
      kind: 'text',
      value: ({ custody }, { language }) => language.sayAny(`criteria.${custody.criteria}`),
    },
  ],
  said: ['count', 'counter'],
  stops(rows, { language }) {
    const counts = rows.filter(isJoined);
    const peak = counts.reduce<CountRow | undefined>(
      (best, row) => (best && best.custody.count >= row.custody.count ? best : row),
      undefined,
    );
    const stop = (row: CountRow | undefined, what: 'first' | 'highest' | 'last') =>
      row ? { row: rows.indexOf(row), what: language.say(`interaction.${what}`) } : [];
    return [stop(counts[0], 'first'), stop(peak, 'highest'), stop(counts.at(-1), 'last')].flat();
  },
  // Each count is said with its day.
  named: { title: { periods: true }, says: { periods: true } },
  values(rows, { edition, language }) {
    const comparable = rows.filter(isJoined);
    const peak = comparable.reduce<CountRow | undefined>(
      (best, row) => (best && best.custody.count >= row.custody.count ? best : row),
      undefined,
    );
    const onList = rows.filter(({ custody }) => custody.criteria === 'joint-list');
    const last = onList.at(-1);
    const before = comparable.findLast((row) => row !== last && last !== undefined && row.at < last.at);
    const higher = onList.filter(
      ({ custody }) =>
        custody.count > (peak?.custody.count ?? Infinity) && !KEEPERS.includes(custody.counter),
    );
    const counted = (name: string, row: CountRow | undefined): SentenceValues => {
      if (!row) return {};
      const figure = ofCustody(edition, row.custody);
      return {
        [name]: figure,
        [`${name}When`]: writeWhen(figure.period, language),
        [`${name}Span`]: writeSpan(figure.period, language),
      };
    };
    const isHighest = peak !== undefined && peak === last;
    return {
      ...counted('last', last),
      ...counted('peak', peak),
      ...counted('before', before),
      ...counted('higher', higher[0]),
      counts:
        comparable.length === 0 && !last
          ? 'none'
          : rows.length === 1
            ? 'one'
            : isHighest
              ? 'highest'
              : !peak || !last
                ? 'last'
                : 'two',
      hasBefore: before ? 'yes' : 'no',
      hasHigher: higher.length > 0 ? 'yes' : 'no',
      asOf: edition.asOf,
    };
  },
  draw(rows, scene) {
    const { edition, language, layout } = scene;
    const isWide = layout.name === 'wide';
    const comparable = rows.filter(isJoined);
    const others = rows.filter((row) => !isJoined(row));
    const domain: [Date, Date] = [
      instant('2020-06-01' as PartialDate),
      utcDay.offset(instant(edition.asOf), 20),
    ];
    const height = isWide ? 400 : 340;
    const [marginTop, marginBottom] = [isWide ? 40 : 38, 26];
    // Counts that compare may be missing: then there is no line, and no count is singled out.
    const peak = comparable.reduce<CountRow | undefined>(
      (best, row) => (best && best.custody.count >= row.custody.count ? best : row),
      undefined,
    );
    const [first, last] = [comparable[0], comparable.at(-1)];
    const top = 1.04 * Math.max(...rows.map(({ custody }) => custody.count));
    const marginRight = 46;
    const x = scaleUtc(domain, [0, layout.width - marginRight]);
    const events = annotationsOf(edition);
    const lines = events.map(({ date }) => x(middleOf(date)));
    const letters = spread(lines, isWide ? 15 : 13, 6, layout.width - 8);
    const label = (labelled: CountRow | undefined, options: Plot.TextOptions) =>
      Plot.text(labelled ? [labelled] : [], {
        x: 'at',
        y: ({ custody }: CountRow) => custody.count,
        text: ({ custody: { count: value, qualifier } }: CountRow) => language.count({ value, qualifier }),
        className: 'value',
        stroke: 'var(--paper)',
        strokeWidth: 4,
        fill: 'currentColor',
        ...options,
      });
    const svg = plot(scene, {
      height,
      marginTop,
      marginBottom,
      marginRight,
      x: { type: 'utc', domain },
      y: { domain: [0, top] },
      marks: [
        ...countAxis(scene, [500, 1000, 1500]),
        ...yearAxis(scene, domain),
        Plot.ruleY([0], { stroke: 'var(--grey-2)' }),
        Plot.text(events, {
          x: (_: PublicEvent, index: number) => x.invert(letters[index] as number),
          frameAnchor: 'top',
          dy: 8 - marginTop,
          text: (_: PublicEvent, index: number) => letter(index),
          className: `annotation ${KEYED}`,
        }),
        // A count for a month is drawn across the month.
        Plot.link(
          rows.filter(({ custody }) => precisionOf(custody.as_of) === 'month'),
          {
            x1: ({ custody }: CountRow) => instant(custody.as_of),
            x2: 'at',
            y1: ({ custody }: CountRow) => custody.count,
            y2: ({ custody }: CountRow) => custody.count,
            stroke: inkOf,
            strokeWidth: 1.2,
          },
        ),
        Plot.line(lineOf(rows), {
          x: 'at',
          y: 'count',
          stroke: 'var(--in)',
          strokeWidth: 2.25,
          strokeLinejoin: 'round',
        }),
        Plot.dot(comparable, {
          x: 'at',
          y: ({ custody }: CountRow) => custody.count,
          r: 1.6,
          fill: 'var(--in)',
          title: rowTitle(rows),
        }),
        // Approximate counts and other counters: open marks; a floor carries a tick upwards, a ceiling one downwards.
        Plot.dot(others, {
          x: 'at',
          y: ({ custody }: CountRow) => custody.count,
          r: 2.6,
          fill: 'var(--paper)',
          stroke: inkOf,
          strokeWidth: 1.1,
          title: rowTitle(rows),
        }),
        Plot.vector(others.filter(isLeast), {
          x: 'at',
          y: ({ custody }: CountRow) => custody.count,
          length: 7,
          rotate: 0,
          anchor: 'start',
          shape: tick,
          stroke: inkOf,
          dy: -2.6,
        }),
        Plot.vector(others.filter(isCeiling), {
          x: 'at',
          y: ({ custody }: CountRow) => custody.count,
          length: 7,
          rotate: 180,
          anchor: 'start',
          shape: tick,
          stroke: inkOf,
          dy: 2.6,
        }),
        Plot.dot(
          [first, peak, last].filter((row) => row !== undefined),
          {
            x: 'at',
            y: ({ custody }: CountRow) => custody.count,
            r: 3.4,
            fill: 'var(--in)',
          },
        ),
        label(first, { dx: -5, dy: -13, textAnchor: 'start' }),
        label(last, { dx: 6, dy: -11, textAnchor: 'start' }),
      ],
    });
    // From each letter down to its day, behind everything else.
    select(svg)
      .insert('path', ':first-child')
      .attr(
        'd',
        lines
          .map(
            (at, index) =>
              `M${letters[index]},${marginTop - 22}L${at},${marginTop - 8}V${height - marginBottom}`,
          )
          .join(''),
      )
      .attr('class', KEYED)
      .attr('fill', 'none')
      .attr('stroke', 'var(--grey-2)')
      .attr('stroke-dasharray', '2 3');

    // The highest count, clear of the line and of every mark.
    const y = scaleLinear([0, top], [height - marginBottom, marginTop]);
    const at = ({ at, count }: Point) => [x(at), y(count)] as const;
    const line = lineOf(rows).filter(({ count }) => !Number.isNaN(count));
    const marks = rows.map((row): Box => {
      const [left, middle] = at({ at: row.at, count: row.custody.count });
      const reach = isJoined(row) ? 2 : 4;
      return {
        left: left - reach,
        right: left + reach,
        top: middle - (isLeast(row) ? 10 : reach),
        bottom: middle + (isCeiling(row) ? 10 : reach),
      };
    });
    const labels = (peak && peak !== first && peak !== last ? [peak] : []).map((row) => {
      const [left, middle] = at({ at: row.at, count: row.custody.count });
      return {
        text: language.count({ value: row.custody.count, qualifier: row.custody.qualifier }),
        className: 'value',
        x: left,
        y: middle,
      };
    });
    const frame = { left: 0, right: layout.width, top: marginTop - 8, bottom: height - marginBottom };
    writeBeside(
      select(svg).append('g'),
      labels,
      [...boxesAlong(line.map(at)), ...marks],
      frame,
      layout.fontSize,
    );
    return svg;
  },
  key: (rows, { edition, language }: View) => [
    ...(rows.every(isJoined)
      ? []
      : [{ sign: 'open' as const, text: language.sayAny('charts.in-custody.signs.open') }]),
    ...annotationsOf(edition).map((event, index) => ({
      mark: letter(index),
      text: `${language.date(event.date)}: ${event.headline}`,
    })),
  ],
});
