import { expect, test } from 'vitest';
import type { PartialDate } from '#data/dates.ts';
import { filled, kindOf, RowsThere } from '#data/edit/filling.ts';
import { NEWER, OLDER, syntheticData } from '../synthetic.ts';

/** What is filled in of a correction to the announced number of round r2, which the draft gives as 3, not 2. */
async function correction(cells: Readonly<Record<string, string>>) {
  const data = await syntheticData();
  await data.edit(`${NEWER}/rounds.csv`, 'r2,2024-09,Round 2,2,', 'r2,2024-09,Round 2,3,');
  const given = { edition: OLDER, table: 'rounds', key: 'r2', column: 'announced_count', ...cells };
  const there = new RowsThere(data.folder, NEWER as PartialDate);
  const { was, is, put_right_in } = await filled(kindOf('corrections'), given, there, '2026-01-05');
  return { was, is, put_right_in };
}

test('A cell that the draft gives otherwise is put right in it.', async () => {
  const right = { was: '2', is: '3', put_right_in: NEWER };
  expect(await correction({})).toEqual(right);
  expect(await correction({ is: '3' })).toEqual(right);
});

test('What an editor says is right, and the draft does not say, is put right in no edition yet.', async () => {
  expect(await correction({ is: '4' })).toEqual({ was: '2', is: '4', put_right_in: undefined });
});

test('A cell that stayed as it was is put right in no edition yet.', async () => {
  expect(await correction({ column: 'label' })).toEqual({
    was: 'Round 2',
    is: undefined,
    put_right_in: undefined,
  });
  expect(await correction({ column: 'label', is: 'Round 2' })).toMatchObject({ put_right_in: undefined });
});

test('A row that the older edition lacks, and a mistake in the newest one, are put right in none.', async () => {
  const rows = await correction({ column: '' });
  expect(rows).toEqual({ was: undefined, is: undefined, put_right_in: undefined });
  expect(await correction({ edition: NEWER })).toMatchObject({ was: '3', put_right_in: undefined });
});
