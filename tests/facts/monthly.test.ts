import { describe, expect, it } from 'vitest';
import { date } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import type { RepressionFigure } from '#data/tables.ts';
import { monthlyFigures, monthOf } from '#facts/monthly.ts';
import { figure as ofMeasure, synthetic } from '../charts/synthetic.ts';
import { blank } from '../data/blank.ts';

const { latest } = await loadData('data', { drafts: true });

const figure = (start: string, end: string): RepressionFigure => ({
  ...blank('repression'),
  figure_id: 'figure-1',
  period_start: date(start),
  period_end: date(end),
  measure: 'measure-1',
  value: 7,
  qualifier: 'exact',
  women: null,
  counter: 'Counter 1',
  count_is: 'not-stated',
  scope: null,
  source_ids: ['source-1'],
});

describe('monthOf', () => {
  it('is the month of a figure for a whole month', () => {
    expect(monthOf(figure('2024-02-01', '2024-02-29'))).toBe('2024-02');
  });

  it.each([
    ['a quarter', '2024-01-01', '2024-03-31'],
    ['part of a month', '2024-02-01', '2024-02-15'],
    ['a month named without days, which may be any part of it', '2024-02', '2024-02'],
    ['a year', '2024', '2024'],
  ])('is none for %s', (_, start, end) => {
    expect(monthOf(figure(start, end))).toBeNull();
  });
});

describe('monthlyFigures', () => {
  it('takes the revision of a month where there is one', () => {
    const month = ['2024-11-01', '2024-11-30'] as const;
    const first = ofMeasure('m', month, 7, { figure_id: 'first', count_is: 'first' });
    const revised = ofMeasure('m', month, 9, { figure_id: 'revised', count_is: 'revised' });
    for (const repression of [
      [first, revised],
      [revised, first],
    ])
      expect(monthlyFigures(synthetic({ repression }), 'm').get(date('2024-11'))?.value).toBe(9);
  });

  it('takes no figure that counts another unit: of two for November 2024 one counts cases', () => {
    const figures = monthlyFigures(latest, 'criminal-convictions');
    expect(figures.get(date('2024-11'))).toMatchObject({ value: 144, count_is: 'first' });
    for (const { scope } of figures.values()) expect(scope ?? '').not.toMatch(/^Criminal cases/);
  });

  it('takes none in another unit, whether or not the month has one in its own', () => {
    const month = ['2024-11-01', '2024-11-30'] as const;
    const cases = ofMeasure('m', month, 30, { figure_id: 'cases', scope: 'Criminal cases of one kind' });
    const people = ofMeasure('m', month, 7, { figure_id: 'people' });
    expect(monthlyFigures(synthetic({ repression: [cases] }), 'm').size).toBe(0);
    const both = monthlyFigures(synthetic({ repression: [cases, people] }), 'm');
    expect(both.get(date('2024-11'))?.value).toBe(7);
  });

  it('goes from month to month in time', () => {
    const months = [...monthlyFigures(latest, 'repressed-total').keys()];
    expect(months.length).toBeGreaterThan(5);
    expect(months).toEqual(months.toSorted());
  });
});
