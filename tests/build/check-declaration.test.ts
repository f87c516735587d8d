import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import rounds from '#charts/rounds.ts';
import { CHARTS } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import { formatProblem } from '#data/problem.ts';
import type { Chart } from '#drawing/chart.ts';
import { declarationProblems, fileOf } from '#build/check-declaration.ts';
import { languageOf } from '#words/language.ts';
import { inEnglish } from '../charts/synthetic.ts';

const { latest } = await loadData('data');
const view = inEnglish(latest);
const textOf = (chart: Chart) => readFileSync(fileOf(chart), 'utf8');

const told = (chart: Chart, seen = view) =>
  declarationProblems(chart, seen, textOf(rounds)).map(formatProblem);

test('every declaration holds together', () => {
  expect(CHARTS.flatMap((chart) => declarationProblems(chart, view, textOf(chart)))).toEqual([]);
});

test('columns that are not the chart’s, and words that are not there, are named with file and line', () => {
  const broken: Chart = {
    ...rounds,
    said: ['released', 'relaesed'],
    views: [...(rounds.views ?? []), 'by-year'],
    columns: [...rounds.columns, { id: 'children', kind: 'number', unit: '%', value: () => 1 }],
  };
  const line =
    textOf(rounds)
      .split('\n')
      .findIndex((each) => each.includes("id: 'rounds'")) + 1;
  expect(told(broken)).toEqual([
    'src/charts/rounds.ts:1 said: "relaesed" is no column of the chart; it has announced_on, label, released, total, women, men, mechanism, destination, in_total, children',
    `src/charts/rounds.ts:${line} id: src/words/en/charts.json has no word "charts.rounds.columns.children"; add it`,
    `src/charts/rounds.ts:${line} id: src/words/en/charts.json has no word "charts.rounds.views.by-year"; add it`,
  ]);
});

test('a stop at a column that is not the chart’s is named', () => {
  const broken: Chart = { ...rounds, stops: () => [{ row: 0, column: 'peak' }] };
  expect(told(broken)).toEqual([
    expect.stringMatching(/^src\/charts\/rounds\.ts:\d+ stops: "peak" is no column of the chart; it has /),
  ]);
});

test('a cell that is shown in a column that is not the chart’s is named', () => {
  const cell = { table: 'rounds', key: 'r01', shownIn: 'peak' } as const;
  const broken: Chart = {
    ...rounds,
    rows: (edition) => rounds.rows(edition).map((row) => ({ ...row, cells: [...(row.cells ?? []), cell] })),
  };
  expect(told(broken)).toEqual([
    expect.stringMatching(/^src\/charts\/rounds\.ts:\d+ shownIn: "peak" is no column of the chart; it has /),
  ]);
});

test('a text alternative that misses a value, or holds none, is named', () => {
  expect(told({ ...rounds, values: () => ({}) })[0]).toMatch(
    /^src\/charts\/rounds\.ts:\d+ values: src\/words\/en\/ "charts\.rounds\.title": .*"\w+".*/,
  );
  const english = languageOf('en');
  const mute = { ...view, language: { ...english, takesValues: () => false } };
  expect(told(rounds, mute)[0]).toMatch(
    /values: neither the title nor "charts\.rounds\.says" holds any of them, so the text alternative would say nothing of the data; put a value into it$/,
  );
});
