/** Official results of presidential elections, each beside what observers concluded. */
import { scaleLinear } from 'd3';
import type { Dispute, Election } from '#data/tables.ts';
import { chart, type ChartRow, type Scene } from '#drawing/chart.ts';
import { restsOn } from '#drawing/columns.ts';
import { keyOf } from '#drawing/key.ts';
import { widest, widthOf } from '#drawing/measure.ts';
import { sheet } from '#drawing/pen.ts';
import { LINE, shorten, wrapWords, writeLines } from '#drawing/wrap.ts';
import type { Language } from '#words/language.ts';
import { whether } from '#words/whether.ts';

interface ElectionRow extends ChartRow {
  readonly election: Election;
  /** Other figures that sources give for the winner's share or for the turnout. */
  readonly others: readonly Dispute[];
}

const FIGURES = ['share', 'turnout'] as const;

const COLUMNS = { share: 'official_share_percent', turnout: 'official_turnout_percent' } as const;

const percent = (value: number, language: Language): string =>
  language.say('percent', { value: language.number(value) });

/** Height of the scale's numbers over everything, and from the top of an election to its first figure. */
const [HEAD, UNDER_DATE] = [26, 40];

export default chart<ElectionRow>({
  id: 'elections',
  rows: (edition) =>
    edition.elections.map((election) => ({
      election,
      others: FIGURES.flatMap((figure) => edition.disputesOf('elections', election.held_on, COLUMNS[figure])),
      ...restsOn('elections', election.held_on, election),
    })),
  said: ['share', 'turnout'],
  columns: [
    { id: 'held_on', kind: 'date', value: ({ election }) => election.held_on },
    { id: 'winner', kind: 'text', value: ({ election }) => election.official_winner },
    { id: 'share', kind: 'number', unit: '%', value: ({ election }) => election.official_share_percent },
    { id: 'turnout', kind: 'number', unit: '%', value: ({ election }) => election.official_turnout_percent },
    {
      id: 'challengers',
      kind: 'text',
      value: ({ election }) => election.main_challengers.join('; ') || null,
    },
    { id: 'observers', kind: 'text', value: ({ election }) => election.observers_assessment },
  ],
  values(rows, { language }) {
    const elections = rows.map(({ election }) => election);
    const winners = [...new Set(elections.map(({ official_winner }) => official_winner))];
    const [first, last] = [elections[0] as Election, elections.at(-1) as Election];
    const shares = elections.map(({ official_share_percent: share }) => share);
    const [least, most] = [Math.min(...shares), Math.max(...shares)];
    const year = ({ held_on }: Election) => held_on.slice(0, 4);
    return {
      elections: elections.length,
      winners: winners.length,
      winner: language.list(winners),
      isSame: whether(least === most),
      least: percent(least, language),
      most: percent(most, language),
      from: year(first),
      lastOn: last.held_on,
      lastObservers: last.observers_assessment,
      // The table keeps the day of the runoff for the one election that had one.
      hasRunoff: whether(elections.some(({ held_on }) => held_on.startsWith('1994'))),
    };
  },
  draw(rows, { layout, language, say }) {
    const { width, fontSize } = layout;
    const isWide = layout.name === 'wide';
    // The scale begins after the words before it and ends before its figures; beside it, or under it, stands
    // what observers said.
    const named = widest(
      FIGURES.map((figure) => say(`figures.${figure}`)),
      fontSize,
    );
    const figures = rows.flatMap(({ election }) =>
      FIGURES.map((figure) => percent(election[COLUMNS[figure]], language)),
    );
    const from = Math.max(118, named + 12);
    const to = isWide ? from + 160 : width - widest(figures, fontSize, 'semibold') - 8;
    const words = isWide ? to + 92 : 0;
    const x = scaleLinear([0, 100], [from, to]);
    const blocks = rows.map((row) => {
      const observed = wrapWords(row.election.observers_assessment, width - words, fontSize);
      const others = othersOf(row, language, say);
      const lines = others === null ? [] : wrapWords(others, isWide ? words - 24 : width, fontSize);
      const drawn = UNDER_DATE + (1 + lines.length) * LINE;
      const height = isWide
        ? Math.max(drawn, 16 + (observed.length - 1) * LINE)
        : drawn + observed.length * LINE + 4;
      return { row, observed, lines, height: height + 26 };
    });
    const svg = sheet(layout, HEAD + blocks.reduce((sum, block) => sum + block.height, 0) - 16);

    svg.write(language.number(0), { class: 'axis', x: from, y: 13, 'text-anchor': 'start' });
    svg.write(percent(100, language), { class: 'axis', x: to, y: 13, 'text-anchor': 'middle' });
    if (isWide) {
      const observed = say('observed');
      svg.write(observed, { class: 'muted', x: Math.min(words, width - widthOf(observed, fontSize)), y: 13 });
    }

    let top = HEAD;
    for (const [index, { row, observed, lines, height }] of blocks.entries()) {
      const { election, others } = row;
      const group = svg.group(0, top, { 'data-row': index });
      group.path(`M0,-6H${width}`, { stroke: 'var(--rule)' });
      // The day in short where the winner's name would be cut else.
      const winner = election.official_winner;
      const roomAfter = (date: string) => (isWide ? words - 24 : width) - widthOf(date, fontSize, 'bold') - 8;
      const dates = [language.date(election.held_on), language.shortDate(election.held_on)] as const;
      const date = dates.find((each) => roomAfter(each) >= widthOf(winner, fontSize)) ?? dates[1];
      const heading = group.write(date, { class: 'heading', y: 16 });
      const shown = shorten(winner, roomAfter(date), fontSize);
      heading.append('tspan', { dx: 8, 'font-weight': 400 }, shown);

      for (const [at, figure] of FIGURES.entries()) {
        const value = election[COLUMNS[figure]];
        const line = group.group(0, UNDER_DATE + at * LINE);
        line.write(say(`figures.${figure}`), { class: 'muted' });
        line.path(`M${from},-5H${to}`, { stroke: 'var(--rule)' });
        line.path(`M${from},-5H${x(value)}`, { stroke: 'var(--grey-2)', 'stroke-width': 1.5 });
        for (const other of others.filter(({ column }) => column === COLUMNS[figure]))
          line.path(`M${x(Number(other.value))},-13v16`, { stroke: 'var(--grey-1)', 'stroke-width': 1.25 });
        const fill = figure === 'share' ? 'var(--ink)' : 'var(--paper)';
        line.append('circle', {
          cx: x(value),
          cy: -5,
          r: 4,
          fill,
          stroke: 'var(--ink)',
          'stroke-width': 1.5,
        });
        line.write(percent(value, language), { class: figure === 'share' ? 'value' : 'label', x: to + 6 });
      }
      const under = UNDER_DATE + 2 * LINE;
      writeLines(group, lines, 0, under, { class: 'muted' });
      writeLines(group, observed, words, isWide ? 16 : under + lines.length * LINE + 4, { class: 'label' });
      top += height;
    }
    return svg;
  },
  key: (rows, view) =>
    keyOf('elections', view, [rows.some(({ others }) => others.length > 0) && ['stroke', 'other']]),
  keyFirst: true,
});

/** The other figures in words, such as "share also given as 80.1% and 80.6%". */
function othersOf({ others }: ElectionRow, language: Language, say: Scene['say']) {
  return (
    FIGURES.flatMap((figure) => {
      const values = others.filter(({ column }) => column === COLUMNS[figure]);
      if (values.length === 0) return [];
      const given = values.map(({ value }) => percent(Number(value), language));
      return say(`also.${figure}`, { values: language.list(given) });
    }).join('; ') || null
  );
}
