/** Whoever must not be named is looked for in what is shown beside their own rows. */
import { expect, test } from 'vitest';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stillNamed } from '#prose/still-named.ts';
import type { Text } from '#prose/texts.ts';
import { temporaryFolder } from '../data/synthetic.ts';
import { lifeEvent, person, smallData, source } from '../takeaway/small-data.ts';

const event = (event_id: string, headline: string, person_ids = '') => ({
  event_id,
  date: '2024-07-03',
  kind: 'release',
  headline,
  significance: '1',
  person_ids,
  source_ids: 'paper',
});
const veiled = (published: string) => person('person-veiledova', { name_en: 'Person Veiledova', published });
const { editions } = await smallData({
  '2024-12-09': {
    sources: [source('paper'), source('on-them', { title: 'Veiledova sentenced' })],
    people: [veiled('yes')],
  },
  '2025-12-09': {
    sources: [source('paper', { url: 'https://paper.example/veiledova' }), source('on-them')],
    people: [veiled('no'), person('person-alfa')],
    'life-events': [
      lifeEvent('veiled-1', 'person-veiledova', { headline: 'Veiledova is detained', source_ids: 'on-them' }),
    ],
    events: [event('told', 'Person Veiledova came home.'), event('listed', 'Many came.', 'person-veiledova')],
  },
});
const [, newest] = editions;

const textOf = (text: string): Text => ({
  file: 'story/en.mdx',
  language: 'en',
  text,
  edition: 'latest',
  isAboutSite: false,
  list: 'story/en.claims.json',
  json: null,
});

const found = async (text = '') =>
  (await stillNamed(newest === undefined ? [] : [newest], [textOf(text)], await temporaryFolder())).map(
    ({ file, line, name, message }) => [basename(file), line, name, message] as const,
  );

test('Texts of other rows and addresses of sources are told, with what to do; rows about them and lists are not.', async () => {
  const told = await found();
  expect(told.map(([file, line, name]) => [file, line, name])).toEqual([
    ['sources.csv', 2, 'url'],
    ['events.csv', 2, 'headline'],
  ]);
  const [head = ''] = (await readFile(join(newest?.folder ?? '', 'events.csv'), 'utf8')).split('\n');
  const [, event] = await stillNamed(newest === undefined ? [] : [newest], [], await temporaryFolder());
  expect(head.split(',')[(event?.column ?? 0) - 1]).toBe('headline');
  expect(told[1]?.[3]).toBe(
    '"Person Veiledova came home." names somebody whom the data mark as unpublished, and would be published; write it without the name, or, where the edition is sealed: npm run edition -- withdraw people/person-veiledova --why "…"',
  );
});

test('A sentence of a text is told unless it falls with its passage.', async () => {
  const text =
    'Some came <Fact\nof="veiledova-day" /> on {veiledova-day}.\n\n<Named of="person-veiledova">Veiledova came.</Named>\n\nSo did <Fact of="veiledova-day" /> Veiledova.\n';
  expect((await found(text)).filter(([file]) => file === 'en.mdx')).toEqual([
    ['en.mdx', 6, undefined, expect.stringContaining('So did')],
  ]);
});

test('Whom the newest edition hides, an older one must not show.', async () => {
  const problems = await stillNamed(editions, [], await temporaryFolder());
  const older = problems.filter(({ file }) => file.includes('2024-12-09'));
  expect(older.map(({ file, name }) => [basename(file), name])).toEqual([
    ['sources.csv', 'title'],
    ['people.csv', 'person_id'],
    ['people.csv', 'name_en'],
  ]);
});

test('Words of the site are read with the newest edition, and told where they are.', async () => {
  const words = await temporaryFolder();
  await writeFile(join(words, 'site.json'), '{\n  "front": "Person Veiledova came."\n}\n');
  for (const those of [editions, editions.slice(-1)]) {
    const problems = (await stillNamed(those, [], words)).filter(({ file }) => file.startsWith(words));
    expect(problems.map(({ file, line, message }) => [basename(file), line, message])).toEqual([
      ['site.json', 2, expect.stringMatching(/^""front": "Person Veiledova came\."" names somebody/)],
    ]);
  }
});

test('Where nobody is hidden nothing is looked for.', async () => {
  const { editions: shown } = await smallData({ '2024-12-09': { people: [person('ada')] } });
  expect(await stillNamed(shown, [textOf('Ada came.')])).toEqual([]);
});

test('Whoever died and may not be named is looked for, whoever may be or bears the name of somebody shown is not.', async () => {
  const of = (death_id: string, name: string, published: string) => ({
    death_id,
    name,
    died_on: '2023-05-05',
    recognised_political_prisoner: 'yes',
    published,
    source_ids: 'paper',
  });
  const { editions: dead } = await smallData({
    '2024-12-09': {
      sources: [source('paper')],
      people: [person('ada-shown', { name_en: 'Ada Shown' })],
      deaths: [
        of('one', 'Person Gonev', 'no'),
        of('two', 'Person Toldov', 'yes'),
        of('three', 'Ada Shown', 'no'),
      ],
    },
  });
  const text = 'Person Gonev died.\n\nPerson Toldov died.\n\nAda Shown came.\n';
  const problems = await stillNamed(dead, [textOf(text)], await temporaryFolder());
  expect(
    problems.map(({ file, line, message }) => [basename(file), line, message.split('withdraw ')[1]]),
  ).toEqual([['en.mdx', 1, '"Person Gonev" --why "…"']]);
});
