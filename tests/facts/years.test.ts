import { expect, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import { yearInCounts } from '#facts/years.ts';

const { latest } = await loadData('data');

test('a year holds its own counts and rounds, and its line reaches over both ends', () => {
  const { counts, line, rounds } = yearInCounts(latest, '2025');
  expect(counts.every(({ as_of }) => as_of.startsWith('2025'))).toBe(true);
  expect(line.slice(1, -1)).toEqual(counts);
  expect(line[0]?.as_of.slice(0, 4)).toBe('2024');
  expect(line.at(-1)?.as_of.slice(0, 4)).toBe('2026');
  expect(rounds.length).toBeGreaterThan(0);
  expect(rounds.every(({ announced_on }) => announced_on.startsWith('2025'))).toBe(true);
});

test('a year that nobody counted is empty but for the lines of its neighbours', () => {
  const { counts, line, rounds } = yearInCounts(latest, '1999');
  expect([counts, rounds]).toEqual([[], []]);
  expect(line).toHaveLength(1);
});
