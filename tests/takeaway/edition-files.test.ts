import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { loadData, type Data, type Edition } from '#data/edition.ts';
import { columnNamesIn, tableNamesIn } from '#data/schema.ts';
import { TABLES, type TableName } from '#data/tables.ts';
import { tableDownload } from '#takeaway/downloads.ts';
import { allTables, takeawayFiles, zipName, zipOf } from '#takeaway/edition-files.ts';
import { lifeEvent, person, publicEvent, smallData, source } from './small-data.ts';

const SITE = new URL('https://example.org/');
let data: Data;
beforeAll(async () => {
  data = await loadData('data');
});

const textOf = (bytes: Uint8Array | undefined) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

test('the zip holds everything, the tables exactly as sealed', async () => {
  const edition = data.latest;
  const files = unzipSync(await zipOf(edition, SITE));
  const folder = `revolving-door-${edition.asOf}`;
  expect(Object.keys(files)).toEqual(Object.keys(files).sort());
  for (const file of [
    'README.md',
    'SHA256SUMS',
    'citation.bib',
    'csv-metadata.json',
    'datapackage.json',
    'edition.json',
  ]) {
    expect(Object.keys(files)).toContain(`${folder}/${file}`);
  }
  for (const name of tableNamesIn(edition.asOf)) {
    const bytes = files[`${folder}/${name}.csv`] as Uint8Array;
    expect(Buffer.from(bytes)).toEqual(await readFile(join(edition.folder, `${name}.csv`)));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(edition.about.checksums?.[`${name}.csv`]);
    expect(textOf(files[`${folder}/SHA256SUMS`])).toContain(
      `${edition.about.checksums?.[`${name}.csv`]}  ${name}.csv\n`,
    );
  }
  expect(textOf(files[`${folder}/README.md`])).toContain('sha256sum --check SHA256SUMS');
});

test('the same edition gives the same bytes', async () => {
  const again = await loadData('data');
  expect(
    Buffer.from(await zipOf(data.latest, SITE)).equals(Buffer.from(await zipOf(again.latest, SITE))),
  ).toBe(true);
});

test('the JSON holds every row, numbers as numbers, lists as lists, nothing for what is not reported', async () => {
  const edition = data.editions[0] as Edition;
  const { tables } = JSON.parse(await allTables(edition, SITE)) as { tables: Record<string, object[]> };
  expect(Object.keys(tables)).toEqual(tableNamesIn(edition.asOf));
  for (const [name, rows] of Object.entries(tables)) {
    expect(edition[name as TableName]).toMatchObject(rows);
    for (const row of rows)
      expect(Object.keys(row)).toEqual(columnNamesIn(edition.asOf, TABLES[name as TableName]));
  }
});

test('people without a page are in none of the files', async () => {
  const { latest } = await smallData({
    '2024-12-09': {
      sources: [source('paper')],
      people: [person('ada'), person('unseen', { published: 'no' })],
      'life-events': [lifeEvent('unseen-detained', 'unseen')],
      events: [publicEvent('arrests', { person_ids: 'ada;unseen' })],
    },
  });
  for (const [name, { make }] of Object.entries(takeawayFiles(latest))) {
    const made = await make(latest, SITE);
    const text =
      name === zipName(latest)
        ? Object.values(unzipSync(made as Uint8Array))
            .map(textOf)
            .join('\n')
        : (made as string);
    expect(text, name).not.toMatch(/unseen/i);
  }
});

test('a file is of the type that the end of its name says', () => {
  const types = Object.entries(takeawayFiles(data.latest)).map(([name, { type }]) => [
    name.slice(name.lastIndexOf('.') + 1),
    /^application\/(?:x-)?(\w+)|^text\/(\w+)/.exec(type)?.slice(1).join(''),
  ]);
  expect(Object.fromEntries(types)).toEqual({
    json: 'json',
    bib: 'bibtex',
    ris: 'research',
    md: 'markdown',
    zip: 'zip',
  });
});

/** What a spreadsheet would take for a formula, in the locales that part cells by commas or by semicolons. */
const FORMULA = /^\s*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

test('every CSV opens in a spreadsheet: UTF-8, even rows, no formula, no stray line break', async () => {
  for (const edition of data.editions) {
    for (const name of tableNamesIn(edition.asOf)) {
      const { bytes } = await tableDownload(edition, name);
      const text = textOf(bytes);
      const { data: rows, errors, meta } = Papa.parse<string[]>(text, { skipEmptyLines: true });
      expect(errors).toEqual([]);
      expect(meta.delimiter).toBe(',');
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      const cells = rows.flat();
      expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([]);
      expect(cells.filter((cell) => /[\n\r\ufffd\0]/.test(cell))).toEqual([]);
      expect(text).not.toMatch(/^\ufeff|\r/);
    }
  }
});
