/** From which width on a chart's table can stand with its columns beside each other. */
import { expect, test } from 'vitest';
import { leastWidth } from '#components/table-width.ts';
import { date } from '#data/dates.ts';
import type { ChartTable } from '#drawing/table.ts';

const table = (heading: string, ...texts: readonly string[]): ChartTable => ({
  columns: [{ id: 'a', heading, isNumber: false }],
  rows: texts.map((text) => ({ cells: [{ text, isMissing: false }], source_ids: [] })),
});
const numbers = (heading: string, text: string): ChartTable => ({
  columns: [{ id: 'a', heading, isNumber: true }],
  rows: [{ cells: [{ text, isMissing: false }], source_ids: [] }],
});
const dated = (text: string): ChartTable => ({
  columns: [{ id: 'a', heading: 'A', isNumber: false }],
  rows: [{ cells: [{ text, isMissing: false, dateTime: date('2024-12-09') }], source_ids: [] }],
});

test('A table without rows needs its headings, and each column more room than none', () => {
  const one = leastWidth(table('Synthetic'));
  expect(one).toBeGreaterThan(leastWidth(table('')));
  expect(leastWidth({ columns: [...table('Synthetic').columns, ...table('').columns], rows: [] })).toBe(
    one + 16,
  );
});

test('A line breaks between words and after hyphens, and not where a space binds', () => {
  const word = leastWidth(table('A', 'synthetic'));
  expect(leastWidth(table('A', 'of synthetic rows', 'short'))).toBe(word);
  expect(leastWidth(table('A', 'synthetic-row'))).toBeLessThan(leastWidth(table('A', 'synthetic_row')));
  expect(leastWidth(table('A', 'of\u00a0synthetic\u00a0rows'))).toBeGreaterThan(word);
  expect(leastWidth(table('Headings that are long', 'a'))).toBe(leastWidth(table('Headings', 'a')));
});

test('Numbers and dates stand in one line', () => {
  expect(leastWidth(numbers('A', 'about 1,300'))).toBeGreaterThan(leastWidth(table('A', 'about 1,300')));
  expect(leastWidth(dated('9 December 2024'))).toBeGreaterThan(leastWidth(table('A', '9 December 2024')));
});

test('What stands first in a row is bolder', () => {
  const second = (text: string): ChartTable => ({
    columns: [...table('A').columns, ...table('A').columns],
    rows: [{ cells: ['', text].map((each) => ({ text: each, isMissing: false })), source_ids: [] }],
  });
  const first = leastWidth({
    ...second(''),
    rows: [{ cells: ['synthetic', ''].map((text) => ({ text, isMissing: false })), source_ids: [] }],
  });
  expect(first).toBeGreaterThan(leastWidth(second('synthetic')));
});
