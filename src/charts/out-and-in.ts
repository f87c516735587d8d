/**
 * Let out in rounds against newly recognised, month by month, and as sums: the revolving door itself. Both are
 * people, on one scale, and the title sums both over the months for which both are known. Convictions and
 * instances of repression are other units and first counts: they stand beside neither.
 */
import * as Plot from '@observablehq/plot';
import { scaleLinear, scaleUtc, select, utcMonth } from 'd3';
import { isFloor } from '#data/count.ts';
import { instant, lastDay, type PartialDate } from '#data/dates.ts';
import { countAxis, MONTH_AXIS_HEIGHT, monthAxis } from '#drawing/axes.ts';
import { chart, type Scene } from '#drawing/chart.ts';
import { widthOf } from '#drawing/labels.ts';
import { drawLegend, layLegend } from '#drawing/legend.ts';
import type { Group } from '#drawing/lifeline.ts';
import { boxesAlong, writeBeside } from '#drawing/places.ts';
import { plot, tick } from '#drawing/plot.ts';
import { rowTitle } from '#drawing/svg.ts';
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

const monthOf = (day: PartialDate) => day.slice(0, 7) as PartialDate;

/** The row of a series' highest month, or `undefined` where no month has a figure. */
function peakOf(rows: readonly MonthRow[], series: Series): MonthRow | undefined {
  return rows.reduce<MonthRow | undefined>(
    (best, row) => ((row.counts[series]?.value ?? -1) > (best?.counts[series]?.value ?? -1) ? row : best),
    undefined,
  );
}

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
  draw(rows, scene) {
    if (scene.view === 'cumulative') return drawTotals(rows, scene);
    const { layout, language, say } = scene;
    const isWide = layout.name === 'wide';
    const domain: [Date, Date] = [
      instant(FIRST_MONTH),
      utcMonth.offset(instant((rows.at(-1) as MonthRow).month), 1),
    ];
    // Both count people: one scale.
    const highest = Math.max(1, ...SERIES.map((series) => peakOf(rows, series)?.counts[series]?.value ?? 0));
    const marks = SERIES.flatMap((series) => {
      return rows.map((row) => {
        const value = row.counts[series];
        return {
          series,
          start: instant(row.month),
          end: instant(lastDay(row.month)),
          middle: new Date(instant(row.month).getTime() + 15 * 86_400_000),
          value,
          height: value === null ? null : value.value / highest,
          row,
        };
      });
    });
    type Mark = (typeof marks)[number];
    const names = new Map(SERIES.map((series) => [series, rowTitle(rows, series)]));
    const name = ({ series, row }: Mark) => names.get(series)?.(row) ?? '';
    const drawn = marks.filter(({ value }) => value !== null && value.value > 0);
    // Of a month without a round nothing is missing that the edition knows of.
    const missing = marks.filter(
      ({ series, value, row }) => value === null && (series === 'recognised' || row.rounds.withoutNumber > 0),
    );
    const labelled = SERIES.flatMap((series) => {
      const shown = drawn.filter((mark) => mark.series === series);
      const peak = shown.find(({ row }) => row === peakOf(rows, series));
      return [...new Set([peak, shown.at(-1)])].filter((mark) => mark !== undefined);
    });
    const headings = SERIES.map((series) => ({ series }));
    const marginRight = isWide ? 24 : 30;
    const x = scaleUtc(domain, [0, layout.width - marginRight]);
    const textOf = ({ value }: Mark) => (value ? language.count(value) : '');
    /** A label begins at its bar where there is room, and gives way to the other of its series. */
    const placesOf = (mark: Mark) => {
      // Digits and small letters: narrower than `widthOf` allows for.
      const width = 0.9 * widthOf(textOf(mark), layout.fontSize);
      const places = (['start', 'middle', 'end'] as const).map((anchor) => {
        const left = x(mark[anchor]) - { start: 0, middle: width / 2, end: width }[anchor];
        return { mark, anchor, left, right: left + width };
      });
      const isFar = x(mark.middle) > 0.7 * x(domain[1]);
      const [start, middle, end] = places as [Place, Place, Place];
      const fitting = (isFar ? [middle, start, end] : places).filter(
        ({ left, right }) => left >= 0 && right <= layout.width,
      );
      return fitting.length > 0 ? fitting : [middle];
    };
    interface Place {
      mark: Mark;
      anchor: 'start' | 'middle' | 'end';
      left: number;
      right: number;
    }
    const anchors = new Map(
      SERIES.flatMap((series) => {
        const [one, other] = labelled.filter((mark) => mark.series === series).map(placesOf);
        const pairs = (one ?? []).flatMap((a) => (other ?? []).map((b) => [a, b] as const));
        const clear = pairs.find(([a, b]) => a.right + GAP <= b.left || b.right + GAP <= a.left);
        return (clear ?? pairs[0] ?? (one ?? []).slice(0, 1)).map(
          ({ mark, anchor }) => [mark, anchor] as const,
        );
      }),
    );
    return plot(scene, {
      height: isWide ? 400 : 372,
      marginTop: 2,
      marginBottom: MONTH_AXIS_HEIGHT,
      marginRight,
      x: { type: 'utc', domain },
      y: { domain: [0, 1.4], axis: null },
      fy: { domain: [...SERIES], axis: null, padding: 0.08 },
      marks: [
        ...monthAxis(scene, domain, { facetAnchor: 'bottom' }),
        Plot.rectY(drawn, {
          fy: 'series',
          x1: 'start',
          x2: 'end',
          y: 'height',
          fill: ({ series }: Mark) => COLOURS[series],
          insetLeft: 0.6,
          insetRight: 0.6,
          title: name,
        }),
        // A floor carries a tick: the true figure is this or more.
        Plot.link(
          drawn.filter(({ value }) => value !== null && isFloor(value)),
          {
            fy: 'series',
            x1: 'middle',
            x2: 'middle',
            y1: 'height',
            y2: ({ height }: Mark) => (height ?? 0) + 0.09,
            stroke: ({ series }: Mark) => COLOURS[series],
            strokeWidth: 1.2,
          },
        ),
        Plot.text(missing, {
          fy: 'series',
          x: 'middle',
          y: 0,
          text: () => '–',
          dy: -5,
          className: 'muted',
          title: name,
        }),
        Plot.ruleY(headings, { fy: 'series', y: 0, stroke: 'var(--grey-2)' }),
        ...labelled.map((mark) => {
          const anchor = anchors.get(mark) ?? 'middle';
          return Plot.text([mark], {
            fy: 'series',
            x: anchor,
            y: ({ height, value }: Mark) => (height ?? 0) + (value !== null && isFloor(value) ? 0.09 : 0),
            text: () => textOf(mark),
            textAnchor: anchor,
            dy: -8,
            className: 'value',
            stroke: 'var(--paper)',
            strokeWidth: 3,
            fill: 'currentColor',
          });
        }),
        Plot.text(headings, {
          fy: 'series',
          frameAnchor: 'top-left',
          dy: 6,
          text: ({ series }: { series: Series }) => say(`series.${series}`),
          className: 'heading',
          textAnchor: 'start',
        }),
      ],
    });
  },
  key: (_, { language }) => [
    { sign: 'dash', text: language.sayAny('charts.out-and-in.signs.missing') },
    { sign: 'stroke', text: language.sayAny('charts.out-and-in.signs.floor') },
  ],
});

/**
 * Two sums on one scale. A sum that is a floor is an open mark; a tick says so where a run of months begins and
 * ends. Months in a row are joined, for how a sum grew from one to the next is known; across a month that is
 * not known nothing is.
 */
function drawTotals(all: readonly MonthRow[], scene: Scene): SVGSVGElement {
  const { layout, language, say } = scene;
  const isWide = layout.name === 'wide';
  const rows = all.filter(({ month }) => month >= FIRST_RELEASES);
  const end = (row: MonthRow) => utcMonth.offset(instant(row.month), 1);
  const domain: [Date, Date] = [instant(FIRST_RELEASES), end(rows.at(-1) as MonthRow)];
  const points = SERIES.flatMap((series) =>
    rows.flatMap((row) => {
      const total = row.totals[series];
      return total && (series === 'released' || row.counts[series])
        ? [{ series, row, total, at: end(row) }]
        : [];
    }),
  );
  type Point = (typeof points)[number];
  const value = ({ total }: Point) => total.value;
  const colour = ({ series }: Point) => COLOURS[series];
  const runs = runsOf(points, rows);
  const floors = runs
    .flatMap((run) => [...new Set([run[0], run.at(-1)])])
    .filter((point) => point !== undefined && isFloor(point.total)) as Point[];
  const most = Math.max(...points.map(value));
  const step = most > 1200 ? 500 : most > 500 ? 200 : 100;
  const names = new Map(SERIES.map((series) => [series, rowTitle(all, `${series}_total`)]));
  const last = SERIES.flatMap((series) => points.findLast((point) => point.series === series) ?? []);
  const legend = layLegend(
    SERIES.map((series) => ({
      text: say(`totals.${series}`),
      sign: (sign: Group) =>
        sign.append('path').attr('d', 'M-7,0H7').attr('stroke', COLOURS[series]).attr('stroke-width', 4),
    })),
    layout.width,
    layout.fontSize,
  );
  const [marginTop, marginBottom] = [legend.height + 20, MONTH_AXIS_HEIGHT];
  // A last total that is a floor stands among marks: there has to be room for its words after it.
  const wanted = last
    .filter(({ total }) => isFloor(total))
    .map(({ at: day, total }) => {
      const after = (domain[1].getTime() - day.getTime()) / (domain[1].getTime() - domain[0].getTime());
      const room = widthOf(language.count(total), layout.fontSize) + 8;
      return (room - after * layout.width) / (1 - after);
    });
  const marginRight = Math.max(isWide ? 24 : 20, ...wanted);
  const height = marginTop + (isWide ? 384 : 344);
  const svg = plot(scene, {
    height,
    marginTop,
    marginBottom,
    marginRight,
    x: { type: 'utc', domain },
    y: { domain: [0, most] },
    marks: [
      ...countAxis(
        scene,
        Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step),
      ),
      ...monthAxis(scene, domain),
      Plot.ruleY([0], { stroke: 'var(--grey-2)' }),
      ...runs.map((run) =>
        Plot.line(run, { x: 'at', y: value, stroke: colour(run[0] as Point), strokeWidth: 2 }),
      ),
      Plot.vector(floors, {
        x: 'at',
        y: value,
        length: 8,
        rotate: 0,
        anchor: 'start',
        shape: tick,
        stroke: colour,
        dy: -2.8,
      }),
      Plot.dot(points, {
        x: 'at',
        y: value,
        r: 2.8,
        fill: (point: Point) => (isFloor(point.total) ? 'var(--paper)' : colour(point)),
        stroke: colour,
        strokeWidth: 1.2,
        title: (point: Point) => names.get(point.series)?.(point.row) ?? '',
      }),
    ],
  });

  // The last total of each series, clear of both lines and of every mark.
  const x = scaleUtc(domain, [0, layout.width - marginRight]);
  const y = scaleLinear([0, most], [height - marginBottom, marginTop]);
  const at = (point: Point) => [x(point.at), y(value(point))] as const;
  const marks = points.map((point) => {
    const [left, top] = at(point);
    return { left: left - 4, right: left + 4, top: top - (isFloor(point.total) ? 12 : 4), bottom: top + 4 };
  });
  const lines = runs.flatMap((run) => boxesAlong(run.map(at)));
  const labels = last.map((point) => {
    const [left, top] = at(point);
    const className = point.series === 'released' ? 'out' : 'in';
    return { text: language.count(point.total), className, x: left, y: top };
  });
  const frame = { left: 0, right: layout.width, top: legend.height, bottom: height - marginBottom };
  const group = select(svg).append('g');
  writeBeside(group, labels, [...marks, ...lines], frame, layout.fontSize);
  drawLegend(group, legend, layout.fontSize);
  return svg;
}

/** Points of a series in months that follow one another. */
function runsOf<Point extends { readonly series: Series; readonly row: MonthRow }>(
  points: readonly Point[],
  rows: readonly MonthRow[],
): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  for (const point of points) {
    const before = runs.at(-1)?.at(-1);
    const follows =
      before?.series === point.series && rows.indexOf(point.row) === rows.indexOf(before.row) + 1;
    if (follows) runs.at(-1)?.push(point);
    else runs.push([point]);
  }
  return runs;
}

const COLOURS = { released: 'var(--out)', recognised: 'var(--in)' } as const;
