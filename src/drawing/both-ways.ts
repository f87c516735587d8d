/**
 * Two series of months on one scale of counts: bars upwards and downwards from the line between them. A bar is solid
 * or hatched; a month without a bar whose count is not known has a dash.
 */
import * as Plot from '@observablehq/plot';
import { greatest, utcMonth } from 'd3';
import { isFloor, type Count } from '#data/count.ts';
import { instant, lastDay, type PartialDate } from '#data/dates.ts';
import { MONTH_AXIS_HEIGHT, monthAxis, roundCounts } from './axes.ts';
import type { Scene } from './chart.ts';
import { timePlot, type Plotted } from './frame.ts';
import { drawTicks, hatch } from './marks.ts';
import { widthOf } from './measure.ts';
import type { Pen } from './pen.ts';
import { spreadWords } from './stack.ts';
import { middleOf } from './time.ts';

export interface MonthBar {
  readonly month: PartialDate;
  readonly count: Count | null;
  /** Solid, else hatched. */
  readonly isSolid: boolean;
  /** Whether a count is missing, where there is none. */
  readonly isMissing: boolean;
  /** Which mark it is (`rowTitle`). */
  readonly title: string;
}

export interface Side {
  readonly name: string;
  readonly heading: string;
  readonly ink: string;
  /** Every month, oldest first. */
  readonly bars: readonly MonthBar[];
}

/** Upwards, and downwards. */
export type BothSides = readonly [up: Side, down: Side];

/** A side with the way its bars go. */
type Way = Side & { readonly way: 1 | -1 };

/** Room over and under the bars: for a number at its bar, and for the name of the side. */
const [NUMBER_ROOM, NAME_ROOM] = [20, 24];

const MARGIN_TOP = 2;

/** Pixels kept free between two labels. */
const GAP = 6;

const highestOf = ({ bars }: Side): MonthBar | undefined =>
  greatest(
    bars.filter(({ count }) => count !== null),
    ({ count }) => count?.value,
  );

export function drawBothWays([up, down]: BothSides, scene: Scene): Pen {
  const { layout, language } = scene;
  const isWide = layout.name === 'wide';
  const [first, last] = [up.bars[0], up.bars.at(-1)] as [MonthBar, MonthBar];
  const domain: [Date, Date] = [instant(first.month), utcMonth.offset(instant(last.month), 1)];
  const sides: readonly Way[] = [
    { ...up, way: 1 },
    { ...down, way: -1 },
  ];
  const [above, below] = [up, down].map((side) => Math.max(1, highestOf(side)?.count?.value ?? 0)) as [
    number,
    number,
  ];
  const height = isWide ? 400 : 372;
  const marginRight = isWide ? 34 : 30;
  const room = height - MARGIN_TOP - MONTH_AXIS_HEIGHT;
  const beside = ((NUMBER_ROOM + NAME_ROOM) / (room - 2 * (NUMBER_ROOM + NAME_ROOM))) * (above + below);
  const upwards = roundCounts(above);
  const guides = [...upwards, ...upwards.filter((count) => count <= below).map((count) => -count)];
  const dash = Math.min(7, (layout.width - marginRight) / up.bars.length - 2);
  const plotted = timePlot(scene, {
    domain,
    levels: [-below - beside, above + beside],
    height,
    marginTop: MARGIN_TOP,
    marginBottom: MONTH_AXIS_HEIGHT,
    marginRight,
    marks: [
      ...monthAxis(scene, domain, { beside: marginRight }),
      Plot.ruleY(guides, { className: 'grid', stroke: 'var(--rule)' }),
      ...sides.flatMap(barsOf),
      ...sides.map((side) => dashesOf(side, dash * perPixel(domain, layout.width - marginRight))),
      Plot.ruleY([0], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
    ],
  });
  const { svg, y } = plotted;
  for (const { name, ink } of sides) hatch(svg, `known-${name}`, ink, [5, 1.4]);
  for (const side of sides) drawFloors(side, plotted);
  for (const guide of guides)
    svg.write(language.number(Math.abs(guide)), {
      class: 'axis',
      x: layout.width,
      y: y(guide) + layout.fontSize * 0.34,
      'text-anchor': 'end',
    });
  for (const side of sides) writeSide(side, plotted, scene, height);
  return svg;
}

const isDrawn = ({ count }: MonthBar) => count !== null && count.value > 0;

const perPixel = ([from, to]: readonly [Date, Date], width: number) =>
  (to.getTime() - from.getTime()) / width;

/** The bars of a side: the solid ones, and the hatched. */
function barsOf({ name, ink, way, bars }: Way): Plot.Markish[] {
  const shapes = (of: readonly MonthBar[], look: Plot.RectOptions) =>
    Plot.rect(of, {
      x1: ({ month }: MonthBar) => instant(month),
      x2: ({ month }: MonthBar) => instant(lastDay(month)),
      y1: () => 0,
      y2: ({ count }: MonthBar) => way * (count?.value ?? 0),
      insetLeft: 0.6,
      insetRight: 0.6,
      title: 'title',
      ...look,
    });
  const drawn = bars.filter(isDrawn);
  return [
    shapes(
      drawn.filter(({ isSolid }) => isSolid),
      { fill: ink },
    ),
    shapes(
      drawn.filter(({ isSolid }) => !isSolid),
      { fill: `url(#known-${name})`, stroke: ink, strokeWidth: 1.1 },
    ),
  ];
}

/** A dash in the middle of each month whose count is not known, `length` milliseconds long. */
function dashesOf({ way, bars }: Way, length: number): Plot.Markish {
  const at = ({ month }: MonthBar, share: number) => new Date(middleOf(month).getTime() + share * length);
  return Plot.link(
    bars.filter(({ count, isMissing }) => count === null && isMissing),
    {
      x1: (bar: MonthBar) => at(bar, -0.5),
      x2: (bar: MonthBar) => at(bar, 0.5),
      y: () => 0,
      dy: way > 0 ? -6 : 8,
      stroke: 'var(--grey-1)',
      title: 'title',
    },
  );
}

/** Where a bar ends. */
const endOf = ({ month, count }: MonthBar, way: Way['way'], { x, y }: Plotted) => ({
  x: x(middleOf(month)),
  y: y(way * (count?.value ?? 0)),
});

/** A stroke at the end of each bar that is a floor: the true count is this or more. */
function drawFloors({ ink, way, bars }: Way, plotted: Plotted): void {
  const drawn = bars.filter(isDrawn);
  if (way > 0) {
    const counted = drawn.flatMap((bar) =>
      bar.count ? [{ ...endOf(bar, way, plotted), count: bar.count, ink }] : [],
    );
    drawTicks(plotted.svg, counted, 0);
    return;
  }
  const floors = drawn.filter(({ count }) => count && isFloor(count)).map((bar) => endOf(bar, way, plotted));
  if (floors.length > 0)
    plotted.svg.path(floors.map(({ x, y }) => `M${x},${y}v${NUMBER_ROOM / 3}`).join(''), {
      stroke: ink,
      'stroke-width': 1.2,
    });
}

/** The name of a side, and the counts of its highest bar and its last. */
function writeSide(side: Way, plotted: Plotted, { layout, language }: Scene, height: number): void {
  const { heading, ink, way, bars } = side;
  const { svg } = plotted;
  const rise = layout.fontSize * 0.75;
  const look = { class: 'heading', fill: ink, 'text-anchor': 'start' };
  svg.write(heading, {
    ...look,
    y: way > 0 ? MARGIN_TOP + 4 + rise : height - MONTH_AXIS_HEIGHT - 7,
  });
  const drawn = bars.filter(isDrawn);
  const labelled = drawn.filter((bar) => bar === highestOf(side) || bar === drawn.at(-1));
  const words = labelled.map((bar) => {
    const text = bar.count ? language.count(bar.count) : '';
    return { ...endOf(bar, way, plotted), bar, text, width: widthOf(text, layout.fontSize, 'semibold') };
  });
  const lefts = spreadWords(words, GAP, 0, layout.width);
  for (const [at, { bar, text, y: end }] of words.entries()) {
    const off = way > 0 && bar.count && isFloor(bar.count) ? 11 : 4;
    const baseline = way > 0 ? end - off : end + off + rise;
    svg.write(text, { ...look, class: 'value halo', x: lefts[at], y: baseline });
  }
}
