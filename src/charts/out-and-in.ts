/**
 * Let out in rounds against newly recognised, month by month, and as sums: the revolving door itself. Both are
 * people, on one scale, and the title sums both over the months for which both are known. Convictions and
 * instances of repression are other units and first counts: they stand beside neither.
 */
import * as Plot from '@observablehq/plot';
import { greatest, utcMonth } from 'd3';
import { isFloor } from '#data/count.ts';
import { instant, lastDay, monthOf } from '#data/dates.ts';
import { drawBothWays, type Side } from '#drawing/both-ways.ts';
import { chart, type Scene } from '#drawing/chart.ts';
import { timeChart } from '#drawing/frame.ts';
import { peopleColumn } from '#drawing/columns.ts';
import { keyOf } from '#drawing/key.ts';
import { drawLegend, layLegend } from '#drawing/legend.ts';
import { boxOf, drawTicks } from '#drawing/marks.ts';
import { widthOf } from '#drawing/measure.ts';
import type { Pen } from '#drawing/pen.ts';
import { boxesAlong, writeBeside } from '#drawing/places.ts';
import { rowTitle } from '#drawing/plot.ts';
import { runsOf } from '#drawing/time.ts';
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
import { whether } from '#words/whether.ts';

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
    ...SERIES.map((series) =>
      peopleColumn(
        series,
        ({ counts }: MonthRow) => counts[series],
        series === 'released' ? writeNoneReleased : undefined,
      ),
    ),
    ...SERIES.map((series) => peopleColumn(`${series}_total`, ({ totals }: MonthRow) => totals[series])),
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
      isSame: whether(letOut?.count.value === recognised?.count.value),
      allMonths: complete,
      missing: complete - months.length,
      hasQuiet: whether(quiet !== null),
      ...(quiet && { quiet: quiet.month, left: quiet.flows.leftOtherwise }),
      since: FIRST_RELEASES,
      from: FIRST_MONTH,
      until: edition.asOf,
    };
  },
  views: ['each', 'cumulative'],
  draw: (rows, scene) => (scene.view === 'cumulative' ? drawTotals(rows, scene) : drawMonths(rows, scene)),
  key(rows, view) {
    const summed = monthsWithBoth(view.edition);
    return keyOf('out-and-in', view, [
      rows.some(({ month, counts }) => isKnownAlone(counts) && !summed.includes(month)) && [
        'hatched',
        'alone',
      ],
      ['dash', 'missing'],
      ['stroke', 'floor'],
    ]);
  },
  keyFirst: true,
});

/** Whether there is a bar for a month. */
const isKnownAlone = (counts: MonthRow['counts']): boolean =>
  SERIES.some((series) => (counts[series]?.value ?? 0) > 0);

const COLOURS = { released: 'var(--out)', recognised: 'var(--in)' } as const;

/**
 * The door: let out upwards, newly recognised downwards, on one scale of people. A month for which both are known is
 * solid, as the title sums them; of any other the bar that is known is hatched.
 */
function drawMonths(rows: readonly MonthRow[], scene: Scene): Tree {
  const summed = new Set(monthsWithBoth(scene.edition));
  const sideOf = (series: Series): Side => {
    const title = rowTitle(rows, series);
    return {
      name: series,
      heading: scene.say(`series.${series}`),
      ink: COLOURS[series],
      bars: rows.map((row) => ({
        month: row.month,
        count: row.counts[series],
        isSolid: summed.has(row.month),
        // Of a month without a round nothing is missing that the edition knows of.
        isMissing: series === 'recognised' || row.rounds.withoutNumber > 0,
        title: title(row),
      })),
    };
  };
  return drawBothWays([sideOf('released'), sideOf('recognised')], scene);
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
