/** Corrections against the cells they name, and the list of our own mistakes. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { CORRECTIONS, MISTAKES } from '#data/tables.ts';
import { CORRECTION, csv, NEWER, OLDER, ROWS, csvIn, syntheticData, type TypedRow } from '../synthetic.ts';

async function withCorrections(...corrections: readonly TypedRow[]) {
  const data = await syntheticData();
  const rows = corrections.map((more, at) => ({ ...CORRECTION, correction_id: `c${at + 1}`, ...more }));
  await data.write('corrections.csv', csv(CORRECTIONS, rows));
  return data;
}

test('a correction is of a cell of an edition that is there', async () => {
  const data = await withCorrections(
    { edition: '2024-01-01', source_ids: 's9' },
    { correction_id: 'c1', table: 'valueOf' },
    { key: 'r9', column: 'toString' },
    { table: 'life-events', key: 'e1', column: 'place_id' },
    { table: 'places', key: 'colony-1', column: 'town' },
  );
  expect(await data.problems()).toMatchInlineSnapshot(`
    "data/corrections.csv:2:3 edition: "2024-01-01" is not an edition; editions are 2024-12-09, 2025-01-26 (correction c1)
    data/corrections.csv:2:10 source_ids: "s9" is not in sources.csv of the newest edition; add it there, or mend the id (correction c1)
    data/corrections.csv:3:1 correction_id: "c1" stands twice, here and on line 2; keys are unique, so change or delete one (correction c1)
    data/corrections.csv:3:4 table: "valueOf" is not a table; tables are sources, rounds, tallies, custody, repression, measures, people, life-events, deaths, events, elections, articles, rankings, disputes (correction c1)
    data/corrections.csv:4:5 key: "r9" is not in rounds.csv of that edition; mend the key (correction c3)
    data/corrections.csv:4:6 column: "toString" is not a column of rounds.csv; mend the name (correction c3)
    data/corrections.csv:5:6 column: "place_id" is not a column of life-events.csv; mend the name (correction c4)
    data/corrections.csv:6:4 table: "places" is not a table; tables are sources, rounds, tallies, custody, repression, measures, people, life-events, deaths, events, elections, articles, rankings, disputes (correction c5)"
  `);
  await data.remove('corrections.csv');
  expect(await data.problems()).toMatchInlineSnapshot(
    `"data/corrections.csv is missing; it lists mistakes found in sealed editions, if only with a header line"`,
  );
});

test('it is not held against a table that cannot be read, which is blamed by itself', async () => {
  const data = await withCorrections({ put_right_in: NEWER });
  expect(await data.problems()).toContain('data/corrections.csv:2:8');
  await data.edit(`${NEWER}/rounds.csv`, 'round_id,', 'round_ids,');
  const problems = await data.problems();
  expect(problems).toContain(`data/${NEWER}/rounds.csv:1`);
  expect(problems).not.toContain('corrections.csv');
});

test('what it says is what the cells say', async () => {
  const data = await withCorrections(
    { was: 3 },
    { put_right_in: NEWER },
    { column: 'label', was: 'Round 1', is: 'First round', put_right_in: NEWER },
    { column: 'stayed_in_belarus', was: '', is: 3 },
    { column: 'counterpart', key: 'r2', was: 'State 1', is: 'State 2' },
  );
  await data.edit(`${NEWER}/rounds.csv`, 'Round 1', 'First round');
  expect(await data.problems()).toMatchInlineSnapshot(`
    "data/corrections.csv:2:7 was: "3" is not what rounds.csv of 2024-12-09 says there, "1"; write that (correction c1)
    data/corrections.csv:3:8 is: "2" is not what rounds.csv of 2025-01-26 says there, "1"; mend it there, or here (correction c2)
    data/corrections.csv:6:7 was: "State 1" is not what rounds.csv of 2024-12-09 says there, "State 1; State 2"; write that (correction c5)"
  `);
});

test('what is put right already says so', async () => {
  const data = await withCorrections({ column: 'label', was: 'Round 1', is: 'First round' });
  await data.edit(`${NEWER}/rounds.csv`, 'Round 1', 'First round');
  expect(await data.problems()).toBe('');
  expect(await data.warnings()).toMatchInlineSnapshot(
    `"data/corrections.csv:2:11 put_right_in: is empty although the edition of 2025-01-26 says "First round" there; write 2025-01-26, or the edition that was the first to say so (correction c1)"`,
  );
});

test('without a column a row was missing, and is there now', async () => {
  const missing = { key: 'r3', column: '', was: '', is: '' };
  const data = await withCorrections(
    { ...missing, put_right_in: NEWER },
    { ...missing, key: 'r1' },
    { ...missing, was: 'Something' },
    missing,
  );
  expect(await data.problems()).toMatchInlineSnapshot(`
    "data/corrections.csv:2:5 key: "r3" is not in rounds.csv of 2025-01-26, in which it is said to be put right; add it there, or empty put_right_in (correction c1)
    data/corrections.csv:3:6 column: is empty although "r1" is in rounds.csv of that edition; name the column that is mistaken (correction c2)
    data/corrections.csv:4:7 was: is given although the column is empty; a row that was missing said nothing, so empty it (correction c3)"
  `);
  const mended = await withCorrections({ ...missing, put_right_in: NEWER });
  const [round = {}] = ROWS.rounds;
  const more = { ...round, round_id: 'r3', label: 'Round 3', notable_person_ids: '' };
  await mended.write(`${NEWER}/rounds.csv`, csvIn(NEWER, 'rounds', [...ROWS.rounds, more]));
  expect(await mended.problems()).toBe('');
});

test('its days follow one another', async () => {
  const data = await withCorrections(
    { found_on: '2024-12-08' },
    { found_on: '2099' },
    { put_right_in: '2025-01-27' },
    { put_right_in: OLDER },
    { is: 1 },
  );
  expect(await data.problems()).toMatchInlineSnapshot(`
    "data/corrections.csv:2:2 found_on: "2024-12-08" is before the edition of 2024-12-09 was; mend one of them (correction c1)
    data/corrections.csv:3:2 found_on: "2099" is more than a year after today, 2026-02-01; mend the date (correction c2)
    data/corrections.csv:4:11 put_right_in: "2025-01-27" is not an edition; editions are 2024-12-09, 2025-01-26 (correction c3)
    data/corrections.csv:5:11 put_right_in: "2024-12-09" is not after the edition of 2024-12-09; a mistake is put right in a later one (correction c4)
    data/corrections.csv:6:8 is: is the same as was; write what the cell should say (correction c5)"
  `);
});

test('it is published with what it rests on: a source that only a draft has goes with the draft', async () => {
  const sources = [...ROWS.sources, { ...ROWS.sources[0], source_id: 's7' }];
  const withDraft = async (more: TypedRow) => {
    const data = await withCorrections({ source_ids: 's7', ...more });
    await data.write(`${NEWER}/sources.csv`, csvIn(NEWER, 'sources', sources));
    return data.problems();
  };
  expect(await withDraft({})).toBe(
    'data/corrections.csv:2:10 source_ids: "s7" is in sources.csv of 2025-01-26 only, a draft; write that day as put_right_in, so that the correction is published with it, or name a source of 2024-12-09 (correction c1)',
  );
  expect(
    await withDraft({ column: 'label', was: 'Round 1', is: 'Round 1', put_right_in: NEWER }),
  ).not.toContain('s7');
});

const mistake: TypedRow = {
  id: 'm1',
  pages: '/charts/rounds/;/',
  said: 'Three were taken abroad.',
  since: '2026-01-02',
  right: 'Two were.',
  put_right_on: '2026-01-03',
  why: 'One had left before.',
};

test('a mistake of ours names its pages and its days', async () => {
  const data = await syntheticData();
  await data.write('mistakes.csv', csv(MISTAKES, [mistake, { ...mistake, id: 'm2', put_right_on: '' }]));
  expect(await data.problems()).toBe('');
  const rows = [
    { pages: '' },
    { pages: 'charts/rounds/;/charts/rounds' },
    { pages: 'https://example.org/' },
    { since: '2026-01-04' },
    { put_right_on: '2099-01-01' },
    { id: 'm1', right: '' },
  ].map((more, at) => ({ ...mistake, id: `m${at + 1}`, ...more }));
  await data.write('mistakes.csv', csv(MISTAKES, rows));
  expect(await data.problems()).toMatchInlineSnapshot(`
    "data/mistakes.csv:2:2 pages: is empty; name the pages that held it, such as /charts/rounds/ (id m1)
    data/mistakes.csv:3:2 pages: "charts/rounds/" is not the address of a page of this site; write it from its slash to its slash, such as /charts/rounds/ (id m2)
    data/mistakes.csv:3:2 pages: "/charts/rounds" is not the address of a page of this site; write it from its slash to its slash, such as /charts/rounds/ (id m2)
    data/mistakes.csv:4:2 pages: "https://example.org/" is not the address of a page of this site; write it from its slash to its slash, such as /charts/rounds/ (id m3)
    data/mistakes.csv:5:6 put_right_on: "2026-01-03" is before it was said, 2026-01-04; mend one of them (id m4)
    data/mistakes.csv:6:6 put_right_on: "2099-01-01" is more than a year after today, 2026-02-01; mend the date (id m5)
    data/mistakes.csv:7:5 right: is empty; write the text, or take the row out (id m1)"
  `);
  await data.remove('mistakes.csv');
  expect(await data.problems()).toMatchInlineSnapshot(
    `"data/mistakes.csv is missing; it lists what the site itself said wrongly, if only with a header line"`,
  );
});

test('the lists of the site itself are in order', async () => {
  for (const { name, row } of [CORRECTIONS, MISTAKES] as const) {
    const header = (await readFile(`data/${name}.csv`, 'utf8')).split('\n')[0];
    expect(header).toBe(Object.keys(row.shape).join(','));
  }
});
