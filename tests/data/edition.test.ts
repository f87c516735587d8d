import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editionDates, loadData } from '#data/edition.ts';
import { formatProblem, type DataError } from '#data/problem.ts';
import { sealEdition } from '#data/edit/seal.ts';
import { date } from '#data/dates.ts';
import { tableNamesIn } from '#data/schema.ts';
import type { Correction } from '#data/tables.ts';
import { synthetic } from '../charts/synthetic.ts';
import { csvIn, NEWER, OLDER, ROWS, syntheticData } from './synthetic.ts';

test('editions are read oldest first, drafts where asked for', async () => {
  const { folder } = await syntheticData();
  expect(await editionDates(folder)).toEqual([OLDER, NEWER]);
  const sealed = await loadData(folder);
  expect(sealed.editions.map(({ asOf, isDraft }) => [asOf, isDraft])).toEqual([[OLDER, false]]);
  expect(sealed.latest.asOf).toBe(OLDER);
  const all = await loadData(folder, { drafts: true });
  expect(all.editions.map(({ asOf, isDraft }) => [asOf, isDraft])).toEqual([
    [OLDER, false],
    [NEWER, true],
  ]);
  expect(all.latest.folder).toBe(join(folder, NEWER));
  expect(all.corrections.map(({ correction_id }) => correction_id)).toEqual(['c1']);
});

test('a correction is published with its sources, and put right when the edition that does so is', async () => {
  const data = await syntheticData();
  await data.edit('corrections.csv', 'Miscounted.,s1,', `Miscounted.,s1,${NEWER}`);
  const told = async (drafts: boolean) => {
    const { corrections, editions } = await loadData(data.folder, { drafts });
    const beside = editions.flatMap((edition) => edition.correctionsOf('rounds', 'r1'));
    return [corrections, beside].map((all) => all.map(({ put_right_in }) => put_right_in));
  };
  expect(await told(false)).toEqual([[null], [null]]);
  expect(await told(true)).toEqual([[NEWER], [NEWER]]);

  await data.edit('corrections.csv', 'Miscounted.,s1,', 'Miscounted.,s7,');
  await data.write(
    `${NEWER}/sources.csv`,
    csvIn(NEWER, 'sources', [...ROWS.sources, { ...ROWS.sources[0], source_id: 's7' }]),
  );
  expect(await told(false)).toEqual([[], []]);
  expect(await told(true)).toEqual([[NEWER], [NEWER]]);
});

test('an edition has the rows of every table in the order of its files', async () => {
  const { latest } = await loadData((await syntheticData()).folder);
  for (const name of tableNamesIn(date(OLDER))) expect(latest[name], name).toHaveLength(ROWS[name].length);
  expect(latest.people.map(({ name_en }) => name_en)).toEqual(['Person 17', 'Person 18', 'Person 19']);
  expect(latest.rounds[0]).toMatchObject({
    announced_on: '2024-07-03',
    women: 1,
    disabled: null,
    counterpart: [],
    source_ids: ['s1', 's2'],
  });
});

test('rows are found by their key, sources in the order given, disputes by table, key and column', async () => {
  const { latest } = await loadData((await syntheticData()).folder);
  expect(latest.row('rounds', 'r1').label).toBe('Round 1');
  expect(latest.find('rounds', 'r9')).toBeUndefined();
  expect(() => latest.row('rounds', 'r9')).toThrow(`Edition ${OLDER} has no rounds row "r9"`);
  expect(latest.sourcesOf(['s3', 's1']).map(({ publisher }) => publisher)).toEqual(['Source 3', 'Source 1']);
  expect(latest.disputesOf('rounds', 'r1').map(({ value }) => value)).toEqual(['3']);
  expect(latest.disputesOf('rounds', 'r1', 'men')).toHaveLength(1);
  expect(latest.disputesOf('rounds', 'r1', 'women')).toEqual([]);
  expect(latest.disputesOf('tallies', 'r1')).toEqual([]);
});

test('unsound data are not read: every problem is thrown at once', async () => {
  const data = await syntheticData();
  await data.edit(`${NEWER}/rounds.csv`, ',3,,1,2,', ',3,,one,2,');
  await data.remove(`${NEWER}/people.csv`);
  await data.edit(`${NEWER}/edition.json`, '"as_of"', '"asof"');
  await data.write('corrections.csv', '');
  const error = await loadData(data.folder).catch((thrown: unknown) => thrown as DataError);
  expect((error as DataError).problems.map(formatProblem).join('\n').replaceAll(data.folder, 'data'))
    .toMatchInlineSnapshot(`
      "data/corrections.csv:1 is empty; it needs at least a header line
      data/2025-01-26/rounds.csv:2:6 women: "one" is not a whole number; write digits only, such as 14 (round r1)
      data/2025-01-26/people.csv:1 cannot be read (ENOENT); look whether it is there and may be read
      data/2025-01-26/edition.json:1 as_of: is missing; write a day such as "2024-12-09"
      data/2025-01-26/edition.json:1 has "asof", which an edition does not have; take it out"
    `);
});

test('a folder of drafts alone has nothing to publish', async () => {
  const data = await syntheticData();
  await data.remove(OLDER);
  await expect(loadData(data.folder)).rejects.toThrow(
    'holds no sealed edition; seal one with "npm run edition -- seal"',
  );
  await sealEdition(join(data.folder, NEWER), '2026-01-05');
  expect((await loadData(data.folder)).latest.asOf).toBe(NEWER);
});

test('corrections are those of the edition itself, by table, key and column', () => {
  const correction = (
    correction_id: string,
    edition: string,
    more: Partial<Correction> = {},
  ): Correction => ({
    correction_id,
    found_on: date('2026-01-03'),
    edition: date(edition),
    table: 'rounds',
    key: 'r1',
    column: 'women',
    was: '1',
    is: '2',
    why: 'Miscounted.',
    source_ids: [],
    put_right_in: null,
    ...more,
  });
  const of = synthetic({}, NEWER, [
    correction('older', OLDER),
    correction('own', NEWER),
    correction('newer', '2025-12-30'),
    correction('column', NEWER, { column: 'men' }),
    correction('key', NEWER, { key: 'r2' }),
    correction('table', NEWER, { table: 'tallies' }),
  ]);
  const ids = (...where: Parameters<typeof of.correctionsOf>) =>
    of.correctionsOf(...where).map(({ correction_id }) => correction_id);
  expect(ids('rounds', 'r1')).toEqual(['own', 'column']);
  expect(ids('rounds', 'r1', 'women')).toEqual(['own']);
  expect(ids('rounds', 'r2')).toEqual(['key']);
  expect(ids('custody', 'r1')).toEqual([]);
});
