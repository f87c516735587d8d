import { expect, test } from 'vitest';
import { countOf, isChosen, withChoices } from '#browser/filtering.ts';
import { loadData } from '#data/edition.ts';
import { FILTERS, listedOf, optionsOf } from '#people/filters.ts';
import { lifelineOf, publishedPeople } from '#people/lifeline.ts';
import { languageOf } from '#words/language.ts';
import { invent, type Invented, type Told } from './synthetic.ts';

const { editions, latest } = await loadData('data');
const listed = publishedPeople(latest).map((person) => listedOf(latest, lifelineOf(latest, person)));

test('Each option of a filter has as many people as its count says, and nobody has a value without one.', () => {
  for (const filter of FILTERS) {
    for (const { value, count } of optionsOf(listed, filter)) {
      expect(listed.filter(({ facets }) => facets[filter] === value)).toHaveLength(count);
    }
    const applies = listed.filter(({ facets }) => facets[filter] !== null).length;
    expect(optionsOf(listed, filter).reduce((sum, { count }) => sum + count, 0)).toBe(applies);
  }
});

test('Each option has a word, in every edition.', () => {
  const language = languageOf('en');
  for (const edition of editions) {
    const all = publishedPeople(edition).map((person) => listedOf(edition, lifelineOf(edition, person)));
    expect(language.has('peopleList.since.not-reported')).toBe(true);
    for (const filter of ['released', 'sentence', 'gender'] as const) {
      for (const { value } of optionsOf(all, filter))
        expect(language.has(`peopleList.${filter}.${value}`)).toBe(true);
    }
  }
});

test('Who is held or died in custody was not released; who was never held was neither.', () => {
  for (const { life, facets } of listed) {
    const { kind } = life.status;
    if (life.spells.length === 0) expect(facets.released).toBeNull();
    else if (['held', 'held-no-contact', 'died-in-custody'].includes(kind))
      expect(facets.released).toBe('not-released');
    else expect(facets.released).not.toBe('not-released');
  }
});

test('Values of one filter add up, different filters narrow, and a filter’s own choice does not count against it.', () => {
  const entries = [
    { gender: 'f', status: 'held' },
    { gender: 'm', status: 'held' },
    { gender: 'm', status: 'abroad' },
    { gender: 'm' },
  ];
  const left = (choices: Record<string, string[]>) => entries.filter((entry) => isChosen(entry, choices));
  expect(left({ gender: [] })).toHaveLength(4);
  expect(left({ status: ['held', 'abroad'] })).toHaveLength(3);
  expect(left({ status: ['held', 'abroad'], gender: ['m'] })).toHaveLength(2);
  expect(countOf(entries, { gender: ['m'] }, 'gender', 'f')).toBe(1);
  expect(countOf(entries, { gender: ['m'] }, 'status', 'held')).toBe(1);
});

test('Choices stand in the address; what else it holds is kept.', () => {
  expect(withChoices('?a=1&gender=f', { gender: ['m'], status: ['held', 'abroad'] })).toBe(
    '?a=1&gender=m&status=held&status=abroad',
  );
  expect(withChoices('?gender=f', { gender: [] })).toBe('');
});

/** Facets of the first of invented people. */
function facetsOf(events: readonly Told[], more: Invented = {}) {
  const edition = invent({ events, ...more });
  const [life] = publishedPeople(edition).map((person) => lifelineOf(edition, person));
  if (!life) throw new Error('nobody');
  return listedOf(edition, life).facets;
}

test('A sentence stands under the length that it reaches.', () => {
  const of = (years: number) =>
    facetsOf([['2020-01-01 detained'], ['2021-01-01 sentenced', { years }]]).sentence;
  expect([0, 2.92, 3, 4.99, 5, 9.5, 10, 25].map(of)).toEqual([
    'under-3',
    'under-3',
    '3-to-5',
    '3-to-5',
    '5-to-10',
    '5-to-10',
    '10-and-more',
    '10-and-more',
  ]);
});

test('Of several sentences the longest of the case that was tried last counts; nobody free ever is under none.', () => {
  const events: Told[] = [
    ['2011-01-01 sentenced', { years: 12 }],
    ['2012-01-01 released'],
    ['2020-01-01 detained', { case: 2 }],
    ['2021-01-01 sentenced', { case: 2, years: 8 }],
    ['2022-01-01 sentenced', { case: 2, years: 1.5 }],
  ];
  expect(facetsOf(events).sentence).toBe('5-to-10');
  expect(facetsOf([['2020-01-01 detained']]).sentence).toBe('none');
  expect(facetsOf([['2020-01-01 detained'], ['2021-01-01 sentenced']]).sentence).toBe('none');
  expect(facetsOf([['2020-01-01 sentenced', { years: 5 }]]).sentence).toBeNull();
});

test('How somebody came out is what the round says, else whether the sentence was served.', () => {
  const rounds = [
    { round_id: 'r1', mechanism: 'exchange' as const },
    { round_id: 'r2', mechanism: 'pardon' as const },
  ];
  const held: Told = ['2020-01-01 detained'];
  const how = (...events: Told[]) => facetsOf([held, ...events], { rounds }).released;
  expect(how(['2024-01-01 released', { round_id: 'r1' }])).toBe('exchange');
  expect(facetsOf([['2024-01-01 released', { round_id: 'r1' }]], { rounds }).released).toBe('exchange');
  expect(how(['2023-12-31 pardoned', { round_id: 'r2' }], ['2024-01-01 released'])).toBe('pardon');
  expect(how(['2024-01-01 sentence-served'])).toBe('sentence-served');
  expect(how(['2024-01-01 exchanged'])).toBe('exchange');
  expect(how(['2024-01-01 released'])).toBe('no-round');
  expect(how(['2024-01 left-country', { case: null }])).toBe('not-reported');
  expect(how(['2024-01-01 died'])).toBe('not-released');
  expect(how()).toBe('not-released');
  expect(how(['2024-01-01 released'], ['2024-02-01 statement', { round_id: 'r2' }])).toBe('no-round');
  expect(
    how(
      ['2021-01-01 released', { round_id: 'r1' }],
      ['2022-01-01 detained', { case: 2 }],
      ['2024-01-01 released', { case: 2 }],
    ),
  ).toBe('no-round');
});

test('The year of the first detention is that of an arrest, not of a sentence or a list that tells of an earlier one.', () => {
  const since = (...events: Told[]) => facetsOf(events).since;
  const later: Told = ['2021-04-12 detained', { case: 2 }];
  expect(since(['2011-05-02 detained'], ['2012-05-02 released'], later)).toBe('2011');
  expect(since(['2011-05-27 sentenced'], ['2015-08-22 released'], later)).toBe('not-reported');
  expect(since(['2011-01-05 other'], later)).toBe('not-reported');
  expect(since(['2006-11-01 sentenced'], later)).toBe('not-reported');
  expect(since(['2020-01-01 award', { case: null }], later)).toBe('2021');
});

test('A list knows since when, for how many days, and when somebody was last heard of.', () => {
  const edition = invent({
    events: [
      ['2011-05-02 detained'],
      ['2011-05-12 released'],
      ['2024-11-29 detained', { case: 2 }],
      ['2024-12-01 award', { case: null }],
    ],
    people: [{ gender: 'm', category: 'lawyer' }],
  });
  const [life] = publishedPeople(edition).map((person) => lifelineOf(edition, person));
  const entry = listedOf(edition, life as NonNullable<typeof life>);
  expect(entry).toMatchObject({
    days: 10,
    lastEvent: '2024-11-29',
    facets: { since: '2011', gender: 'm', category: 'lawyer', status: 'held' },
  });
  const none = invent({ events: [['2024-01-01 award']] });
  const [free] = publishedPeople(none).map((person) => lifelineOf(none, person));
  expect(listedOf(none, free as NonNullable<typeof free>)).toMatchObject({
    days: null,
    facets: { since: null },
  });
});

test('Options stand in the order of the form, those without one by their value.', () => {
  const people = ['a', 'b', 'c', 'd'].map((person_id, at) => ({
    person_id,
    gender: at > 1 ? ('m' as const) : ('f' as const),
  }));
  const of = (person_id: string, told: string, more = {}): Told => [told, { person_id, ...more }];
  const edition = invent({
    people,
    rounds: [{ round_id: 'r1', mechanism: 'pardon' }],
    events: [
      of('a', '2021-01-01 detained'),
      of('b', '2020-01-01 detained'),
      of('b', '2021-01-01 sentence-served'),
      of('c', '2020-01-01 detained'),
      of('c', '2024-07-03 released', { round_id: 'r1' }),
      of('d', '2020-01-01 detained'),
      of('d', '2024-07-03 released', { round_id: 'r1' }),
    ],
  });
  const all = publishedPeople(edition).map((person) => listedOf(edition, lifelineOf(edition, person)));
  const options = (filter: (typeof FILTERS)[number]) =>
    optionsOf(all, filter).map(({ value, count }) => `${value} ${count}`);
  expect(options('released')).toEqual(['pardon 2', 'sentence-served 1', 'not-released 1']);
  expect(options('since')).toEqual(['2020 3', '2021 1']);
  expect(options('gender')).toEqual(['f 2', 'm 2']);
});
