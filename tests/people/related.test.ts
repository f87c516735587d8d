import { expect, test } from 'vitest';
import { relatedOf } from '#people/related.ts';
import { invent, type Told } from './synthetic.ts';

const PEOPLE = ['one', 'two', 'three'].map((person_id) => ({ person_id }));

/** Of `one`: whom each row names. */
function related(events: readonly Told[], people = PEOPLE as { person_id: string; published?: 'no' }[]) {
  const edition = invent({ people, events });
  return relatedOf(edition, edition.row('people', 'one')).together.map(
    ({ event, others }) => `${event.type}: ${others.map(({ person_id }) => person_id).join(' ')}`,
  );
}

const told = (person_id: string, what: string, more: Told[1] = {}): Told => [
  what,
  { person_id, place: 'Town', source_ids: ['paper'], ...more },
];

test('People sentenced on one day in one place are named where one source tells of both', () => {
  const events = [told('one', '2021-05-06 sentenced'), told('two', '2021-05-06 sentenced')];
  expect(related(events)).toEqual(['sentenced: two']);
});

test('Another day, place or source, or a place or day that is not known, ties nobody to anybody', () => {
  const mine = told('one', '2021-05-06 sentenced');
  const others: [Told, Told][] = [
    [mine, told('two', '2021-05-07 sentenced')],
    [mine, told('two', '2021-05-06 sentenced', { place: 'City' })],
    [mine, told('two', '2021-05-06 sentenced', { source_ids: ['letter'] })],
    [
      told('one', '2021-05-06 sentenced', { place: null }),
      told('two', '2021-05-06 sentenced', { place: null }),
    ],
    [told('one', '2021-05 sentenced'), told('two', '2021-05 sentenced')],
    [told('one', '2021-05-06 transferred'), told('two', '2021-05-06 transferred')],
  ];
  for (const events of others) expect(related(events), JSON.stringify(events)).toEqual([]);
});

test('A trial and its verdict with the same people are told once; with others of them, twice', () => {
  const trial = ['one', 'two'].map((id) => told(id, '2021-05-01 trial-began'));
  const verdict = ['one', 'two'].map((id) => told(id, '2021-05-06 sentenced'));
  expect(related([...trial, ...verdict])).toEqual(['sentenced: two']);
  expect(related([...trial, ...verdict, told('three', '2021-05-01 trial-began')])).toEqual([
    'trial-began: two three',
    'sentenced: two',
  ]);
});

test('Nobody is named who has no page', () => {
  const events = [told('one', '2021-05-06 sentenced'), told('two', '2021-05-06 sentenced')];
  expect(related(events, [{ person_id: 'one' }, { person_id: 'two', published: 'no' }])).toEqual([]);
});
