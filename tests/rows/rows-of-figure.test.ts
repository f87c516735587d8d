import { expect, test } from 'vitest';
import { rowsOfFigure } from '#rows/rows-of-figure.ts';
import { languageOf } from '#words/language.ts';
import { round, synthetic } from '../charts/synthetic.ts';
import { invent } from '../people/synthetic.ts';

const edition = synthetic({ rounds: [round('r01', '2024-07-02', 5), round('r02', '2024-08-16', 30)] });
const naming = { edition, latest: edition, language: languageOf('en'), isPinned: false };

test('A figure names its file, its columns and each of its rows once, with the page that shows it.', () => {
  const cells = ['r01', 'r02', 'r01'].map(
    (key) => ({ table: 'rounds', key, column: 'announced_count' }) as const,
  );
  expect(rowsOfFigure({ cells: [...cells, { table: 'rounds', key: 'r01' }] }, naming)).toEqual([
    {
      table: 'rounds',
      keyColumn: 'round_id',
      column: 'announced_count',
      rows: [
        { key: 'r01', text: 'Round r01', href: '/rounds/r01/' },
        { key: 'r02', text: 'Round r02', href: '/rounds/r02/' },
      ],
    },
    {
      table: 'rounds',
      keyColumn: 'round_id',
      column: null,
      rows: [{ key: 'r01', text: 'Round r01', href: '/rounds/r01/' }],
    },
  ]);
});

test('A row about somebody who may not be shown is not named, nor is a row that is not there.', () => {
  const hidden = invent({ events: [['2020-01-01 detained']], people: [{ published: 'no' }] });
  const key = hidden.people[0]?.person_id ?? '';
  const cells = [
    { table: 'people', key },
    { table: 'rounds', key: 'r99' },
  ] as const;
  expect(rowsOfFigure({ cells }, { ...naming, edition: hidden, latest: hidden })).toEqual([]);
});
