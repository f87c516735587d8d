/** Whoever the data marks as unpublished is on no page, in no file and in no address. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder, loadData, type Edition } from '#data/edition.ts';
import { mentions } from '../site/mentions.ts';
import { builtFiles, FOLDER } from '../site/site.ts';

type Person = Edition['people'][number];

const namesOf = ({ person_id, name_en, name_be, name_ru, other_spellings }: Person): string[] =>
  [person_id, name_en, name_be, name_ru, ...other_spellings].flatMap((name) => name ?? []);

test('Nobody is named whom any edition marks as unpublished.', async () => {
  const { editions } = await loadData(dataFolder(), { drafts: true });
  const unpublished = editions.flatMap(({ people, deaths }) => [
    ...people.filter(({ published }) => published === 'no').flatMap(namesOf),
    ...deaths.filter(({ published }) => published === 'no').flatMap(({ death_id, name }) => [death_id, name]),
  ]);
  expect(mentions(FOLDER, builtFiles(), unpublished)).toEqual([]);
});

test('Somebody who is published is found, in each script, in the address and in what is packed.', async () => {
  const { latest } = await loadData(dataFolder(), { drafts: true });
  const somebody = latest.people.find(({ published }) => published === 'yes');
  expect(somebody).toBeDefined();
  const names = namesOf(somebody as Person);
  const files = builtFiles().filter((file) => /^(?:people|search|charts\/who-was-left)\//.test(file));
  const found = mentions(FOLDER, files, names);
  expect(names.filter((name) => !found.some((mention) => mention.endsWith(`: ${name}`)))).toEqual([]);
  const packed = files.filter((file) => file.endsWith('.zip'));
  expect(mentions(FOLDER, packed, names).length).toBeGreaterThan(0);
  expect(found.some((mention) => mention.startsWith('search/index/'))).toBe(true);
});

test('A name is found in a path, behind entities, in another case and however its letters are composed.', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mentions-'));
  try {
    const files = {
      'a.html': 'ALEŚ O&#39;NEIL',
      'b.csv': 'Ales\u0301 o&#x27;neil',
      "aleś o'neil.txt": '',
      'c.txt': 'Nobody',
    };
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    expect(mentions(folder, Object.keys(files), ["Aleś O'Neil"])).toHaveLength(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
