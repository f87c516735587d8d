import { expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { date } from '#data/dates.ts';
import type { Round } from '#data/tables.ts';
import { describeChart } from '#drawing/description.ts';
import type { ThingEntry } from '#search/entries.ts';
import { searchFiles } from '#search/index-files.ts';
import { entry, KINDS, personEntries, spellingsOf, thingEntries, type Kind } from '#search/records.ts';
import { matchThings, prepareThing } from '#search/word-beginnings.ts';
import { languageOf } from '#words/language.ts';
import { blank } from '../data/blank.ts';
import { invent, PERSON } from '../people/synthetic.ts';

const language = languageOf('en');
const round: Partial<Round> = {
  round_id: 'r1',
  label: 'Pardon of some',
  announced_on: date('2024-09'),
  announced_count: 29,
  political_prisoners: 7,
  notable_person_ids: ['shown', 'hidden'],
  other_notable_people: ['Person Nineteen'],
  counterpart: ['Państwo'],
  destination_places: ['Lithuania'],
  mechanism: 'pardon',
  in_total: 'yes',
};
const edition = invent({
  people: [
    {
      person_id: 'shown',
      name_en: 'Shown Person',
      other_spellings: ['Pakazanaja'],
      one_line: 'Taught chemistry.',
    },
    { person_id: 'hidden', name_en: 'Hidden Human', published: 'no' },
    { person_id: 'freed', name_en: 'Freed Person', gender: 'm' },
  ],
  events: [
    ['2024-10-01 detained', { person_id: 'shown' }],
    ['2020-01-01 detained', { person_id: 'freed' }],
    ['2024-07-03 released', { person_id: 'freed' }],
    ['2024-10-01 detained', { person_id: 'hidden' }],
  ],
  rounds: [
    {
      ...round,
      round_id: 'later',
      label: 'Later',
      announced_on: date('2024-11'),
      notable_person_ids: [],
      other_notable_people: [],
      counterpart: [],
      destination_places: [],
    },
    round,
  ],
  publicEvents: [{ event_id: 'vote', headline: 'A vote is called', date: date('2024-10-23') }],
});
const view = { edition, language };
const TEXTS = [{ slug: 'method', title: 'How this is counted', line: 'The rules.', headings: ['Editions'] }];
const people = personEntries(view);
const things = thingEntries(view, TEXTS);
const of = (kind: Kind, among = things): readonly ThingEntry[] =>
  among.filter(([, each]) => KINDS[each] === kind);

test('Nothing that is found names a person without a page.', () => {
  expect(JSON.stringify([people, things])).not.toMatch(/hidden/i);
});

test('People come with their name, their other scripts and spellings, their status and its colour, whom most is known of first.', () => {
  expect(people.map(([id]) => id)).toEqual(['freed', 'shown']);
  expect(people[1]).toEqual([
    'shown',
    'Shown Person',
    ['Асоба Семнаццаць', 'Персона Семнадцать'],
    ['Pakazanaja'],
    expect.toBeOneOf(['m', 'f', null]),
    2,
    'Held since 1 October 2024. Last reported held on 1 October 2024.',
    'in',
    'Taught chemistry.',
    'teacher activist',
  ]);
  expect(people[0]).toMatchObject({ 4: 'm', 6: 'Released on 3 July 2024.', 7: 'out' });
});

test('Every spelling of a name in the data is one, whatever its script.', () => {
  const person = { ...PERSON, name_en: 'A', name_be: null, name_ru: 'Б', other_spellings: ['C'] };
  expect(spellingsOf(person)).toEqual(['A', 'Б', 'C']);
});

test('Rounds come in time with their size, and with those in them who may be named, in every script.', () => {
  expect(of('round').map(([path]) => path)).toEqual(['/rounds/r1/', '/rounds/later/']);
  const [, , title, line, words] = of('round')[0] ?? [];
  expect([title, line]).toEqual(['Pardon of some', 'September 2024: 29 people']);
  for (const word of ['shown', 'персона', 'nineteen', 'panstwo', 'lithuania'])
    expect(words?.split(' ')).toContain(word);
});

test('A chart is found by its question, its title and what it says; an article by what it punishes', () => {
  const [chart] = CHARTS;
  if (!chart) throw new Error('no chart');
  const { question, title } = describeChart(chart, view);
  expect(of('chart')[0]).toMatchObject({ 2: question, 3: title });
  const article = { ...blank('articles'), article_id: '342', number: '342', what_it_punishes: 'Gathering' };
  const found = of('article', thingEntries({ edition: { ...edition, articles: [article] }, language }, []));
  expect(found).toMatchObject([{ 3: 'Gathering' }]);
});

test('Further words of a thing stand there once, and only what its title and line lack', () => {
  expect(entry('/a/', 'page', 'The Data', 'of a paper', 'data files, Files of CSV')).toEqual([
    '/a/',
    KINDS.indexOf('page'),
    'The Data',
    'of a paper',
    'files csv',
  ]);
});

test('The search of few people is two files; of many, their names say which of several holds whom', () => {
  const files = (count: number) => {
    const people = Array.from({ length: count }, (_, at) => ({
      person_id: `person-${at}`,
      name_en: `Person Number${at}`,
    }));
    return [...searchFiles({ edition: invent({ people }), language }, []).keys()];
  };
  expect(files(3)).toEqual(['things', 'people-0']);
  expect(files(301)).toEqual(['things', 'names', 'people-0', 'people-1', 'people-2']);
});

test('Texts, charts, events, publishers and pages are found by what they say, where they stand.', () => {
  expect(of('text')).toEqual([['/method/', 0, 'How this is counted', 'The rules.', 'editions']]);
  expect(of('chart').map(([path]) => path)).toEqual(CHARTS.map(({ id }) => `/charts/${id}/`));
  expect(of('event')).toMatchObject([
    { 0: '/timeline/#event-vote', 2: 'A vote is called', 3: '23 October 2024' },
  ]);
  expect(of('source')).toMatchObject([{ 0: '/sources/#paper', 2: 'A Paper', 3: '1 source' }]);
  expect(of('page').map(([path]) => path)).toContain('/data/');
});

test('A publisher is one thing, however many of its pages were read.', () => {
  const twice = invent({});
  const [paper] = twice.sources;
  if (!paper) throw new Error('no source');
  const sources = [
    paper,
    { ...paper, source_id: 'letter', publisher: 'A Letter' },
    { ...paper, source_id: 'again' },
  ];
  const found = of('source', thingEntries({ edition: { ...twice, sources }, language }, []));
  expect(found.map(([path, , , line]) => `${path} ${line}`)).toEqual([
    '/sources/#paper 2 sources',
    '/sources/#letter 1 source',
  ]);
});

test('"CSV", "download" and "embed" find where these are, by how words begin in any of the languages.', () => {
  const prepared = things.map(prepareThing);
  const first = (query: string) => matchThings(query, prepared).map(([path]) => path);
  expect(first('CSV')).toContain('/data/');
  expect(first('downl')).toContain('/data/');
  expect(first('скачать')).toContain('/data/');
  expect(first('embed')[0]).toBe('/embedding/');
  expect(first('chemistry zzz')).toEqual([]);
  expect(first('')).toEqual([]);
  expect(first('pardon of some')[0]).toBe('/rounds/r1/');
});
