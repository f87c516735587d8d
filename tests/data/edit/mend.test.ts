import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mendTables } from '#data/edit/mend.ts';
import { NEWER, OLDER, syntheticData } from '../synthetic.ts';

/** Replaces text in a table's file of an edition, which must be there. */
async function damage(folder: string, edition: string, table: string, pairs: readonly [string, string][]) {
  const path = join(folder, edition, `${table}.csv`);
  let text = await readFile(path, 'utf8');
  for (const [sound, damaged] of pairs) {
    expect(text).toContain(sound);
    text = text.replace(sound, damaged);
  }
  await writeFile(path, text);
  return path;
}

test('What has one answer is mended in the draft and told, cell by cell; the rest stays.', async () => {
  const { folder } = await syntheticData();
  const path = join(folder, NEWER, 'rounds.csv');
  const sound = await readFile(path, 'utf8');
  const day = /,(2024-07-\d\d),/.exec(sound)?.[1] ?? '';
  const [year, month, date] = day.split('-') as [string, string, string];
  await damage(folder, NEWER, 'rounds', [[day, `${date}.${month}.${year}`]]);
  expect(await mendTables(folder)).toEqual([
    {
      file: path,
      line: 2,
      column: expect.any(String) as string,
      was: `${date}.${month}.${year}`,
      is: day,
    },
  ]);
  expect(await readFile(path, 'utf8')).toBe(sound);
  expect(await mendTables(folder)).toEqual([]);
});

test('A date that can be read in two orders, and a file with broken lines, are left as they are.', async () => {
  const { folder } = await syntheticData();
  const path = join(folder, NEWER, 'rounds.csv');
  const day = /,(2024-07-\d\d),/.exec(await readFile(path, 'utf8'))?.[1] ?? '';
  await damage(folder, NEWER, 'rounds', [[day, '7/2/2024']]);
  const damaged = await readFile(path, 'utf8');
  expect(await mendTables(folder)).toEqual([]);
  expect(await readFile(path, 'utf8')).toBe(damaged);
  await writeFile(path, `${damaged.replace('7/2/2024', '02.07.2024')}"never closed\n`);
  expect(await mendTables(folder)).toEqual([]);
});

test('The first day of a month, which may have been the month, is left as it is.', async () => {
  const { folder } = await syntheticData();
  const path = join(folder, NEWER, 'rounds.csv');
  const day = /,(2024-07-\d\d),/.exec(await readFile(path, 'utf8'))?.[1] ?? '';
  await damage(folder, NEWER, 'rounds', [[day, '01.07.2024']]);
  expect(await mendTables(folder)).toEqual([]);
});

test('Columns without name and content, and the line for a spreadsheet, go when something is mended.', async () => {
  const { folder } = await syntheticData();
  const path = join(folder, NEWER, 'rounds.csv');
  const sound = await readFile(path, 'utf8');
  const day = /,(2024-07-\d\d),/.exec(sound)?.[1] ?? '';
  const lines = sound.replace(day, `${day} 00:00:00`).trimEnd().split('\n');
  await writeFile(path, `sep=,\n${lines.map((line) => `${line},,`).join('\n')}\n`);
  expect(await mendTables(folder)).toHaveLength(1);
  expect(await readFile(path, 'utf8')).toBe(sound);
});

test('Editions before the draft are never touched.', async () => {
  const { folder } = await syntheticData();
  const path = join(folder, OLDER, 'rounds.csv');
  const day = /,(2024-\d\d-\d\d),/.exec(await readFile(path, 'utf8'))?.[1] ?? '';
  await damage(folder, OLDER, 'rounds', [[day, `${day} 00:00:00`]]);
  expect(await mendTables(folder)).toEqual([]);
  expect(await readFile(path, 'utf8')).toContain(`${day} 00:00:00`);
});
