import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCanonical } from '#data/edit/canonical.ts';
import { TABLES } from '#data/tables.ts';
import { NEWER, syntheticData } from '../synthetic.ts';

const ROUNDS = `${NEWER}/rounds.csv`;

test('a file as spreadsheets save it becomes what it was: comma, UTF-8 without a mark, LF, columns in order', async () => {
  const data = await syntheticData();
  const file = join(data.folder, ROUNDS);
  await makeCanonical(file, TABLES.rounds);
  const canonical = await data.read(ROUNDS);
  const rows = canonical
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const turned = rows.map((cells) =>
    cells
      .toReversed()
      .map((cell) => (cell.includes(';') ? `"${cell}"` : cell))
      .join(';'),
  );
  await data.write(ROUNDS, `\ufeff\r\n${turned.join('\r\n')}\r\n\r\n`);
  expect(await makeCanonical(file, TABLES.rounds)).toBe(true);
  expect(await data.read(ROUNDS)).toBe(canonical);
});

test('a canonical file is left alone, and a cell that needs quotes keeps them', async () => {
  const data = await syntheticData();
  await data.edit(ROUNDS, 'Round 1', '"Round 1, the ""first"""');
  const file = join(data.folder, ROUNDS);
  await makeCanonical(file, TABLES.rounds);
  expect(await data.read(ROUNDS)).toContain(',"Round 1, the ""first""",');
  expect(await makeCanonical(file, TABLES.rounds)).toBe(false);
});
