/** How many were released each time? One dot a person, round by round. */
import * as Plot from '@observablehq/plot';
import { max } from 'd3';
import type { Round } from '../data/tables.ts';
import { chart, type ChartRow } from '../drawing/chart.ts';
import { plot } from '../drawing/plot.ts';
import { rowTitle } from '../drawing/svg.ts';
import { countedRounds, sizeOf, totalOf } from '../facts/rounds.ts';

interface RoundRow extends ChartRow {
  readonly round: Round;
  readonly size: number;
}

const FILLS: Readonly<Record<Round['mechanism'], string>> = {
  pardon: 'var(--out)',
  'negotiated-release': 'var(--out-deep)',
  exchange: 'var(--grey-2)',
  other: 'var(--grey-2)',
};

/** A sign before rounds that were not simple pardons, so that colour is not all that tells. */
const SIGNS: Readonly<Partial<Record<Round['mechanism'], 'deal' | 'other'>>> = {
  'negotiated-release': 'deal',
  exchange: 'other',
  other: 'other',
};

export default chart<RoundRow>({
  id: 'rounds',
  rows: (edition) =>
    edition.rounds.map((round) => ({
      round,
      size: sizeOf(round).value,
      source_ids: round.source_ids,
      cells: [{ table: 'rounds', key: round.round_id }],
    })),
  columns: [
    { id: 'announced_on', kind: 'date', value: ({ round }) => round.announced_on },
    {
      id: 'label',
      kind: 'text',
      value: ({ round }) => round.label,
      link: ({ round }) => `/rounds/${round.round_id}/`,
    },
    { id: 'released', kind: 'count', value: ({ round }) => sizeOf(round) },
    { id: 'women', kind: 'number', value: ({ round }) => round.women },
    { id: 'men', kind: 'number', value: ({ round }) => round.men },
    {
      id: 'mechanism',
      kind: 'text',
      value: ({ round }, { language }) => language.sayAny(`mechanisms.${round.mechanism}`),
    },
    {
      id: 'destination',
      kind: 'text',
      value: ({ round }, { language }) => language.sayAny(`destinations.${round.destination}`),
    },
    {
      id: 'in_total',
      kind: 'text',
      value: ({ round }, { language }) => language.sayAny(`answers.${round.in_total}`),
    },
  ],
  values(rows, { edition, language }) {
    const rounds = countedRounds(edition);
    const sizes = rounds.map((round) => sizeOf(round).value);
    const largest = rounds[sizes.indexOf(Math.max(...sizes))];
    return {
      rounds: rounds.length,
      total: language.count(totalOf(rounds)),
      smallest: Math.min(...sizes),
      largest: Math.max(...sizes),
      largestOn: largest ? language.date(largest.announced_on) : '',
      from: rounds[0] ? language.date(rounds[0].announced_on) : '',
      until: language.date(edition.asOf),
      apart: rows.length - rounds.length,
      deals: rounds.filter(({ mechanism }) => mechanism === 'negotiated-release').length,
    };
  },
  draw(rows, scene) {
    const { layout, language, say } = scene;
    const isWide = layout.name === 'wide';
    const most = max(rows, ({ size }) => size) ?? 1;
    const band = isWide ? 22 : 20;
    const marginLeft = isWide ? 232 : 106;
    const id = ({ round }: RoundRow) => round.round_id;
    const counted = (row: RoundRow) => row.round.in_total === 'yes';
    return plot(scene, {
      marginLeft,
      marginRight: 40,
      marginTop: 4,
      marginBottom: 4,
      height: rows.length * band + 8,
      x: { domain: [0, most], axis: null },
      y: { domain: rows.map(id), axis: null, padding: 0.24 },
      marks: [
        Plot.waffleX(rows, {
          y: id,
          x: 'size',
          fill: (row: RoundRow) => (counted(row) ? FILLS[row.round.mechanism] : 'var(--grey-1)'),
          rx: '100%',
          gap: most > 100 ? 0.6 : 1.5,
          title: rowTitle(rows),
        }),
        Plot.text(rows, {
          y: id,
          x: 0,
          text: ({ round }: RoundRow) => language.shortDate(round.announced_on),
          textAnchor: 'start',
          dx: 16 - marginLeft,
          className: 'label',
        }),
        Plot.dot(
          rows.filter(({ round }) => SIGNS[round.mechanism] !== undefined),
          {
            y: id,
            x: 0,
            dx: 6 - marginLeft,
            r: 4,
            symbol: 'diamond',
            fill: ({ round }: RoundRow) => (SIGNS[round.mechanism] === 'deal' ? 'var(--out-deep)' : 'none'),
            stroke: ({ round }: RoundRow) =>
              SIGNS[round.mechanism] === 'deal' ? 'var(--out-deep)' : 'var(--grey-2)',
          },
        ),
        Plot.text(isWide ? rows : [], {
          y: id,
          x: 0,
          text: ({ round }: RoundRow) => say(`ways.${round.mechanism}`),
          textAnchor: 'start',
          dx: -marginLeft + 126,
          className: 'muted',
        }),
        Plot.text(rows, {
          y: id,
          x: 'size',
          text: (row: RoundRow) => language.number(row.size) + (counted(row) ? '' : '*'),
          textAnchor: 'start',
          dx: 8,
          className: 'value',
        }),
      ],
    });
  },
  key(rows, { language }) {
    const signs = [...new Set(rows.map(({ round }) => SIGNS[round.mechanism]))].filter(
      (sign) => sign !== undefined,
    );
    return [
      ...signs.map((sign) => ({
        sign: `diamond-${sign}`,
        text: language.sayAny(`charts.rounds.signs.${sign}`),
      })),
      ...(rows.some(({ round }) => round.in_total === 'no')
        ? [{ mark: '*', text: language.sayAny('charts.rounds.signs.apart') }]
        : []),
    ];
  },
});
