/** Official results of presidential elections, each beside what observers concluded. */
import { scaleLinear } from 'd3';
import type { Dispute, Election } from '#data/tables.ts';
import { chart, type ChartRow, type Scene } from '#drawing/chart.ts';
import { emptySvg } from '#drawing/svg.ts';
import { shorten, wrapWords } from '#drawing/wrap.ts';
import type { Language } from '#words/language.ts';

interface ElectionRow extends ChartRow {
  readonly election: Election;
  /** Other figures that sources give for the winner's share or for the turnout. */
  readonly others: readonly Dispute[];
}

const FIGURES = ['share', 'turnout'] as const;

const COLUMNS = { share: 'official_share_percent', turnout: 'official_turnout_percent' } as const;

const percent = (value: number, language: Language): string =>
  language.say('percent', { value: language.number(value) });

/** Where things stand in a layout: the scale from zero to a hundred, and the observers' words. */
const PLACES = {
  narrow: { scale: [118, 246], words: 0, wordsWidth: 320 },
  wide: { scale: [124, 280], words: 372, wordsWidth: 308 },
} as const;

const LINE = 18;

export default chart<ElectionRow>({
  id: 'elections',
  rows: (edition) =>
    edition.elections.map((election) => ({
      election,
      others: FIGURES.flatMap((figure) => edition.disputesOf('elections', election.held_on, COLUMNS[figure])),
      source_ids: election.source_ids,
      cells: [{ table: 'elections', key: election.held_on }],
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
      isSame: least === most ? 'yes' : 'no',
      least: percent(least, language),
      most: percent(most, language),
      from: year(first),
      to: year(last),
      lastOn: last.held_on,
      lastObservers: last.observers_assessment,
      // The table keeps the day of the runoff for the one election that had one.
      hasRunoff: elections.some(({ held_on }) => held_on.startsWith('1994')) ? 'yes' : 'no',
    };
  },
  draw(rows, { document, layout, language, say }) {
    const { width, fontSize } = layout;
    const isWide = layout.name === 'wide';
    const { scale, words, wordsWidth } = PLACES[layout.name];
    const x = scaleLinear([0, 100], scale);
    const head = 26;
    // One winner throughout is named in the title; where they differ, each row names its own.
    const isOne = new Set(rows.map(({ election }) => election.official_winner)).size === 1;
    const figures = 40;
    const blocks = rows.map((row) => {
      const observed = wrapWords(row.election.observers_assessment, wordsWidth, fontSize);
      const others = othersOf(row, language, say);
      const lines = others === null ? [] : wrapWords(others, scale[1] + 50, fontSize);
      const drawn = figures + (1 + lines.length) * LINE;
      const height = isWide
        ? Math.max(drawn, 16 + (observed.length - 1) * LINE)
        : drawn + observed.length * LINE + 4;
      return { row, observed, lines, height: height + 26 };
    });
    const height = head + blocks.reduce((sum, block) => sum + block.height, 0);
    const svg = emptySvg(document, width, height - 16, fontSize);

    for (const value of [0, 100])
      svg
        .append('text')
        .attr('class', 'axis')
        .attr('x', x(value))
        .attr('y', 13)
        .attr('text-anchor', value === 0 ? 'start' : 'middle')
        .text(value === 0 ? language.number(value) : percent(value, language));
    if (isWide)
      svg.append('text').attr('class', 'muted').attr('x', words).attr('y', 13).text(say('observed'));

    let top = head;
    for (const { row, observed, lines, height: tall } of blocks) {
      const { election } = row;
      const group = svg
        .append('g')
        .attr('transform', `translate(0,${top})`)
        .attr('data-row', rows.indexOf(row));
      group.append('path').attr('d', `M0,-6H${width}`).attr('stroke', 'var(--rule)');
      const date = group
        .append('text')
        .attr('class', 'heading')
        .attr('y', 16)
        .text(language.date(election.held_on));
      if (!isOne)
        date
          .append('tspan')
          .attr('dx', 8)
          .attr('font-weight', 400)
          .text(shorten(election.official_winner, (isWide ? words : width) - 140, fontSize));

      for (const [index, figure] of FIGURES.entries()) {
        const value = election[COLUMNS[figure]];
        const line = group.append('g').attr('transform', `translate(0,${figures + index * LINE})`);
        line
          .append('text')
          .attr('class', 'muted')
          .text(say(`figures.${figure}`));
        line
          .append('path')
          .attr('d', `M${x(0)},-5H${x(100)}`)
          .attr('stroke', 'var(--rule)');
        line
          .append('path')
          .attr('d', `M${x(0)},-5H${x(value)}`)
          .attr('stroke', 'var(--grey-2)')
          .attr('stroke-width', 1.5);
        for (const other of row.others.filter(({ column }) => column === COLUMNS[figure]))
          line
            .append('path')
            .attr('d', `M${x(Number(other.value))},-13v16`)
            .attr('stroke', 'var(--grey-1)')
            .attr('stroke-width', 1.25);
        line
          .append('circle')
          .attr('cx', x(value))
          .attr('cy', -5)
          .attr('r', 4)
          .attr('fill', figure === 'share' ? 'var(--ink)' : 'var(--paper)')
          .attr('stroke', 'var(--ink)')
          .attr('stroke-width', 1.5);
        line
          .append('text')
          .attr('class', figure === 'share' ? 'value' : 'label')
          .attr('x', x(100) + 6)
          .text(percent(value, language));
      }
      const under = figures + 2 * LINE;
      for (const [index, text] of lines.entries())
        group
          .append('text')
          .attr('class', 'muted')
          .attr('y', under + index * LINE)
          .text(text);
      for (const [index, text] of observed.entries())
        group
          .append('text')
          .attr('class', 'label')
          .attr('x', words)
          .attr('y', (isWide ? 16 : under + lines.length * LINE + 4) + index * LINE)
          .text(text);
      top += tall;
    }
    return svg.node() as SVGSVGElement;
  },
  key: (rows, { language }) =>
    rows.some(({ others }) => others.length > 0)
      ? [{ sign: 'stroke', text: language.sayAny('charts.elections.signs.other') }]
      : [],
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
