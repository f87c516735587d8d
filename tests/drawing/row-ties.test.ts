import { expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { count } from '#data/count.ts';
import { chart, type Chart, type ChartRow } from '#drawing/chart.ts';
import { tiesOf } from '#drawing/row-ties.ts';
import { inEnglish, round, synthetic } from '../charts/synthetic.ts';

interface Row extends ChartRow {
  readonly name: string;
  readonly value: number | null;
}

const made = (rows: readonly Row[], more: Partial<Chart<Row>> = {}): Chart =>
  chart<Row>({
    id: 'rounds',
    rows: () => rows,
    columns: [
      { id: 'name', kind: 'text', value: ({ name }) => name },
      { id: 'words', kind: 'text', value: () => 'words' },
      {
        id: 'people',
        kind: 'count',
        unit: 'people',
        value: ({ value }) => (value === null ? null : count(value)),
      },
      { id: 'share', kind: 'number', unit: '%', value: ({ value }) => value },
    ],
    values: () => ({}),
    draw: () => {
      throw new Error('Not drawn');
    },
    ...more,
  });

const view = inEnglish(
  synthetic({
    rounds: [
      round('r1', '2024-07-03', 18, { source_ids: ['a', 'b'] }),
      round('r2', '2024-08-01', 5, { source_ids: ['b', 'c'] }),
    ],
  }),
);
const rowsOf = (...values: readonly (number | null)[]): Row[] =>
  values.map((value, at) => ({ name: `Row ${at}`, value, source_ids: [] }));
const stopsOf = (...[of]: [Chart]) => tiesOf(of, view).rows.map(({ stops }) => [...stops]);

test('What is said of a mark is the first column of numbers, or what the chart names', () => {
  expect(tiesOf(made([]), view).said).toEqual(['people']);
  expect(tiesOf(made([], { said: ['words', 'share'] }), view).said).toEqual(['words', 'share']);
  const worded = made([], { columns: made([]).columns.slice(0, 2) });
  expect(tiesOf(worded, view).said).toEqual(['words']);
});

test.for(CHARTS)('Columns that $id says of a mark are columns of its table', (each) => {
  const columns = each.columns.map(({ id }) => id);
  expect(columns).toEqual(expect.arrayContaining([...tiesOf(each, { ...view, edition: synthetic() }).said]));
});

test('A row that shows one cell is known by it, one of several or none by its name', () => {
  const cell = (key: string) => ({ table: 'rounds', key }) as const;
  const rows = [
    { name: 'One', value: 1, source_ids: [], cells: [cell('r1')] },
    { name: 'Several', value: 1, source_ids: [], cells: [cell('r1'), cell('r2')] },
    { name: 'None', value: 1, source_ids: [] },
  ];
  expect(tiesOf(made(rows), view).rows.map(({ key }) => key)).toEqual(['rounds/r1', 'Several', 'None']);
  const counted = made([{ name: 'x', value: 7, source_ids: [] }], {
    columns: made([]).columns.slice(2),
  });
  expect(tiesOf(counted, view).rows.map(({ key }) => key)).toEqual(['7']);
});

test('Cells and their sources stand by the column that shows them, each once', () => {
  const rows: Row[] = [
    {
      name: 'x',
      value: 1,
      source_ids: ['z'],
      cells: [
        { table: 'rounds', key: 'r1', shownIn: 'people' },
        { table: 'rounds', key: 'r2', shownIn: 'people' },
        { table: 'rounds', key: 'r2', column: 'women', shownIn: 'people' },
        { table: 'rounds', key: 'r2', shownIn: 'share' },
        { table: 'rounds', key: 'r9', shownIn: 'share' },
        { table: 'rounds', key: 'r1' },
      ],
    },
  ];
  const [tied] = tiesOf(made(rows), view).rows;
  expect([...(tied?.cells ?? [])]).toEqual([
    ['people', ['rounds/r1', 'rounds/r2']],
    ['share', ['rounds/r2', 'rounds/r9']],
    ['', ['rounds/r1']],
  ]);
  expect([...(tied?.sources ?? [])]).toEqual([
    ['people', ['a', 'b', 'c']],
    ['share', ['b', 'c']],
  ]);
});

test('Arrow keys stop at the first, the highest and the last row that has a number', () => {
  expect(stopsOf(made(rowsOf(null, 3, 9, 9, 5, 2, null)))).toEqual([
    [],
    [['people', 'first']],
    [['people', 'highest']],
    [],
    [],
    [['people', 'last']],
    [],
  ]);
});

test('A row that is several of these says the one that tells most', () => {
  expect(stopsOf(made(rowsOf(9, 1, 1, 1, 1, 2))).map((stops) => stops.map(([, what]) => what))).toEqual([
    ['highest'],
    [],
    [],
    [],
    [],
    ['last'],
  ]);
});

test('A chart of five rows has no stops, one without numbers has none either', () => {
  expect(stopsOf(made(rowsOf(1, 2, 3, 4, 5))).flat()).toEqual([]);
  expect(stopsOf(made(rowsOf(null, null, null, null, null, null))).flat()).toEqual([]);
});

test('Stops that a chart names stand where it says, in its main column unless it says which', () => {
  const chart = made(rowsOf(1, 2), {
    said: ['words', 'share'],
    stops: () => [{ row: 1 }, { row: 0, column: 'people', what: 'here' }],
  });
  expect(stopsOf(chart)).toEqual([[['people', 'here']], [['share', '']]]);
  // Without a column of numbers the first that is said is the main one.
  const worded = made(rowsOf(1), { said: ['words', 'name'], stops: () => [{ row: 0 }] });
  expect(stopsOf(worded)).toEqual([[['words', '']]]);
});
