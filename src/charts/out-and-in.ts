/**
 * Let out in rounds against newly recognised, month by month, and as sums: the revolving door itself. Both are
 * people, on one scale, and the title sums both over the months for which both are known. Convictions and
 * instances of repression are other units and first counts: they stand beside neither.
 */
import * as Plot from '@observablehq/plot';
import { greatest, scaleLinear, scaleUtc, utcMonth } from 'd3';
import { isFloor } from '#data/count.ts';
import { instant, lastDay, monthOf } from '#data/dates.ts';
import { MONTH_AXIS_HEIGHT, monthAxis, roundCounts } from '#drawing/axes.ts';
import { chart, type Scene } from '#drawing/chart.ts';
import { timeChart } from '#drawing/frame.ts';
import { drawLegend, layLegend } from '#drawing/legend.ts';
import { boxOf, drawTicks, hatch } from '#drawing/marks.ts';
import { widthOf } from '#drawing/measure.ts';
import type { Pen } from '#drawing/pen.ts';
import { boxesAlong, writeBeside } from '#drawing/places.ts';
import { plot, rowTitle } from '#drawing/plot.ts';
import { spreadWords } from '#drawing/stack.ts';
import { middleOf, runsOf } from '#drawing/time.ts';
import type { Tree } from '#drawing/tree.ts';
import { ofRounds } from '#facts/figures.ts';
import { monthsWithBoth, quietMonth, recognisedIn } from '#facts/flows.ts';
import {
  FIRST_MONTH,
  FIRST_RELEASES,
  monthsOf,
  SERIES,
  type MonthRounds,
  type MonthRow,
  type Series,
} from '#facts/months.ts';
import { countedRounds } from '#facts/round-sums.ts';
import type { View } from '#words/view.ts';

/** Pixels kept free between two labels. */
const GAP = 6;

/** Radius of a mark. */
const OPEN = 2.8;

/** The row of a series' highest month, or `undefined` where no month has a figure. */
const peakOf = (rows: readonly MonthRow[], series: Series): MonthRow | undefined =>
  greatest(
    rows.filter(({ counts }) => counts[series] !== null),
    ({ counts }) => counts[series]?.value,
  );

/** What stands for a number where no round of the total is known: the number is not reported, or there is no round. */
function writeNoneReleased(
  { rounds: { apart, withoutNumber } }: MonthRow,
  { language }: View,
): string | null {
  if (withoutNumber > 0) return null;
  return language.say(apart > 0 ? 'charts.out-and-in.noneInTotal' : 'charts.out-and-in.noRound');
}

/** The rounds of a month in words: "two"; "one, number not reported"; "none in this edition". */
function writeRounds({ counted, apart, withoutNumber }: MonthRounds, { language }: View): string {
  const { say } = language;
  const parts = [
    counted > 0 && say('charts.out-and-in.rounds.counted', { count: counted }),
    apart > 0 && say('charts.out-and-in.rounds.apart', { count: apart }),
    withoutNumber > 0 && say('charts.out-and-in.rounds.withoutNumber', { count: withoutNumber }),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join('; ') : say('charts.out-and-in.noRound');
}

export default chart<MonthRow>({
  id: 'out-and-in',
  keyOf: ({ month }) => month,
  rows: monthsOf,
  columns: [
    { id: 'month', kind: 'date', value: ({ month }) => month },
    ...SERIES.map((series) => ({
      id: series,
      kind: 'count' as const,
      unit: 'people' as const,
      value: ({ counts }: MonthRow) => counts[series],
      ...(series === 'released' && { missing: writeNoneReleased }),
    })),
    ...SERIES.map((series) => ({
      id: `${series}_total`,
      kind: 'count' as const,
      unit: 'people' as const,
      value: ({ totals }: MonthRow) => totals[series],
    })),
    // Last, so that the columns of files that are out keep their places.
    { id: 'rounds', kind: 'text', value: ({ rounds }, view) => writeRounds(rounds, view) },
  ],
  said: SERIES,
  stops: (rows, { language }) =>
    SERIES.flatMap((series) => {
      const peak = peakOf(rows, series);
      return peak
        ? [{ row: rows.indexOf(peak), column: series, what: language.say('interaction.highest') }]
        : [];
    }),
  values(rows, { edition }) {
    const months = monthsWithBoth(edition);
    const rounds = countedRounds(edition).filter(({ announced_on }) =>
      months.includes(monthOf(announced_on)),
    );
    const recognised = recognisedIn(edition, months);
    const letOut = recognised && ofRounds(edition, rounds, recognised.period);
    const quiet = quietMonth(edition);
    const complete = rows.filter(
      ({ month }) => month >= FIRST_RELEASES && lastDay(month) <= edition.asOf,
    ).length;
    return {
      months: months.length,
      month: months[0] ?? '',
      ...(recognised && { recognised }),
      ...(letOut && { letOut }),
      isSame: letOut?.count.value === recognised?.count.value ? 'yes' : 'no',
      allMonths: complete,
      missing: complete - months.length,
      hasQuiet: quiet ? 'yes' : 'no',
      ...(quiet && { quiet: quiet.month, left: quiet.flows.leftOtherwise }),
      since: FIRST_RELEASES,
      from: FIRST_MONTH,
      until: edition.asOf,
    };
  },
  views: ['each', 'cumulative'],
  draw: (rows, scene) => (scene.view === 'cumulative' ? drawTotals(rows, scene) : drawMonths(rows, scene)),
  key: (rows, { edition, language }) => [
    ...(rows.some(({ month, counts }) => isKnownAlone(counts) && !monthsWithBoth(edition).includes(month))
      ? [{ sign: 'hatched' as const, text: language.sayAny('charts.out-and-in.signs.alone') }]
      : []),
    { sign: 'dash', text: language.sayAny('charts.out-and-in.signs.missing') },
    { sign: 'stroke', text: language.sayAny('charts.out-and-in.signs.floor') },
  ],
});

/** Whether there is a bar for a month. */
const isKnownAlone = (counts: MonthRow['counts']): boolean =>
  SERIES.some((series) => (counts[series]?.value ?? 0) > 0);

const COLOURS = { released: 'var(--out)', recognised: 'var(--in)' } as const;

/** Which way the bars of each series go from the line between them. */
const WAYS = { released: 1, recognised: -1 } as const;

/** Room over and under the bars: for a number at its bar, and for the name of the side. */
const [NUMBER_ROOM, NAME_ROOM] = [20, 24];

/**
 * The door: bars month by month from one line, out upwards and in downwards, on one scale of people. A month for
 * which both are known is solid, as the title sums them; of any other the bar that is known is hatched.
 */
function drawMonths(rows: readonly MonthRow[], scene: Scene): Tree {
  const { layout, language, say, edition } = scene;
  const isWide = layout.name === 'wide';
  const until = utcMonth.offset(instant((rows.at(-1) as MonthRow).month), 1);
  const domain: [Date, Date] = [instant(FIRST_MONTH), until];
  const most = (series: Series) => Math.max(1, peakOf(rows, series)?.counts[series]?.value ?? 0);
  const summed = new Set(monthsWithBoth(edition));
  const marks = SERIES.flatMap((series) =>
    rows.map((row) => {
      const value = row.counts[series];
      const top = WAYS[series] * (value?.value ?? 0);
      const isSummed = summed.has(row.month);
      return {
        series,
        row,
        value,
        top,
        isSummed,
        start: instant(row.month),
        end: instant(lastDay(row.month)),
      };
    }),
  );
  type Bar = (typeof marks)[number];
  const names = { released: rowTitle(rows, 'released'), recognised: rowTitle(rows, 'recognised') };
  const name = ({ series, row }: Bar) => names[series](row);
  const middle = ({ row }: Bar) => middleOf(row.month);
  const bars = marks.filter(({ value }) => value !== null && value.value > 0);
  // Of a month without a round nothing is missing that the edition knows of.
  const missing = marks.filter(
    ({ series, value, row }) => value === null && (series === 'recognised' || row.rounds.withoutNumber > 0),
  );
  const height = isWide ? 400 : 372;
  const [marginTop, marginBottom, marginRight] = [2, MONTH_AXIS_HEIGHT, isWide ? 34 : 30];
  const beyond =
    (NUMBER_ROOM + NAME_ROOM) / (height - marginTop - marginBottom - 2 * (NUMBER_ROOM + NAME_ROOM));
  const beside = beyond * (most('released') + most('recognised'));
  const levels = [-most('recognised') - beside, most('released') + beside];
  const guides = [
    ...roundCounts(most('released')),
    ...roundCounts(most('released'))
      .filter((count) => count <= most('recognised'))
      .map((count) => -count),
  ];
  const shapes = (of: readonly Bar[], look: Plot.RectOptions) =>
    Plot.rect(of, {
      x1: 'start',
      x2: 'end',
      y1: () => 0,
      y2: 'top',
      insetLeft: 0.6,
      insetRight: 0.6,
      title: name,
      ...look,
    });
  const x = scaleUtc(domain, [0, layout.width - marginRight]);
  const dash = Math.min(7, (layout.width - marginRight) / rows.length - 2);
  const svg = plot(scene, {
    height,
    marginTop,
    marginBottom,
    marginRight,
    x: { type: 'utc', domain },
    y: { domain: levels, axis: null },
    marks: [
      ...monthAxis(scene, domain, { beside: marginRight }),
      Plot.ruleY(guides, { className: 'grid', stroke: 'var(--rule)' }),
      ...SERIES.flatMap((series) => {
        const own = bars.filter((bar) => bar.series === series);
        return [
          shapes(
            own.filter(({ isSummed }) => isSummed),
            { fill: COLOURS[series] },
          ),
          shapes(
            own.filter(({ isSummed }) => !isSummed),
            { fill: `url(#known-${series})`, stroke: COLOURS[series], strokeWidth: 1.1 },
          ),
        ];
      }),
      ...SERIES.map((series) =>
        // A dash, no wider than its month.
        Plot.link(
          missing.filter((bar) => bar.series === series),
          {
            x1: (bar: Bar) => x.invert(x(middle(bar)) - dash / 2),
            x2: (bar: Bar) => x.invert(x(middle(bar)) + dash / 2),
            y: () => 0,
            dy: WAYS[series] > 0 ? -6 : 8,
            stroke: 'var(--grey-1)',
            title: name,
          },
        ),
      ),
      Plot.ruleY([0], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
    ],
  });
  for (const series of SERIES) hatch(svg, `known-${series}`, COLOURS[series], [5, 1.4]);

  const y = scaleLinear(levels, [height - marginBottom, marginTop]);
  const place = (bar: Bar) => ({ x: x(middle(bar)), y: y(bar.top) });
  // A floor carries a tick: the true figure is this or more.
  const ticked = bars.flatMap((bar) =>
    bar.value && WAYS[bar.series] > 0 ? [{ ...place(bar), count: bar.value, ink: COLOURS[bar.series] }] : [],
  );
  drawTicks(svg, ticked, 0);
  const less = bars.filter(({ series, value }) => WAYS[series] < 0 && value && isFloor(value));
  if (less.length > 0)
    svg.path(less.map((bar) => `M${x(middle(bar))},${y(bar.top)}v${NUMBER_ROOM / 3}`).join(''), {
      stroke: COLOURS.recognised,
      'stroke-width': 1.2,
    });
  for (const guide of guides)
    svg.write(language.number(Math.abs(guide)), {
      class: 'axis',
      x: layout.width,
      y: y(guide) + layout.fontSize * 0.34,
      'text-anchor': 'end',
    });
  const rise = layout.fontSize * 0.75;
  for (const series of SERIES) {
    const isUp = WAYS[series] > 0;
    const heading = { class: 'heading', fill: COLOURS[series], 'text-anchor': 'start' };
    svg.write(say(`series.${series}`), {
      ...heading,
      y: isUp ? marginTop + 4 + rise : height - marginBottom - 7,
    });
    const own = bars.filter((bar) => bar.series === series);
    const peak = own.find(({ row }) => row === peakOf(rows, series));
    const labelled = own.filter((bar) => bar === peak || bar === own.at(-1));
    const words = labelled.map((bar) => {
      const text = bar.value ? language.count(bar.value) : '';
      return { ...place(bar), bar, text, width: widthOf(text, layout.fontSize, 'semibold') };
    });
    const lefts = spreadWords(words, GAP, 0, layout.width);
    for (const [at, { bar, text, y: end }] of words.entries()) {
      const over = isUp && bar.value && isFloor(bar.value) ? 11 : 4;
      const baseline = isUp ? end - over : end + over + rise;
      svg.write(text, { ...heading, class: 'value halo', x: lefts[at], y: baseline });
    }
  }
  return svg;
}

/**
 * Two sums on one scale. A sum that is a floor is an open mark; a tick says so where a run of months begins and
 * ends. Months in a row are joined, for how a sum grew from one to the next is known; across a month that is
 * not known nothing is.
 */
function drawTotals(all: readonly MonthRow[], scene: Scene): Tree {
  const { layout, language, say } = scene;
  const isWide = layout.name === 'wide';
  const rows = all.filter(({ month }) => month >= FIRST_RELEASES);
  const end = (row: MonthRow) => utcMonth.offset(instant(row.month), 1);
  const domain: [Date, Date] = [instant(FIRST_RELEASES), end(rows.at(-1) as MonthRow)];
  const points = SERIES.flatMap((series) =>
    rows.flatMap((row, index) => {
      const total = row.totals[series];
      return total && (series === 'released' || row.counts[series])
        ? [{ series, row, index, total, at: end(row) }]
        : [];
    }),
  );
  type Point = (typeof points)[number];
  const value = ({ total }: Point) => total.value;
  const colour = ({ series }: Point) => COLOURS[series];
  const runs = runsOf(points, (one, next) => one.series === next.series && next.index === one.index + 1);
  const names = {
    released: rowTitle(all, 'released_total'),
    recognised: rowTitle(all, 'recognised_total'),
  };
  const last = SERIES.flatMap((series) => points.findLast((point) => point.series === series) ?? []);
  const legend = layLegend(
    SERIES.map((series) => ({
      text: say(`totals.${series}`),
      sign: (sign: Pen) => sign.path('M-7,0H7', { stroke: COLOURS[series], 'stroke-width': 4 }),
    })),
    layout.width,
    layout.fontSize,
  );
  // A last total that is a floor stands among marks: there has to be room for its words after it.
  const wanted = last
    .filter(({ total }) => isFloor(total))
    .map(({ at: day, total }) => {
      const after = (domain[1].getTime() - day.getTime()) / (domain[1].getTime() - domain[0].getTime());
      const room = widthOf(language.count(total), layout.fontSize, 'semibold') + 8;
      return (room - after * layout.width) / (1 - after);
    });
  const marginTop = legend.height + 20;
  const { svg, x, y, frame, numbers } = timeChart(scene, {
    domain,
    most: Math.max(...points.map(value)),
    height: marginTop + (isWide ? 384 : 344),
    marginTop,
    marginRight: Math.max(isWide ? 24 : 20, ...wanted),
    axis: 'months',
    marks: [
      ...runs.map((run) =>
        Plot.line(run, { x: 'at', y: value, stroke: colour(run[0] as Point), strokeWidth: 2 }),
      ),
      Plot.dot(points, {
        x: 'at',
        y: value,
        r: OPEN,
        fill: (point: Point) => (isFloor(point.total) ? 'var(--paper)' : colour(point)),
        stroke: colour,
        strokeWidth: 1.2,
        title: ({ series, row }: Point) => names[series](row),
      }),
    ],
  });

  const place = (point: Point) => ({ x: x(point.at), y: y(value(point)), count: point.total });
  const floors = runs.flatMap((run) => [...new Set([run[0] as Point, run.at(-1) as Point])]);
  drawTicks(
    svg,
    floors.map((point) => ({ ...place(point), ink: colour(point) })),
    OPEN,
  );
  // The last total of each series, clear of both lines and of every mark.
  const lines = runs.flatMap((run) => boxesAlong(run.map((point) => [x(point.at), y(value(point))])));
  const labels = last.map((point) => ({
    ...place(point),
    text: language.count(point.total),
    className: point.series === 'released' ? 'out' : 'in',
  }));
  const taken = [...points.map((point) => boxOf(place(point), 4)), ...lines, ...numbers];
  const group = svg.append('g');
  writeBeside(group, labels, taken, { ...frame, top: legend.height }, layout.fontSize);
  drawLegend(group, legend, layout.fontSize);
  return svg;
}
