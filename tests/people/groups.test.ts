import { expect, test } from 'vitest';
import { groupsOf } from '#people/groups.ts';
import { invent, type Told } from './synthetic.ts';

const of = (person_id: string, told: string, more = {}): Told => [told, { person_id, ...more }];

test('everyone stands in one group, and whoever is not published in none', () => {
  const people = ['silent', 'old', 'held', 'home', 'abroad', 'left', 'dead', 'ruler', 'exile', 'hidden'];
  const edition = invent({
    people: people.map((person_id) => ({
      person_id,
      published: person_id === 'hidden' ? ('no' as const) : ('yes' as const),
    })),
    events: [
      of('silent', '2020-01-01 detained'),
      of('silent', '2023-01-01 last-contact'),
      of('old', '2020-01-01 detained'),
      of('held', '2024-11-01 detained'),
      of('home', '2020-01-01 detained'),
      of('home', '2024-01-01 released-home'),
      of('abroad', '2020-01-01 detained'),
      of('abroad', '2024-01-01 taken-abroad'),
      of('left', '2020-01-01 detained'),
      of('left', '2024-01-01 released'),
      of('left', '2024-03 left-country', { case: null }),
      of('dead', '2020-01-01 detained'),
      of('dead', '2021-01-01 died'),
      of('ruler', '1994-07-20 took-office', { case: null }),
      of('exile', '2020-08-11 left-country', { case: null }),
      of('hidden', '2024-11-01 detained'),
    ],
  });
  expect(
    groupsOf(edition).map(({ id, lives }) => [id, ...lives.map(({ person }) => person.person_id)]),
  ).toEqual([
    ['no-word', 'silent'],
    ['last-reported', 'old'],
    ['held', 'held'],
    ['inside', 'home'],
    ['abroad', 'abroad'],
    ['left', 'left'],
    ['died', 'dead'],
    ['others', 'ruler', 'exile'],
  ]);
});

test('whoever died stands with the dead wherever they died, whoever was exchanged apart; those longest so come first', () => {
  const people = ['late', 'c-home', 'b-home', 'a-home', 'swapped', 'never'];
  const edition = invent({
    people: people.map((person_id) => ({ person_id })),
    events: [
      of('late', '2020-01-01 detained'),
      of('late', '2021-01-01 released'),
      of('late', '2022-01-01 died'),
      of('c-home', '2020-01-01 detained'),
      of('c-home', '2022-01-01 released-home'),
      of('b-home', '2020-01-01 detained'),
      of('b-home', '2024-01-01 released-home'),
      of('a-home', '2020-01-01 detained'),
      of('a-home', '2024-01-01 released-home'),
      of('swapped', '2020-01-01 detained'),
      of('swapped', '2024-01-01 exchanged'),
      of('never', '2022-01-01 died', { case: null }),
    ],
  });
  expect(
    groupsOf(edition).map(({ id, lives }) => [id, ...lives.map(({ person }) => person.person_id)]),
  ).toEqual([
    ['inside', 'c-home', 'a-home', 'b-home'],
    ['exchanged', 'swapped'],
    ['died', 'late', 'never'],
  ]);
});
