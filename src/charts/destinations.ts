/** Sent home, or abroad: releases by mechanism and destination, quarter by quarter. */
import * as Plot from '@observablehq/plot';
import { select, utcMonth } from 'd3';
import { count, sumCounts, type Count } from '#data/count.ts';
import { instant, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Round } from '#data/tables.ts';
import { MONTH_AXIS_HEIGHT, monthAxis } from '#drawing/axes.ts';
import { chart, type ChartRow } from '#drawing/chart.ts';
import { drawLegend, layLegend } from '#drawing/legend.ts';
import type { Group } from '#drawing/lifeline.ts';
import { plot } from '#drawing/plot.ts';
import { rowTitle } from '#drawing/svg.ts';
import { checkSum } from '#facts/account.ts';
import { ofPartOfRounds } from '#facts/figures.ts';
import { countedRounds, sizeOf } from '#facts/round-sums.ts';

const PARTS = ['home', 'abroad', 'open'] as const;
type Part = (typeof PARTS)[number];

interface RoundRow extends ChartRow {
  readonly round: Round;
  readonly size: Count;
  /** Where its people were let go; the rest is not reported, or neither. */
  readonly parts: Readonly<Record<Part, number>>;
}

function rowsOf(edition: Edition): RoundRow[] {
  return countedRounds(edition).map((round) => ({
    round,
    size: sizeOf(edition, round),
    parts: partsOf(round, sizeOf(edition, round).value),
    source_ids: round.source_ids,
    cells: ['destination', 'stayed_in_belarus', 'taken_abroad', 'mechanism'].map((column) => ({
      table: 'rounds' as const,
      key: round.round_id,
      column,
    })),
  }));
}

/**
 * Of a round that was let go at home, and of which no number is given, everyone went there. Of one that was taken
 * abroad it is not known how many were: some have refused to go, and sources that differ leave the cell empty.
 */
function partsOf(round: Round, size: number): Record<Part, number> {
  const { destination, stayed_in_belarus, taken_abroad } = round;
  const home = stayed_in_belarus ?? (destination === 'home' ? size - (taken_abroad ?? 0) : 0);
  const abroad = taken_abroad ?? 0;
  const open = size - home - abroad;
  if (open < 0)
    throw new RangeError(
      `Round ${round.round_id}: ${home} home and ${abroad} abroad are more than ${size} released`,
    );
  checkSum([home, abroad, open], size, `Round ${round.round_id}`);
  return { home, abroad, open };
}

const sumOf = (rows: readonly RoundRow[], part: Part) =>
  rows.reduce((sum, { parts }) => sum + parts[part], 0);

/** Taken abroad, and no source gives a number that others do not dispute: nobody of the round is counted there. */
const isUnnumbered = ({ round: { destination, taken_abroad } }: RoundRow) =>
  destination === 'abroad' && taken_abroad === null;

/** A number of people is exact where the size of every round in it is, and nobody else can be there. */
function countOf(rows: readonly RoundRow[], part: Part): Count {
  const { qualifier } = sumCounts(rows.filter(({ parts }) => parts[part] > 0).map(({ size }) => size));
  const isFloor = part === 'abroad' && qualifier === 'exact' && rows.some(isUnnumbered);
  return { value: sumOf(rows, part), qualifier: isFloor ? 'at-least' : qualifier };
}

/** A cell of the table: zero is said where a source gives it, or where nobody is left over; an empty cell is not reported. */
function cellOf(row: RoundRow, part: Part): Count | null {
  if (row.parts[part] > 0) return countOf([row], part);
  const given = { home: row.round.stayed_in_belarus, abroad: row.round.taken_abroad, open: 0 }[part];
  return given === null ? null : count(0);
}

/** Whether another source has people of a round taken abroad, of whom the round's row says nothing of the kind. */
function isReportedAbroad(edition: Edition, { round_id, taken_abroad }: Round): boolean {
  const disputes = ['destination', 'taken_abroad'].flatMap((column) =>
    edition.disputesOf('rounds', round_id, column),
  );
  return taken_abroad === null && disputes.some(({ value }) => value === 'abroad' || Number(value) > 0);
}

/** Pardons in one panel, releases under deals in another, what is neither in a third. */
const PANELS = ['pardon', 'negotiated-release', 'other'] as const;
type Panel = (typeof PANELS)[number];

const panelOf = ({ round: { mechanism } }: RoundRow): Panel =>
  mechanism === 'pardon' || mechanism === 'negotiated-release' ? mechanism : 'other';

const quarterOf = (date: PartialDate): Date => {
  const month = utcMonth.floor(instant(date));
  return utcMonth.offset(month, -(month.getUTCMonth() % 3));
};

export default chart<RoundRow>({
  id: 'destinations',
  rows: rowsOf,
  columns: [
    { id: 'label', kind: 'text', value: ({ round }) => round.label },
    { id: 'announced_on', kind: 'date', value: ({ round }) => round.announced_on },
    {
      id: 'mechanism',
      kind: 'text',
      value: ({ round }, { language }) => language.sayAny(`mechanisms.${round.mechanism}`),
    },
    { id: 'released', kind: 'count', unit: 'people', value: ({ size }) => size },
    ...PARTS.map((part) => ({
      id: part,
      kind: 'count' as const,
      unit: 'people' as const,
      value: (row: RoundRow) => cellOf(row, part),
    })),
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
    const figure = (measure: string, of: readonly RoundRow[], part: Part) =>
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
      isSame: abroad === home && unnumbered === 0 ? 'yes' : 'no',
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
  draw(rows, scene) {
    const { edition, language, layout, say } = scene;
    const isWide = layout.name === 'wide';
    const domain: [Date, Date] = [
      quarterOf((rows[0] as RoundRow).round.announced_on),
      utcMonth.offset(quarterOf(edition.asOf), 3),
    ];
    const panels = PANELS.filter((panel) => rows.some((row) => panelOf(row) === panel));
    const quarters = utcMonth.range(domain[0], domain[1], 3);
    // In a quarter first everyone sent home, round by round, then everyone taken abroad, then the others.
    const bars = panels.flatMap((panel) =>
      quarters.flatMap((start) => {
        const of = rows.filter(
          (row) => panelOf(row) === panel && quarterOf(row.round.announced_on).getTime() === start.getTime(),
        );
        const place = { panel, start, end: utcMonth.offset(start, 3) };
        let from = 0;
        return PARTS.flatMap((part) => of.map((row) => ({ part, row, size: row.parts[part] })))
          .filter(({ size }) => size > 0)
          .map((bar) => ({ ...place, ...bar, from, to: (from += bar.size) }));
      }),
    );
    type Bar = (typeof bars)[number];
    const stacks = [...Map.groupBy(bars, ({ panel, start }) => `${panel} ${start.getTime()}`).values()];
    const tops = stacks.map((stack) => stack.at(-1) as Bar);
    // Each destination of a quarter as a whole, where there are several.
    const wholes = stacks
      .map((stack) => [...Map.groupBy(stack, ({ part }) => part).values()])
      .filter((parts) => parts.length > 1)
      .flat()
      .map((part) => {
        const [first, last] = [part[0] as Bar, part.at(-1) as Bar];
        return { ...first, to: last.to, size: last.to - first.from };
      });

    // One scale for all panels, one panel above the other, each as high as its highest bar and its name.
    const most = Math.max(...tops.map(({ to }) => to));
    const unit = (isWide ? 190 : 170) / most;
    const head = 46;
    const bases = new Map<Panel, number>();
    let height = 0;
    for (const panel of panels.toReversed()) {
      bases.set(panel, height / unit);
      height += head + unit * Math.max(...tops.filter((bar) => bar.panel === panel).map(({ to }) => to));
    }
    const base = ({ panel }: { panel: Panel }) => bases.get(panel) ?? 0;
    const top = ({ panel }: { panel: Panel }) =>
      base({ panel }) + Math.max(...tops.filter((bar) => bar.panel === panel).map(({ to }) => to));
    const names = panels.map((panel) => ({ panel }));
    const middle = ({ start, end }: Bar) => new Date((start.getTime() + end.getTime()) / 2);
    const column = layout.width / quarters.length;
    const inset = Math.max(isWide ? 9 : 3, (column - (isWide ? 96 : 72)) / 2);
    const titles = {
      home: rowTitle(rows, 'home'),
      abroad: rowTitle(rows, 'abroad'),
      open: rowTitle(rows, 'open'),
    };
    const legend = layLegend(
      PARTS.filter((part) => sumOf(rows, part) > 0).map((part) => ({
        text: say(`parts.${part}`),
        sign: (sign: Group) =>
          sign
            .append('rect')
            .attr('x', -6.5)
            .attr('y', -6.5)
            .attr('width', 13)
            .attr('height', 13)
            .attr('fill', FILLS[part])
            .attr('stroke', STROKES[part]),
      })),
      layout.width,
      layout.fontSize,
    );
    const marginTop = legend.height + 2;
    const svg = plot(scene, {
      height: height + MONTH_AXIS_HEIGHT + marginTop,
      marginTop,
      marginBottom: MONTH_AXIS_HEIGHT,
      marginRight: isWide ? 4 : 2,
      x: { type: 'utc', domain },
      y: { domain: [0, height / unit], axis: null },
      marks: [
        ...monthAxis(scene, domain, { step: 3 }),
        Plot.rect(bars, {
          x1: 'start',
          x2: 'end',
          y1: (bar: Bar) => base(bar) + bar.from,
          y2: (bar: Bar) => base(bar) + bar.to,
          insetLeft: inset,
          insetRight: inset,
          insetTop: 0.5,
          fill: ({ part }: Bar) => FILLS[part],
          stroke: ({ part }: Bar) => STROKES[part],
          strokeWidth: 1,
          title: ({ part, row }: Bar) => titles[part](row),
        }),
        Plot.text(
          wholes.filter(({ size }) => size * unit >= 17),
          {
            x: middle,
            y: (bar: Bar) => base(bar) + (bar.from + bar.to) / 2,
            text: ({ size }: Bar) => language.number(size),
            fill: ({ part }: Bar) => (part === 'home' ? 'var(--paper)' : 'var(--ink)'),
            stroke: ({ part }: Bar) => (part === 'home' ? 'var(--out)' : 'var(--paper)'),
            // Lines between rounds keep off a number where the bar is high enough.
            strokeWidth: ({ size }: Bar) => (size * unit >= 20 ? 8 : 4),
            className: 'strong',
          },
        ),
        Plot.text(tops, {
          x: middle,
          y: (bar: Bar) => base(bar) + bar.to,
          text: ({ to }: Bar) => language.number(to),
          dy: -8,
          className: 'value',
        }),
        Plot.ruleY(names, { y: base, stroke: 'var(--grey-2)' }),
        Plot.text(names, {
          frameAnchor: 'left',
          y: top,
          dy: -30,
          text: ({ panel }: { panel: Panel }) => say(`panels.${panel}`),
          className: 'heading',
          textAnchor: 'start',
        }),
      ],
    });
    const pattern = select(svg)
      .insert('pattern', ':first-child')
      .attr('id', HATCH)
      .attr('width', 6)
      .attr('height', 6)
      .attr('patternUnits', 'userSpaceOnUse')
      .attr('patternTransform', 'rotate(45)');
    pattern.append('rect').attr('width', 6).attr('height', 6).attr('fill', 'var(--paper)');
    pattern.append('path').attr('d', 'M2,0V6').attr('stroke', 'var(--out)').attr('stroke-width', 3.2);
    drawLegend(select(svg).append('g'), legend, layout.fontSize);
    return svg;
  },
});

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
