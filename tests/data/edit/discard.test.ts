import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { discardDraft, draftToDiscard, lostWith } from '#data/edit/discard.ts';
import { sealEdition, unsealEdition } from '#data/edit/seal.ts';
import { GROWN, NEWER, OLDER, syntheticData } from '../synthetic.ts';

test('what is lost with a draft is counted by rows, whatever saved its tables', async () => {
  const data = await syntheticData();
  expect(await lostWith(data.folder, date(NEWER))).toEqual([]);
  const people = await data.read(`${NEWER}/people.csv`);
  await data.write(`${NEWER}/people.csv`, `\ufeff${people.replaceAll('\n', '\r\n')}`);
  expect(await lostWith(data.folder, date(NEWER))).toEqual([]);
  await data.edit(`${NEWER}/people.csv`, 'Person 18', 'Person 81');
  const row = 'person-23,Person 23,,,,f,,Baker,activist,A synthetic person.,yes,s1\r\n';
  await data.write(`${NEWER}/people.csv`, (await data.read(`${NEWER}/people.csv`)) + row + row);
  await data.write(`${NEWER}/deaths.csv`, (await data.read(`${OLDER}/deaths.csv`)).replace(/^d1.*\n/m, ''));
  await data.remove(`${NEWER}/rounds.csv`);
  const same = { added: 0, changed: 0, removed: 0, isReadable: true };
  expect(await lostWith(data.folder, date(NEWER))).toEqual(
    expect.arrayContaining([
      { ...same, table: 'rounds', isReadable: false },
      { ...same, table: 'people', added: 2, changed: 1 },
      { ...same, table: 'deaths', removed: 1 },
    ]),
  );
  expect(await lostWith(data.folder, date(NEWER))).toHaveLength(3);
});

test('columns and tables that came with the draft are lost where they hold something', async () => {
  const data = await syntheticData(GROWN);
  const lost = await lostWith(data.folder, date(GROWN));
  expect(lost.map(({ table, added, changed }) => [table, added, changed])).toEqual([['places', 1, 0]]);
});

test('a draft goes whole, and what an interrupted run left goes with the next', async () => {
  const data = await syntheticData();
  await data.write('.unfinished-2025-01-20/rounds.csv', 'x');
  expect(await draftToDiscard(data.folder)).toBe(NEWER);
  await discardDraft(data.folder, date(NEWER));
  expect((await readdir(data.folder)).sort()).toEqual(
    [OLDER, 'README.md', 'corrections.csv', 'editions.json', 'mistakes.csv'].sort(),
  );
  expect(await data.problems()).toBe('');
  expect(await draftToDiscard(data.folder)).toBe(null);
});

test('a draft that cannot be read is one; a sealed edition that lost its checksums, or its file, is none', async () => {
  const broken = await syntheticData();
  await broken.edit(`${NEWER}/edition.json`, '"previous"', 'previous');
  expect(await draftToDiscard(broken.folder)).toBe(NEWER);
  const data = await syntheticData();
  await sealEdition(join(data.folder, NEWER), '2026-01-05');
  expect(await draftToDiscard(data.folder)).toBe(null);
  const list = await data.read('editions.json');
  await unsealEdition(join(data.folder, NEWER));
  await data.write('editions.json', list);
  await expect(draftToDiscard(data.folder)).rejects.toThrow('was sealed, as the list of editions says');
  await data.write(`${NEWER}/edition.json`, '{');
  await expect(draftToDiscard(data.folder)).rejects.toThrow('was sealed, as the list of editions says');
});

test('the only edition is not thrown away', async () => {
  const data = await syntheticData();
  await data.remove(OLDER);
  await expect(draftToDiscard(data.folder)).rejects.toThrow('is the only edition');
});
