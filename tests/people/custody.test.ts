import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { isHeldOn } from '#people/custody.ts';
import { daysOf, daysOfSpell, totalDays } from '#people/days.ts';
import { lifeOf, type Told } from './synthetic.ts';

const spells = (events: readonly Told[], asOf?: string) =>
  lifeOf(events, asOf).spells.map(({ from, begin, to, end }) => [
    begin === 'reported' ? from : `by ${from}`,
    to,
    end,
  ]);
const silences = (events: readonly Told[]) =>
  lifeOf(events).silences.map(({ from, to, interruptions }) => [from, to, ...interruptions]);

test('a time in custody lasts from arrest to release', () => {
  expect(spells([['2020-08-01 detained'], ['2024-07-03 released']])).toEqual([
    ['2020-08-01', '2024-07-03', 'free'],
  ]);
});

test('being released and taken abroad on one day ends one imprisonment once', () => {
  const events: Told[] = [['2020-08-01 detained'], ['2024-07-03 taken-abroad'], ['2024-07-03 released']];
  expect(spells(events)).toEqual([['2020-08-01', '2024-07-03', 'free']]);
});

test('an arrest within an imprisonment does not begin another', () => {
  const events: Told[] = [['2020-08-01 detained'], ['2023-07-11 re-arrested'], ['2024-07-03 released']];
  expect(spells(events)).toEqual([['2020-08-01', '2024-07-03', 'free']]);
});

test('an earlier detention without a reported end does not run on into the next imprisonment', () => {
  const events: Told[] = [['2015-05 detained'], ['2020-09-27 detained', { case: 2 }]];
  expect(spells(events)).toEqual([
    ['2015-05', null, 'not-reported'],
    ['2020-09-27', null, 'ongoing'],
  ]);
});

test('the release of one case does not end the imprisonment of another', () => {
  const events: Told[] = [['2011-04-06 detained'], ['2012-06-30 released', { case: 2 }]];
  expect(spells(events)).toEqual([
    ['2011-04-06', null, 'not-reported'],
    ['by 2012-06-30', '2012-06-30', 'free'],
  ]);
});

test('whoever is released without a reported arrest was held since a day that is not known', () => {
  const events: Told[] = [['2011-05-27 sentenced'], ['2015-08-22 released']];
  expect(spells(events)).toEqual([['by 2011-05-27', '2015-08-22', 'free']]);
});

test('whoever is reported held without a reported arrest is held', () => {
  expect(spells([['2024-10-04 reported-held']])).toEqual([['by 2024-10-04', null, 'ongoing']]);
  expect(lifeOf([['2024-10-04 reported-held']]).status.kind).toBe('held');
});

test('a sentence alone is no time in custody', () => {
  expect(spells([['2006-11-01 sentenced']])).toEqual([]);
});

test('who has left the country is not in custody, whatever the arrest before', () => {
  expect(spells([['2020-09-27 detained'], ['2021 left-country', { case: null }]])).toEqual([
    ['2020-09-27', null, 'not-reported'],
  ]);
});

test('a death ends the time in custody it falls into, and nothing else', () => {
  expect(spells([['2020-09-19 detained'], ['2021-05-21 died']])).toEqual([
    ['2020-09-19', '2021-05-21', 'died'],
  ]);
  expect(
    spells([['2020-09-19 detained'], ['2021-05-21 released'], ['2024-01-01 died', { case: null }]]),
  ).toHaveLength(1);
});

test('times whose beginning or end is not reported are not counted in days', () => {
  const { spells } = lifeOf([
    ['2015-05 detained'],
    ['2020-01-01 detained', { case: 2 }],
    ['2020-01-11 released', { case: 2 }],
    ['2021-02-01 sentenced', { case: 3 }],
    ['2022-02-01 released', { case: 3 }],
  ]);
  const until = date('2024-12-09');
  expect(spells.map((spell) => daysOfSpell(spell, until)?.value ?? null)).toEqual([null, 10, null]);
  expect(totalDays(spells, until)).toMatchObject({ value: 10, qualifier: 'at-least' });
  expect(isHeldOn(spells, date('2016-01-01'))).toBe(false);
  expect(isHeldOn(spells, date('2020-01-05'))).toBe(true);
  expect(isHeldOn(spells, date('2020-01-11'))).toBe(false);
});

test('days from a month or a year are about, days between days are exact', () => {
  const until = date('2024-12-09');
  expect(lifeOf([['2024-12-01 detained']]).spells.map((spell) => daysOfSpell(spell, until))).toEqual([
    { value: 8, qualifier: 'exact', least: 8, most: 8 },
  ]);
  expect(lifeOf([['2024-12 detained']]).spells.map((spell) => daysOfSpell(spell, until))).toEqual([
    { value: 4, qualifier: 'about', least: 0, most: 8 },
  ]);
});

test('days from a month are the middle of what they may be, to the ten; from a year, to the hundred', () => {
  const until = date('2026-02-19');
  const days = (from: string, to: string | null = null) =>
    daysOf({ from: date(from), to: to === null ? null : date(to) }, until);
  expect(days('2023-02')).toEqual({ value: 1100, qualifier: 'about', least: 1087, most: 1114 });
  expect(days('2023-02', '2025-12-13')).toMatchObject({ value: 1030, least: 1019, most: 1046 });
  expect(days('2023-03', '2025-06-21')).toMatchObject({ value: 830, least: 813, most: 843 });
  expect(days('2021', '2024-05')).toMatchObject({ value: 1000, qualifier: 'about' });
  expect(days('2024-05', '2024-05')).toMatchObject({ least: 0, most: 30 });
  // Fewer than a hundred are told to the day.
  expect(days('2024-09', '2024-12-09')).toMatchObject({ value: 85, least: 70, most: 99 });
  expect(days('2024-09', '2024-12-10')).toMatchObject({ value: 90, least: 71, most: 100 });
});

test('silence lasts from the last word to the next, or to release', () => {
  expect(
    silences([['2020-01-01 detained'], ['2023-02-05 last-contact'], ['2024-11-12 contact-restored']]),
  ).toEqual([['2023-02-05', '2024-11-12']]);
  expect(silences([['2020-01-01 detained'], ['2023-02-05 last-contact'], ['2024-11-12 released']])).toEqual([
    ['2023-02-05', '2024-11-12'],
  ]);
  expect(silences([['2020-01-01 detained'], ['2023-02-05 last-contact']])).toEqual([['2023-02-05', null]]);
});

test('contact that had to be restored again had not held', () => {
  const events: Told[] = [
    ['2020-01-01 detained'],
    ['2023-02-05 last-contact'],
    ['2024-01-12 contact-restored'],
    ['2024-10-09 contact-restored'],
  ];
  expect(silences(events)).toEqual([['2023-02-05', '2024-10-09', '2024-01-12']]);
  const [silence] = lifeOf(events).silences;
  expect(silence?.events.map(({ date }) => date)).toEqual(['2023-02-05', '2024-10-09']);
});

test('a new silence after contact is a silence of its own', () => {
  const events: Told[] = [
    ['2020-01-01 detained'],
    ['2022-02-05 last-contact'],
    ['2022-03-05 contact-restored'],
    ['2023-02-05 last-contact'],
    ['2023-03-05 contact-restored'],
  ];
  expect(silences(events)).toEqual([
    ['2022-02-05', '2022-03-05'],
    ['2023-02-05', '2023-03-05'],
  ]);
});

test('a silence goes on, interrupted, for whoever is pardoned and taken back', () => {
  const events: Told[] = [
    ['2020-05-31 detained'],
    ['2023-02 last-contact'],
    ['2024-09-11 pardoned'],
    ['2024-09-15 returned-to-prison'],
  ];
  expect(silences(events)).toEqual([['2023-02', null, '2024-09-11']]);
  expect(spells(events)).toEqual([['2020-05-31', null, 'ongoing']]);
  expect(lifeOf(events).status.kind).toBe('held-no-contact');
});

test('a pardon on the very day of the last word interrupts no silence', () => {
  const events: Told[] = [
    ['2020-05-31 detained'],
    ['2024-09-11 last-contact'],
    ['2024-09-11 pardoned'],
    ['2024-09-15 returned-to-prison'],
  ];
  expect(silences(events)).toEqual([['2024-09-11', null]]);
});

test('a sign of life interrupts a silence and does not end it', () => {
  const events: Told[] = [
    ['2020-01-01 detained'],
    ['2023-02-15 last-contact'],
    ['2024-11-12 sign-of-life'],
    ['2025-10-09 contact-restored'],
  ];
  expect(silences(events)).toEqual([['2023-02-15', '2025-10-09', '2024-11-12']]);
  expect(silences(events.slice(0, 3))).toEqual([['2023-02-15', null, '2024-11-12']]);
});

test('a sign of life on the day of a pardon that was taken back is one interruption', () => {
  const events: Told[] = [
    ['2020-05-31 detained'],
    ['2023-02 last-contact'],
    ['2024-09-11 pardoned'],
    ['2024-09-11 sign-of-life'],
    ['2024-09-15 returned-to-prison'],
  ];
  expect(silences(events)).toEqual([['2023-02', null, '2024-09-11']]);
});

test('an exchange ends custody and silence', () => {
  const events: Told[] = [['2021-03-25 detained'], ['2023-02-15 last-contact'], ['2024-04-28 exchanged']];
  expect(spells(events)).toEqual([['2021-03-25', '2024-04-28', 'free']]);
  expect(silences(events)).toEqual([['2023-02-15', '2024-04-28']]);
});

test('a time in custody and a silence rest on the sources of both their ends, each once', () => {
  const life = lifeOf([
    ['2020-01-01 detained', { source_ids: ['a', 'b'] }],
    ['2022-01-01 last-contact', { source_ids: ['c'] }],
    ['2023-01-01 contact-restored', { source_ids: ['c', 'd'] }],
    ['2023-06-01 contact-restored', { source_ids: ['d', 'e'] }],
    ['2024-01-01 released', { source_ids: ['b', 'f'] }],
  ]);
  expect(life.spells[0]?.source_ids).toEqual(['a', 'b', 'f']);
  expect(life.silences[0]?.source_ids).toEqual(['c', 'd', 'e']);
  expect(lifeOf([['2020-01-01 detained', { source_ids: ['a'] }]]).spells[0]?.source_ids).toEqual(['a']);
});

test('a pardon long before the silence is no interruption of it', () => {
  expect(
    silences([
      ['2020-01-01 detained'],
      ['2021-01-01 pardoned'],
      ['2023-02-05 last-contact'],
      ['2024-09-15 returned-to-prison'],
    ]),
  ).toEqual([['2023-02-05', null]]);
});

test('a release after contact ends what a further contact could prolong', () => {
  expect(
    silences([
      ['2020-01-01 detained'],
      ['2022-02-05 last-contact'],
      ['2022-03-05 contact-restored'],
      ['2022-06-01 released'],
      ['2023-01-01 contact-restored', { case: 2 }],
    ]),
  ).toEqual([['2022-02-05', '2022-03-05']]);
});

test('whoever is reported held after a release is held again, since that report', () => {
  expect(spells([['2020-01-01 detained'], ['2021-01-01 released'], ['2023-05-01 reported-held']])).toEqual([
    ['2020-01-01', '2021-01-01', 'free'],
    ['by 2023-05-01', null, 'ongoing'],
  ]);
});

test('held on a day is who was taken by then and not let out by then', () => {
  const held = (events: readonly Told[], day: string) => isHeldOn(lifeOf(events).spells, date(day));
  const events: Told[] = [['2020-01-01 detained'], ['2021-01-01 released']];
  expect(['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'].map((day) => held(events, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(held([['2020-01-01 detained']], '2024-12-09')).toBe(true);
  expect(held([['2024-10-04 reported-held']], '2024-12-09')).toBe(false);
});

test('days that are about so many stay so where others are not known, and are no floor', () => {
  const { spells } = lifeOf([
    ['2015-05 detained'],
    ['2020-01-01 detained', { case: 2 }],
    ['2020-03 released', { case: 2 }],
  ]);
  expect(totalDays(spells, date('2024-12-09'))).toMatchObject({
    value: 75,
    qualifier: 'about',
    least: 60,
    most: 90,
  });
});
