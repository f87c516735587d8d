import { expect, test } from 'vitest';
import type { TranslatedLanguage } from '#data/languages.ts';
import { extractTexts } from '#data/translations/extract.ts';
import { csvIn, NEWER, ROWS, syntheticData } from '../synthetic.ts';
import { loadData } from '#data/edition.ts';

async function textsOf(folder: string, table: string, language: TranslatedLanguage = 'be') {
  const all = extractTexts(await loadData(folder, { drafts: true }), language);
  return [...all].flatMap(([name, texts]) => (name === table ? texts : []));
}

test('a text that editions and rows share is one entry, which names its rows without their edition', async () => {
  const { folder } = await syntheticData();
  const roles = (await textsOf(folder, 'people')).filter(({ english }) => english === 'Baker');
  expect(roles).toEqual([
    {
      context: 'people/role/f',
      english: 'Baker',
      rows: ['people.csv:person-17', 'people.csv:person-18'],
      about: ['Person 17', 'Person 18'],
    },
  ]);
});

test('a text about a woman and the same about a man are two', async () => {
  const data = await syntheticData();
  const people = ROWS.people.map((row) => (row.person_id === 'person-18' ? { ...row, gender: 'm' } : row));
  await data.write(`${NEWER}/people.csv`, csvIn(NEWER, 'people', people));
  const contexts = (await textsOf(data.folder, 'people')).map(({ context }) => context);
  expect(new Set(contexts)).toEqual(
    new Set(['people/role/f', 'people/role/m', 'people/one_line/f', 'people/one_line/m']),
  );
});

test('whom a text is about is said in the spelling of its language', async () => {
  const data = await syntheticData();
  const people = ROWS.people.map((row) =>
    row.person_id === 'person-17' ? { ...row, name_be: 'Асоба 17', name_ru: 'Персона 17' } : row,
  );
  await data.write(`${NEWER}/people.csv`, csvIn(NEWER, 'people', people));
  const aboutIn = async (language: TranslatedLanguage) =>
    (await textsOf(data.folder, 'people', language)).find(({ english }) => english === 'Baker')?.about;
  expect(await aboutIn('be')).toEqual(['Person 17 (Асоба 17)', 'Person 18']);
  expect(await aboutIn('ru')).toEqual(['Person 17 (Персона 17)', 'Person 18']);
});

test('rows that may not be shown give no text', async () => {
  const data = await syntheticData();
  const people = ROWS.people.map((row) =>
    row.person_id === 'person-19' ? { ...row, role: 'Hidden baker' } : row,
  );
  await data.write(`${NEWER}/people.csv`, csvIn(NEWER, 'people', people));
  const told = JSON.stringify([
    ...(await textsOf(data.folder, 'people')),
    ...(await textsOf(data.folder, 'deaths')),
  ]);
  expect(told).not.toMatch(/person-19|Hidden|Person 20/);
  expect(told).toContain('Person 22');
});

test('numbers, keys, countries and titles as published are no texts to translate', async () => {
  const data = await syntheticData();
  const rounds = ROWS.rounds.map((row) => ({ ...row, destination_places: 'Lithuania; The north' }));
  await data.write(`${NEWER}/rounds.csv`, csvIn(NEWER, 'rounds', rounds));
  const places = (await textsOf(data.folder, 'rounds')).filter(({ context }) => context.includes('places'));
  expect(places.map(({ english }) => english)).toEqual(['The north']);
  const articles = (await textsOf(data.folder, 'articles')).map(({ english }) => english);
  expect(articles).toEqual(['Article 342', 'Nothing that happened.']);
  const sources = (await textsOf(data.folder, 'sources')).map(({ english }) => english);
  expect(sources).not.toContain('Seven, “said” Source 3');
});

test('of another source’s values only words are texts', async () => {
  const data = await syntheticData();
  const dispute = { table: 'rounds', key: 'r1', why: 'Reason.', reconciled: 'no', source_ids: 's1' };
  await data.write(
    `${NEWER}/disputes.csv`,
    csvIn(NEWER, 'disputes', [
      { ...dispute, dispute_id: 'x1', column: 'women', value: '2' },
      { ...dispute, dispute_id: 'x2', column: 'women', value: 'most of them' },
      { ...dispute, dispute_id: 'x3', column: 'mechanism', value: 'exchange' },
      { ...dispute, dispute_id: 'x4', column: 'announced_on', value: '2024-07' },
      { ...dispute, dispute_id: 'x5', column: 'label', value: 'Round I' },
    ]),
  );
  const values = (await textsOf(data.folder, 'disputes')).filter(
    ({ context }) => context === 'disputes/value',
  );
  expect(values.map(({ english }) => english)).toEqual(['most of them', 'Round I']);
});

test('words of an edition and of the lists beside it are texts, too', async () => {
  const { folder } = await syntheticData();
  expect((await textsOf(folder, 'edition')).map(({ context }) => context)).toEqual([
    'edition/title',
    'edition/note',
  ]);
  expect(await textsOf(folder, 'corrections')).toMatchObject([
    { context: 'corrections/why', english: 'Miscounted.', rows: ['corrections.csv:c1'] },
  ]);
});

test('what a draft has in a language is not asked for in it', async () => {
  const data = await syntheticData();
  await data.edit(
    `${NEWER}/edition.json`,
    '"en": "A synthetic edition"',
    '"en": "A draft", "be": "Чарнавік"',
  );
  const titles = async (language: TranslatedLanguage) =>
    (await textsOf(data.folder, 'edition', language)).map(({ english }) => english);
  expect(await titles('be')).not.toContain('A draft');
  expect(await titles('ru')).toContain('A draft');
});
