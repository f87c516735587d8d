import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listAll } from '#data/edit/edition-list.ts';
import { checksumOf, sealEdition, unsealEdition } from '#data/edit/seal.ts';
import { planWithdrawal, withdraw } from '#data/edit/withdraw.ts';
import { date } from '#data/dates.ts';
import { tableNamesIn } from '#data/schema.ts';
import { NEWER, OLDER, syntheticData } from '../synthetic.ts';

test('a checksum is the SHA-256 of the bytes, or of the text with line ends of Unix', async () => {
  const data = await syntheticData();
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const text = 'a\r\nб\r\r\nc\rd\n\r';
  await data.write('x.csv', text.repeat(20_000));
  const file = join(data.folder, 'x.csv');
  expect(await checksumOf(file)).toBe(sha256(text.repeat(20_000)));
  expect(await checksumOf(file, { lineEnds: 'LF' })).toBe(
    sha256(text.repeat(20_000).replaceAll('\r\n', '\n')),
  );
});

test('sealing writes the day and the checksum of every table, and nothing else', async () => {
  const data = await syntheticData();
  const before = JSON.parse(await data.read(`${NEWER}/edition.json`)) as object;
  const sealed = await sealEdition(join(data.folder, NEWER), '2026-01-05');
  expect(sealed).toEqual({ ...before, sealed_on: '2026-01-05', checksums: sealed.checksums });
  expect(JSON.parse(await data.read(`${NEWER}/edition.json`))).toEqual(sealed);
  expect(Object.keys(sealed.checksums ?? {})).toEqual(
    tableNamesIn(date(NEWER))
      .map((name) => `${name}.csv`)
      .sort(),
  );
  expect(await readdir(join(data.folder, NEWER))).toHaveLength(tableNamesIn(date(NEWER)).length + 1);
  expect(await data.problems()).toBe('');
});

test('an edition is sealed once', async () => {
  const data = await syntheticData();
  await expect(sealEdition(join(data.folder, OLDER), '2026-01-05')).rejects.toThrow(
    'is sealed already, on 2026-01-02',
  );
});

test('an edition without a table, or with a broken edition.json, stays a draft', async () => {
  const data = await syntheticData();
  const before = await data.read(`${NEWER}/edition.json`);
  await data.remove(`${NEWER}/rounds.csv`);
  await expect(sealEdition(join(data.folder, NEWER), '2026-01-05')).rejects.toThrow('ENOENT');
  expect(await data.read(`${NEWER}/edition.json`)).toBe(before);
  await data.edit(`${NEWER}/edition.json`, '"previous"', 'previous');
  await expect(sealEdition(join(data.folder, NEWER), '2026-01-05')).rejects.toThrow('is not JSON');
  await data.write(`${NEWER}/edition.json`, before);
  await expect(sealEdition(join(data.folder, NEWER), 'today')).rejects.toThrow();
  expect(await data.read(`${NEWER}/edition.json`)).toBe(before);
});

test('what an interrupted command left behind is no problem, is not sealed, and goes with the next seal', async () => {
  const data = await syntheticData();
  await data.write(`${NEWER}/.unfinished-rounds.csv`, 'round_id,annou');
  await data.write('.unfinished-2026-05-01/rounds.csv', 'round_id');
  expect(await data.problems()).toBe('');
  const { checksums } = await sealEdition(join(data.folder, NEWER), '2026-01-05');
  expect(Object.keys(checksums ?? {})).toHaveLength(tableNamesIn(date(NEWER)).length);
  expect(await readdir(join(data.folder, NEWER))).toHaveLength(tableNamesIn(date(NEWER)).length + 1);
});

test('tables are sealed in their canonical form, whatever saved them', async () => {
  const data = await syntheticData();
  await sealEdition(join(data.folder, NEWER), '2026-01-05');
  const other = await syntheticData();
  for (const name of tableNamesIn(date(NEWER))) {
    const text = await other.read(`${NEWER}/${name}.csv`);
    await other.write(`${NEWER}/${name}.csv`, `\ufeff${text.replaceAll('\n', '\r\n')}`);
  }
  await sealEdition(join(other.folder, NEWER), '2026-01-05');
  expect(await other.read(`${NEWER}/edition.json`)).toBe(await data.read(`${NEWER}/edition.json`));
});

test('a seal says who compiled and who read, and opened again the edition says what the draft said', async () => {
  const data = await syntheticData();
  const folder = join(data.folder, NEWER);
  const [draft, list] = [await data.read(`${NEWER}/edition.json`), await data.read('editions.json')];
  const sealed = await sealEdition(folder, '2026-01-05', { compiled_by: 'AB', read_by: 'Ж.' });
  expect(sealed).toMatchObject({ compiled_by: 'AB', read_by: 'Ж.' });
  expect(await data.problems()).toBe('');
  await unsealEdition(folder);
  expect(await data.read(`${NEWER}/edition.json`)).toBe(draft);
  expect(await data.read('editions.json')).toBe(list);
  await expect(sealEdition(folder, '2026-01-05', { compiled_by: '<b>' })).rejects.toThrow('initials');
  expect(await data.read(`${NEWER}/edition.json`)).toBe(draft);
});

test('a withdrawal renews the list, and an opened edition records it no more', async () => {
  const data = await syntheticData();
  await sealEdition(join(data.folder, NEWER), '2026-01-05');
  const list = await data.read('editions.json');
  const reason = { why: 'Asked for', today: '2026-01-06' };
  await withdraw(data.folder, await planWithdrawal(data.folder, 'person-17'), reason);
  expect(await data.read('editions.json')).not.toBe(list);
  expect(await data.problems()).toBe('');
  await unsealEdition(join(data.folder, NEWER));
  expect(await data.problems()).toBe('');
  expect(await data.read(`${NEWER}/edition.json`)).not.toContain('withdraw');
});

test('where there is no list yet, all sealed editions are written', async () => {
  const data = await syntheticData();
  const list = await data.read('editions.json');
  await data.remove('editions.json');
  await listAll(data.folder);
  expect(await data.read('editions.json')).toBe(list);
  await data.remove('editions.json');
  await sealEdition(join(data.folder, NEWER), '2026-01-05');
  expect(await data.problems()).toBe('');
});
