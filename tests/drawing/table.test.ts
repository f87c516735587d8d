import { describe, expect, it } from 'vitest';
import { count } from '#data/count.ts';
import { date } from '#data/dates.ts';
import { chart, type Chart } from '#drawing/chart.ts';
import { tableOf } from '#drawing/table.ts';
import { CHARTS } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import { inEnglish, synthetic } from '../charts/synthetic.ts';

const { editions } = await loadData('data', { drafts: true });

interface Row {
  readonly source_ids: readonly string[];
  readonly empty: boolean;
}

/** Columns of each kind, under headings that a real chart has. */
const made: Chart = chart<Row>({
  id: 'rounds',
  rows: () => [
    { source_ids: ['paper'], empty: false },
    { source_ids: [], empty: true },
  ],
  columns: [
    { id: 'label', kind: 'text', value: ({ empty }) => (empty ? null : 'A round'), link: () => '/people/' },
    { id: 'announced_on', kind: 'date', value: ({ empty }) => (empty ? null : date('2024-07')) },
    {
      id: 'released',
      kind: 'count',
      unit: 'people',
      value: ({ empty }) => (empty ? null : count(1300, 'about')),
    },
    { id: 'women', kind: 'count', unit: 'people', value: ({ empty }) => (empty ? null : count(0)) },
    { id: 'men', kind: 'number', unit: '%', value: ({ empty }) => (empty ? null : 1234.5) },
  ],
  values: () => ({}),
  draw: () => {
    throw new Error('Not drawn');
  },
});

describe('the table behind a chart', () => {
  const { columns, rows } = tableOf(made, inEnglish(synthetic()));

  it('keeps qualifiers, precision and zero', () => {
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual([
      'A round',
      'July 2024',
      'about 1,300',
      '0',
      '1,234.5',
    ]);
    expect(rows[0]?.cells[1]?.dateTime).toBe('2024-07');
    expect(rows[0]?.cells[0]?.link).toBe('/people/');
    expect(rows[0]?.source_ids).toEqual(['paper']);
  });

  it('says "not reported" of what is not there', () => {
    expect(rows[1]?.cells.map(({ text }) => text)).toEqual(Array(5).fill('not reported'));
    expect(rows[1]?.cells.every(({ isMissing }) => isMissing)).toBe(true);
  });

  it('sets numbers apart from words', () => {
    expect(columns.map(({ isNumber }) => isNumber)).toEqual([false, false, true, true, true]);
    expect(columns.map(({ heading }) => heading)).toEqual(['Round', 'Announced', 'Released', 'Women', 'Men']);
  });

  it.each(CHARTS.map(({ id }) => id))(
    'has a heading for every column of %s and a source for every row',
    (id) => {
      const real = CHARTS.find((each) => each.id === id) as Chart;
      for (const edition of editions) {
        const table = tableOf(real, inEnglish(edition));
        for (const { heading } of table.columns) expect(heading).not.toBe('');
        for (const row of table.rows) {
          const shows = row.cells.slice(1).some(({ isMissing }) => !isMissing);
          if (shows) edition.sourcesOf(row.source_ids);
        }
      }
    },
  );
});
