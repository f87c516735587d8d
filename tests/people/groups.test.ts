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
