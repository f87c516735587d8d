/** Everyone recognised since 2020 against those held at the time: how many passed through. */
import * as Plot from '@observablehq/plot';
import { lastDay, precisionOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { CustodyCount } from '#data/tables.ts';
import { areaBetween } from '#drawing/area.ts';
import { chart } from '#drawing/chart.ts';
import { peopleColumn } from '#drawing/columns.ts';
import { brokenLine, timeChart } from '#drawing/frame.ts';
import { keyOf } from '#drawing/key.ts';
import { drawTicks } from '#drawing/marks.ts';
import { widest, widthOf } from '#drawing/measure.ts';
import type { Attributes } from '#drawing/pen.ts';
import { writeDay } from '#drawing/places.ts';
import { rowTitle } from '#drawing/plot.ts';
import { endOf, middleOf } from '#drawing/time.ts';
import { LINE, wrapWords, writeLines } from '#drawing/wrap.ts';
import { hasLeftInRounds } from '#facts/account-parts.ts';
import { countOf, newestPair, pairAt, statesOf, type Pair } from '#facts/account.ts';
import { custodyCounts, isComparable } from '#facts/comparison.ts';
import {
  AS_OF,
  byTime,
  COUNT,
  COUNTER,
  custodyRow,
  isJoined,
  joined,
  timeOf,
  WOMEN,
  type CustodyRow,
} from '#facts/custody-rows.ts';
import { ofCustody, ofRounds } from '#facts/figures.ts';
import { roundsBetween } from '#facts/round-sums.ts';
import { withWhen } from '#words/sentence.ts';
import { writeWhen } from '#words/value.ts';
import { whether } from '#words/whether.ts';

interface CountRow extends CustodyRow {
  readonly series: 'recognised' | 'held';
}

/** Radius of an open mark. */
const OPEN = 3;

function rowsOf(edition: Edition): CountRow[] {
  const row = (series: CountRow['series'], custody: CustodyCount): CountRow => ({
    ...custodyRow(custody, placeOf(custody.as_of)),
    series,
  });
  const recognised = custodyCounts(edition, 'ever-recognised').map((custody) => row('recognised', custody));
  if (recognised.length === 0) return [];
  const held = custodyCounts(edition, 'in-custody')
    .filter(isComparable)
    .map((custody) => row('held', custody));
  return [...recognised, ...held].sort(byTime);
}

/** A day at its end, as counts of one day are drawn over each other whatever hour they were taken. */
function placeOf(date: PartialDate): Date {
  return precisionOf(date) === 'year' ? middleOf(date) : endOf(date);
}

const of = (rows: readonly CountRow[], series: CountRow['series']) =>
  rows.filter((row) => row.series === series);

interface Leap {
  readonly from: CountRow | undefined;
  readonly to: CountRow | undefined;
}

export default chart<CountRow>({
  id: 'ever-recognised',
  rows: rowsOf,
  columns: [
    AS_OF,
    {
      id: 'series',
      kind: 'text',
      value: ({ series }, { language }) => language.sayAny(`charts.ever-recognised.series.${series}`),
    },
    COUNT,
    WOMEN,
    peopleColumn('passed_through', ({ series, custody }, { edition }) =>
      series === 'recognised' ? (pairAt(edition, custody)?.passedThrough ?? null) : null,
    ),
    COUNTER,
  ],
  // Those recognised "since 2020", those held with their day.
  named: { title: { periods: true }, says: { periods: true } },
  values(rows, { edition, language }) {
    const last = of(rows, 'recognised').at(-1) as CountRow;
    const states = statesOf(edition);
    const recognised = ofCustody(edition, last.custody);
    if (!states)
      return {
        states: 'no',
        ...withWhen('recognised', recognised, language),
        asOf: edition.asOf,
      };
    const { held, died, letOut, unknown } = states;
    const later = roundsBetween(edition, lastDay(held.period.until), edition.asOf);
    const [first] = later;
    return {
      states: states.unknown.count.value + died.count.value === 0 && !letOut ? 'all' : 'yes',
      recognised: states.recognised,
      recognisedDay: states.recognised.period.until,
      recognisedWhen: writeWhen(recognised.period, language),
      ...withWhen('held', held, language),
      ...(letOut && { letOut }),
      hasTotal: whether(letOut !== null),
      inRounds: whether(letOut === null && hasLeftInRounds(edition, last.custody.as_of)),
      died,
      diedCount: died.count.value,
      unknown,
      later: later.length,
      ...(first && { laterSum: ofRounds(edition, later, { from: first.announced_on, until: edition.asOf }) }),
      asOf: edition.asOf,
    };
  },
  draw(rows, scene) {
    const { edition, language, layout, say } = scene;
    const isWide = layout.name === 'wide';
    const recognised = of(rows, 'recognised');
    const held = of(rows, 'held');
    const exact = recognised.filter(isJoined);
    const others = recognised.filter((row) => !isJoined(row));
    const runs = joined(exact);
    // Between exact counts far apart the total is not reported. It can only have risen.
    const leaps = runs.slice(1).map((run, index) => ({ from: runs[index]?.at(-1), to: run[0] }));
    const newest = newestPair(edition);
    const on = newest && placeOf(newest.recognised.as_of);
    const mark = { x: 'at', y: 'count', title: rowTitle(rows) };
    const { svg, x, y, frame } = timeChart(scene, {
      domain: timeOf(edition),
      most: 1.08 * Math.max(...rows.map(({ count }) => count)),
      height: isWide ? 430 : 412,
      marginTop: 14,
      marginRight: isWide ? 56 : 50,
      axis: 'years',
      behind: [
        Plot.areaY(areaBetween(exact, held), {
          x: 'at',
          y1: 'low',
          y2: 'high',
          fill: 'var(--out)',
          fillOpacity: 0.15,
        }),
      ],
      marks: [
        // How many had passed through, on the last day on which that can be told.
        Plot.ruleX(newest ? [newest] : [], {
          x: () => on,
          y1: ({ held: { count } }: Pair) => count,
          y2: ({ recognised: { count } }: Pair) => count,
          stroke: 'var(--out)',
          strokeWidth: 1.5,
        }),
        Plot.link(leaps, {
          x1: ({ from }: Leap) => from?.at,
          x2: ({ to }: Leap) => to?.at,
          y1: ({ from }: Leap) => from?.count,
          y2: ({ to }: Leap) => to?.count,
          stroke: 'currentColor',
          strokeDasharray: '1 5',
          strokeLinecap: 'round',
        }),
        brokenLine(joined(held), 'var(--in)'),
        brokenLine(runs, 'currentColor'),
        Plot.dot(held, { ...mark, r: 1.6, fill: 'var(--in)' }),
        Plot.dot(exact, { ...mark, r: 2.8, fill: 'currentColor' }),
        // Counts that are not exact are open marks.
        Plot.dot(others, {
          ...mark,
          r: OPEN,
          fill: 'var(--paper)',
          stroke: 'currentColor',
          strokeWidth: 1.2,
        }),
        // The last count of those held, and the one that the sum rests on.
        Plot.dot(
          held.filter((row) => row === held.at(-1) || row.custody === newest?.held),
          { x: 'at', y: 'count', r: 3.4, fill: 'var(--in)' },
        ),
      ],
    });
    const place = (row: CountRow) => ({ x: x(row.at), y: y(row.count), count: countOf(row.custody) });
    drawTicks(
      svg,
      others.map((row) => ({ ...place(row), ink: 'currentColor' })),
      OPEN,
    );

    const [first, last, lastHeld] = [recognised[0], recognised.at(-1), held.at(-1)];
    /** Words by a mark, the last line at its height. */
    const write = ({ x, y }: { x: number; y: number }, lines: readonly string[], look: Attributes) =>
      writeLines(svg, lines, x, y - (lines.length - 1) * LINE, look);
    const by = (row: CountRow, dx: number, dy: number) => ({ x: x(row.at) + dx, y: y(row.count) + dy });
    const numberOf = ({ custody }: CountRow) => [language.count(countOf(custody))];
    const [value, name] = [{ class: 'value halo' }, { class: 'heading halo' }];
    const [before, ofHeld] = [{ 'text-anchor': 'end' }, { fill: 'var(--in)' }];
    const muted = { class: 'muted halo', fill: 'currentColor' };
    const dayOf = ({ custody }: CountRow) => [language.shortDate(custody.as_of)];
    if (last) {
      write(by(last, 4, -8), numberOf(last), { ...value, ...before });
      const width = widthOf(language.count(countOf(last.custody)), layout.fontSize, 'semibold');
      write(by(last, -width - 4, -8), dayOf(last), { ...muted, ...before });
    }
    if (first && first !== last) write(by(first, -8, 5), numberOf(first), { ...value, ...before });
    if (lastHeld) {
      write(by(lastHeld, 8, 5), numberOf(lastHeld), { ...value, ...ofHeld, 'text-anchor': 'start' });
      const under = { x: place(lastHeld).x, y: place(lastHeld).y + 5 + LINE };
      writeDay(svg, language.shortDate(lastHeld.custody.as_of), under, layout);
    }
    const halfway = held[Math.round(held.length * 0.5)];
    if (halfway) write(by(halfway, 0, 23), [say('labels.held')], { ...name, ...ofHeld });
    const setIn = (text: string, room: number) => wrapWords(text, room, layout.fontSize, { weight: 'bold' });
    const [, second] = exact;
    const named = second && by(second, -14, -10);
    if (named) {
      // No word of it is broken: where one reaches over the numbers of the scale, all stand lower, and on downwards.
      const label = say('labels.recognised');
      const least = widest(label.split(' '), layout.fontSize, 'bold');
      const lines = setIn(label, Math.max(least, Math.min(named.x - 48, 280)));
      const isLow = least > named.x - 48;
      const start = isLow ? { x: named.x - 4, y: named.y + 7 + (lines.length - 2) * LINE } : named;
      write(start, lines, { ...name, ...before });
    }
    if (newest && on) {
      // Where a later count of those held stands beside it, the one that the sum rests on has its number and its day.
      if (lastHeld && lastHeld.custody !== newest.held) {
        const [number, day] = [language.count(countOf(newest.held)), language.shortDate(newest.held.as_of)];
        const wide = widthOf(number, layout.fontSize, 'semibold') + 6;
        const from = x(on) - 6 - wide - widthOf(day, layout.fontSize);
        // Over the line, which may fall from there to a later count: under it the number would be level with that one's dot.
        const along = held.filter(({ at }) => x(at) >= from && at <= on).map(({ count }) => y(count));
        const over = { x: x(on) - 6, y: Math.min(y(newest.held.count), ...along) - 5 };
        write(over, [number], { ...value, ...ofHeld, ...before });
        write({ ...over, x: over.x - wide }, [day], { ...muted, ...before });
      }
      const level = newest.held.count + newest.passedThrough.value * (isWide ? 0.42 : 0.27);
      const lines = [language.count(newest.passedThrough), ...setIn(say('labels.passed'), x(on) - 8)];
      const look = { class: 'heading', fill: 'var(--out)' };
      // Those who are no longer held are not all out.
      const died = statesOf(edition)?.died.count;
      const dead =
        died && died.value > 0
          ? wrapWords(say('labels.died', { died: language.count(died) }), x(on) * 0.85, layout.fontSize)
          : [];
      const foot = { x: x(on) - 8, y: Math.min(y(level), frame.bottom - 8 - LINE) };
      write({ ...foot, y: foot.y + LINE - dead.length * LINE }, lines, { ...look, ...before });
      write({ ...foot, y: foot.y + LINE }, dead, { class: 'muted', fill: 'currentColor', ...before });
    }
    return svg;
  },
  key: (rows, view) =>
    keyOf('ever-recognised', view, ['exact', !of(rows, 'recognised').every(isJoined) && 'open', 'dotted']),
});
