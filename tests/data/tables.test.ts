/** The columns of published files are a contract: names and order stay, new columns come at the end. */
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { metaOf } from '#data/cells.ts';
import { date } from '#data/dates.ts';
import { columnNamesIn, tableNamesIn } from '#data/schema.ts';
import { CORRECTIONS, MISTAKES, TABLES, type Table, type TableName } from '#data/tables.ts';
import golden from '../golden/columns.json' with { type: 'json' };

const promised: Readonly<Record<string, readonly string[]>> = golden;

const declared = Object.fromEntries(
  Object.entries<Table>({ ...TABLES, corrections: CORRECTIONS, mistakes: MISTAKES }).map(
    ([name, { row }]) => [name, Object.keys(row.shape)],
  ),
);

/** What breaks the promise: a table or column that is gone or has moved; a new one that is not promised yet. */
function broken(now: Readonly<Record<string, readonly string[]>>): string[] {
  const gone = Object.entries(promised).flatMap(([table, columns]) => {
    const found = now[table] ?? [];
    return columns.flatMap((column, at) =>
      found[at] === column
        ? []
        : `${table}.csv: column ${at + 1} is promised as "${column}" and is "${found[at] ?? ''}"`,
    );
  });
  const added = Object.entries(now).flatMap(([table, columns]) => {
    const known = promised[table] ?? [];
    return columns
      .slice(known.length)
      .map((column) => `${table}.csv: "${column}" is new; add it at the end in tests/golden/columns.json`);
  });
  return [...gone, ...added];
}

test('The columns of every table are what was promised, in that order.', () => {
  expect(broken(declared)).toEqual([]);
});

test('A column that is taken out, renamed, moved or not yet promised is noticed.', () => {
  const [first = '', second = '', ...rest] = declared.rounds ?? [];
  expect(broken({ ...declared, rounds: [first, ...rest] })).not.toEqual([]);
  expect(broken({ ...declared, rounds: [second, first, ...rest] })).toEqual([
    'rounds.csv: column 1 is promised as "round_id" and is "announced_on"',
    'rounds.csv: column 2 is promised as "announced_on" and is "round_id"',
  ]);
  expect(broken({ ...declared, rounds: [first, second, ...rest, 'weather'] })).toEqual([
    'rounds.csv: "weather" is new; add it at the end in tests/golden/columns.json',
  ]);
});

test('The sealed files have those columns, as far as they were there.', async () => {
  const dates = (await readdir('data')).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name));
  expect(dates.length).toBeGreaterThan(3);
  for (const day of dates) {
    for (const table of tableNamesIn(date(day))) {
      const header = (await readFile(`data/${day}/${table}.csv`, 'utf8')).split('\n', 1)[0];
      expect(header, `${day}/${table}.csv`).toBe(columnNamesIn(date(day), TABLES[table]).join(','));
      expect(promised[table]?.join(',').startsWith(header ?? '?'), `${day}/${table}.csv`).toBe(true);
    }
  }
});

test('A column that names rows of a table is not older than the table.', () => {
  for (const table of Object.values<Table>(TABLES)) {
    for (const [column, schema] of Object.entries(table.row.shape)) {
      const { references, since = table.since ?? '' } = metaOf(schema as z.ZodType);
      const target: Table | undefined =
        references === undefined ? undefined : TABLES[references as TableName];
      expect(since >= (target?.since ?? ''), `${table.name}.${column}`).toBe(true);
    }
  }
});
