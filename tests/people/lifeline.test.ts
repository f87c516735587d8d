/** Lives of invented people: what colour stands for them, who was left behind, what a sentence and a round make of them. */
import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import type { Person, Round } from '#data/tables.ts';
import { publicEventsOf } from '#people/events.ts';
import { leftBehind, namedInStory } from '#people/left-behind.ts';
import { publishedPeople, toneOf } from '#people/lifeline.ts';
import { profileOf } from '#people/profile.ts';
import { peopleInRound, roundStoryOf, roundsInTime } from '#people/round-story.ts';
import { articlesOf, sentencesOf } from '#people/sentences.ts';
import { lengthOf } from '#words/value.ts';
import { invent, lifeOf, type Told } from './synthetic.ts';

const of = (person_id: string, told: string, more = {}): Told => [told, { person_id, ...more }];
const people = (...ids: readonly string[]) => ids.map((person_id) => ({ person_id }));

test('A life is coloured by whether it is in custody, and whether that is news', () => {
  const tone = (...events: Told[]) => toneOf(lifeOf(events));
  expect(tone(['2024-10-01 detained'])).toBe('in');
  expect(tone(['2024-10-01 detained'], ['2024-11-01 last-contact'])).toBe('in');
  expect(tone(['2020-10-01 detained'])).toBe('muted');
  expect(tone(['2020-10-01 detained'], ['2021-01-01 released'])).toBe('out');
  expect(tone(['2020-10-01 detained'], ['2021-01-01 released'], ['2022 left-country'])).toBe('out');
  expect(tone(['2020-10-01 detained'], ['2021-01-01 died'])).toBeNull();
  expect(tone(['2020-10-01 detained'], ['2021-01-01 released'], ['2022-01-01 died'])).toBeNull();
  expect(tone(['1994-07-20 took-office'])).toBeNull();
  expect(tone(['2020-08-11 left-country', { case: null }])).toBeNull();
});

test('Those held on the day of the story come as it named them, then as they were taken; nobody else', () => {
  const edition = invent({
    asOf: '2025-12-30',
    people: [
      ...people('late', 'named', 'early', 'first', 'freed', 'unknown'),
      { person_id: 'hidden', published: 'no' },
    ],
    publicEvents: [
      {
        event_id: 'best-known-not-pardoned-2024-12-09',
        date: date('2024-12-09'),
        person_ids: ['first', 'named'],
      },
    ],
    events: [
      of('late', '2024-12-09 detained'),
      of('named', '2023-01-01 detained'),
      of('early', '2010-01-01 detained'),
      of('early', '2011-01-01 released'),
      of('early', '2021-01-01 detained', { case: 2 }),
      of('first', '2024-01-01 detained'),
      of('freed', '2020-01-01 detained'),
      of('freed', '2024-12-09 released'),
      of('unknown', '2020-01-01 sentenced'),
      of('unknown', '2025-01-01 released'),
      of('hidden', '2020-01-01 detained'),
    ],
  });
  expect(namedInStory(edition)).toEqual(['first', 'named']);
  expect(leftBehind(edition).map(({ person }) => person.person_id)).toEqual([
    'first',
    'named',
    'early',
    'late',
  ]);
  expect(publishedPeople(edition).map(({ person_id }) => person_id)).not.toContain('hidden');
  expect(namedInStory(invent({}))).toEqual([]);
});

test('Years of a sentence are years and months, told one by one, with what others give', () => {
  expect([13.08, 0.5, 2, 1.99, 0].map(lengthOf)).toEqual([
    { years: 13, months: 1 },
    { years: 0, months: 6 },
    { years: 2, months: 0 },
    { years: 2, months: 0 },
    { years: 0, months: 0 },
  ]);
  const edition = invent({
    events: [
      ['2020-01-01 detained'],
      ['2021-01-01 sentenced', { years: 2.5 }],
      ['2022-01-01 sentenced-in-absentia'],
    ],
    disputes: [
      { key: 'event-2', column: 'years', value: '3' },
      { key: 'event-2', column: 'date', value: '2020' },
    ],
  });
  expect(
    sentencesOf(edition, edition['life-events']).map(({ event, length, disputes }) => [
      event.date,
      length,
      disputes.map(({ value }) => value),
    ]),
  ).toEqual([
    ['2021-01-01', { years: 2, months: 6 }, ['3']],
    ['2022-01-01', null, []],
  ]);
});

test('Articles of the code stand once each, as they are first named', () => {
  const articles = ['342', '293', '130'].map((article_id) => ({ article_id }));
  const edition = {
    ...invent({}),
    row: (_: string, id: string) => articles.find(({ article_id }) => article_id === id),
  } as never;
  const events = [{ articles: ['293', '342'] }, { articles: [] }, { articles: ['342', '130'] }] as never;
  expect(articlesOf(edition, events).map(({ article_id }) => article_id)).toEqual(['293', '342', '130']);
});

test('Public events that name a person come in time, each once', () => {
  const edition = invent({
    people: people('a', 'b'),
    publicEvents: [
      { event_id: 'later', date: date('2024-10'), person_ids: ['a', 'a'] },
      { event_id: 'earlier', date: date('2024-01-05'), person_ids: ['b', 'a'] },
      { event_id: 'other', person_ids: ['b'] },
    ],
  });
  expect(publicEventsOf(edition, 'a').map(({ event_id }) => event_id)).toEqual(['earlier', 'later']);
  expect(publicEventsOf(edition, 'nobody')).toEqual([]);
});

const round = (round_id: string, on: string, more: Partial<Round> = {}): Partial<Round> => ({
  round_id,
  announced_on: date(on),
  notable_person_ids: [],
  ...more,
});

test('A round’s story: its people, what happened that day, what others say, and the rounds around it', () => {
  const edition = invent({
    people: [...people('b', 'a', 'c'), { person_id: 'hidden', published: 'no' }],
    rounds: [
      round('r3', '2024-09'),
      round('r1', '2024-07-03', { notable_person_ids: ['c', 'hidden'] }),
      round('r2', '2024-08-16'),
    ],
    events: [
      of('b', '2024-08-16 released', { round_id: 'r2' }),
      of('a', '2024-08-17 pardoned', { round_id: 'r2' }),
      of('hidden', '2024-08-16 released', { round_id: 'r2' }),
      of('c', '2024-08-16 released'),
    ],
    publicEvents: [
      { event_id: 'that-day', date: date('2024-08-16') },
      { event_id: 'of-the-round', date: date('2024-08-01'), round_id: 'r2' },
      { event_id: 'another', date: date('2024-08-17') },
    ],
    disputes: [
      { dispute_id: 'own', table: 'rounds', key: 'r2', column: 'women' },
      { dispute_id: 'other', table: 'rounds', key: 'r1', column: 'women' },
    ],
  });
  expect(roundsInTime(edition).map(({ round_id }) => round_id)).toEqual(['r1', 'r2', 'r3']);
  const story = roundStoryOf(edition, edition.row('rounds', 'r2'));
  expect(story.people.map(({ person_id }) => person_id)).toEqual(['a', 'b']);
  expect(story.events.map(({ event_id }) => event_id)).toEqual(['of-the-round', 'that-day']);
  expect(story.disputes.map(({ dispute_id }) => dispute_id)).toEqual(['own']);
  expect([story.previous?.round_id, story.next?.round_id]).toEqual(['r1', 'r3']);
  expect(story.sources.map(({ source_id }) => source_id)).toEqual(['paper']);
  expect(peopleInRound(edition, edition.row('rounds', 'r1')).map(({ person_id }) => person_id)).toEqual([
    'c',
  ]);
  const [first] = roundsInTime(edition);
  expect(roundStoryOf(edition, first as Round).previous).toBeNull();
});

test('A profile gathers rounds, public events, disputes and every source of the page, each once', () => {
  const sources = ['paper', 'letter', 'count', 'note'];
  const made = invent({
    people: [{ source_ids: ['letter'] }],
    events: [
      ['2020-01-01 detained', { source_ids: ['paper', 'letter'] }],
      ['2024-07-03 released', { round_id: 'r1' }],
      ['2024-08-03 died', { case: null }],
    ],
    rounds: [round('r1', '2024-07-03', { source_ids: ['count'] }), round('r2', '2024-08-03')],
    publicEvents: [{ person_ids: ['person-17'], source_ids: ['note'] }],
    disputes: [{ key: 'event-1' }, { table: 'deaths', key: 'death-17', column: 'died_on' }],
  });
  const rows = sources.map((source_id) => ({ ...made.sources[0], source_id }));
  const edition = {
    ...made,
    deaths: [
      { death_id: 'death-17', person_id: 'person-17' },
      { death_id: 'other', person_id: null },
    ],
    sourcesOf: (ids: readonly string[]) => ids.map((id) => rows.find(({ source_id }) => source_id === id)),
  } as unknown as typeof made;
  const profile = profileOf(edition, edition.people[0] as Person);
  expect(
    profile.rounds.map(({ round: { round_id }, events }) => [round_id, events.map(({ type }) => type)]),
  ).toEqual([['r1', ['released']]]);
  expect(profile.publicEvents).toHaveLength(1);
  expect(profile.disputes.map(({ dispute, event }) => [dispute.table, event?.type])).toEqual([
    ['life-events', 'detained'],
    ['deaths', 'died'],
  ]);
  expect(profile.sources.map(({ source_id }) => source_id)).toEqual(['letter', 'paper', 'count', 'note']);
});
