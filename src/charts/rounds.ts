/** How many were released each time? One dot a person, round by round; and the same as a growing total. */
import * as Plot from '@observablehq/plot';
import { utcDay } from 'd3';
import { count, type Count } from '#data/count.ts';
import { instant } from '#data/dates.ts';
import type { Round } from '#data/tables.ts';
import { chart, type ChartRow, type Scene } from '#drawing/chart.ts';
import { drawDotColumns, drawDots } from '#drawing/dots.ts';
import { timeChart } from '#drawing/frame.ts';
import { peopleColumn, restsOn } from '#drawing/columns.ts';
import { keyOf } from '#drawing/key.ts';
import { circle, diamond } from '#drawing/marks.ts';
import { widest, widthOf } from '#drawing/measure.ts';
import { sheet, type Pen } from '#drawing/pen.ts';
import { rowTitle } from '#drawing/plot.ts';
import { middleOf } from '#drawing/time.ts';
import type { Tree } from '#drawing/tree.ts';
import { LINE } from '#drawing/wrap.ts';
import { ofPartOfRounds, ofRounds } from '#facts/figures.ts';
import { countedRounds, knownSizeOf, sizeOf, totalOf } from '#facts/round-sums.ts';
import { ANNOUNCED_ON, MECHANISM, ROUND_LABEL } from '#people/round-columns.ts';
import { roundFill } from '#people/round-dots.ts';
import { peopleOf } from '#people/round-people.ts';
import { writeWhere } from '#people/round-text.ts';
import { onDate } from '#words/figure.ts';
import { writeWhen } from '#words/value.ts';
import type { View } from '#words/view.ts';

interface RoundRow extends ChartRow {
  readonly round: Round;
  /** `null` where no number was found. */
  readonly size: Count | null;
  /** Everybody let out up to and with this round. */
  readonly total: Count;
}

const DEAL = 'var(--out-deep)';

/** Where dates begin, after the signs. */
const DATES = 16;

/** How many dots stand over one another, in every row as many: more where the largest round would not fit else. */
const HIGH = 3;

/** How many stand beside one another where rows are narrow: a larger round is longer downwards. */
const ACROSS = 20;

/** A sign before rounds that were not simple pardons, so that colour is not all that tells. */
const SIGNS: Readonly<Partial<Record<Round['mechanism'], 'deal' | 'other'>>> = {
  'negotiated-release': 'deal',
  exchange: 'other',
  other: 'other',
};

/** Colours of the ways out, with the words of the key for each; what is no part of the total is a dot or two in a small picture. */
const WAYS = [
  { fill: 'var(--out)', name: 'pardon' },
  { fill: DEAL, name: 'deal' },
  { fill: 'var(--grey-2)', name: 'other' },
] as const;

const isCounted = ({ round }: RoundRow) => round.in_total === 'yes';
/** A round of which no number was found has no dots, and says so in words. */
const people = ({ size }: RoundRow) => size?.value ?? 0;

const fillOf = ({ round }: RoundRow) => roundFill(round);

export default chart<RoundRow>({
  id: 'rounds',
  rows: (edition) =>
    edition.rounds.map((round, index, rounds) => ({
      round,
      size: knownSizeOf(edition, round),
      total: totalOf(
        edition,
        rounds.slice(0, index + 1).filter(({ in_total }) => in_total === 'yes'),
      ),
      ...restsOn('rounds', round.round_id, round),
    })),
  columns: [
    ANNOUNCED_ON,
    ROUND_LABEL,
    peopleColumn('released', ({ size }) => size),
    peopleColumn('total', ({ total }) => total),
    ...(['women', 'men'] as const).map((part) =>
      peopleColumn(part, ({ round }: RoundRow, { edition }: View) => peopleOf(edition, round, part)),
    ),
    MECHANISM,
    {
      id: 'destination',
      kind: 'text',
      value: ({ round }, { language }) => writeWhere(round, language),
    },
    {
      id: 'in_total',
      kind: 'text',
      value: ({ round }, { language }) => language.sayAny(`answers.${round.in_total}`),
    },
  ],
  // The largest is said with its day, and the number of rounds with its word.
  named: { title: { units: true, periods: true }, 'inView.cumulative.says': { periods: true } },
  values(_, { edition, language }) {
    const rounds = countedRounds(edition);
    const [first] = rounds;
    const most = Math.max(0, ...rounds.map((round) => sizeOf(edition, round).value));
    const largest = rounds.filter((round) => sizeOf(edition, round).value === most);
    const period = { from: first?.announced_on ?? null, until: edition.asOf };
    const unannounced = rounds.filter(({ announced_count: size }) => size === null);
    const known = rounds.filter(
      ({ announced_count: size, political_prisoners: on }) => size !== null && on !== null,
    );
    const fewer = known.filter(
      ({ announced_count: size, political_prisoners: on }) => (on ?? 0) < (size ?? 0),
    );
    const day = ({ announced_on: on }: Round) => onDate(on);
    const largestDay = largest[0] ? day(largest[0]) : period;
    return {
      rounds: rounds.length,
      total: ofRounds(edition, rounds, period),
      people: totalOf(edition, rounds).value,
      largest: ofPartOfRounds('rounds', count(most), largest.slice(0, 1), largestDay),
      largestTimes: largest.length,
      largestOn: largest[0]?.announced_on ?? '',
      from: first?.announced_on ?? '',
      until: edition.asOf,
      unannounced: unannounced.length,
      unannouncedIn:
        unannounced.length === 1 && unannounced[0] ? writeWhen(day(unannounced[0]), language) : '',
      known: known.length,
      fewer: fewer.length,
      parts: fewer.map((round) => ({
        key: 'charts.rounds.ofThem',
        values: {
          political: ofPartOfRounds(
            'recognised-in-rounds',
            peopleOf(edition, round, 'political_prisoners') ?? count(0),
            [round],
            day(round),
          ),
          announced: ofRounds(edition, [round], day(round)),
        },
      })),
    };
  },
  views: ['each', 'cumulative'],
  draw(rows, scene) {
    if (scene.view === 'cumulative') return drawTotal(rows.filter(isCounted), rowTitle(rows, 'total'), scene);
    const { edition, layout, language, say } = scene;
    const isWide = layout.name === 'wide';
    const size = layout.fontSize;
    const [band, cell] = isWide ? [22, 5] : [20, 4.5];
    // Dates after their signs, ways after dates, dots after both: columns as wide as their words.
    const dates = rows.map(({ round }) => language.shortDate(round.announced_on));
    const ways = rows.map(({ round }) => say(`ways.${round.mechanism}`));
    const afterDates = DATES + widest(dates, size) + 12;
    const left = isWide ? afterDates + widest(ways, size) + 12 : afterDates;
    const sizes = rows.map(
      (row) =>
        (row.size ? language.count(row.size) : language.say('notReported')) + (isCounted(row) ? '' : '*'),
    );
    // Of one depth, so that a round is as much longer as it is larger.
    const columns = rows.map((_, at) =>
      Math.max(1, Math.floor((layout.width - left - widthOf(sizes[at] ?? '', size, 'semibold') - 10) / cell)),
    );
    const deepest = Math.max(HIGH, ...rows.map((row, at) => Math.ceil(people(row) / (columns[at] ?? 1))));
    const across = Math.min(ACROSS, ...columns.filter((_, at) => people(rows[at] as RoundRow) > 0));
    const blocks = rows.map((row) => {
      const high = isWide ? Math.min(deepest, people(row)) : Math.ceil(people(row) / across);
      const wide = isWide ? Math.ceil(people(row) / deepest) : Math.min(across, people(row));
      return { high, height: Math.max(band, high * cell + 6), wide: wide * cell };
    });
    const svg = sheet(layout, Math.ceil(blocks.reduce((sum, { height }) => sum + height, 0)) + 10 + LINE);
    const column = (look: string) => svg.append('g', { class: look, 'text-anchor': 'start' });
    const [signs, label, way, value] = [svg.append('g'), column('label'), column('muted'), column('value')];
    const missing = column('muted');
    const drawn = new Map<string, string>();
    let top = 4;
    for (const [at, row] of rows.entries()) {
      const { high, height, wide } = blocks[at] as (typeof blocks)[number];
      const middle = top + height / 2;
      const line = middle + size * 0.34;
      const sign = SIGNS[row.round.mechanism];
      const look = sign === 'deal' ? { fill: DEAL, stroke: DEAL } : { fill: 'none', stroke: 'var(--grey-2)' };
      if (sign) signs.path(diamond(6, middle, 5), look);
      label.write(dates[at] ?? '', { x: DATES, y: line });
      if (isWide) way.write(ways[at] ?? '', { x: afterDates, y: line });
      if (people(row) > 0) {
        const group = svg.group(left, middle - (high * cell) / 2, { 'data-row': at });
        const field = { count: people(row), cell, fill: fillOf(row) };
        if (isWide) drawDotColumns(group, { ...field, high }, drawn);
        else drawDots(group, { ...field, columns: across }, drawn);
      }
      // Of a round without dots its words are the mark.
      const isKnown = row.size !== null;
      const words = { x: left + (isKnown ? wide + 6 : 0), y: line, 'data-row': !isKnown && at };
      (isKnown ? value : missing).write(sizes[at] ?? '', words);
      top += height;
    }
    const counted = rows.filter(isCounted);
    const total = language.count(totalOf(edition, countedRounds(edition)));
    const sum = say(counted.length < rows.length ? 'total' : 'totalOf', { total });
    value.write(sum, { x: DATES, y: top + size });
    return svg;
  },
  drawCard,
  drawThumbnail: drawNamed,
  key(rows, view) {
    const { language } = view;
    const isIn = new Set(rows.map(({ round }) => SIGNS[round.mechanism] ?? 'pardon'));
    return [
      ...keyOf('rounds', view, [
        isIn.has('pardon') && 'pardon',
        isIn.has('deal') && 'deal',
        isIn.has('other') && ['another-way', 'other'],
      ]),
      ...(rows.some(({ round }) => round.in_total === 'no')
        ? [{ mark: '*', text: language.sayAny('charts.rounds.signs.apart') }]
        : []),
    ];
  },
  keyFirst: true,
});

/** Rounds in their order as towers of dots on one ground, the two largest with their numbers. */
function drawCard(rows: readonly RoundRow[], { layout: { fontSize }, language }: Scene): Pen {
  const [across, cell, gap] = [4, 2.8, 3];
  const pitch = across * cell + gap;
  const most = Math.max(1, ...rows.map(people));
  const [top, high] = [fontSize * 1.3, Math.ceil(most / across) * cell];
  const ground = top + high;
  const svg = sheet({ width: rows.length * pitch - gap, fontSize }, ground + fontSize * 1.6);
  svg.path(`M0,${ground + 1.5}H${rows.length * pitch - gap}`, { stroke: 'var(--grey-2)' });
  const drawn = new Map<string, string>();
  const largest = rows.toSorted((a, b) => people(b) - people(a)).slice(0, 2);
  let year = '';
  for (const [at, row] of rows.entries()) {
    const x = at * pitch;
    const depth = Math.ceil(people(row) / across);
    if (depth > 0)
      drawDotColumns(
        svg.group(x, ground - depth * cell),
        { count: people(row), cell, fill: fillOf(row), high: depth },
        drawn,
      );
    const middle = { x: x + (across * cell) / 2, 'text-anchor': 'middle' };
    if (row.size && largest.includes(row))
      svg.write(language.count(row.size), { ...middle, class: 'value', y: ground - depth * cell - 5 });
    const of = row.round.announced_on.slice(0, 4);
    if (of !== year) svg.write(of, { class: 'axis', x, y: ground + fontSize * 1.4 });
    year = of;
  }
  return svg;
}

/** The same with the ways out that its colours stand for: a list has no key. */
function drawNamed(rows: readonly RoundRow[], scene: Scene): Tree {
  const { language, layout } = scene;
  const svg = drawCard(rows, scene);
  const ways = WAYS.filter(({ fill }) => rows.some((row) => fillOf(row) === fill));
  if (ways.length < 2) return svg;
  for (const [at, { fill, name }] of ways.entries()) {
    const y = 10 + at * layout.line;
    svg.path(circle(6, y, 5), { fill });
    svg.write(language.sayAny(`charts.rounds.signs.${name}`), {
      class: 'label',
      x: 18,
      y: y + layout.fontSize * 0.34,
      'text-anchor': 'start',
    });
  }
  return svg;
}

/** A part of the whole from which a round is labelled in the growing total. */
const LARGE = 0.07;

/** A stair: each round lifts the total on its day by as many as it let out. */
function drawTotal(rows: readonly RoundRow[], title: (row: RoundRow) => string, scene: Scene): Tree {
  const { edition, language, layout } = scene;
  const isWide = layout.name === 'wide';
  // An edition may have none of the total: nobody so far.
  const total = rows.at(-1)?.total ?? count(0);
  const domain: [Date, Date] = [
    utcDay.offset(instant(rows[0]?.round.announced_on ?? edition.asOf), -21),
    utcDay.offset(instant(edition.asOf), 1),
  ];
  const whole = total.value;
  const at = ({ round }: RoundRow) => middleOf(round.announced_on);
  const after = ({ total }: RoundRow) => total.value;
  const before = (row: RoundRow) => row.total.value - people(row);
  const levels = [...rows.map((row) => [at(row), after(row)]), [domain[1], whole]] as [Date, number][];
  const ending = language.count(total);
  const { svg, x, y } = timeChart(scene, {
    domain,
    most: Math.max(1, whole),
    height: isWide ? 414 : 354,
    marginTop: 22,
    marginRight: Math.max(46, widthOf(ending, layout.fontSize, 'semibold') + 8),
    axis: 'months',
    marks: [
      Plot.line(levels, { curve: 'step-after', stroke: 'var(--grey-2)', strokeWidth: 1.5 }),
      Plot.ruleX(rows, { x: at, y1: before, y2: after, stroke: fillOf, strokeWidth: 6, title }),
    ],
  });
  const text = { 'text-anchor': 'start' };
  for (const row of rows.filter((row) => row.size && people(row) >= whole * LARGE)) {
    const added = row.size ? `+${language.count(row.size)}` : '';
    const middle = y((before(row) + after(row)) / 2) + layout.fontSize * 0.34;
    // Before its step where it has room.
    const left = x(at(row)) - 8 - widthOf(added, layout.fontSize);
    svg.write(added, { ...text, class: 'label', x: left < 0 ? x(at(row)) + 8 : left, y: middle });
  }
  svg.write(ending, { ...text, class: 'value', x: x(domain[1]) + 6, y: y(whole) + layout.fontSize * 0.34 });
  return svg;
}
