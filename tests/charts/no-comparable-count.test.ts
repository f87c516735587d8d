/** Counts of people held of which none may be joined to another: they are drawn, and the words say so. */
import { expect, test } from 'vitest';
import inCustody from '#charts/in-custody.ts';
import everRecognised from '#charts/ever-recognised.ts';
import { date } from '#data/dates.ts';
import type { CustodyCount } from '#data/tables.ts';
import { describeChart } from '#drawing/description.ts';
import { svgText } from '#drawing/tree.ts';
import { blank } from '../data/blank.ts';
import { inEnglish, synthetic } from './synthetic.ts';

const held = (as_of: string, count: number, more: Partial<CustodyCount> = {}): CustodyCount => ({
  ...blank('custody'),
  custody_id: `held-${as_of}`,
  as_of: date(as_of),
  date_is: 'stated',
  measure: 'in-custody',
  count,
  qualifier: 'exact',
  women: null,
  women_qualifier: null,
  men: null,
  counter: 'Viasna',
  criteria: 'joint-list',
  source_ids: [],
  ...more,
});

const described = (...custody: CustodyCount[]) => describeChart(inCustody, inEnglish(synthetic({ custody })));

test('The highest of the counts that compare is said, and the last.', () => {
  const { title } = described(held('2022-01-31', 900), held('2023-04-30', 1495), held('2024-11-30', 1253));
  expect(title).toBe(
    '1,253 held on 30 November 2024; the highest of Viasna’s own counts is 1,495 (30 April 2023)',
  );
});

test('Without a count that compares the last one is said, with its qualifier.', () => {
  const of = described(
    held('2024-06', 1400, { counter: 'Another counter' }),
    held('2024-11-30', 1200, { qualifier: 'over' }),
  );
  expect(of.title).toBe('Over 1,200 held on 30 November 2024');
  expect(of.says).not.toMatch(/\d/);
  for (const layout of ['narrow', 'wide'] as const)
    expect(svgText(of.drawing(layout)).match(/data-row/g), layout).toHaveLength(2);
});

test('Counts by other criteria are not said to be of the joint list.', () => {
  const of = described(held('2024-06', 1600, { criteria: 'other', counter: 'Another counter' }));
  expect(of.title).toBe('No count by Viasna and partner groups in this edition');
  expect(svgText(of.drawing('narrow'))).toContain('data-row="0"');
});

test('So are people ever recognised drawn without a count that compares.', () => {
  const custody = [held('2024-11-30', 3600, { measure: 'ever-recognised', qualifier: 'at-least' })];
  const of = describeChart(everRecognised, inEnglish(synthetic({ custody })));
  expect(svgText(of.drawing('wide'))).toContain('at least 3,600');
});
