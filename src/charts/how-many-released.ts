/** Every published total of people released, by date and counter, and the sum of rounds: why they differ. */
import * as Plot from '@observablehq/plot';
import { scaleLinear, scaleUtc, select, utcDay, utcMonth } from 'd3';
import { isFloor } from '#data/count.ts';
import { instant, lastDay, precisionOf } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { countAxis, MONTH_AXIS_HEIGHT, monthAxis } from '#drawing/axes.ts';
import { chart, KEYED, type ChartRow, type KeyEntry, type Scene } from '#drawing/chart.ts';
import type { View } from '#words/view.ts';
import { widthOf } from '#drawing/labels.ts';
import { drawLegend, layLegend, type LegendEntry } from '#drawing/legend.ts';
import type { Group } from '#drawing/lifeline.ts';
import { boxesAlong, placeBeside, type Box } from '#drawing/places.ts';
import { middleOf, plot } from '#drawing/plot.ts';
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

/** a to z, then aa, ab and so on. */
function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
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
    const rounds = countedRounds(edition);
    const first = rounds[0]?.announced_on ?? (rows[0] as TallyRow).tally.as_of;
    const domain: [Date, Date] = [
      utcDay.offset(utcMonth.floor(instant(first)), -9),
      utcDay.offset(instant(edition.asOf), 4),
    ];
    const steps = stepsOf(edition, domain[0], domain[1]);
    const total = totalOf(edition, rounds);
    const most = Math.max(total.value, ...rows.map(({ tally }) => tally.count));
    const legend = layLegend(signsOf(rows, say), layout.width, layout.fontSize);
    const ending = Math.max(isWide ? 46 : 42, widthOf(language.count(total), layout.fontSize) + 8);
    const [marginTop, marginBottom, marginRight] = [legend.height + 34, MONTH_AXIS_HEIGHT, ending];
    const height = marginTop + (isWide ? 424 : 364);
    const unit = most > 400 ? 200 : most > 150 ? 50 : 25;
    const ticks = Array.from({ length: Math.floor(most / unit) }, (_, index) => (index + 1) * unit);
    const top = most * 1.03;
    const svg = plot(scene, {
      height,
      marginTop,
      marginBottom,
      marginRight,
      x: { type: 'utc', domain },
      y: { domain: [0, top] },
      marks: [
        ...countAxis(scene, ticks),
        ...monthAxis(scene, domain),
        Plot.ruleY([0], { stroke: 'var(--grey-2)' }),
        Plot.line(steps, { x: 'at', y: 'sum', curve: 'step-after', stroke: 'var(--out)', strokeWidth: 2.25 }),
      ],
    });

    const x = scaleUtc(domain, [0, layout.width - marginRight]);
    const y = scaleLinear([0, top], [height - marginBottom, marginTop]);
    const marks = rows.map((row) => ({ row, x: x(middleOf(row.tally.as_of)), y: y(row.tally.count) }));
    const group = select(svg).append('g');
    for (const { row, x: at, y: level } of marks) {
      // A total of these rounds that is off the line, as it leaves out some of them.
      if (row.addsUp && row.window === 'same' && row.sum.value !== row.tally.count)
        group
          .append('path')
          .attr('d', `M${at},${level}V${y(row.sum.value)}`)
          .attr('stroke', 'currentColor')
          .attr('stroke-dasharray', '1 3')
          .attr('fill', 'none');
    }
    for (const [index, { row, x: at, y: level }] of marks.entries()) {
      const mark = group.append('g').attr('data-row', index);
      const { as_of } = row.tally;
      // A total for a month is drawn across the month; a floor carries a tick upwards.
      if (precisionOf(as_of) !== 'day')
        mark
          .append('path')
          .attr('d', `M${x(instant(as_of))},${level}H${x(instant(lastDay(as_of)))}`)
          .attr('stroke', 'currentColor');
      if (isFloor(countOf(row)))
        mark
          .append('path')
          .attr('d', `M${at},${level}v-9`)
          .attr('stroke', 'currentColor')
          .attr('stroke-width', 1.3);
      drawMark(mark, row, at, level);
    }
    drawLegend(group.append('g'), legend, layout.fontSize);

    const line = boxesAlong(
      steps.flatMap(({ at, sum }, index) => [
        [x(at), y(steps[index - 1]?.sum ?? sum)] as const,
        [x(at), y(sum)] as const,
      ]),
    );
    const end = { text: language.count(total), x: x(domain[1]) + 6, y: y(total.value) };
    const named = say('labels.sum');
    const name = {
      text: named,
      // It ends with the line, or begins with the drawing where there is no room for that.
      x: Math.max(x(domain[1]), widthOf(named, layout.fontSize) * 1.25),
      y: y(total.value) - 12,
    };
    const words: Box[] = [
      { left: end.x, right: layout.width, top: end.y - 8, bottom: end.y + 8 },
      { left: name.x - name.text.length * 8, right: name.x, top: name.y - 12, bottom: name.y + 5 },
    ];
    const dots = marks.map(({ x: at, y: level }) => ({
      left: at - 5,
      right: at + 5,
      top: level - 5,
      bottom: level + 5,
    }));
    const frame = { left: 0, right: layout.width, top: legend.height + 4, bottom: height - marginBottom };
    const size = layout.fontSize;
    const labels = labelsOf(marks, size * (isWide ? 0.95 : 1.5)).map((label) => {
      const said = isWide && label.count ? ` ${language.count(label.count)}` : '';
      return { ...label, text: label.mark + said, shorter: label.mark };
    });
    for (const { text, mark, at } of placeBeside(labels, [...dots, ...line, ...words], frame, size)) {
      const label = group
        .append('text')
        .attr('class', `halo ${KEYED}`)
        .attr('x', at.x)
        .attr('y', at.y)
        .attr('text-anchor', at.anchor);
      label.append('tspan').attr('class', 'strong').text(mark);
      if (text !== mark) label.append('tspan').text(text.slice(mark.length));
    }
    group
      .append('text')
      .attr('class', 'heading out')
      .attr('fill', 'currentColor')
      .attr('x', end.x)
      .attr('y', end.y + size * 0.36)
      .attr('text-anchor', 'start')
      .text(end.text);
    group
      .append('text')
      .attr('class', 'heading out')
      .attr('fill', 'currentColor')
      .attr('x', name.x)
      .attr('y', name.y)
      .attr('text-anchor', 'end')
      .text(name.text);
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
function drawMark(group: Group, { window, addsUp }: Shape, x: number, y: number): void {
  const isDiamond = isOfAnotherTime({ window });
  const size = isDiamond ? 4.6 : 3.4;
  group
    .append('path')
    .attr(
      'd',
      isDiamond
        ? `M${x},${y - size}l${size},${size}l${-size},${size}l${-size},${-size}Z`
        : `M${x - size},${y}a${size},${size} 0 1 0 ${2 * size},0a${size},${size} 0 1 0 ${-2 * size},0Z`,
    )
    .attr('fill', addsUp ? 'currentColor' : 'var(--paper)')
    .attr('stroke', 'currentColor')
    .attr('stroke-width', 1.3);
}

/** The signs that the drawing holds, with what they stand for. */
function signsOf(rows: readonly TallyRow[], say: Scene['say']): LegendEntry[] {
  const shape = (word: string, drawn: Shape) => ({
    text: say(`signs.${word}`),
    sign: (group: Group) => drawMark(group, drawn, 0, 0),
  });
  const floor = (group: Group) => {
    group.append('path').attr('d', 'M0,3v-10').attr('stroke', 'currentColor').attr('stroke-width', 1.3);
    drawMark(group, { window: 'same', addsUp: false }, 0, 3);
  };
  return [
    ...(rows.some(({ addsUp }) => addsUp) ? [shape('adds-up', { window: 'same', addsUp: true })] : []),
    ...(rows.some(({ addsUp }) => !addsUp) ? [shape('open', { window: 'same', addsUp: false })] : []),
    ...(rows.some(isOfAnotherTime) ? [shape('window', { window: 'shorter', addsUp: false })] : []),
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
  const letter = (index: number) => (marks[index] as Mark).row.mark;
  const runs: [number, number][] = [];
  for (const index of indices) {
    const last = runs.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs
    .map(([from, to]) =>
      from === to ? letter(from) : `${letter(from)}${to === from + 1 ? ', ' : '–'}${letter(to)}`,
    )
    .join(', ');
}
