import { expect, test } from 'vitest';
import type { Person } from '#data/tables.ts';
import { profileOf } from '#people/profile.ts';
import { invent } from './synthetic.ts';

const people = ['person-17', 'person-18', 'person-19'].map((person_id) => ({
  person_id,
  published: person_id === 'person-19' ? ('no' as const) : ('yes' as const),
}));

test('a round names others with a page who were in it, and nobody without one', () => {
  const edition = invent({
    people,
    rounds: [{ notable_person_ids: ['person-19'] }],
    events: ['person-17', 'person-18', 'person-19'].map(
      (person_id) => ['2024-05-02 released', { person_id, round_id: 'r1' }] as const,
    ),
  });
  const [round] = profileOf(edition, edition.people[0] as Person).rounds;
  expect(round?.others.map(({ person_id }) => person_id)).toEqual(['person-18']);
  expect(round?.events.map(({ type }) => type)).toEqual(['released']);
});

test('sentences are those of the latest case, one by one, each with the lengths others give', () => {
  const edition = invent({
    events: [
      ['2011-01-01 sentenced', { years: 6 }],
      ['2021-01-01 sentenced', { case: 2, years: 8 }],
      ['2024-01-01 sentenced', { case: 2, years: 1.5 }],
    ],
    disputes: [{ key: 'event-3', column: 'years', value: '2' }],
  });
  const { sentences } = profileOf(edition, edition.people[0] as Person);
  expect(sentences.map(({ length, disputes }) => [length, disputes.length])).toEqual([
    [{ years: 8, months: 0 }, 0],
    [{ years: 1, months: 6 }, 1],
  ]);
});

test('disagreements stand with the event they are about', () => {
  const edition = invent({
    events: [['2024-01-01 detained']],
    disputes: [{}, { table: 'people', key: 'person-17', column: 'born' }],
  });
  const { disputes } = profileOf(edition, edition.people[0] as Person);
  expect(disputes.map(({ event }) => event?.event_id ?? null)).toEqual([null, 'event-1']);
});
