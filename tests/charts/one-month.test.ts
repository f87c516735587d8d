import { expect, test } from 'vitest';
import oneMonth from '#charts/one-month.ts';
import { cellsOf, custody, figure, inEnglish, round, synthetic, valuesOf } from './synthetic.ts';
import { blank } from '../data/blank.ts';

const edition = synthetic({
  measures: [{ ...blank('measures'), measure: 'repressed-total', unit: 'instances' }],
  rounds: [
    round('old', '2024-06-09', 1000),
    round('first', '2024-06-10', 20),
    round('apart', '2024-12-08', 300, { in_total: 'no' }),
    round('last', '2024-12-09', 29),
  ],
  repression: [
    figure('repressed-total', ['2024-10-01', '2024-10-31'], 900),
    figure('repressed-total', ['2024-11-01', '2024-11-30'], 671, { qualifier: 'at-least' }),
    figure('repressed-total', ['2024-07-01', '2024-12-31'], 5000),
  ],
  custody: [
    custody('in-custody', '2024-12-01', 1250, { qualifier: 'about' }),
    custody('in-custody', '2024-12-05', 99, { criteria: 'other' }),
    custody('in-custody', '2024-10', 1300),
  ],
});

test('The last round, half a year, a month and those held stand beside each other, each with its date.', () => {
  expect(cellsOf(oneMonth, edition).map(([, ...cells]) => cells)).toEqual([
    ['29', 'people', '9 December 2024'],
    ['49', 'people', '9 December 2024'],
    ['about 1,250', 'people', '1 December 2024'],
    ['at least 671', 'instances', 'November 2024'],
  ]);
});

test('Its sentences are of the same figures.', () => {
  expect(valuesOf(oneMonth, edition)).toEqual({
    pardoned: 29,
    roundIs: 'known',
    round: '29',
    halfIs: 'known',
    half: '49',
    heldIs: 'known',
    held: 'about 1,250',
    monthIs: 'known',
    month: 'at least 671',
    monthOf: 'November 2024',
    storyDay: '9 December 2024',
    storyMonth: 'December 2024',
  });
});

test('A figure that the edition lacks has no row and is not told.', () => {
  const counted = synthetic({ custody: [custody('in-custody', '2024-12-01', 1250)] });
  expect(cellsOf(oneMonth, counted)).toHaveLength(1);
  const values = valuesOf(oneMonth, counted);
  expect(values).toMatchObject({ pardoned: 0, heldIs: 'known', held: '1,250' });
  expect(values).not.toMatchObject({ halfIs: 'known' });
  expect(values).not.toMatchObject({ monthIs: 'known' });
});

test('Each row names the cells that it is made of.', () => {
  expect(oneMonth.rows(edition).map(({ cells = [] }) => cells.map(({ key }) => key))).toEqual([
    ['last'],
    ['first', 'last'],
    ['in-custody-2024-12-01'],
    ['repressed-total-2024-11-01-2024-11-30'],
  ]);
  expect(inEnglish(edition).edition.asOf).toBe('2024-12-09');
});
