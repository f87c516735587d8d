/** Sent home, or abroad: releases by mechanism and destination, quarter by quarter. */
import * as Plot from '@observablehq/plot';
import { utcMonth } from 'd3';
import { instant, type PartialDate } from '#data/dates.ts';
import { MONTH_AXIS_HEIGHT, monthAxis } from '#drawing/axes.ts';
import { chart, type Scene } from '#drawing/chart.ts';
import { peopleColumn } from '#drawing/columns.ts';
import { timePlot } from '#drawing/frame.ts';
import { drawLegend, layLegend } from '#drawing/legend.ts';
import { hatch } from '#drawing/marks.ts';
import { widthOf } from '#drawing/measure.ts';
import type { Pen } from '#drawing/pen.ts';
import { rowTitle } from '#drawing/plot.ts';
import type { Tree } from '#drawing/tree.ts';
import { wrapWords, writeLines } from '#drawing/wrap.ts';
import {
  cellOf,
  countOf,
  destinationsOf,
  isReportedAbroad,
  isUnnumbered,
  PARTS,
  sumOf,
  type DestinationRow,
  type Part,
} from '#facts/destinations.ts';
import { ofPartOfRounds } from '#facts/figures.ts';
import { ANNOUNCED_ON, MECHANISM } from '#people/round-columns.ts';
import { whether } from '#words/whether.ts';

/** Pardons in one panel, releases under deals in another, what is neither in a third. */
const PANELS = ['pardon', 'negotiated-release', 'other'] as const;
type Panel = (typeof PANELS)[number];

const panelOf = ({ round: { mechanism } }: DestinationRow): Panel =>
  mechanism === 'pardon' || mechanism === 'negotiated-release' ? mechanism : 'other';

/** From the axis of the panel above to a panel's name, and one line of that. */
const [OVER_NAME, NAME] = [8, 18];

const quarterOf = (date: PartialDate): Date => {
  const month = utcMonth.floor(instant(date));
  return utcMonth.offset(month, -(month.getUTCMonth() % 3));
};

/** People of a round who were let go in one place, as a part of a bar. */
interface Bar {
  readonly panel: Panel;
  readonly start: Date;
  readonly end: Date;
  readonly part: Part;
  readonly row: DestinationRow;
  readonly size: number;
  readonly from: number;
  readonly to: number;
}

/** A quarter: first everyone sent home, round by round, then everyone taken abroad, then the others. */
function stackOf(rows: readonly DestinationRow[], panel: Panel, start: Date): readonly Bar[] {
  const of = rows.filter(
    (row) => panelOf(row) === panel && quarterOf(row.round.announced_on).getTime() === start.getTime(),
  );
  const place = { panel, start, end: utcMonth.offset(start, 3) };
  let from = 0;
  return PARTS.flatMap((part) => of.map((row) => ({ part, row, size: row.parts[part] })))
    .filter(({ size }) => size > 0)
    .map((bar) => ({ ...place, ...bar, from, to: (from += bar.size) }));
}

export default chart<DestinationRow>({
  id: 'destinations',
  rows: destinationsOf,
  columns: [
    { id: 'label', kind: 'text', value: ({ round }) => round.label },
    ANNOUNCED_ON,
    MECHANISM,
    peopleColumn('released', ({ size }) => size),
    ...PARTS.map((part) => peopleColumn(part, (row: DestinationRow) => cellOf(row, part))),
    {
      id: 'places',
      kind: 'text',
      value: ({ round }, { language }) =>
        round.destination_places.length > 0 ? language.list(round.destination_places) : null,
    },
  ],
  // The words say where each group was let go.
  named: { title: { periods: true }, says: { periods: true } },
  values(rows, { edition }) {
    const rounds = rows.map(({ round }) => round);
    const period = { from: rounds[0]?.announced_on ?? null, until: edition.asOf };
    const figure = (measure: string, of: readonly DestinationRow[], part: Part) =>
      ofPartOfRounds(
        measure,
        countOf(of, part),
        of.map(({ round }) => round),
        period,
      );
    const numbered = rows.filter(({ round }) => (round.stayed_in_belarus ?? 0) > 0);
    const rest = rows.filter(({ round, parts }) => round.stayed_in_belarus === null && parts.home > 0);
    const [abroad, home] = [sumOf(rows, 'abroad'), sumOf(numbered, 'home')];
    const pardons = rows.filter((row) => panelOf(row) === 'pardon');
    const unnumbered = rows.filter(isUnnumbered).length;
    return {
      abroad: figure('taken-abroad', rows, 'abroad'),
      abroadCount: abroad,
      home: figure('let-go-at-home', numbered, 'home'),
      homeCount: home,
      homeRounds: numbered.length,
      unnumbered,
      isSame: whether(abroad === home && unnumbered === 0),
      rest: figure('let-go-at-home', rest, 'home'),
      restCount: sumOf(rest, 'home'),
      open: figure('destination-unknown', rows, 'open'),
      openCount: sumOf(rows, 'open'),
      pardons: pardons.length,
      pardonsAbroad: sumOf(pardons, 'abroad') + pardons.filter(isUnnumbered).length,
      reportedAbroad: pardons.filter(({ round }) => isReportedAbroad(edition, round)).length,
      from: period.from ?? '',
      asOf: edition.asOf,
    };
  },
  draw: (rows, scene) => drawQuarters(rows, scene, scene.layout.name === 'wide' ? 190 : 170),
  drawThumbnail: (rows, scene) => drawQuarters(rows, scene, 60),
});

/** Panels of quarters, the highest bar of them `high` pixels. */
function drawQuarters(rows: readonly DestinationRow[], scene: Scene, high: number): Tree {
  const { edition, language, layout, say } = scene;
  const isWide = layout.name === 'wide';
  const size = layout.fontSize;
  const domain: [Date, Date] = [
    quarterOf((rows[0] as DestinationRow).round.announced_on),
    utcMonth.offset(quarterOf(edition.asOf), 3),
  ];
  const panels = PANELS.filter((panel) => rows.some((row) => panelOf(row) === panel));
  const quarters = utcMonth.range(domain[0], domain[1], 3);
  const stacks = panels.flatMap((panel) => quarters.map((start) => stackOf(rows, panel, start)));
  const bars = stacks.flat();
  const tops = stacks.flatMap((stack) => stack.slice(-1));
  // Each destination of a quarter as a whole, with a number inside where there are several and it has room.
  const parts = stacks.map((stack) =>
    [...Map.groupBy(stack, ({ part }) => part).values()].map((part) => {
      const [first, last] = [part[0] as Bar, part.at(-1) as Bar];
      return { ...first, to: last.to, size: last.to - first.from };
    }),
  );
  const outlined = parts.flat().filter(({ part }) => STROKES[part] !== 'none');
  const wholes = parts.flatMap((of) => (of.length > 1 ? of : []));

  // One scale for all panels, one panel above the other, each as high as its highest bar and its name.
  const highest = (panel: Panel) =>
    Math.max(...tops.filter((bar) => bar.panel === panel).map(({ to }) => to));
  const unit = high / Math.max(...panels.map(highest));
  const names = new Map(
    panels.map((panel) => {
      const lines = wrapWords(say(`panels.${panel}`), layout.width, size, { weight: 'bold' });
      return [panel, { lines, more: (lines.length - 1) * layout.line }] as const;
    }),
  );
  const bases = new Map<Panel, number>();
  let height = 0;
  // From a name to the highest bar, with the number on that.
  const underName = 2 * layout.line - 8;
  for (const panel of panels.toReversed()) {
    bases.set(panel, height / unit);
    height += NAME + (names.get(panel)?.more ?? 0) + underName + unit * highest(panel);
    if (panel !== panels[0]) height += OVER_NAME;
  }
  const base = ({ panel }: { panel: Panel }) => bases.get(panel) ?? 0;
  const column = layout.width / quarters.length;
  const inset = Math.max(isWide ? 9 : 3, (column - (isWide ? 96 : 72)) / 2);
  const titles = {
    home: rowTitle(rows, 'home'),
    abroad: rowTitle(rows, 'abroad'),
    open: rowTitle(rows, 'open'),
  };
  const box = { x: -6.5, y: -6.5, width: 13, height: 13 };
  const legend = layLegend(
    PARTS.filter((part) => sumOf(rows, part) > 0).map((part) => ({
      text: say(`parts.${part}`),
      sign: (sign: Pen) => sign.append('rect', { ...box, fill: FILLS[part], stroke: STROKES[part] }),
    })),
    layout.width,
    size,
  );
  const marginTop = legend.height + 2;
  const place = {
    x1: 'start',
    x2: 'end',
    y1: (bar: Bar) => base(bar) + bar.from,
    y2: (bar: Bar) => base(bar) + bar.to,
    insetLeft: inset,
    insetRight: inset,
  };
  const { svg, x, y } = timePlot(scene, {
    domain,
    levels: [0, height / unit],
    height: height + MONTH_AXIS_HEIGHT + marginTop,
    marginTop,
    marginBottom: MONTH_AXIS_HEIGHT,
    marginRight: isWide ? 4 : 2,
    marks: [
      ...monthAxis(scene, domain, { step: 3 }),
      // A destination in one piece under its rounds, so that no paper shows between them.
      Plot.rect(parts.flat(), { ...place, fill: ({ part }: Bar) => FILLS[part] }),
      Plot.rect(bars, {
        ...place,
        fill: ({ part }: Bar) => FILLS[part],
        title: ({ part, row }: Bar) => titles[part](row),
      }),
      // Those of whom it is not known stand in one outline, whatever rounds they came in.
      Plot.rect(outlined, { ...place, fill: 'none', stroke: ({ part }: Bar) => STROKES[part] }),
      Plot.ruleY(panels, { y: (panel: Panel) => base({ panel }), stroke: 'var(--grey-2)' }),
    ],
  });
  const at = (bar: Bar, level: number, dy: number) => ({
    x: (x(bar.start) + x(bar.end)) / 2,
    y: y(base(bar) + level) + dy,
    'text-anchor': 'middle',
  });
  for (const bar of wholes.filter((whole) => whole.size * unit >= size * 1.1)) {
    const text = language.number(bar.size);
    // On hatching a number stands on paper, within its bar.
    if (bar.part === 'abroad') {
      const wide = widthOf(text, size, 'semibold') + 4;
      const { x, y } = at(bar, (bar.from + bar.to) / 2, 0);
      svg.append('rect', {
        x: x - wide / 2,
        y: y - size / 2,
        width: wide,
        height: size,
        fill: 'var(--paper)',
      });
    }
    const fill = bar.part === 'home' ? 'var(--paper)' : 'var(--ink)';
    svg.write(text, { ...at(bar, (bar.from + bar.to) / 2, size * 0.34), class: 'strong', fill });
  }
  for (const bar of tops) svg.write(language.number(bar.to), { ...at(bar, bar.to, -5), class: 'value' });
  for (const [panel, { lines, more }] of names) {
    const last = y(base({ panel }) + highest(panel)) - underName + 2;
    const heading = svg.append('g', { class: 'heading', 'text-anchor': 'start' });
    writeLines(heading, lines, 0, last - more, {}, layout.line);
  }
  const hatching = hatch(svg, HATCH, 'var(--out)', [6, 3.2]);
  hatching.prepend('rect', { width: 6, height: 6, fill: 'var(--paper)' });
  drawLegend(svg.append('g'), legend, size);
  return svg;
}

const HATCH = 'hatch';

const FILLS: Readonly<Record<Part, string>> = {
  home: 'var(--out)',
  abroad: `url(#${HATCH})`,
  open: 'var(--paper)',
};

const STROKES: Readonly<Record<Part, string>> = {
  home: 'none',
  abroad: 'none',
  open: 'var(--grey-2)',
};
