/** What may be right and mostly is not: told word by word, beside problems and without stopping anything. */
import { expect, test } from 'vitest';
import { sealEdition } from '#data/edit/seal.ts';
import { join } from 'node:path';
import type { TableName } from '#data/tables.ts';
import { csvIn, GROWN, NEWER, OLDER, ROWS, syntheticData, type TypedRow } from '../synthetic.ts';

/** The warnings of a draft whose table has these rows; no problems. */
async function warningsOf(table: TableName, rows: readonly TypedRow[], newer = GROWN): Promise<string> {
  const data = await syntheticData(newer);
  await data.write(`${newer}/${table}.csv`, csvIn(newer, table, rows));
  expect(await data.problems()).toBe('');
  return (await data.warnings()).replaceAll(`data/${newer}/`, '');
}

/** Rows of a table with one thing of the first changed. */
const changed = (table: TableName, change: TypedRow): readonly TypedRow[] => {
  const [first = {}, ...rest] = ROWS[table];
  return [{ ...first, ...change }, ...rest];
};

test('a whole data folder gives no warnings', async () => {
  expect(await (await syntheticData()).warnings()).toBe('');
  expect(await (await syntheticData(GROWN)).warnings()).toBe('');
});

test('more political prisoners than people, and parts above their whole', async () => {
  const parts = { political_prisoners: 50, under_25: 4, parents_of_minors: 3, foreigners: 9 };
  expect(await warningsOf('rounds', changed('rounds', parts))).toMatchInlineSnapshot(`
    "rounds.csv:2:5 political_prisoners: "50" is more than the 3 announced; mend one of them, or add what other sources say to disputes.csv (round r1)
    rounds.csv:2:11 under_25: "4" is more than the 3 announced; mend one of them, or add what other sources say to disputes.csv (round r1)
    rounds.csv:2:29 foreigners: "9" is more than the 3 announced; mend one of them, or add what other sources say to disputes.csv (round r1)"
  `);
  const held = { women: 12, women_qualifier: 'about', in_remand: 3, open_type: 11, at_liberty_awaiting: 2 };
  expect(await warningsOf('custody', changed('custody', { ...held, men: '' }))).toMatchInlineSnapshot(`
    "custody.csv:2:7 women: "12" is more than the 10 counted; mend one of them, or add what other sources say to disputes.csv (custody c1)
    custody.csv:2:15 open_type: "11" is more than the 10 counted; mend one of them, or add what other sources say to disputes.csv (custody c1)"
  `);
  expect(
    await warningsOf('custody', changed('custody', { in_remand: 6, open_type: 5 })),
  ).toMatchInlineSnapshot(
    `"custody.csv:2:5 count: in_remand, open_type make 11, more than the 10 counted; mend them, or add what other sources say to disputes.csv (custody c1)"`,
  );
  // Together they may be all of those counted.
  expect(await warningsOf('custody', changed('custody', { in_remand: 6, open_type: 4 }))).toBe('');
  expect(await warningsOf('custody', changed('custody', { ...held, men: '', qualifier: 'at-least' }))).toBe(
    '',
  );
  expect(await warningsOf('repression', changed('repression', { women: 13 }))).toMatchInlineSnapshot(
    `"repression.csv:2:7 women: "13" is more than the 12 counted; mend one of them, or add what other sources say to disputes.csv (figure f1)"`,
  );
  expect(await warningsOf('repression', changed('repression', { women: 13, qualifier: 'over' }))).toBe('');
});

test('a dispute lifts the doubt about its own column, and no other', async () => {
  const data = await syntheticData(GROWN);
  const rows = changed('rounds', { political_prisoners: 50, under_25: 4 });
  await data.write(`${GROWN}/rounds.csv`, csvIn(GROWN, 'rounds', rows));
  const [dispute = {}] = ROWS.disputes;
  const about = (column: string) => ({ ...dispute, dispute_id: `x-${column.length}`, column, value: 3 });
  await data.write(
    `${GROWN}/disputes.csv`,
    csvIn(GROWN, 'disputes', [...ROWS.disputes, about('announced_count'), about('political_prisoners')]),
  );
  expect(await data.problems()).toBe('');
  expect((await data.warnings()).replaceAll(`data/${GROWN}/`, '')).toMatchInlineSnapshot(
    `"rounds.csv:2:11 under_25: "4" is more than the 3 announced; mend one of them, or add what other sources say to disputes.csv (round r1)"`,
  );
});

test('names and addresses that stand twice', async () => {
  const people = ROWS.people.map((row, at) => ({ ...row, name_en: at === 2 ? 'person 17' : row.name_en }));
  expect(await warningsOf('people', people as TypedRow[])).toMatchInlineSnapshot(
    `"people.csv:4:2 name_en: "person 17" stands on line 2, too; if it is one, keep one row, and if not, say in the rows which is which (person person-19)"`,
  );
  const sources = ROWS.sources.map((row, at) =>
    at === 1 ? { ...row, link: 'publisher', url: 'http://www.example.org/3?a=1#top' } : row,
  );
  expect(await warningsOf('sources', sources)).toMatchInlineSnapshot(
    `"sources.csv:4:5 url: is also the address on line 3; if it is one page, keep one row and name that one (source s3)"`,
  );
});

test('an address with a slash at its end is the address without it', async () => {
  const sources = ROWS.sources.map((row, at) => ({
    ...row,
    ...(at < 2 && { link: 'publisher', url: `https://example.org/17${at === 0 ? '/' : ''}` }),
  }));
  expect(await warningsOf('sources', sources)).toContain('url: is also the address on line 2;');
});

test('letters of two alphabets, of the wrong one, and letters taken apart', async () => {
  const names = {
    name_en: 'P\u0435rson 17',
    name_be: 'Ac\u043eба 17',
    name_ru: 'Person 17',
    other_spellings: 'Zodzi\u0301na; Π\u0440ωτος; \u0410соба; Person',
  };
  expect(await warningsOf('people', changed('people', names))).toMatchInlineSnapshot(`
    "people.csv:2:2 name_en: "Pеrson" mixes letters of two alphabets; type it again in one (person person-17)
    people.csv:2:3 name_be: "Acоба" mixes letters of two alphabets; type it again in one (person person-17)
    people.csv:2:4 name_ru: "Person 17" has Latin letters; write it in the alphabet of the column (person person-17)
    people.csv:2:5 other_spellings: "Zodzína" is not in normal form (NFC), so that a search misses it; type it again (person person-17)
    people.csv:2:5 other_spellings: "Πрωτος" mixes letters of two alphabets; type it again in one (person person-17)"
  `);
  expect(await warningsOf('people', changed('people', { name_be: 'Асоба', name_ru: 'Персона Ё' }))).toBe('');
  expect(
    await warningsOf('places', changed('places', { name_be: 'Kалонія 1', aliases: '' })),
  ).toMatchInlineSnapshot(
    `"places.csv:2:4 name_be: "Kалонія" mixes letters of two alphabets; type it again in one (place colony-1)"`,
  );
  const [, , source = {}] = ROWS.sources;
  expect(
    await warningsOf('sources', [
      ...ROWS.sources,
      { ...source, source_id: 's4', url: 'https://ex\u0430mple.org/4' },
    ]),
  ).toMatchInlineSnapshot(
    `"sources.csv:5:5 url: has letters of two alphabets in "exаmple", as addresses made to deceive have; look at it again (source s4)"`,
  );
});

test('a round that no public event tells of', async () => {
  expect(await warningsOf('events', ROWS.events.slice(0, 1))).toMatchInlineSnapshot(
    `"rounds.csv:3:1 round_id: has no public event, so that the timeline leaves it out; add a row with its round_id to events.csv (round r2)"`,
  );
});

const rounds = (...sizes: readonly (readonly [string, number])[]): readonly TypedRow[] => [
  ...ROWS.rounds,
  ...sizes.map(([announced_on, announced_count], at) => ({
    ...ROWS.rounds[1],
    round_id: `r${at + 3}`,
    label: `Round ${at + 3}`,
    announced_on,
    announced_count,
    counterpart: '',
  })),
];
/** The warnings of rounds that are about their size. */
async function sizesOf(...sizes: readonly (readonly [string, number])[]): Promise<string> {
  const said = await warningsOf('rounds', rounds(...sizes));
  return said
    .split('\n')
    .filter((line) => !line.includes('no public event'))
    .join('\n');
}

test('a figure ten times the largest before it, or the largest of a draft', async () => {
  expect(await sizesOf(['2024-10-01', 20], ['2024-11-01', 25], ['2024-12-01', 250])).toMatchInlineSnapshot(
    `"rounds.csv:6:4 announced_count: "250" is ten times the largest before it, or more: 25 (2024-11-01); look at the source again (round r5)"`,
  );
  // Of two alike the one that came first.
  expect(await sizesOf(['2024-10-01', 25], ['2024-11-01', 25], ['2024-12-01', 250])).toContain(
    'before it, or more: 25 (2024-10-01);',
  );
  expect(await sizesOf(['2024-10-01', 25], ['2024-11-01', 25])).toBe('');
  expect(await sizesOf(['2024-10-01', 25], ['2024-11-01', 25], ['2024-12-01', 249])).toContain(
    '"249" of 2024-12-01 is the largest so far; before it 25 (2024-10-01)',
  );
  expect(await sizesOf(['2024-10-01', 20], ['2024-11-01', 25], ['2024-12-01', 24])).toMatchInlineSnapshot(
    `"rounds.csv:5:4 announced_count: "25" of 2024-11-01 is the largest so far; before it 24 (2024-12-01): look at the source again (round r4)"`,
  );
  expect(await sizesOf(['2024-10-01', 2], ['2024-11-01', 3], ['2024-12-01', 1])).toBe('');
});

test('the count of a list that falls to a tenth', async () => {
  const [count = {}] = ROWS.custody;
  const counts = [1400, 1390, 1380, 138, 1370].map((count_, at) => ({
    ...count,
    custody_id: `c${at + 1}`,
    as_of: `2024-0${at + 1}-01`,
    count: count_,
    women: '',
    men: '',
  }));
  expect(await warningsOf('custody', counts)).toMatchInlineSnapshot(
    `"custody.csv:5:5 count: "138" is a tenth of the one before it, or less: 1380 (2024-03-01); look at the source again (custody c4)"`,
  );
});

test('more held than ever are asked about, and not a total that only grows', async () => {
  const [count = {}] = ROWS.custody;
  const rising = (measure: string) =>
    [1400, 1410, 1420, 1430].map((count_, at) => ({
      ...count,
      custody_id: `c${at + 1}`,
      as_of: `2024-0${at + 1}-01`,
      measure,
      count: count_,
      women: '',
      men: '',
    }));
  expect(await warningsOf('custody', rising('in-custody'))).toContain(
    '"1430" of 2024-04-01 is the largest so far',
  );
  expect(await warningsOf('custody', rising('ever-recognised'))).toBe('');
});

type Period = readonly [from: string, until: string, value: number];

/** The warnings of figures of one measure, each of a period; in full. */
function periodsOf(...periods: readonly Period[]): Promise<string> {
  const [figure = {}] = ROWS.repression;
  return warningsOf(
    'repression',
    periods.map(([period_start, period_end, value], at) => ({
      ...figure,
      figure_id: `f${at + 1}`,
      period_start,
      period_end,
      value,
      women: '',
    })),
  );
}

test('a period is compared with others about as long, whether it is typed in days, in months or in years', async () => {
  // Each of a length: the figures of the next longer one are ten times as many, and no slip.
  const lengths: readonly (readonly Period[])[] = [
    [
      ['2020-03-02', '2020-03-02', 1],
      ['2020-03-03', '2020-03-03', 1],
      ['2020-03-04', '2020-03-04', 1],
    ],
    [
      ['2021-01', '2021-01', 10],
      ['2021-02-01', '2021-02-28', 10],
      ['2021-03', '2021-03', 10],
    ],
    [
      ['2021-01', '2021-03', 100],
      ['2021-04-01', '2021-06-30', 100],
      ['2021-11', '2021-12', 100],
    ],
    [
      ['2021-01', '2021-06', 1000],
      ['2021-07-01', '2021-12-31', 1000],
      ['2022-01', '2022-04', 1000],
    ],
    [
      ['2020', '2020', 10_000],
      ['2021-01-01', '2021-12-31', 10_000],
      ['2022-01', '2022-07', 10_000],
      ['2023-06', '2023', 10_000],
      ['2022', '2022-12', 10_000],
    ],
    [
      ['2020', '2021', 100_000],
      ['2020-06', '2021-06', 100_000],
      ['2022-01-01', '2023-12-31', 100_000],
    ],
  ];
  expect(await periodsOf(...lengths.flat())).toBe('');
  const slips: readonly Period[] = [
    ['2020-03-05', '2020-03-05', 11],
    ['2021-06', '2021-06', 110],
    ['2022-04', '2022-06', 1100],
    ['2022-07', '2022-12', 11_000],
    ['2023', '2023', 110_000],
    ['2023', '2024-06', 1_100_000],
  ];
  for (const [at, slip] of slips.entries())
    expect(await periodsOf(...lengths.flat(), slip), slip.join()).toContain(
      `"${slip[2]}" is ten times the largest before it, or more: ${10 ** at} (`,
    );
});

test('a day is no record: that more are detained on one than ever is told by itself', async () => {
  const held = (of: (date: string) => readonly [string, string]) =>
    ['2020-03-02', '2021-03-02', '2022-03-02'].map((day, at): Period => [...of(day), at + 1]);
  expect(await periodsOf(...held((day) => [day, day]))).toBe('');
  expect(await periodsOf(...held((day) => [day.slice(0, 7), day.slice(0, 7)]))).toContain(
    'is the largest so far',
  );
});

test('once sealed, the largest so far is asked about no more', async () => {
  const data = await syntheticData(GROWN);
  const rows = rounds(['2024-10-01', 20]);
  await data.write(`${GROWN}/rounds.csv`, csvIn(GROWN, 'rounds', rows));
  expect(await data.warnings()).toContain('is the largest so far');
  await sealEdition(join(data.folder, GROWN), GROWN);
  expect(await data.warnings()).not.toContain('is the largest so far');
});

test('dates that gained a first day or lost one, and letters that were lost, against the edition before', async () => {
  const data = await syntheticData();
  await data.edit(`${OLDER}/people.csv`, 'person-17,Person 17,,', 'person-17,Person 17,Асоба,');
  const about = JSON.parse(await data.read(`${OLDER}/edition.json`)) as object;
  const draft = { ...about, checksums: undefined, sealed_on: undefined };
  await data.write(`${OLDER}/edition.json`, JSON.stringify(draft, null, 2));
  await sealEdition(join(data.folder, OLDER), '2026-01-02');
  await data.edit(`${NEWER}/people.csv`, 'person-17,Person 17,,', 'person-17,Person 17,?????a,');
  await data.edit(`${NEWER}/life-events.csv`, '2023-01,sentenced', '2023-01-01,sentenced');
  await data.edit(`${NEWER}/life-events.csv`, '2024-07-03,released', '2024-07,released');
  await data.edit(`${NEWER}/deaths.csv`, ',2022,', ',2022-01-01,');
  await data.edit(`${NEWER}/rounds.csv`, 'r2,2024-09,', 'r2,2024-09-16,');
  expect(await data.problems()).toBe('');
  expect(await data.warnings()).toMatchInlineSnapshot(`
    "data/2025-01-26/deaths.csv:2:4 died_on: "2022-01-01" was "2022" in the edition of 2024-12-09: a spreadsheet makes a month into its first day; if a source gives the day, keep it (death d1)
    data/2025-01-26/life-events.csv:2:3 date: "2023-01-01" was "2023-01" in the edition of 2024-12-09: a spreadsheet makes a month into its first day; if a source gives the day, keep it (event e1)
    data/2025-01-26/life-events.csv:3:3 date: "2024-07" was "2024-07-03" in the edition of 2024-12-09, and says less now; if no source takes that back, restore it (event e2)
    data/2025-01-26/people.csv:2:3 name_be: "?????a" has Latin letters; write it in the alphabet of the column (person person-17)
    data/2025-01-26/people.csv:2:3 name_be: "?????a" was "Асоба" in the edition of 2024-12-09: its letters were lost; restore the file, and save it as CSV in UTF-8 (person person-17)"
  `);
});

test('the newest edition is doubted and compared whether it is sealed or not', async () => {
  const data = await syntheticData();
  await data.edit(`${NEWER}/deaths.csv`, ',2022,', ',2022-01-01,');
  await data.write(
    `${NEWER}/rounds.csv`,
    csvIn(NEWER, 'rounds', changed('rounds', { political_prisoners: 50 })),
  );
  const asDraft = await data.warnings();
  await sealEdition(join(data.folder, NEWER), '2026-01-02');
  for (const warnings of [asDraft, await data.warnings()]) {
    expect(warnings).toContain('"50" is more than the');
    expect(warnings).toContain('"2022-01-01" was "2022"');
  }
});

test('a newer edition is compared, an older one is left alone', async () => {
  const data = await syntheticData(GROWN);
  await data.write(
    `${GROWN}/rounds.csv`,
    csvIn(GROWN, 'rounds', changed('rounds', { political_prisoners: 50 })),
  );
  expect(await data.warnings()).toContain(`data/${GROWN}/rounds.csv`);
  expect(await data.warnings()).not.toContain(`data/${OLDER}/`);
});
