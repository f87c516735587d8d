import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import type { Data } from '#data/edition.ts';
import { editionOf, factNamesIn } from '#prose/explainers.ts';
import { synthetic } from '../charts/synthetic.ts';

const editions = ['2024-12-09', '2025-01-26'].map((asOf) => synthetic({}, asOf));
const data = { editions, latest: editions[1], corrections: [] } as unknown as Data;

test('An explainer keeps to the edition that it is pinned to, or follows the latest', () => {
  expect(editionOf({ slug: 'a', edition: date('2024-12-09') }, data).asOf).toBe('2024-12-09');
  expect(editionOf({ slug: 'a', edition: 'latest' }, data).asOf).toBe('2025-01-26');
  expect(() => editionOf({ slug: 'a', edition: date('2020') }, data)).toThrow(
    'Explainer a is pinned to the edition 2020, which is not there',
  );
});

test('Facts are named in the order of the text, as often as they stand there', () => {
  const text =
    'On <Fact of="b" form="day" /> and <Fact\n  form="words" of="a"/>, <Fact of="b"/>; <Chart of="c" />';
  expect(factNamesIn(text)).toEqual(['b', 'a', 'b']);
});
