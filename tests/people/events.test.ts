import { expect, test } from 'vitest';
import { lifeOf, type Told } from './synthetic.ts';

const order = (...events: Told[]) => lifeOf(events).events.map(({ date, type }) => `${date} ${type}`);

test('events of one day stand in the order in which they can only have happened', () => {
  expect(
    order(
      ['2024-09-11 other'],
      ['2024-09-11 returned-to-prison'],
      ['2024-09-11 sign-of-life'],
      ['2024-09-11 taken-abroad'],
      ['2024-09-11 released'],
      ['2024-09-11 pardoned'],
      ['2024-09-11 sentenced'],
    ).map((told) => told.slice(11)),
  ).toEqual([
    'sentenced',
    'pardoned',
    'released',
    'taken-abroad',
    'sign-of-life',
    'returned-to-prison',
    'other',
  ]);
});

test('a charge of some day in a month does not come before an arrest in the middle of it', () => {
  expect(order(['2020-11 charged'], ['2020-11-15 detained'])).toEqual([
    '2020-11-15 detained',
    '2020-11 charged',
  ]);
});

test('what is known to the month comes before the end of that month', () => {
  expect(order(['2020-05-29 detained'], ['2020-05 candidacy'])).toEqual([
    '2020-05 candidacy',
    '2020-05-29 detained',
  ]);
});
