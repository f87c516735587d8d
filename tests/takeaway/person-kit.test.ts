import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { personKit } from '#takeaway/person-kit.ts';
import { personData } from '#takeaway/person-data.ts';
import { languageOf } from '#words/language.ts';
import { invent } from '../people/synthetic.ts';

const edition = invent({
  people: [{ person_id: 'shown' }, { person_id: 'hidden', name_en: 'Hidden Human', published: 'no' }],
  events: [
    ['2020-01-01 detained', { person_id: 'shown', headline: '=Detained' }],
    ['2021-02-03 sentenced', { person_id: 'shown', years: 5, headline: 'Given five years' }],
    ['2020-01-02 detained', { person_id: 'hidden' }],
  ],
});
const views = (['en', 'be', 'ru'] as const).map((code) => ({ edition, language: languageOf(code) }));
const files = unzipSync(
  await personKit(edition.row('people', 'shown'), views, new URL('https://site.example')),
);
const read = (name: string) => strFromU8(files[`shown-2024-12-09/${name}`] ?? new Uint8Array());

test('A person’s kit holds pictures and words in each language, and the rows and sources of nobody else', () => {
  expect(Object.keys(files).map((name) => name.replace('shown-2024-12-09/', ''))).toEqual([
    'README-be.txt',
    'README-en.txt',
    'README-ru.txt',
    'data.json',
    'life-events.csv',
    ...['be', 'en', 'ru'].flatMap((code) => [`lifeline-${code}.png`, `lifeline-${code}.svg`]),
    'sources.csv',
  ]);
  expect(read('data.json')).toBe(personData(edition, edition.row('people', 'shown')));
  for (const name of Object.keys(files))
    expect(strFromU8(files[name] as Uint8Array)).not.toMatch(/Hidden Human|people\/hidden|"hidden"|,hidden,/);
});

test('Its words say who it is, how long, what the picture shows, how to cite it, and every source', () => {
  const words = read('README-en.txt');
  for (const part of [
    'Person Seventeen',
    'Reported held',
    '3 February 2021: Given five years.',
    'Person Seventeen. Revolving Door, draft of 9 December 2024',
    languageOf('en').say('embed.kit.licence'),
    '- A Paper',
  ])
    expect(words).toContain(part);
  const { say } = languageOf('en');
  expect(words).toContain(
    `${say('embed.kit.files')}\n- ${say('people.kit.picture')}\n- ${say('people.kit.data')}\n`,
  );
  expect(read('README-ru.txt')).toMatch(/^Персона Семнадцать/);
});

test('No cell of its tables is run by a spreadsheet', () => {
  expect(read('life-events.csv')).toContain("'=Detained");
});
