import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import type { Correction } from '#data/tables.ts';
import { correctionName } from '#rows/correction-name.ts';
import { languageOf } from '#words/language.ts';
import { round, synthetic } from '../charts/synthetic.ts';
import { BLANK_CORRECTION } from '../data/blank.ts';

const editions = [
  synthetic({ rounds: [round('r01', '2024-07-02', 5, { label: 'a first round' })] }, '2024-12-09'),
  synthetic({ rounds: [round('r02', '2024-08-16', 30, { label: 'a second round' })] }, '2025-12-13'),
];
const named = (more: Partial<Correction>) =>
  correctionName(
    {
      ...BLANK_CORRECTION,
      table: 'rounds',
      key: 'r01',
      column: 'women',
      edition: date('2024-12-09'),
      put_right_in: date('2025-12-13'),
      ...more,
    },
    editions,
    languageOf('en'),
  );

test('A cell is named by its row, as the edition that is wrong has it, and by its column.', () => {
  expect(named({})).toEqual({ row: 'A first round', what: 'Women', path: 'rounds / r01 / women' });
});

test('A row that was missing is named as the edition has it in which it was put right.', () => {
  expect(named({ key: 'r02', column: null })).toEqual({
    row: 'A second round',
    what: 'the row was missing',
    path: 'rounds / r02',
  });
});

test('A row that no edition holds is named by its key.', () => {
  const missing = { row: 'R02', what: 'the row was missing', path: 'rounds / r02' };
  expect(named({ key: 'r02', column: null, put_right_in: null })).toEqual(missing);
  expect(named({ key: 'r02', column: null, put_right_in: date('2026-05-01') })).toEqual(missing);
  expect(named({ key: 'r02' }).row).toBe('R02');
});
