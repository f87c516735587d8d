import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { editionListText, type ListedEdition } from '#data/edition-list.ts';

test('The list has its editions in the order of time, in whatever order they were sealed', () => {
  const days = ['2025-01-26', '2026-03-31', '2024-12-09', '2025-12-30'].map(date);
  const list = days.map((edition) => ({ edition }) as ListedEdition);
  const { editions } = JSON.parse(editionListText(list)) as { editions: ListedEdition[] };
  expect(editions.map(({ edition }) => edition)).toEqual(days.toSorted());
});
