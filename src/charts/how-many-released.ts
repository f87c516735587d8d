/** Every published total of people released, by date and counter, and the sum of rounds: why they differ. */
import * as Plot from '@observablehq/plot';
import { utcDay, utcMonth } from 'd3';
import { isFloor } from '#data/count.ts';
import { instant, lastDay } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { letters } from '#drawing/annotations.ts';
import { chart, KEYED, type ChartRow, type KeyEntry, type Scene } from '#drawing/chart.ts';
import { roundCounts } from '#drawing/axes.ts';
import { timeChart } from '#drawing/frame.ts';
import { drawLegend, layLegend, type LegendEntry } from '#drawing/legend.ts';
import { boxOf, circle, diamond, drawTicks } from '#drawing/marks.ts';
import { widthOf } from '#drawing/measure.ts';
import type { Pen } from '#drawing/pen.ts';
import { boxesAlong, placeBeside } from '#drawing/places.ts';
import { isDay, middleOf, runsOf } from '#drawing/time.ts';
import type { View } from '#words/view.ts';
import { countedRounds, sizeOf, totalOf } from '#facts/round-sums.ts';
import { ofRounds, ofTally } from '#facts/figures.ts';
import { comparedTallies, type ComparedTally } from '#facts/tallies.ts';
import type { Round } from '#data/tables.ts';
import type { Figure } from '#words/figure.ts';

interface TallyRow extends ChartRow, ComparedTally {
  /** Its letter in the drawing and in the key. */
  readonly mark: string;
}

function rowsOf(edition: Edition): TallyRow[] {
  return comparedTallies(edition).map((compared, index) => ({
    ...compared,
    mark: letters(index),
    source_ids: compared.tally.source_ids,
    cells: [{ table: 'tallies', key: compared.tally.tally_id }],
  }));
}

const countOf = ({ tally: { count, qualifier } }: TallyRow) => ({ value: count, qualifier });

interface Step {
  readonly at: Date;
  readonly sum: number;
}

/** The sum of rounds after each of them, and at both ends of the time shown. */
function stepsOf(edition: Edition, from: Date, until: Date): Step[] {
  let sum = 0;
  const steps = countedRounds(edition).map((round) => ({
    at: middleOf(round.announced_on),
    sum: (sum += sizeOf(edition, round).value),
  }));
  return [{ at: from, sum: 0 }, ...steps, { at: until, sum }];
}

/** A sum of ours that does not exist is not one that nobody reported. */
const writeNoSum = (_: TallyRow, { language }: View) => language.say('charts.how-many-released.noSum');

export default chart<TallyRow>({
  id: 'how-many-released',
  rows: rowsOf,
  columns: [
    { id: 'mark', kind: 'text', value: ({ mark }) => mark },
    { id: 'as_of', kind: 'date', value: ({ tally }) => tally.as_of },
    { id: 'count', kind: 'count', unit: 'people', value: countOf },
    { id: 'counter', kind: 'text', value: ({ tally }) => tally.counter },
    { id: 'scope', kind: 'text', value: ({ tally }) => tally.scope },
    { id: 'since', kind: 'date', value: ({ tally }) => tally.since },
    {
      id: 'covers',
      kind: 'text',
      value: ({ covers }, { edition, language }) =>
        covers.length === 0
          ? null
          : language.list(covers.map((round) => language.count(sizeOf(edition, round)))),
    },
    {
      id: 'sum',
      kind: 'count',
      unit: 'people',
      value: ({ sumOfWindow }) => sumOfWindow,
      missing: writeNoSum,
    },
    {
      id: 'difference',
      kind: 'count',
      unit: 'people',
      value: ({ difference }) => difference,
      missing: writeNoSum,
    },
  ],
  said: ['as_of', 'count', 'counter'],
  // Of two totals of one day the words say which is before its round and which after.
  named: { says: { periods: true } },
  values(rows, { edition }) {
    const rounds = countedRounds(edition);
    const built = rows.filter((row) => row.addsUp && !isSizeItself(row));
    const distinct = [...new Set(built.map(({ tally }) => tally.count))];
    const twins = twinsOf(rows);
    return {
      tallies: rows.length,
      distinct: distinct.length,
      sum: ofRounds(edition, rounds, { from: rounds[0]?.announced_on ?? null, until: edition.asOf }),
      rounds: rounds.length,
      hasOthers: rounds.some(letOutOthers) ? 'yes' : 'no',
      hasTwins: twins ? 'yes' : 'no',
      ...(twins && {
        less: asSum(edition, twins.less),
        more: asSum(edition, twins.more),
        size: ofRounds(edition, [twins.round], {
          from: twins.round.announced_on,
          until: twins.round.announced_on,
        }),
        twinDay: twins.round.announced_on,
      }),
      asOf: edition.asOf,
    };
  },
  draw(rows, scene) {
    const { edition, language, layout, say } = scene;
    const isWide = layout.name === 'wide';
    const size = layout.fontSize;
    const rounds = countedRounds(edition);
    const first = rounds[0]?.announced_on ?? (rows[0] as TallyRow).tally.as_of;
    const domain: [Date, Date] = [
      utcDay.offset(utcMonth.floor(instant(first)), -9),
      utcDay.offset(instant(edition.asOf), 4),
    ];
    const steps = stepsOf(edition, domain[0], domain[1]);
    const total = totalOf(edition, rounds);
    const legend = layLegend(signsOf(rows, say), layout.width, size);
    const ending = widthOf(language.count(total), size, 'bold') + 8;
    const marginTop = legend.height + 34;
    const most = 1.03 * Math.max(total.value, ...rows.map(({ tally }) => tally.count));
    const { svg, x, y, frame } = timeChart(scene, {
      domain,
      most,
      height: marginTop + (isWide ? 424 : 364),
      marginTop,
      marginRight: Math.max(isWide ? 46 : 42, ending),
      axis: 'months',
      marks: [
        Plot.line(steps, { x: 'at', y: 'sum', curve: 'step-after', stroke: 'var(--out)', strokeWidth: 2.25 }),
      ],
    });

    const marks = rows.map((row) => ({ row, x: x(middleOf(row.tally.as_of)), y: y(row.tally.count) }));
    const group = svg.append('g');
    for (const { row, x: at, y: level } of marks) {
      // A total of these rounds that is off the line, as it leaves out some of them.
      if (row.addsUp && row.window === 'same' && row.sum.value !== row.tally.count)
        group.path(`M${at},${level}V${y(row.sum.value)}`, {
          stroke: 'currentColor',
          'stroke-dasharray': '1 3',
        });
    }
    for (const [index, { row, x: at, y: level }] of marks.entries()) {
      const mark = group.append('g', { 'data-row': index });
      const { as_of } = row.tally;
      // A total for a month is drawn across the month; a floor carries a tick upwards.
      if (!isDay(as_of))
        mark.path(`M${x(instant(as_of))},${level}H${x(instant(lastDay(as_of)))}`, { stroke: 'currentColor' });
      drawTicks(mark, [{ x: at, y: level, count: countOf(row), ink: 'currentColor' }], 2);
      drawMark(mark, row, at, level);
    }
    drawLegend(group.append('g'), legend, size);

    const line = boxesAlong(
      steps.flatMap(({ at, sum }, index) => [
        [x(at), y(steps[index - 1]?.sum ?? sum)] as const,
        [x(at), y(sum)] as const,
      ]),
    );
    const named = say('labels.sum');
    const wide = widthOf(named, size, 'bold');
    // The sum stands at the end of its line; its name ends there too, or begins with the drawing.
    const end = { x: x(domain[1]) + 6, y: y(total.value) };
    const name = { x: Math.max(x(domain[1]), wide), y: end.y - 12 };
    // At the left side it stands over a number of the axis, not on it.
    const numbers = roundCounts(most).map((count) => y(count) - 3);
    const met = numbers.find((base) => base - size < name.y + 5 && base > name.y - 12);
    if (met !== undefined && name.x - wide < widthOf(language.number(most), size) + 3)
      name.y = met - size - 5;
    const taken = [
      ...marks.map((mark) => boxOf({ ...mark, count: countOf(mark.row) }, 5)),
      ...line,
      { left: end.x, right: layout.width, top: end.y - 8, bottom: end.y + 8 },
      { left: name.x - wide, right: name.x, top: name.y - 12, bottom: name.y + 5 },
    ];
    const labels = labelsOf(marks, size * (isWide ? 0.95 : 1.5)).map((label) => {
      const said = isWide && label.count ? ` ${language.count(label.count)}` : '';
      return { ...label, text: label.mark + said, shorter: label.mark, weight: 'semibold' as const };
    });
    for (const { text, mark, at } of placeBeside(labels, taken, { ...frame, top: legend.height + 4 }, size)) {
      const label = group.append('text', {
        class: `halo ${KEYED}`,
        x: at.x,
        y: at.y,
        'text-anchor': at.anchor,
      });
      label.append('tspan', { class: 'strong' }, mark);
      if (text !== mark) label.append('tspan', {}, text.slice(mark.length));
    }
    const heading = { class: 'heading out', fill: 'currentColor' };
    group.write(language.count(total), {
      ...heading,
      ...end,
      y: end.y + size * 0.36,
      'text-anchor': 'start',
    });
    group.write(named, { ...heading, ...name, 'text-anchor': 'end' });
    return svg;
  },
  key: (rows, { language }: View): KeyEntry[] => {
    return rows.map((row) => ({
      mark: row.mark,
      text: language.sayAny('charts.how-many-released.entry', {
        count: countOf(row),
        counter: row.tally.counter,
        date: language.shortDate(row.tally.as_of),
      }),
    }));
  },
});

/** Whether a total is where the size of the one round it holds is taken from: it is not built from anything. */
function isSizeItself({ covers }: TallyRow): boolean {
  return covers.length === 1 && covers[0]?.announced_count === null;
}

/** Whether fewer of a round are known to have been political prisoners than were announced. */
function letOutOthers({ announced_count: size, political_prisoners: on }: Round): boolean {
  return size !== null && on !== null && on < size;
}

/** The first two totals that stand for one day and add up from rounds, one without that day's round and one with it. */
function twinsOf(rows: readonly TallyRow[]): { less: TallyRow; more: TallyRow; round: Round } | null {
  const sums = rows.filter(({ addsUp }) => addsUp);
  for (const more of sums) {
    const round = more.covers.at(-1);
    const isWithout = ({ covers, tally }: TallyRow) =>
      tally.as_of === more.tally.as_of &&
      covers.length === more.covers.length - 1 &&
      covers.every((each) => more.covers.includes(each) && each !== round);
    const less = sums.find(isWithout);
    if (less && round?.announced_on === more.tally.as_of) return { less, more, round };
  }
  return null;
}

/** A printed total that adds up from rounds, as the sum that it is: of the same kind as other sums of rounds. */
function asSum(edition: Edition, { tally, covers }: TallyRow): Figure {
  const sum = ofRounds(edition, covers, { from: covers[0]?.announced_on ?? tally.since, until: tally.as_of });
  return { ...ofTally(tally), measure: sum.measure, period: sum.period, cells: sum.cells };
}

type Shape = Pick<TallyRow, 'window' | 'addsUp'>;

/** Known to begin or end elsewhere than the line, or to be of a single round. */
const isOfAnotherTime = ({ window }: Pick<TallyRow, 'window'>) => window === 'shorter' || window === 'longer';

/** A diamond for totals of another time than the line's, a circle for others; filled where the rounds add up to it. */
function drawMark(group: Pen, { window, addsUp }: Shape, x: number, y: number): void {
  const outline = isOfAnotherTime({ window }) ? diamond(x, y, 4.6) : circle(x, y, 3.4);
  const fill = addsUp ? 'currentColor' : 'var(--paper)';
  group.path(outline, { fill, stroke: 'currentColor', 'stroke-width': 1.3 });
}

/** The signs that the drawing holds, with what they stand for. */
function signsOf(rows: readonly TallyRow[], say: Scene['say']): LegendEntry[] {
  const shape = (word: string, isIn: boolean, drawn: Shape) =>
    isIn ? [{ text: say(`signs.${word}`), sign: (group: Pen) => drawMark(group, drawn, 0, 0) }] : [];
  const floor = (group: Pen) => {
    const count = { value: 1, qualifier: 'at-least' } as const;
    drawTicks(group, [{ x: 0, y: 3, count, ink: 'currentColor' }], 2);
    drawMark(group, { window: 'same', addsUp: false }, 0, 3);
  };
  const [ours, theirs] = [rows.some(({ addsUp }) => addsUp), rows.some(({ addsUp }) => !addsUp)];
  return [
    ...shape('adds-up', ours, { window: 'same', addsUp: true }),
    ...shape('open', theirs, { window: 'same', addsUp: false }),
    ...shape('window', rows.some(isOfAnotherTime), { window: 'shorter', addsUp: false }),
    ...(rows.some((row) => isFloor(countOf(row))) ? [{ text: say('signs.floor'), sign: floor }] : []),
  ];
}

interface Mark {
  readonly row: TallyRow;
  readonly x: number;
  readonly y: number;
}

/** One label for each mark, or for each group of marks that touch: "a–f", with their count where it is one. */
function labelsOf(marks: readonly Mark[], near: number) {
  const groups: Mark[][] = [];
  for (const mark of marks) {
    const touching = groups.filter((group) =>
      group.some((other) => Math.hypot(other.x - mark.x, other.y - mark.y) < near),
    );
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), mark]);
  }
  return groups
    .map((group) => {
      const inOrder = marks.filter((mark) => group.includes(mark));
      // The label stands by the uppermost of its marks.
      const { x, y, row } = inOrder.reduce((best, mark) => (mark.y < best.y ? mark : best));
      const isOne = inOrder.every(
        ({ row: { tally } }) => tally.count === row.tally.count && tally.qualifier === row.tally.qualifier,
      );
      const mark = rangesOf(
        inOrder.map((each) => marks.indexOf(each)),
        marks,
      );
      return { mark, count: isOne ? countOf(row) : null, x, y };
    })
    .sort((a, b) => a.mark.length - b.mark.length);
}

/** Runs of letters: "a–f, h". */
function rangesOf(indices: readonly number[], marks: readonly Mark[]): string {
  const letter = (index: number | undefined) => marks[index ?? -1]?.row.mark ?? '';
  return runsOf(indices, (before, index) => index === before + 1)
    .map((run) => {
      const [from, to] = [letter(run[0]), letter(run.at(-1))];
      return run.length === 1 ? from : `${from}${run.length === 2 ? ', ' : '–'}${to}`;
    })
    .join(', ');
}
