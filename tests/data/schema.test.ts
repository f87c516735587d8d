/** The schema grows: what an edition has, how an older one is read, and how a draft begins with what is new. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { date } from '#data/dates.ts';
import { id, list, metaOf, optional, since, text } from '#data/cells.ts';
import { readTable, rowMaker } from '#data/csv.ts';
import { emptyValues } from '#data/columns.ts';
import { beginDraft } from '#data/edit/draft.ts';
import { sealEdition } from '#data/edit/seal.ts';
import { loadData } from '#data/edition.ts';
import { formatProblem } from '#data/problem.ts';
import { columnNamesIn, has, tableIn, tableNamesIn } from '#data/schema.ts';
import { TABLE_NAMES, TABLES, type Table } from '#data/tables.ts';
import { csvIn, GROWN, NEWER, OLDER, ROWS, syntheticData, temporaryFolder } from './synthetic.ts';
import { writeFile } from 'node:fs/promises';

const things: Table = {
  name: 'things',
  title: 'Things',
  description: 'A thing.',
  key: 'thing_id',
  entry: { kind: 'reference' },
  row: z.object({
    thing_id: id('.'),
    label: text('.'),
    colour: since('2025-01-26', optional(text('.'))),
    parts: since('2026-01-01', list('.')),
  }),
};

/** The rows of a file of things as an edition reads it, and what is said of it. */
async function reading(file: string, edition?: string) {
  const path = join(await temporaryFolder(), 'things.csv');
  await writeFile(path, file);
  const rows: unknown[] = [];
  const problems: string[] = [];
  await readTable(path, 'things.csv', things, {
    edition: edition === undefined ? undefined : date(edition),
    row: (row) => rows.push({ ...row }),
    problem: (problem) => problems.push(formatProblem(problem)),
  });
  return { rows, problems };
}

describe('a column that came later', () => {
  test('is not reported in an older edition', async () => {
    expect(await reading('thing_id,label\na,A thing\n', '2024-12-09')).toEqual({
      rows: [{ thing_id: 'a', label: 'A thing', colour: null, parts: [] }],
      problems: [],
    });
    expect(await reading('colour,thing_id,label\nred,a,A thing\n', '2025-12-30')).toEqual({
      rows: [{ thing_id: 'a', label: 'A thing', colour: 'red', parts: [] }],
      problems: [],
    });
  });

  test('must be there in a newer one, and may not in an older one', async () => {
    expect((await reading('thing_id,label\na,A thing\n', '2026-01-01')).problems).toEqual([
      'things.csv:1 the header has no columns colour, parts; add the columns',
    ]);
    expect((await reading('thing_id,label,colour\na,A thing,red\n', '2024-12-09')).problems).toEqual([
      'things.csv:1:3 colour: is a column of editions from 2025-01-26 on, and this is an older one; take it out',
    ]);
    expect((await reading('thing_id,label,colour,parts\na,A thing,,x;y\n')).rows).toEqual([
      { thing_id: 'a', label: 'A thing', colour: null, parts: ['x', 'y'] },
    ]);
  });

  test('may be empty, whatever else it is', () => {
    expect(() => since('2025-01-26', text('.'))).toThrow(TypeError);
    expect(() => since('January', optional(text('.')))).toThrow(RangeError);
    expect(metaOf(since('2025-01-26', optional(text('.')))).since).toBe('2025-01-26');
    expect(rowMaker(things)(emptyValues(things))).toMatchObject({ colour: null, parts: [] });
  });

  test('stands in the declaration of the editions that have it', () => {
    expect(columnNamesIn(date('2025-12-30'), things)).toEqual(['thing_id', 'label', 'colour']);
    expect([undefined, '2025-12-30', '2025-12-31'].map((each) => has(date('2025-12-30'), each))).toEqual([
      true,
      true,
      false,
    ]);
    for (const edition of [date(OLDER), date(GROWN)]) {
      for (const name of tableNamesIn(edition))
        expect(Object.keys(tableIn(edition, name).row.shape)).toEqual(columnNamesIn(edition, TABLES[name]));
    }
    expect(tableNamesIn(date('2099-12-31'))).toEqual(TABLE_NAMES);
  });
});

test('an older edition is read as it is, beside one that has more', async () => {
  const data = await syntheticData(GROWN);
  const { editions } = await loadData(data.folder, { drafts: true });
  const [older, newer] = editions;
  expect(older?.places).toEqual([]);
  expect(older?.['life-events'][0]).toMatchObject({ event_id: 'e1', place_id: null });
  expect(older?.rounds[0]).toMatchObject({ women: 1, foreigners: null, political_prisoners_qualifier: null });
  expect(newer?.places).toHaveLength(1);
});

test('a draft has the new columns, empty, and the new tables, without rows', async () => {
  const data = await syntheticData();
  await sealEdition(join(data.folder, NEWER), '2026-01-05');
  const folder = await beginDraft(data.folder, GROWN, GROWN);
  const read = (name: string) => readFile(join(folder, `${name}.csv`), 'utf8');
  for (const name of tableNamesIn(date(GROWN)))
    expect(await read(name), name).toBe(
      csvIn(GROWN, name, name === 'places' ? [] : ROWS[name]).replace(/\n+$/, '\n'),
    );
  expect(await data.problems()).toBe('');
  expect(await data.read(`${NEWER}/rounds.csv`)).toBe(csvIn(NEWER, 'rounds', ROWS.rounds));
  const { checksums } = await sealEdition(folder, GROWN);
  expect(Object.keys(checksums ?? {})).toContain('places.csv');
  expect(await data.problems()).toBe('');
});
