/** Political prisoners held, from August 2020 on. */
import * as Plot from '@observablehq/plot';
import { greatest, scaleUtc } from 'd3';
import { instant, precisionOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { annotate, heightOfNames, placeNames } from '#drawing/annotations.ts';
import { chart, LAYOUTS, type Scene } from '#drawing/chart.ts';
import { brokenLine, timeChart } from '#drawing/frame.ts';
import { keyOf } from '#drawing/key.ts';
import { boxOf, drawSpans, drawTicks } from '#drawing/marks.ts';
import { boxesAlong, writeBeside, writeDay } from '#drawing/places.ts';
import { rowTitle } from '#drawing/plot.ts';
import { stopsAt } from '#drawing/stops.ts';
import { endOf, middleOf } from '#drawing/time.ts';
import type { Tree } from '#drawing/tree.ts';
import { LINE } from '#drawing/wrap.ts';
import { countOf } from '#facts/account.ts';
import { heldByOthers } from '#facts/comparison.ts';
import {
  AS_OF,
  byTime,
  COUNT,
  COUNTER,
  CRITERIA,
  custodyRow,
  isJoined,
  joined,
  timeOf,
  WOMEN,
  type CustodyRow,
} from '#facts/custody-rows.ts';
import { ofCustody } from '#facts/figures.ts';
import { keyEvents } from '#facts/key-events.ts';
import { isByKeepers } from '#facts/monthly.ts';
import { sizeOf } from '#facts/round-sums.ts';
import { withWhen, type SentenceValues } from '#words/sentence.ts';
import { writeSpan } from '#words/value.ts';
import { whether } from '#words/whether.ts';

const rowsOf = (edition: Edition): CustodyRow[] =>
  edition.custody
    .filter(({ measure }) => measure === 'in-custody')
    .map((custody) => custodyRow(custody, placeOf(custody.as_of)))
    .sort(byTime);

/** A month at its end, as reviews of a month count; a day at its noon, a year at its middle. */
function placeOf(date: PartialDate): Date {
  return precisionOf(date) === 'month' ? endOf(date) : middleOf(date);
}

const isOnList = ({ custody }: CustodyRow): boolean => custody.criteria === 'joint-list';

/** The first of the highest counts that compare. */
const peakOf = (rows: readonly CustodyRow[]) => greatest(rows.filter(isJoined), ({ count }) => count);

/** Which sentence tells of the counts: the highest that compare and the last of the joint list, where there are both. */
function countsOf(
  rows: readonly CustodyRow[],
  peak: CustodyRow | undefined,
  last: CustodyRow | undefined,
): 'none' | 'one' | 'highest' | 'last' | 'two' {
  if (!peak && !last) return 'none';
  if (rows.length === 1) return 'one';
  if (!peak || !last) return 'last';
  return peak === last ? 'highest' : 'two';
}

/** Room after the line for its last number. */
const BESIDE = 46;

/** Radius of an open mark. */
const OPEN = 2.6;

/** Counts of the joint list have the colour of those held, other counters are grey. */
const inkOf = (row: CustodyRow) => (isOnList(row) ? 'var(--in)' : 'var(--grey-2)');

export default chart<CustodyRow>({
  id: 'in-custody',
  rows: rowsOf,
  columns: [AS_OF, COUNT, WOMEN, COUNTER, CRITERIA],
  said: ['count', 'counter'],
  stops(rows, { language }) {
    const counts = rows.filter(isJoined);
    return stopsAt(rows, { first: counts[0], highest: peakOf(rows), last: counts.at(-1) }, language);
  },
  // Each count is said with its day.
  named: { title: { periods: true }, says: { periods: true, others: true } },
  values(rows, { edition, language }) {
    const comparable = rows.filter(isJoined);
    const peak = peakOf(rows);
    const onList = rows.filter(isOnList);
    const last = onList.at(-1);
    const before = comparable.findLast((row) => last !== undefined && row.at < last.at);
    const most = peak?.custody.count ?? Infinity;
    const higher = onList.filter(({ custody }) => custody.count > most && !isByKeepers(custody));
    const later = last ? heldByOthers(edition, ofCustody(edition, last.custody)) : [];
    const figures = (name: string, row: CustodyRow | undefined): SentenceValues => {
      if (!row) return {};
      const figure = ofCustody(edition, row.custody);
      return {
        ...withWhen(name, figure, language),
        [`${name}Span`]: writeSpan(figure.period, language),
      };
    };
    return {
      ...figures('last', last),
      ...figures('peak', peak),
      ...figures('before', before),
      ...figures('higher', higher[0]),
      counts: countsOf(rows, peak, last),
      hasBefore: whether(before !== undefined),
      hasHigher: whether(higher.length > 0),
      hasLater: whether(later.length > 0),
      later: later.map((given) => ({
        key: 'figure.given',
        values: { given, span: writeSpan(given.period, language) },
      })),
      asOf: edition.asOf,
    };
  },
  draw: drawCounts,
  // The counts of others would stand under its numbers.
  drawCard: (rows, scene) =>
    drawCounts(rows.some(isJoined) ? rows.filter(isJoined) : rows, { ...scene, layout: LAYOUTS.wide }),
  key: (rows, view) =>
    keyOf('in-custody', view, [
      rows.some((row) => !isJoined(row) && isOnList(row)) && 'open',
      rows.some((row) => isMonthly(row, view.edition)) && ['across', 'across', 'wide'],
      !rows.every(isOnList) && (rows.some(isOnList) ? ['another', 'another', 'wide'] : 'another'),
    ]),
});

/** Whether nothing but the month of a count is known. */
function isMonthly({ custody }: CustodyRow, edition: Edition): boolean {
  return precisionOf(custody.as_of) === 'month' && ofCustody(edition, custody).period.after === undefined;
}

function drawCounts(rows: readonly CustodyRow[], scene: Scene): Tree {
  const { edition, language, layout, say } = scene;
  const isWide = layout.name === 'wide';
  const comparable = rows.filter(isJoined);
  // Where there is little room, the counts of others are in the table alone.
  const others = rows.filter((row) => !isJoined(row) && (isWide || isOnList(row) || !rows.some(isOnList)));
  const drawn = [...comparable, ...others];
  const mark = { x: 'at', y: 'count', title: rowTitle(rows) };
  // Counts that compare may be missing: then there is no line, and no count is singled out.
  const [first, last] = [comparable[0], comparable.at(-1)];
  const ends = [...new Set([first, last, peakOf(rows)])].filter((row) => row !== undefined);
  const runs = joined(comparable);
  const domain = timeOf(edition);
  const xOf = scaleUtc(domain, [0, layout.width - BESIDE]);
  const names = placeNames(
    keyEvents(edition).map(({ event, name, round }) => ({
      x: xOf(middleOf(event.date)),
      text: say(`events.${name}`, round && { count: language.count(sizeOf(edition, round)) }),
    })),
    layout,
  );
  const marginTop = heightOfNames(names) + 18;
  const { svg, x, y, frame } = timeChart(scene, {
    domain,
    most: 1.04 * Math.max(...drawn.map(({ count }) => count)),
    height: isWide ? 400 : 340,
    marginTop,
    marginRight: BESIDE,
    axis: 'years',
    marks: [
      brokenLine(runs, 'var(--in)'),
      Plot.dot(comparable, { ...mark, r: 1.6, fill: 'var(--in)' }),
      // Approximate counts and other counters are open marks.
      Plot.dot(others, { ...mark, r: OPEN, fill: 'var(--paper)', stroke: inkOf, strokeWidth: 1.1 }),
      Plot.dot(ends, { x: 'at', y: 'count', r: 3.4, fill: 'var(--in)' }),
    ],
  });
  const place = (row: CustodyRow) => ({ x: x(row.at), y: y(row.count), count: countOf(row.custody) });
  const inked = (row: CustodyRow) => ({ ...place(row), ink: inkOf(row) });
  drawTicks(svg, others.map(inked), OPEN);
  // A count for a month is drawn across the month, where that is wider than its mark.
  const monthly = drawn.filter((row) => isWide && isMonthly(row, edition));
  drawSpans(
    svg,
    monthly.map((row) => ({ ...inked(row), x: x(row.at) - OPEN, from: x(instant(row.custody.as_of)) })),
  );
  const free = { ...frame, top: marginTop - 15 };
  annotate(svg, names, layout, free);
  // The first count above its mark, the highest and the last clear of the line and of every mark.
  const labels = ends.map((row) => ({
    ...place(row),
    text: language.count(countOf(row.custody)),
    className: 'value',
    ...(row === first && { fixed: [-5, -24] }),
  }));
  const taken = [
    ...runs.flatMap((run) => boxesAlong(run.map(({ at, count }) => [x(at), y(count)] as const))),
    ...drawn.map((row) => boxOf(place(row), isJoined(row) ? 2 : 4)),
  ];
  const dotted = names.map(({ x }) => ({ left: x - 2, right: x + 2, top: 0, bottom: frame.bottom }));
  if (last) {
    // Later counts are not joined to it: under them its day would be theirs, so it stands before them where the line leaves room.
    const isFalling = (comparable.at(-2)?.count ?? 0) > last.count;
    const later = drawn.filter((row) => row !== last && place(row).x >= place(last).x);
    const below = isFalling ? [] : later.map((row) => place(row).y + 10);
    const under = { x: place(last).x, y: Math.max(place(last).y, ...below) + LINE - 2 };
    const day = language.shortDate(last.custody.as_of);
    taken.push(writeDay(svg, day, under, layout, isFalling ? 'before' : 'after'));
  }
  writeBeside(svg.append('g'), labels, taken, free, layout.fontSize, dotted);
  return svg;
}
