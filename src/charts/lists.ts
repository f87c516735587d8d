/** Entries on the state's lists of "extremists" (Interior Ministry) and "terrorists" (KGB). */
import { scaleLinear, scaleUtc, utcYear } from 'd3';
import { count, isFloor, type Count } from '#data/count.ts';
import { daysBetween, firstDay, instant, lastDay, precisionOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { RepressionFigure } from '#data/tables.ts';
import { chart, type ChartRow } from '#drawing/chart.ts';
import { widthOf } from '#drawing/labels.ts';
import { endOf, middleOf } from '#drawing/plot.ts';
import { emptySvg } from '#drawing/svg.ts';
import { writeYears } from '#drawing/years.ts';
import { ofRepression } from '#facts/figures.ts';
import type { Figure } from '#words/figure.ts';
import type { SentenceValues } from '#words/sentence.ts';
import { writeWhen } from '#words/value.ts';

const SERIES = ['extremist', 'terrorist', 'belarusians'] as const;
type Series = (typeof SERIES)[number];

const MEASURES: Readonly<Record<Series, string>> = {
  extremist: 'extremist-list-persons',
  terrorist: 'terrorist-list-persons',
  belarusians: 'terrorist-list-belarusians',
};

/** Each list by itself, as its scale is its own. */
const PANELS: readonly { list: 'extremist' | 'terrorist'; series: readonly Series[] }[] = [
  { list: 'extremist', series: ['extremist'] },
  { list: 'terrorist', series: ['terrorist', 'belarusians'] },
];

interface ListRow extends ChartRow {
  readonly series: Series;
  readonly figure: RepressionFigure;
  /** Whether figures of other days may be joined to it by a line. */
  readonly isComparable: boolean;
}

/** Sizes further apart than nine months are not joined: how the list grew between was not reported. */
const LONGEST_STEP_DAYS = 280;

function rowsOf(edition: Edition): ListRow[] {
  return SERIES.flatMap((series) =>
    edition.repression
      .filter(({ measure }) => measure === MEASURES[series])
      .toSorted((a, b) => (lastDay(a.period_end) < lastDay(b.period_end) ? -1 : 1))
      .map((figure) => ({
        series,
        figure,
        isComparable: figure.qualifier === 'exact' && isComparableOver(edition, figure),
        source_ids: figure.source_ids,
        cells: [{ table: 'repression' as const, key: figure.figure_id }],
      })),
  );
}

/** Whether sizes of different days may stand beside each other, exact or not. */
const isComparableOver = (edition: Edition, { measure }: RepressionFigure) =>
  edition.row('measures', measure).comparable_across_months === 'yes';

const countOf = ({ figure }: ListRow): Count => count(figure.value, figure.qualifier);
const dateOf = ({ figure }: ListRow): PartialDate => figure.period_end;
const placeOf = (row: ListRow): Date =>
  precisionOf(dateOf(row)) === 'day' ? middleOf(dateOf(row)) : endOf(dateOf(row));

const firstOf = (rows: readonly ListRow[]): ListRow =>
  rows.reduce((first, row) => (placeOf(row) < placeOf(first) ? row : first));

interface Gap {
  readonly from: PartialDate;
  readonly to: PartialDate;
}

/** Times longer than the longest step for which no size of a list is known, up to the edition's cut-off. */
function gapsOf(rows: readonly ListRow[], until: PartialDate): readonly Gap[] {
  const days = [...rows.map(dateOf), until];
  return days.flatMap((to, index) => {
    const from = days[index - 1];
    return from !== undefined && daysBetween(lastDay(from), firstDay(to)) > LONGEST_STEP_DAYS
      ? [{ from, to }]
      : [];
  });
}

/** Runs of sizes that may be joined. */
function runsOf(rows: readonly ListRow[]): readonly (readonly ListRow[])[] {
  const runs: ListRow[][] = [];
  for (const row of rows.filter(({ isComparable }) => isComparable)) {
    const before = runs.at(-1)?.at(-1);
    const isNear =
      before !== undefined && daysBetween(lastDay(dateOf(before)), lastDay(dateOf(row))) <= LONGEST_STEP_DAYS;
    if (isNear) (runs.at(-1) as ListRow[]).push(row);
    else runs.push([row]);
  }
  return runs;
}

export default chart<ListRow>({
  id: 'lists',
  rows: rowsOf,
  said: ['as_of', 'entries'],
  columns: [
    {
      id: 'list',
      kind: 'text',
      value: ({ series }, { language }) => language.sayAny(`charts.lists.series.${series}`),
    },
    { id: 'as_of', kind: 'date', value: dateOf },
    { id: 'entries', kind: 'count', unit: 'entries', value: countOf },
    {
      id: 'keeper',
      kind: 'text',
      value: ({ series }, { language }) =>
        language.sayAny(`charts.lists.keepers.${series === 'extremist' ? 'extremist' : 'terrorist'}`),
    },
    { id: 'scope', kind: 'text', value: ({ figure }) => figure.scope ?? '' },
  ],
  // Sizes of a list are said with their days.
  named: { title: { periods: true }, says: { periods: true } },
  values(rows, { edition, language }) {
    const ends = (series: Series): SentenceValues => {
      const of = rows.filter((row) => row.series === series);
      const last = of.at(-1);
      // Sizes that do not compare are not set against each other: the last stands alone.
      const first = of.every(({ figure }) => isComparableOver(edition, figure)) ? of[0] : last;
      const end = (name: string, row: ListRow | undefined): SentenceValues => {
        if (!row) return {};
        const figure: Figure = { ...ofRepression(edition, row.figure), unit: 'entries' };
        const period = { from: dateOf(row), until: dateOf(row) };
        return {
          [`${series}${name}`]: { ...figure, period },
          [`${series}${name}When`]: writeWhen(period, language),
        };
      };
      const change =
        !first || !last || first === last ? 'one' : Math.sign(last.figure.value - first.figure.value);
      return {
        [`${series}Sizes`]: of.length,
        [`${series}Is`]: change === 1 ? 'grew' : change === -1 ? 'shrank' : change === 0 ? 'same' : change,
        ...end('First', first),
        ...end('Last', last),
      };
    };
    const gaps = gapsOf(
      rows.filter(({ series }) => series === 'extremist'),
      edition.asOf,
    );
    return {
      ...Object.fromEntries(SERIES.flatMap((series) => Object.entries(ends(series)))),
      gaps: gaps.length,
      gap: language.list(
        gaps.map(({ from, to }) =>
          language.sayAny(`charts.lists.${to === edition.asOf ? 'gapAfter' : 'gap'}`, {
            from,
            to,
          }),
        ),
      ),
      asOf: edition.asOf,
    };
  },
  draw(rows, scene) {
    const { document, edition, layout, language, say } = scene;
    const { width, fontSize } = layout;
    const isWide = layout.name === 'wide';
    const right = isWide ? 24 : 16;
    const start = utcYear.floor(placeOf(firstOf(rows)));
    const x = scaleUtc([start, instant(edition.asOf)], [0, width - right]);
    const years = utcYear.range(start, instant(edition.asOf));
    const heading = 44;
    const panels = PANELS.map(({ list, series }) => ({
      list,
      rows: rows.filter((row) => series.includes(row.series)),
      height: list === 'extremist' ? (isWide ? 220 : 200) : isWide ? 200 : 190,
    })).filter((panel) => panel.rows.length > 0);
    const height = panels.reduce((sum, panel) => sum + heading + panel.height + 14, 0) + 10;
    const svg = emptySvg(document, width, height, fontSize);

    let top = 0;
    for (const panel of panels) {
      const group = svg.append('g').attr('transform', `translate(0,${top + heading})`);
      const highest = Math.max(...panel.rows.map(({ figure }) => figure.value));
      const y = scaleLinear([0, highest], [panel.height, 24]);
      const title = svg
        .append('text')
        .attr('class', 'heading')
        .attr('y', top + 16);
      title.text(say(`lists.${panel.list}`));
      svg
        .append('text')
        .attr('class', 'muted')
        .attr('y', top + 34)
        .text(say(`keepers.${panel.list}`));

      const grid = group.append('g').attr('class', 'grid');
      for (const year of years.slice(1)) grid.append('path').attr('d', `M${x(year)},8V${panel.height}`);
      for (const value of y.ticks(3).filter((tick) => tick > 0)) {
        grid.append('path').attr('d', `M0,${y(value)}H${width - right}`);
        group
          .append('text')
          .attr('class', 'axis')
          .attr('x', 3)
          .attr('y', y(value) - 4)
          .text(language.number(value));
      }
      if (panel === panels.at(-1))
        writeYears(group, x, years, { y: panel.height + 17, end: width, fontSize });

      // Where nothing is known the base of the panel is a dashed line.
      const gaps = gapsOf(
        panel.rows.filter(({ series }) => series === panel.list),
        edition.asOf,
      );
      group
        .append('path')
        .attr('d', `M${x(placeOf(firstOf(panel.rows)))},${panel.height}H${width - right}`)
        .attr('stroke', 'var(--grey-2)');
      for (const { from, to } of gaps) {
        const [left, end] = [x(endOf(from)), x(instant(firstDay(to)))];
        const word = language.say('notReported');
        group
          .append('path')
          .attr('d', `M${left},${panel.height}H${end}`)
          .attr('stroke', 'var(--paper)')
          .attr('stroke-width', 2);
        group
          .append('path')
          .attr('d', `M${left},${panel.height}H${end}`)
          .attr('stroke', 'var(--grey-2)')
          .attr('stroke-dasharray', '2 4');
        if (widthOf(word, fontSize) > end - left + 12) continue;
        group
          .append('text')
          .attr('class', 'muted')
          .attr('x', (left + end) / 2)
          .attr('y', panel.height - 7)
          .attr('text-anchor', 'middle')
          .text(word);
      }

      for (const series of SERIES) {
        const own = panel.rows.filter((row) => row.series === series);
        const [first, last] = [own[0], own.at(-1)];
        if (!first || !last) continue;
        const ink = series === 'terrorist' ? 'var(--grey-1)' : 'var(--in)';
        const at = (row: ListRow) => [x(placeOf(row)), y(row.figure.value)] as const;
        for (const run of runsOf(own))
          group
            .append('path')
            .attr('d', `M${run.map((row) => at(row).join(',')).join('L')}`)
            .attr('fill', 'none')
            .attr('stroke', ink)
            .attr('stroke-width', 2.25)
            .attr('stroke-linejoin', 'round');
        for (const row of own) {
          const [cx, cy] = at(row);
          // A size for a month is drawn across the month.
          if (precisionOf(dateOf(row)) === 'month')
            group
              .append('path')
              .attr('d', `M${x(instant(dateOf(row)))},${cy}H${cx}`)
              .attr('stroke', ink)
              .attr('stroke-width', 1.2);
          if (isFloor(countOf(row)))
            group
              .append('path')
              .attr('d', `M${cx},${cy - 3}v-7`)
              .attr('stroke', ink)
              .attr('stroke-width', 1.5);
          const mark = series === 'terrorist' ? square(cx, cy) : circle(cx, cy);
          group
            .append('path')
            .attr('d', mark)
            .attr('data-row', rows.indexOf(row))
            .attr('fill', row.figure.qualifier === 'exact' ? ink : 'var(--paper)')
            .attr('stroke', ink)
            .attr('stroke-width', 1.25);
        }
        const label = (row: ListRow, text: string, [dx, dy]: readonly [number, number], anchor: string) =>
          group
            .append('text')
            .attr('class', 'value halo')
            .attr('x', at(row)[0] + dx)
            .attr('y', Math.min(at(row)[1] + dy, panel.height - 5))
            .attr('text-anchor', anchor)
            .text(text);
        const above = (row: ListRow) => (isFloor(countOf(row)) ? -14 : -9);
        if (first !== last) {
          // Before its mark, where the line has not begun, if there is room.
          const text = language.count(countOf(first));
          if (at(first)[0] > widthOf(text, fontSize) + 8) label(first, text, [-8, 5], 'end');
          else label(first, text, [-4, above(first)], 'start');
        }
        const text = say(`labels.${series}`, { count: countOf(last) });
        label(last, text, [6, above(last)], 'end');
      }
      top += heading + panel.height + 14;
    }
    return svg.node() as SVGSVGElement;
  },
  key: (rows, { language }) => [
    ...(rows.some(({ figure }) => figure.qualifier !== 'exact')
      ? [{ sign: 'open' as const, text: language.sayAny('charts.lists.signs.floor') }]
      : []),
    { sign: 'dotted', text: language.say('notReported') },
  ],
});

const circle = (x: number, y: number): string =>
  `M${x - 2.75},${y}a2.75,2.75 0 1 0 5.5,0a2.75,2.75 0 1 0 -5.5,0Z`;
const square = (x: number, y: number): string => `M${x - 2.5},${y - 2.5}h5v5h-5Z`;
