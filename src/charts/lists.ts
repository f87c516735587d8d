/** Entries on the state's lists of "extremists" (Interior Ministry) and "terrorists" (KGB). */
import { scaleLinear, scaleUtc, utcYear, type ScaleLinear } from 'd3';
import { isFloor } from '#data/count.ts';
import { firstDay, instant, precisionOf } from '#data/dates.ts';
import { chart, type Scene } from '#drawing/chart.ts';
import { keyOf } from '#drawing/key.ts';
import { circle, drawSpans, drawTicks, square } from '#drawing/marks.ts';
import { widthOf } from '#drawing/measure.ts';
import { sheet, type Pen } from '#drawing/pen.ts';
import { endOf, isNear, runsOf, type TimeScale } from '#drawing/time.ts';
import { writeYears } from '#drawing/years.ts';
import { ofRepression } from '#facts/figures.ts';
import {
  countOf,
  dateOf,
  firstOf,
  gapsOf,
  isComparableOver,
  listRows,
  LONGEST_STEP_DAYS,
  placeOf,
  SERIES,
  type ListRow,
  type Series,
} from '#facts/state-lists.ts';
import { onDate } from '#words/figure.ts';
import { withWhen, type SentenceValues } from '#words/sentence.ts';

/** Each list by itself, as its scale is its own. */
const PANELS: readonly { list: 'extremist' | 'terrorist'; series: readonly Series[] }[] = [
  { list: 'extremist', series: ['extremist'] },
  { list: 'terrorist', series: ['terrorist', 'belarusians'] },
];

/** From the top of a panel to its scale: the list's name, and whose it is. */
const HEADING = 44;

export default chart<ListRow>({
  id: 'lists',
  rows: listRows,
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
        const figure = ofRepression(edition, row.figure);
        return withWhen(
          `${series}${name}`,
          { ...figure, unit: 'entries', period: onDate(dateOf(row)) },
          language,
        );
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
    const { edition, layout } = scene;
    const isWide = layout.name === 'wide';
    const start = utcYear.floor(placeOf(firstOf(rows)));
    const x = scaleUtc([start, instant(edition.asOf)], [0, layout.width - (isWide ? 24 : 16)]);
    const panels = PANELS.map(({ list, series }) => ({
      list,
      rows: rows.filter((row) => series.includes(row.series)),
      height: list === 'extremist' ? (isWide ? 220 : 200) : isWide ? 200 : 190,
    })).filter((panel) => panel.rows.length > 0);
    const svg = sheet(layout, panels.reduce((sum, { height }) => sum + HEADING + height + UNDER, 0) - 8);
    let top = 0;
    for (const panel of panels) {
      svg.write(scene.say(`lists.${panel.list}`), { class: 'heading', y: top + 16 });
      const keeper = scene.say(`keepers.${panel.list}`);
      // Where a list stands over another, each grows on its own scale.
      const under = panel === panels[0] ? keeper : scene.say('ownScale', { keeper });
      svg.write(under, { class: 'muted', y: top + 34 });
      const group = svg.group(0, top + HEADING);
      const y = scaleLinear(
        [0, Math.max(...panel.rows.map(({ figure }) => figure.value))],
        [panel.height, 24],
      );
      drawPanel(group, panel, x, y, scene);
      for (const series of SERIES) drawSeries(group, rows, series, panel, x, y, scene);
      const at = { y: panel.height + 17, end: layout.width, fontSize: layout.fontSize };
      writeYears(group, x, utcYear.range(start, instant(edition.asOf)), at);
      top += HEADING + panel.height + UNDER;
    }
    return svg;
  },
  key: (rows, view) => [
    ...keyOf('lists', view, [rows.some(({ figure }) => figure.qualifier !== 'exact') && ['open', 'floor']]),
    { sign: 'dotted', text: view.language.say('notReported') },
  ],
});

/** Room under a panel: for its years, and before the next heading. */
const UNDER = 34;

interface Panel {
  readonly list: 'extremist' | 'terrorist';
  readonly rows: readonly ListRow[];
  readonly height: number;
}

/** The scale of a list, and its base, which is dashed where no size is known. */
function drawPanel(
  pen: Pen,
  { list, rows, height }: Panel,
  x: TimeScale,
  y: ScaleLinear<number, number>,
  { edition, language, layout: { fontSize } }: Scene,
): void {
  const [first] = x.domain() as [Date];
  const [, right = 0] = x.range();
  const grid = pen.append('g', { class: 'grid' });
  for (const year of utcYear.range(first, instant(edition.asOf)).slice(1))
    grid.path(`M${x(year)},8V${height}`);
  for (const value of y.ticks(3).filter((tick) => tick > 0)) {
    grid.path(`M0,${y(value)}H${right}`);
    pen.write(language.number(value), { class: 'axis', x: 3, y: y(value) - 4 });
  }
  const grey = { stroke: 'var(--grey-2)' };
  pen.path(`M${x(placeOf(firstOf(rows)))},${height}H${right}`, grey);
  const known = rows.filter(({ series }) => series === list);
  for (const { from, to } of gapsOf(known, edition.asOf)) {
    const [left, end] = [x(endOf(from)), x(instant(firstDay(to)))];
    const base = `M${left},${height}H${end}`;
    pen.path(base, { stroke: 'var(--paper)', 'stroke-width': 2 });
    pen.path(base, { ...grey, 'stroke-dasharray': '2 4' });
    const word = language.say('notReported');
    const place = { x: (left + end) / 2, y: height - 7, 'text-anchor': 'middle' };
    if (widthOf(word, fontSize) <= end - left) pen.write(word, { class: 'muted', ...place });
  }
}

/** Room for the first size of a list, beside its mark. */
const FIRST = 66;

/** One series of a panel: its line, its marks, and in words where it begins and ends. */
function drawSeries(
  pen: Pen,
  all: readonly ListRow[],
  series: Series,
  { rows, height }: Panel,
  x: TimeScale,
  y: ScaleLinear<number, number>,
  { language, layout: { fontSize, width }, say }: Scene,
): void {
  const own = rows.filter((row) => row.series === series);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return;
  const ink = series === 'terrorist' ? 'var(--grey-1)' : 'var(--in)';
  const at = (row: ListRow) => ({ x: x(placeOf(row)), y: y(row.figure.value), count: countOf(row) });
  const exact = own.filter(({ isComparable }) => isComparable);
  const runs = runsOf(exact, (one, next) => isNear(dateOf(one), dateOf(next), LONGEST_STEP_DAYS));
  for (const run of runs) {
    const line = { fill: 'none', stroke: ink, 'stroke-width': 2.25, 'stroke-linejoin': 'round' };
    pen.path(`M${run.map((row) => `${at(row).x},${at(row).y}`).join('L')}`, line);
  }
  // A size for a month is drawn across the month; one that is a floor carries a tick.
  const monthly = own.filter((each) => precisionOf(dateOf(each)) === 'month');
  drawSpans(
    pen,
    monthly.map((row) => ({ ...at(row), ink, from: x(instant(dateOf(row))) })),
  );
  drawTicks(
    pen,
    own.map((row) => ({ ...at(row), ink })),
    3,
  );
  for (const row of own) {
    const shape = series === 'terrorist' ? square : circle;
    pen.path(shape(at(row).x, at(row).y, 2.7), {
      'data-row': all.indexOf(row),
      fill: row.figure.qualifier === 'exact' ? ink : 'var(--paper)',
      stroke: ink,
      'stroke-width': 1.25,
    });
  }
  const label = (row: ListRow, text: string, dx: number, dy: number, anchor: string) =>
    pen.write(text, {
      class: 'value halo',
      x: at(row).x + dx,
      y: Math.min(at(row).y + dy, height - 5),
      'text-anchor': anchor,
    });
  const above = (row: ListRow) => (isFloor(countOf(row)) ? -14 : -9);
  if (first !== last) {
    // Before its mark, where the line has not begun, if there is room; after it, where it is joined to nothing.
    const text = language.count(countOf(first));
    const isAlone = !runs.some((run) => run.length > 1 && run.includes(first));
    const hasRoom = at(first).x > widthOf(text, fontSize, 'semibold') + 8;
    // Above it, it begins and ends within the drawing.
    const begin = Math.min(at(first).x - 4, width - widthOf(text, fontSize, 'semibold'));
    if (isAlone) label(first, text, 8, 5, 'start');
    else if (hasRoom) label(first, text, -8, 5, 'end');
    else label(first, text, Math.max(0, begin) - at(first).x, above(first), 'start');
  }
  // The last size ends a little after its mark, or begins behind the numbers of the scale and the first size.
  const said = say(`labels.${series}`, { count: countOf(last) });
  const wide = widthOf(said, fontSize, 'semibold');
  const after = Math.max(6, Math.min(FIRST + wide, width) - at(last).x);
  label(last, said, after, above(last), 'end');
}
