/** Everyone recognised since 2020 against those held at the time: how many passed through. */
import * as Plot from '@observablehq/plot';
import { utcDay } from 'd3';
import { daysBetween, instant, lastDay, precisionOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { CustodyCount } from '#data/tables.ts';
import { isFloor } from '#data/count.ts';
import { countAxis, yearAxis } from '#drawing/axes.ts';
import { chart, type ChartRow } from '#drawing/chart.ts';
import { rowTitle } from '#drawing/svg.ts';
import { endOf, middleOf, plot } from '#drawing/plot.ts';
import { hasLeftInRounds } from '#facts/account-parts.ts';
import { countOf, newestPair, pairAt, statesOf, type Pair } from '#facts/account.ts';
import { custodyCounts, isComparable, womenOf } from '#facts/comparison.ts';
import { ofCustody, ofRounds } from '#facts/figures.ts';
import { roundsBetween } from '#facts/round-sums.ts';
import { writeWhen } from '#words/value.ts';

interface CountRow extends ChartRow {
  readonly series: 'recognised' | 'held';
  readonly custody: CustodyCount;
  readonly at: Date;
  readonly count: number;
}

/** As in the chart of those held: what happened between counts further apart was not reported. */
const LONGEST_STEP_DAYS = 100;

const FROM = '2020-06-01' as PartialDate;

function rowsOf(edition: Edition): CountRow[] {
  const row = (series: CountRow['series'], custody: CustodyCount): CountRow => ({
    series,
    custody,
    at: placeOf(custody.as_of),
    count: custody.count,
    source_ids: custody.source_ids,
    cells: [{ table: 'custody', key: custody.custody_id }],
  });
  const recognised = custodyCounts(edition, 'ever-recognised').map((custody) => row('recognised', custody));
  if (recognised.length === 0) return [];
  const held = custodyCounts(edition, 'in-custody')
    .filter(isComparable)
    .map((custody) => row('held', custody));
  return [...recognised, ...held].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** A day at its end, as counts of one day are drawn over each other whatever hour they were taken. */
function placeOf(date: PartialDate): Date {
  return precisionOf(date) === 'year' ? middleOf(date) : endOf(date);
}

const of = (rows: readonly CountRow[], series: CountRow['series']) =>
  rows.filter((row) => row.series === series);

/** Counts that follow each other closely enough to be joined. */
function runsOf(rows: readonly CountRow[]): CountRow[][] {
  const runs: CountRow[][] = [];
  for (const row of rows) {
    const before = runs.at(-1)?.at(-1);
    const isNear =
      before !== undefined &&
      daysBetween(lastDay(before.custody.as_of), lastDay(row.custody.as_of)) <= LONGEST_STEP_DAYS;
    if (isNear) runs.at(-1)?.push(row);
    else runs.push([row]);
  }
  return runs;
}

const withGaps = (runs: readonly CountRow[][]): { at: Date; count: number }[] =>
  runs.flatMap((run) => [{ at: (run[0] as CountRow).at, count: Number.NaN }, ...run]);

export default chart<CountRow>({
  id: 'ever-recognised',
  rows: rowsOf,
  columns: [
    { id: 'as_of', kind: 'date', value: ({ custody }) => custody.as_of },
    {
      id: 'series',
      kind: 'text',
      value: ({ series }, { language }) => language.sayAny(`charts.ever-recognised.series.${series}`),
    },
    { id: 'count', kind: 'count', unit: 'people', value: ({ custody }) => countOf(custody) },
    {
      id: 'women',
      kind: 'count',
      unit: 'people',
      value: ({ custody }) => womenOf(custody),
    },
    {
      id: 'passed_through',
      kind: 'count',
      unit: 'people',
      value: ({ series, custody }, { edition }) =>
        series === 'recognised' ? (pairAt(edition, custody)?.passedThrough ?? null) : null,
    },
    { id: 'counter', kind: 'text', value: ({ custody }) => custody.counter },
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
        recognised,
        recognisedWhen: writeWhen(recognised.period, language),
        asOf: edition.asOf,
      };
    const { held, died, letOut, unknown } = states;
    const later = roundsBetween(edition, lastDay(held.period.until), edition.asOf);
    const [first] = later;
    return {
      states: states.unknown.count.value + died.count.value === 0 && !letOut ? 'all' : 'yes',
      recognised: states.recognised,
      recognisedWhen: writeWhen(recognised.period, language),
      held,
      heldWhen: writeWhen(held.period, language),
      ...(letOut && { letOut }),
      hasTotal: letOut ? 'yes' : 'no',
      inRounds: !letOut && hasLeftInRounds(edition, last.custody.as_of) ? 'yes' : 'no',
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
    const domain: [Date, Date] = [instant(FROM), utcDay.offset(instant(edition.asOf), 20)];
    const recognised = of(rows, 'recognised');
    const held = of(rows, 'held');
    const exact = recognised.filter(({ custody }) => isComparable(custody));
    const others = recognised.filter(({ custody }) => !isComparable(custody));
    const runs = runsOf(exact);
    const most = Math.max(...rows.map(({ count }) => count));
    const top = most * 1.08;
    const step = most > 2500 ? 1000 : 500;
    const ticks = Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
    // Between exact counts far apart the total is not reported. It can only have risen.
    const leaps = runs.slice(1).map((run, index) => ({
      from: (runs[index] as CountRow[]).at(-1) as CountRow,
      to: run[0] as CountRow,
    }));
    const newest = newestPair(edition);
    const lastRecognised = recognised.at(-1) as CountRow;
    const lastHeld = held.at(-1);
    const marginRight = isWide ? 56 : 50;
    return plot(scene, {
      height: isWide ? 430 : 380,
      marginTop: 14,
      marginBottom: 26,
      marginRight,
      x: { type: 'utc', domain },
      y: { domain: [0, top] },
      marks: [
        Plot.areaY(areaOf(exact, held), {
          x: 'at',
          y1: 'low',
          y2: 'high',
          fill: 'var(--out)',
          fillOpacity: 0.15,
        }),
        ...countAxis(scene, ticks),
        ...yearAxis(scene, domain),
        Plot.ruleY([0], { stroke: 'var(--grey-2)' }),
        // How many had passed through, on the last day on which that can be told.
        Plot.ruleX(newest ? [newest] : [], {
          x: ({ recognised: { as_of } }: Pair) => placeOf(as_of),
          y1: ({ held: { count } }: Pair) => count,
          y2: ({ recognised: { count } }: Pair) => count,
          stroke: 'var(--out)',
          strokeWidth: 1.5,
        }),
        Plot.link(leaps, {
          x1: ({ from }: (typeof leaps)[number]) => from.at,
          x2: ({ to }: (typeof leaps)[number]) => to.at,
          y1: ({ from }: (typeof leaps)[number]) => from.count,
          y2: ({ to }: (typeof leaps)[number]) => to.count,
          stroke: 'currentColor',
          strokeDasharray: '1 5',
          strokeLinecap: 'round',
        }),
        Plot.line(withGaps(runsOf(held)), {
          x: 'at',
          y: 'count',
          stroke: 'var(--in)',
          strokeWidth: 2.25,
          strokeLinejoin: 'round',
        }),
        Plot.line(withGaps(runs), {
          x: 'at',
          y: 'count',
          stroke: 'currentColor',
          strokeWidth: 2.25,
          strokeLinejoin: 'round',
        }),
        Plot.dot(held, { x: 'at', y: 'count', r: 1.6, fill: 'var(--in)', title: rowTitle(rows) }),
        Plot.dot(exact, { x: 'at', y: 'count', r: 2.8, fill: 'currentColor', title: rowTitle(rows) }),
        // Open marks for counts that are not exact: a floor carries a tick upwards, "nearly" one downwards.
        Plot.link(others, {
          x1: 'at',
          x2: 'at',
          y1: 'count',
          y2: ({ custody: { qualifier, count } }: CountRow) =>
            count +
            (isFloor({ value: count, qualifier }) ? 1 : qualifier === 'nearly' ? -1 : 0) * top * 0.032,
          stroke: 'currentColor',
          strokeWidth: 1.2,
        }),
        Plot.dot(others, {
          x: 'at',
          y: 'count',
          r: 3,
          fill: 'var(--paper)',
          stroke: 'currentColor',
          strokeWidth: 1.2,
          title: rowTitle(rows),
        }),
        Plot.text([lastRecognised], {
          x: 'at',
          y: 'count',
          text: ({ custody }: CountRow) => language.count(countOf(custody)),
          dy: -12,
          dx: 4,
          textAnchor: 'end',
          className: 'value',
          ...halo,
        }),
        Plot.text([recognised[0] as CountRow], {
          x: 'at',
          y: 'count',
          text: ({ custody }: CountRow) => language.count(countOf(custody)),
          dx: -8,
          textAnchor: 'end',
          className: 'value',
          ...halo,
        }),
        ...(lastHeld
          ? [
              Plot.dot([lastHeld], { x: 'at', y: 'count', r: 3.4, fill: 'var(--in)' }),
              Plot.text([lastHeld], {
                x: 'at',
                y: 'count',
                text: ({ custody }: CountRow) => language.count(countOf(custody)),
                dx: 8,
                textAnchor: 'start',
                className: 'value',
                ...halo,
                fill: 'var(--in)',
              }),
            ]
          : []),
        Plot.text(held.slice(Math.round(held.length * 0.5)).slice(0, 1), {
          x: 'at',
          y: 'count',
          text: () => say('labels.held'),
          dy: 18,
          textAnchor: 'middle',
          className: 'heading',
          fill: 'var(--in)',
        }),
        Plot.text(exact.slice(1, 2), {
          x: 'at',
          y: 'count',
          text: () => say('labels.recognised'),
          dx: -14,
          dy: -10,
          lineWidth: isWide ? 20 : 8,
          lineAnchor: 'bottom',
          lineHeight: 1.2,
          textAnchor: 'end',
          className: 'heading',
          ...halo,
        }),
        Plot.text(newest ? [newest] : [], {
          x: ({ recognised: { as_of } }: Pair) => placeOf(as_of),
          y: ({ held, passedThrough }: Pair) => held.count + passedThrough.value * (isWide ? 0.42 : 0.28),
          text: ({ passedThrough }: Pair) => `${language.count(passedThrough)}\n${say('labels.passed')}`,
          dx: -8,
          lineHeight: 1.2,
          textAnchor: 'end',
          className: 'heading',
          fill: 'var(--out)',
        }),
      ],
    });
  },
  key: (rows, { language }) =>
    (
      [
        'exact',
        ...(rows.some(({ series, custody }) => series === 'recognised' && !isComparable(custody))
          ? (['open'] as const)
          : []),
        'dotted',
      ] as const
    ).map((sign) => ({
      sign,
      text: language.sayAny(`charts.ever-recognised.signs.${sign}`),
    })),
});

const halo = { stroke: 'var(--paper)', strokeWidth: 4, fill: 'currentColor' } as const;

/** The area between two curves over a run of counts: every day on which either was counted. */
function areaOf(
  run: readonly CountRow[],
  held: readonly CountRow[],
): { at: Date; low: number; high: number }[] {
  const [from, to] = [run[0]?.at, run.at(-1)?.at];
  if (!from || !to) return [];
  const days = [...run, ...held.filter(({ at }) => at >= from && at <= to)].map(({ at }) => at.getTime());
  return [...new Set(days)]
    .sort((a, b) => a - b)
    .flatMap((day) => {
      const low = valueAt(held, day);
      const high = valueAt(run, day);
      return low === null || high === null ? [] : [{ at: new Date(day), low, high }];
    });
}

/** Where the line through counts stands on a day. */
function valueAt(rows: readonly CountRow[], day: number): number | null {
  const after = rows.findIndex(({ at }) => at.getTime() >= day);
  const right = rows[after];
  if (!right) return null;
  const left = rows[after - 1];
  if (right.at.getTime() === day || !left) return right.at.getTime() === day ? right.count : null;
  const share = (day - left.at.getTime()) / (right.at.getTime() - left.at.getTime());
  return left.count + share * (right.count - left.count);
}
