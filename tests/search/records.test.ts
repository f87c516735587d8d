import { expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { date } from '#data/dates.ts';
import type { Person, Round } from '#data/tables.ts';
import { EXPLAINERS } from '#prose/explainers.ts';
import { nameWordsOf, searchRecords, spellingsOf, type SearchRecord } from '#search/records.ts';
import { languageOf } from '#words/language.ts';
import { fold } from '#people/transliterate.ts';
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
const { people, things, pages, language: code } = searchRecords({ edition, language });
const of = (kind: 'chart' | 'round' | 'event' | 'source'): SearchRecord[] =>
  things.filter(({ meta }) => meta.what === language.say(`search.kinds.${kind}`));

test('Nothing that is found names a person without a page.', () => {
  expect(JSON.stringify([people, things, pages])).not.toMatch(/hidden/i);
});

test('People come with their name, their other scripts, their status and its colour.', () => {
  expect(code).toBe('en');
  expect(people.map(({ path }) => path)).toEqual(['/people/shown/', '/people/freed/']);
  expect(people[0]).toEqual({
    path: '/people/shown/',
    meta: {
      title: 'Shown Person',
      others: 'Асоба Семнаццаць, Персона Семнадцать',
      status: 'In custody since 1 October 2024. Last reported held on 1 October 2024.',
      tone: 'in',
      line: 'Taught chemistry.',
    },
    names: nameWordsOf(edition.row('people', 'shown')).join(' '),
    text: 'teacher taught chemistry activist',
  });
  expect(people[1]?.meta).toMatchObject({ tone: 'out', status: 'Released on 3 July 2024.' });
});

test('A name is found in every spelling, and each Cyrillic one in the Latin letters of its language.', () => {
  const person = (more: Partial<Person>): Person => ({ ...PERSON, name_be: null, name_ru: null, ...more });
  expect(spellingsOf(person({ name_en: 'A', name_ru: 'Б', other_spellings: ['C'] }))).toEqual([
    'A',
    'Б',
    'C',
  ]);
  // Russian writes г as g, Belarusian as h.
  expect(nameWordsOf(person({ name_en: 'X', name_ru: 'Гора' }))).toEqual(expect.arrayContaining(['gora']));
  expect(nameWordsOf(person({ name_en: 'X', name_ru: 'Гора' }))).not.toContain('hora');
  expect(nameWordsOf(person({ name_en: 'X', name_be: 'Гара' }))).toEqual(expect.arrayContaining(['hara']));
  expect(nameWordsOf(person({ name_en: 'X', name_be: 'Гара' }))).not.toContain('gara');
  expect(nameWordsOf(person({ name_en: 'X', other_spellings: ['Гора'] }))).toEqual(
    expect.arrayContaining(['gora', 'hora']),
  );
  const words = nameWordsOf(PERSON);
  expect(new Set(words).size).toBe(words.length);
});

test('Rounds come in time with their size, and with those in them who may be named.', () => {
  expect(of('round').map(({ path }) => path)).toEqual(['/rounds/r1/', '/rounds/later/']);
  expect(of('round')[0]).toEqual({
    path: '/rounds/r1/',
    meta: {
      title: 'Pardon of some',
      what: language.say('search.kinds.round'),
      line: 'September 2024: 29 people',
    },
    names: 'pardon of some',
    text: fold('September 2024 29 people Shown Person Person Nineteen Państwo Lithuania'),
  });
});

test('Charts, events and publishers are found by what they say, where they stand.', () => {
  expect(of('chart').map(({ path }) => path)).toEqual(CHARTS.map(({ id }) => `/charts/${id}/`));
  expect(of('event')).toMatchObject([
    { path: '/timeline/#event-vote', meta: { title: 'A vote is called', line: '23 October 2024' } },
  ]);
  expect(of('source')).toMatchObject([
    { path: '/sources/#paper', meta: { title: 'A Paper', line: '1 source' } },
  ]);
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
  const found = searchRecords({ edition: { ...twice, sources }, language }).things.filter(({ path }) =>
    path.startsWith('/sources/'),
  );
  expect(found.map(({ path, meta }) => `${path} ${meta.line}`)).toEqual([
    '/sources/#paper 2 sources',
    '/sources/#letter 1 source',
  ]);
});

test('Texts are read from their pages, explainers first.', () => {
  expect(pages.map(({ path }) => path)).toEqual([
    ...EXPLAINERS.map(({ slug }) => `/${slug}/`),
    '/method/',
    '/about/',
    '/safety/',
  ]);
  expect(new Set(pages.map(({ what }) => what))).toEqual(new Set([language.say('search.kinds.text')]));
});
