import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import type { Correction } from '#data/tables.ts';
import oneMonth from '#charts/one-month.ts';
import { correctionsOfRows } from '#drawing/chart.ts';
import { describeChart } from '#drawing/description.ts';
import { correctionsOfFact } from '#facts/fact-text.ts';
import { correctionText } from '#rows/row-text.ts';
import { loadData } from '#data/edition.ts';
import { BLANK_CORRECTION } from '../data/blank.ts';
import { dispute, figure, inEnglish, synthetic } from '../charts/synthetic.ts';

const correction = (more: Partial<Correction> = {}): Correction => ({
  ...BLANK_CORRECTION,
  correction_id: 'c1',
  found_on: date('2025-02-01'),
  edition: date('2024-12-09'),
  table: 'repression',
  key: 'repressed-total-2024-11-01-2024-11-30',
  column: 'value',
  was: '12',
  is: '14',
  why: 'A table was misread.',
  source_ids: [],
  ...more,
});
const figures = [figure('repressed-total', ['2024-11-01', '2024-11-30'], 12)];
const cells = [
  { table: 'repression', key: 'repressed-total-2024-11-01-2024-11-30', column: 'value' },
] as const;
const fact = { kind: 'number', number: 12, unit: 'years', source_ids: [], cells } as const;

test('a mistake found later is told beside the figure, in the edition that holds it', () => {
  const edition = synthetic({ repression: figures }, '2024-12-09', [correction()]);
  expect(correctionsOfFact(fact, edition)).toEqual([correction()]);
  expect(correctionText(correction(), inEnglish(edition))).toMatch(
    /^.*November 2024.*: the edition says 12; it should say 14\. A table was misread\.$/,
  );
});

test('a corrected number keeps the qualifier of its row, and a corrected year is no quantity', () => {
  const [row] = figures;
  if (!row) throw new Error('no figure');
  const edition = synthetic({ repression: [{ ...row, qualifier: 'at-least' }] });
  expect(correctionText(correction(), inEnglish(edition))).toContain(
    'says at least 12; it should say at least 14.',
  );
  const dated = correction({ column: 'period_start', was: '2023', is: '2024-11' });
  expect(correctionText(dated, inEnglish(edition))).toContain('says 2023; it should say November 2024.');
});

test('another edition, another row, another column: nothing is told', () => {
  const others = [
    correction({ edition: date('2025-01-26') }),
    correction({ key: 'other' }),
    correction({ column: 'women' }),
  ];
  expect(correctionsOfFact(fact, synthetic({ repression: figures }, '2024-12-09', others))).toEqual([]);
});

test('a chart tells the mistakes of the cells it shows, each once', async () => {
  const { editions } = await loadData('data');
  const [first] = editions;
  if (!first) throw new Error('no edition');
  const rows = describeChart(oneMonth, inEnglish(first)).rows;
  const cell = rows.flatMap((row) => row.cells ?? [])[0];
  if (!cell) throw new Error('no cell');
  const found = correction({ table: cell.table, key: cell.key, column: cell.column ?? 'value' });
  const corrected = synthetic({ ...first }, first.asOf, [found, correction({ key: 'elsewhere' })]);
  expect(describeChart(oneMonth, inEnglish(corrected)).corrections).toEqual([found]);
});

test('a chart tells what is wrong with the kind of a row it shows, and with what others say of it', () => {
  const shown = { id: 'x', cells, source_ids: [] };
  const said = dispute('repression', 'repressed-total-2024-11-01-2024-11-30', 'value', {
    dispute_id: 'd1',
    value: '13',
  });
  const found = [
    correction({ correction_id: 'kind', column: 'count_is', was: 'first', is: 'revised' }),
    correction({ correction_id: 'said', table: 'disputes', key: 'd1', column: 'why' }),
    correction({ correction_id: 'other', column: 'women' }),
  ];
  const edition = synthetic({ repression: figures, disputes: [said] }, '2024-12-09', found);
  expect(correctionsOfRows(edition, [shown]).map(({ correction_id }) => correction_id)).toEqual([
    'kind',
    'said',
  ]);
});
