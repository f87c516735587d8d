/**
 * Released against newly recognised, convicted and repressed, month by month: the revolving door itself.
 * Two of them also as sums: people who came out, people who were recognised.
 */
import * as Plot from '@observablehq/plot';
import { scaleLinear, scaleUtc, select, utcMonth } from 'd3';
import { count, isFloor, sumCounts, type Count } from '#data/count.ts';
import { instant, lastDay, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { countAxis, MONTH_AXIS_HEIGHT, monthAxis } from '#drawing/axes.ts';
import { chart, type ChartRow, type Scene } from '#drawing/chart.ts';
import { widthOf } from '#drawing/labels.ts';
import { drawLegend, layLegend } from '#drawing/legend.ts';
import type { Group } from '#drawing/lifeline.ts';
import { boxesAlong, writeBeside } from '#drawing/places.ts';
import { plot } from '#drawing/plot.ts';
import { rowTitle } from '#drawing/svg.ts';
import { monthlyFigures } from '#facts/monthly.ts';
import { countedRounds, totalOf } from '#facts/round-sums.ts';

const SERIES = ['released', 'recognised', 'convicted', 'repressed'] as const;
type Series = (typeof SERIES)[number];

/** Series whose months may be added up: people, each once. */
const SUMMED = ['released', 'recognised'] as const;
type Summed = (typeof SUMMED)[number];

const MEASURES: Readonly<Record<Exclude<Series, 'released'>, string>> = {
  recognised: 'newly-recognised-political-prisoners',
  convicted: 'criminal-convictions',
  repressed: 'repressed-total',
};

/** Pixels kept free between two labels. */
const GAP = 6;

interface MonthRow extends ChartRow {
  readonly month: PartialDate;
  readonly counts: Readonly<Record<Series, Count | null>>;
  /** The months up to and with this one since releases began; a floor where one of them is not known. */
  readonly totals: Readonly<Record<Summed, Count | null>>;
}

/** The first month shown: half a year before the first round of releases. */
const FIRST_MONTH = '2024-01' as PartialDate;
/** The month of the first round, from which sums are taken. */
const FIRST_RELEASES = '2024-07' as PartialDate;

function rowsOf(edition: Edition): MonthRow[] {
  const figures = {
    recognised: monthlyFigures(edition, MEASURES.recognised),
    convicted: monthlyFigures(edition, MEASURES.convicted),
    repressed: monthlyFigures(edition, MEASURES.repressed),
  };
  const rounds = Map.groupBy(countedRounds(edition), ({ announced_on }) => announced_on.slice(0, 7));
  const rows = utcMonth
    .range(instant(FIRST_MONTH), utcMonth.offset(utcMonth.floor(instant(edition.asOf)), 1))
    .map((start) => {
      const month = start.toISOString().slice(0, 7) as PartialDate;
      const released = rounds.get(month) ?? [];
      const found = [
        figures.recognised.get(month),
        figures.convicted.get(month),
        figures.repressed.get(month),
      ];
      const [recognised = null, convicted = null, repressed = null] = found.map((figure) =>
        figure ? count(figure.value, figure.qualifier) : null,
      );
      return {
        month,
        counts: { released: totalOf(edition, released), recognised, convicted, repressed },
        source_ids: [...released, ...found].flatMap((row) => row?.source_ids.slice(0, 2) ?? []),
        cells: [
          ...released.map(({ round_id }) => ({
            table: 'rounds' as const,
            key: round_id,
            shownIn: 'released',
          })),
          ...found.flatMap((figure, index) =>
            figure
              ? [
                  {
                    table: 'repression' as const,
                    key: figure.figure_id,
                    shownIn: SERIES[index + 1] as Series,
                  },
                ]
              : [],
          ),
        ],
      };
    });
  return rows.map((row, index) => {
    const since = rows.slice(0, index + 1).filter(({ month }) => month >= FIRST_RELEASES);
    const totalOfSeries = (series: Summed) =>
      since.length > 0 ? sumKnown(since.map(({ counts }) => counts[series])) : null;
    return {
      ...row,
      totals: { released: totalOfSeries('released'), recognised: totalOfSeries('recognised') },
    };
  });
}

/** The sum of what is known: a floor where something is not. */
function sumKnown(counts: readonly (Count | null)[]): Count {
  const known = sumCounts(counts.filter((each) => each !== null));
  return counts.includes(null) && known.qualifier === 'exact' ? count(known.value, 'at-least') : known;
}

/** The row of a series' highest month, or `undefined` where no month has a figure. */
function peakOf(rows: readonly MonthRow[], series: Series): MonthRow | undefined {
  return rows.reduce<MonthRow | undefined>(
    (best, row) => ((row.counts[series]?.value ?? -1) > (best?.counts[series]?.value ?? -1) ? row : best),
    undefined,
  );
}

export default chart<MonthRow>({
  id: 'out-and-in',
  rows: rowsOf,
  columns: [
    { id: 'month', kind: 'date', value: ({ month }) => month },
    ...SERIES.map((series) => ({
      id: series,
      kind: 'count' as const,
      unit: 'people' as const,
      value: ({ counts }: MonthRow) => counts[series],
    })),
    ...SUMMED.map((series) => ({
      id: `${series}_total`,
      kind: 'count' as const,
      unit: 'people' as const,
      value: ({ totals }: MonthRow) => totals[series],
    })),
  ],
  said: SERIES,
  stops: (rows, { language }) =>
    SERIES.flatMap((series) => {
      const peak = peakOf(rows, series);
      return peak
        ? [{ row: rows.indexOf(peak), column: series, what: language.say('interaction.highest') }]
        : [];
    }),
  values(rows, { edition, language }) {
    const since = rows.filter(({ month }) => month >= FIRST_RELEASES);
    const peak = peakOf(since, 'repressed');
    const released = totalOf(edition, countedRounds(edition));
    const recognised = since.map(({ counts }) => counts.recognised).filter((each) => each !== null);
    return {
      released: language.count(released),
      recognised: language.number(recognised.reduce((sum, { value }) => sum + value, 0)),
      recognisedMonths: recognised.length,
      months: since.length,
      peak: peak?.counts.repressed ? language.count(peak.counts.repressed) : language.say('notReported'),
      peakMonth: peak ? language.date(peak.month) : '',
      releasedThen: peak ? language.number(peak.counts.released?.value ?? 0) : '',
      since: language.date(FIRST_RELEASES),
      from: language.date(FIRST_MONTH),
      until: language.date(edition.asOf),
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
    const marks = SERIES.flatMap((series) => {
      const highest = peakOf(rows, series)?.counts[series]?.value ?? 1;
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
    const missing = marks.filter(({ value }) => value === null);
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
      height: isWide ? 536 : 516,
      marginTop: 2,
      marginBottom: MONTH_AXIS_HEIGHT,
      marginRight,
      x: { type: 'utc', domain },
      y: { domain: [0, 1.75], axis: null },
      fy: { domain: [...SERIES], axis: null, padding: 0.08 },
      marks: [
        ...monthAxis(scene, domain, { facetAnchor: 'bottom' }),
        Plot.rectY(drawn, {
          fy: 'series',
          x1: 'start',
          x2: 'end',
          y: 'height',
          fill: ({ series }: Mark) => (series === 'released' ? 'var(--out)' : 'var(--in)'),
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
            stroke: 'var(--in)',
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

/** Two sums on one scale. After a month that is not known a sum is a floor: open marks, not joined, with a tick. */
function drawTotals(all: readonly MonthRow[], scene: Scene): SVGSVGElement {
  const { layout, language, say } = scene;
  const isWide = layout.name === 'wide';
  const rows = all.filter(({ month }) => month >= FIRST_RELEASES);
  const end = (row: MonthRow) => utcMonth.offset(instant(row.month), 1);
  const domain: [Date, Date] = [instant(FIRST_RELEASES), end(rows.at(-1) as MonthRow)];
  const points = SUMMED.flatMap((series) =>
    rows.flatMap((row) => {
      const total = row.totals[series];
      return total && row.counts[series] ? [{ series, row, total, at: end(row) }] : [];
    }),
  );
  type Point = (typeof points)[number];
  const value = ({ total }: Point) => total.value;
  const colour = ({ series }: Point) => COLOURS[series];
  const floors = points.filter(({ total }) => isFloor(total));
  const most = Math.max(...points.map(value));
  const step = most > 1200 ? 500 : most > 500 ? 200 : 100;
  const names = new Map(SUMMED.map((series) => [series, rowTitle(all, `${series}_total`)]));
  const last = SUMMED.flatMap((series) => points.findLast((point) => point.series === series) ?? []);
  const legend = layLegend(
    SUMMED.map((series) => ({
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
      Plot.line(
        points.filter(({ total }) => !isFloor(total)),
        { x: 'at', y: value, z: 'series', stroke: colour, strokeWidth: 2 },
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
  const lines = SUMMED.flatMap((series) =>
    boxesAlong(points.filter((point) => point.series === series && !isFloor(point.total)).map(at)),
  );
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

const COLOURS = { released: 'var(--out)', recognised: 'var(--in)' } as const;

/** A short upright stroke: the true number lies above. */
const tick: Plot.VectorShapeImplementation = {
  draw(context, length) {
    context.moveTo(0, 0);
    context.lineTo(0, -length);
  },
};
