/** What the list of editions finds, word by word: an edition gone, put in, out of order, or changed with its checksums. */
import { createHash } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unsealEdition, sealEdition } from '#data/edit/seal.ts';
import { NEWER, OLDER, syntheticData, type SyntheticData } from '../synthetic.ts';

interface List {
  editions: { edition: string; tables: string; edition_json: string }[];
}

async function sealedTwice(): Promise<SyntheticData> {
  const data = await syntheticData();
  await sealEdition(join(data.folder, NEWER), '2026-01-05');
  expect(await data.problems()).toBe('');
  return data;
}

async function listAfter(change: (list: List) => void): Promise<string> {
  const data = await sealedTwice();
  const list = JSON.parse(await data.read('editions.json')) as List;
  change(list);
  await data.write('editions.json', `${JSON.stringify(list, null, 2)}\n`);
  return data.problems();
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('the list holds sums that anybody can take with sha256sum', async () => {
  const data = await sealedTwice();
  const { editions } = JSON.parse(await data.read('editions.json')) as List;
  expect(editions.map(({ edition }) => edition)).toEqual([OLDER, NEWER]);
  const about = await data.read(`${NEWER}/edition.json`);
  const { checksums } = JSON.parse(about) as { checksums: Record<string, string> };
  const lines = Object.keys(checksums)
    .sort()
    .map((file) => `${checksums[file]}  ${file}\n`);
  expect(editions[1]).toEqual({
    edition: NEWER,
    tables: sha256(lines.join('')),
    edition_json: sha256(about),
  });
});

test('a sealed edition whose title or day was changed is named', async () => {
  const title = await sealedTwice();
  await title.edit(`${NEWER}/edition.json`, 'A synthetic edition', 'A better title');
  expect(await title.problems()).toMatchInlineSnapshot(
    `"data/2025-01-26/edition.json was changed after the edition was sealed, in its title, note, days or record of withdrawals; restore it (git checkout), and say in the next edition what should be said"`,
  );
  const day = await sealedTwice();
  await day.edit(`${OLDER}/edition.json`, '"compiled_on": "2026-01-01"', '"compiled_on": "2025-12-31"');
  expect(await day.problems()).toMatchInlineSnapshot(
    `"data/2024-12-09/edition.json was changed after the edition was sealed, in its title, note, days or record of withdrawals; restore it (git checkout), and say in the next edition what should be said"`,
  );
});

test('line ends of Windows change nothing of what an edition says', async () => {
  const data = await sealedTwice();
  const text = await data.read(`${NEWER}/edition.json`);
  await data.write(`${NEWER}/edition.json`, text.replaceAll('\n', '\r\n'));
  expect(await data.problems()).toBe('');
});

test('a table forged together with its checksum, and a forged withdrawal, are named', async () => {
  const data = await sealedTwice();
  const before = await data.read(`${OLDER}/people.csv`);
  const after = before.replace('Person 18', 'Person 81');
  await data.write(`${OLDER}/people.csv`, after);
  await data.edit(`${OLDER}/edition.json`, sha256(before), sha256(after));
  expect(await data.problems()).toMatchInlineSnapshot(
    `"data/2024-12-09/edition.json checksums: are not those that were sealed, by the list of editions: they were written anew, and a table with them; restore the folder (git checkout)"`,
  );
  const withdrawal = await sealedTwice();
  const about = JSON.parse(await withdrawal.read(`${OLDER}/edition.json`)) as object;
  const forged = { ...about, withdrawals: [{ withdrawn_on: '2026-01-06', why: 'Invented', checksums: {} }] };
  await withdrawal.write(`${OLDER}/edition.json`, `${JSON.stringify(forged, null, 2)}\n`);
  expect(await withdrawal.problems()).toMatchInlineSnapshot(
    `"data/2024-12-09/edition.json was changed after the edition was sealed, in its title, note, days or record of withdrawals; restore it (git checkout), and say in the next edition what should be said"`,
  );
});

test('a deleted edition is named, the newest too, and so is one that lost its seal', async () => {
  const data = await sealedTwice();
  await data.remove(NEWER);
  expect(await data.problems()).toMatchInlineSnapshot(
    `"data/2025-01-26 is not there, and data/editions.json says that it was sealed; restore the folder (git checkout): a sealed edition is never deleted"`,
  );
  const opened = await sealedTwice();
  const list = await opened.read('editions.json');
  await unsealEdition(join(opened.folder, NEWER));
  await opened.write('editions.json', list);
  expect(await opened.problems()).toMatchInlineSnapshot(
    `"data/2025-01-26/edition.json checksums: are gone, and the list of editions says that it was sealed; restore the file (git checkout): "npm run edition -- unseal" opens an edition that nobody has seen yet"`,
  );
});

test('an edition that was put in is named', async () => {
  const data = await sealedTwice();
  const list = JSON.parse(await data.read('editions.json')) as List;
  await data.write('editions.json', JSON.stringify({ editions: list.editions.slice(0, 1) }));
  expect(await data.problems()).toMatchInlineSnapshot(
    `"data/2025-01-26/edition.json says that it is sealed, and data/editions.json does not list it; if "npm run edition -- seal" or unseal was interrupted, run it again, and if not, it was put there by hand: take it out"`,
  );
});

test('editions that changed places are named, in the list and as folders', async () => {
  expect(await listAfter(({ editions }) => editions.reverse())).toMatchInlineSnapshot(
    `"data/editions.json:9 "2024-12-09" stands after "2025-01-26"; editions follow one another in time: restore the file (git checkout)"`,
  );
  expect(await listAfter(({ editions }) => editions.push(...editions.slice(1)))).toMatchInlineSnapshot(
    `"data/editions.json:14 "2025-01-26" stands twice; restore the file (git checkout)"`,
  );
  const data = await sealedTwice();
  const [older, newer] = [join(data.folder, OLDER), join(data.folder, NEWER)];
  const aside = join(data.folder, '.unfinished-aside');
  await cp(older, aside, { recursive: true });
  await rm(older, { recursive: true });
  await cp(newer, older, { recursive: true });
  await rm(newer, { recursive: true });
  await cp(aside, newer, { recursive: true });
  const said = await data.problems();
  for (const each of [OLDER, NEWER]) {
    expect(said).toContain(`data/${each}/edition.json was changed after the edition was sealed`);
    expect(said).toContain(`data/${each}/edition.json:2 as_of: `);
  }
});

test('a list that is missing, no JSON, of another shape or none of a file is told how to come back', async () => {
  const data = await sealedTwice();
  const said = [];
  await data.remove('editions.json');
  said.push(await data.problems());
  await data.write('editions.json', '{ "editions": [');
  said.push(await data.problems());
  await data.write('editions.json', '{\n  "editions": [\n    { "edition": "9 May" }\n  ]\n}');
  said.push(await data.problems());
  await data.write('editions.json', '[]');
  said.push(await data.problems());
  await data.remove('editions.json');
  await data.write('editions.json/x', '');
  said.push(await data.problems());
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "data/editions.json is missing; it lists the sealed editions with their sums: restore it (git checkout), or, where there never was one, write it with "npm run edition -- verify --list"
    data/editions.json:1:16 is not JSON: Unexpected end of JSON input; look at this place and just before it for a comma, a quote or a bracket
    data/editions.json:3 editions.0.edition: is not what a list of editions says there; it is written by the commands, never by hand: restore it (git checkout)
    data/editions.json:1 is not what a list of editions says there; it is written by the commands, never by hand: restore it (git checkout)
    data/editions.json is a folder; it should be a file"
  `);
});

test('drafts need no list', async () => {
  const data = await syntheticData();
  await unsealEdition(join(data.folder, OLDER));
  await data.remove(NEWER);
  await data.remove('editions.json');
  expect(await data.problems()).not.toContain('editions.json');
});
