import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import type { Person } from '#data/tables.ts';
import { lifelineOf } from '#people/lifeline.ts';
import { writeDaysHeld, writeLifeline, writeSilence, writeStatus } from '#people/person-text.ts';
import { lengthOf, writeLength } from '#words/value.ts';
import { languageOf } from '#words/language.ts';
import { invent, lifeOf, type Told } from './synthetic.ts';

const language = languageOf('en');
const view = (events: readonly Told[], asOf = '2024-12-09') => {
  const edition = invent({ asOf, events });
  return [lifelineOf(edition, edition.people[0] as Person), { edition, language }] as const;
};

test('the status names its date, as precisely as it is known', () => {
  expect(writeStatus(lifeOf([['2020-01-01 detained'], ['2024-07 released']]), language)).toBe(
    'Released in July 2024.',
  );
  expect(writeStatus(lifeOf([['2024-10-01 detained'], ['2024-11-25 charged']]), language)).toBe(
    'In custody since 1 October 2024. Last reported held on 25 November 2024.',
  );
});

test('an old status says that the edition holds no later report', () => {
  expect(writeStatus(lifeOf([['2020-01-01 detained'], ['2024-05 reported-held']]), language)).toBe(
    'Last reported held in May 2024; this edition holds no later report.',
  );
  expect(writeStatus(lifeOf([['2020-01-01 detained'], ['2023-02 last-contact']]), language)).toBe(
    'Last reported held in February 2023; this edition holds no later report. No word from them since February 2023.',
  );
});

test('days of someone last reported held are given to the report, and beyond it only if still held', () => {
  expect(writeDaysHeld(...view([['2024-01-01 detained'], ['2024-01-11 reported-held']]))).toBe(
    '10 days in custody to the last report; 343 days by 9 December 2024 if still held',
  );
});

test('days that cannot be counted are not written', () => {
  expect(writeDaysHeld(...view([['2011-05-27 sentenced'], ['2015-08-22 released']]))).toBeNull();
});

test('an interrupted silence says when', () => {
  const [life, seen] = view([
    ['2020-01-01 detained'],
    ['2023-02-15 last-contact'],
    ['2023-11-12 contact-restored'],
    ['2024-10-09 contact-restored'],
  ]);
  expect(life.silences.map((silence) => writeSilence(silence, seen))).toEqual([
    'No word from 15 February 2023 to 9 October 2024: 602 days. Seen or heard of once in between, on 12 November 2023; no contact followed.',
  ]);
});

test('lengths are years and months', () => {
  expect([13.08, 0.67, 1.5, 8.25, 2, 0].map((years) => writeLength(lengthOf(years), language))).toEqual([
    '13 years and 1 month',
    '8 months',
    '1 year and 6 months',
    '8 years and 3 months',
    '2 years',
    '0 years',
  ]);
});

test('the text alternative tells custody, sentences and silence in sentences', () => {
  const [life, seen] = view([
    ['2020-01-01 detained'],
    ['2021-01-01 sentenced', { years: 14, headline: 'Given 14 years' }],
    ['2023-02-15 last-contact'],
    ['2024-07-03 released'],
    ['2024-07-03 taken-abroad'],
  ]);
  expect(writeLifeline(life, seen)).toBe(
    'Released and taken out of Belarus on 3 July 2024. In custody from 1 January 2020 to 3 July 2024: 1,645 days. Sentence of 1 January 2021: Given 14 years. No word from 15 February 2023 to 3 July 2024: 504 days.',
  );
});

test('a date is never completed', () => {
  expect(writeStatus(lifeOf([[`${date('2024')} died`]]), language)).toBe('Died in 2024.');
});

test('an exchange and a sign of life are told, each once', () => {
  const [life, seen] = view([
    ['2021-03-25 detained'],
    ['2023-02-15 last-contact'],
    ['2023-11-12 sign-of-life'],
    ['2024-04-28 exchanged'],
  ]);
  expect(writeLifeline(life, seen)).toBe(
    'Freed in an exchange of prisoners on 28 April 2024. In custody from 25 March 2021 to 28 April 2024: 1,130 days. No word from 15 February 2023 to 28 April 2024: 438 days. Seen or heard of once in between, on 12 November 2023; no contact followed.',
  );
  const [unheard, other] = view([['2021-03-25 detained'], ['2023-11-12 sign-of-life']]);
  expect(writeLifeline(unheard, other)).toContain(
    'Seen or heard of on 12 November 2023; no contact followed.',
  );
});
