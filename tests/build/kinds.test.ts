import { expect, test } from 'vitest';
import { kindsOf, kindsTable } from '#build/kinds.ts';

const FILES = new Map([
  ['index.html', 100],
  ['be/people/person-17/index.html', 200],
  ['people/person-17/index.html', 300],
  ['editions/2024-12-09/charts/rounds/index.html', 400],
  ['editions/2024-12-09/charts/rounds/snippet.html', 500],
  ['ru/charts/rounds/kit.zip', 1_500_000],
  ['_headers', 600],
]);

test('A build is counted by kind, all languages together, and no file is left out.', () => {
  const kinds = kindsOf(FILES);
  expect(kinds.map(({ name, files, bytes }) => [name, files, bytes])).toEqual([
    ['code to paste', 1, 500],
    ['charts of editions', 1, 400],
    ['people', 2, 500],
    ['other pages', 1, 100],
    ['kits', 1, 1_500_000],
    ['other files', 1, 600],
  ]);
  expect(kinds.reduce((sum, { files }) => sum + files, 0)).toBe(FILES.size);
});

test('The table has a line a kind, its numbers under each other.', () => {
  const lines = kindsTable(kindsOf(FILES)).split('\n');
  expect(lines).toHaveLength(6);
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  expect(lines[4]).toMatch(/^ {2}kits +1 +1\.5 MB$/);
});
