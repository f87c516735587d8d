import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import type { Source } from '#data/tables.ts';
import { sourcingOf } from '#facts/sourcing.ts';
import { figure, synthetic } from '../charts/synthetic.ts';
import { blank } from '../data/blank.ts';

const source = (source_id: string, kind: Source['kind'], published: string | null): Source => ({
  ...blank('sources'),
  source_id,
  publisher: 'A Paper',
  title: null,
  title_is: null,
  url: 'https://example.org/',
  link: 'publisher',
  published: published === null ? null : date(published),
  language: 'en',
  kind,
  note: null,
});

test('figures are counted by what they rest on', () => {
  const sources = [
    source('count', 'primary', '2024-12-01'),
    source('copy', 'reprint', '2024-12-02'),
    source('undated', 'reprint', null),
  ];
  const of = (...source_ids: string[]) => figure('x', ['2024-11-01', '2024-11-30'], 1, { source_ids });
  const edition = synthetic({
    sources,
    repression: [of('count'), of('count', 'copy'), of('copy'), of('copy', 'undated'), of('undated')],
  });
  expect(sourcingOf(edition)).toEqual({
    figures: 5,
    of: { one: 3, primary: 2, reprints: 3, undated: 1 },
  });
});

test('an edition without figures has none of any kind', () => {
  expect(sourcingOf(synthetic())).toEqual({
    figures: 0,
    of: { one: 0, primary: 0, reprints: 0, undated: 0 },
  });
});

test('every figure of every edition rests on a source', async () => {
  const { editions } = await loadData('data');
  for (const edition of editions) {
    const figures = [...edition.rounds, ...edition.tallies, ...edition.custody, ...edition.repression];
    expect(figures.filter(({ source_ids }) => source_ids.length === 0)).toEqual([]);
  }
});
