import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import type { Person } from '#data/tables.ts';
import { chaptersOf } from '#people/chapters.ts';
import { lifelineOf } from '#people/lifeline.ts';
import {
  writeChapter,
  writeDateOf,
  writeDaysHeld,
  writeLifeline,
  writeSilence,
  writeStatus,
} from '#people/person-text.ts';
import { lengthOf, writeLength } from '#words/value.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';
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
  expect(writeStatus(lifeOf([['2024-10-01 detained'], ['2024-11-25 transferred']]), language)).toBe(
    'Held since 1 October 2024. Last reported held on 25 November 2024.',
  );
});

test('an old status says that the edition holds no later report', () => {
  expect(writeStatus(lifeOf([['2020-01-01 detained'], ['2024-05 reported-held']]), language)).toBe(
    'Last reported held in May 2024; this edition holds no later report.',
  );
  expect(writeStatus(lifeOf([['2020-01-01 detained'], ['2023-02 last-contact']]), language)).toBe(
    'Last reported held in February 2023; this edition holds no later report. No regular contact since February 2023.',
  );
});

test('days of someone last reported held are given to the report, and beyond it only if still held', () => {
  expect(writeDaysHeld(...view([['2024-01-01 detained'], ['2024-01-11 reported-held']]))).toBe(
    '10 days to the last report of them; 343 days by 9 December 2024 if still held',
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
    'No regular contact from 15 February 2023 to 9 October 2024: 602 days. Seen or heard of once in between, on 12 November 2023; no further contact was reported then.',
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
    'Released and taken out of Belarus on 3 July 2024. Held from 1 January 2020 to 3 July 2024: 1,645 days. Sentence of 1 January 2021: Given 14 years. No regular contact from 15 February 2023 to 3 July 2024: 504 days.',
  );
});

test('somebody is last reported held by a report of custody, not by an appeal, a sentence or a statement', () => {
  const detained: Told = ['2021-12-08 detained'];
  const sentenced: Told = ['2022-10-26 sentenced', { headline: 'Given eight years' }];
  const appeal: Told = ['2023-02-10 appeal', { headline: 'Court rejects the appeal' }];
  expect(writeStatus(lifeOf([detained, sentenced, appeal]), language)).toBe(
    'Reported held on 8 December 2021; the latest report in this edition is of 10 February 2023: “Court rejects the appeal”.',
  );
  const held: Told = ['2022-12-01 reported-held'];
  expect(writeStatus(lifeOf([detained, sentenced, held, appeal]), language)).toContain(
    'Reported held on 1 December 2022; the latest report',
  );
  expect(writeStatus(lifeOf([detained, ['2024-11-25 appeal', { headline: 'An appeal' }]]), language)).toBe(
    'Held since 8 December 2021. Last reported held on 8 December 2021; the latest report in this edition is of 25 November 2024: “An appeal”.',
  );
});

test('what a report may date is said to have happened by then, a sentence or a release on its day', () => {
  const [life, seen] = view([
    ['2020-01-01 detained'],
    ['2020-02-03 charged'],
    ['2021-01-01 sentenced', { headline: 'Given 14 years' }],
    ['2021-05 transferred'],
    ['2022 transferred'],
    ['2024-07-03 released'],
    ['2024-07-05 returned-to-prison'],
  ]);
  const told = writeLifeline(life, seen);
  expect(told).toContain('Charges known by 3 February 2020.');
  expect(told).toContain('Moved by the end of May 2021.');
  expect(told).toContain('Moved by the end of 2022.');
  expect(told).toContain('Back in prison by 5 July 2024.');
  expect(told).toContain('Sentence of 1 January 2021:');
  expect(life.events.map((event) => writeDateOf(event, language))).toEqual([
    '1 January 2020',
    'By 3 February 2020',
    '1 January 2021',
    'By the end of May 2021',
    'By the end of 2022',
    '3 July 2024',
    'By 5 July 2024',
  ]);
});

test('a date in front of an event begins with a capital, whatever it begins with', () => {
  const [life] = view([['2023-08 award']]);
  const [award] = life.events;
  const written = (['en', 'be', 'ru'] as const).map(
    (code) => award && writeDateOf(award, languageOf(code)).replaceAll('\u00a0', ' '),
  );
  expect(written).toEqual(['August 2023', 'Жнівень 2023 года', 'Август 2023 года']);
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
    'Freed in an exchange of prisoners on 28 April 2024. Held from 25 March 2021 to 28 April 2024: 1,130 days. No regular contact from 15 February 2023 to 28 April 2024: 438 days. Seen or heard of once in between, on 12 November 2023; no further contact was reported then.',
  );
  const [unheard, other] = view([['2021-03-25 detained'], ['2023-11-12 sign-of-life']]);
  expect(writeLifeline(unheard, other)).toContain(
    'Seen or heard of on 12 November 2023; no further contact was reported then.',
  );
});

test('a case without a known time in custody is called by the year in which it begins', () => {
  const life = lifeOf([['2011-05-27 sentenced-in-absentia'], ['2015-08-22 other']]);
  const chapter = { kind: 'case', case: 1, spell: null, events: life.events } as const;
  expect(writeChapter(chapter, life, language)).toBe('Case of 2011');
});

test.for(LANGUAGES)('a chapter says that somebody is held no longer than that is reported, in %s', (code) => {
  const headAsOf = (asOf: string) => {
    const life = lifeOf([['2021-12-08 detained'], ['2023-02-10 transferred']], asOf);
    return chaptersOf(life).map((chapter) => writeChapter(chapter, life, languageOf(code)))[0];
  };
  const dayOf = (day: string, asked?: 'genitive') => languageOf(code).date(date(day), asked);
  const [begin, last] = [dayOf('2021-12-08', 'genitive'), dayOf('2023-02-10')];
  expect(headAsOf('2023-03-01')).toMatch(new RegExp(`${begin}$`));
  expect(headAsOf('2024-12-09')).toContain(begin);
  expect(headAsOf('2024-12-09')).toContain(last);
});

test('a case is called by the days of its time in custody', () => {
  const called = (...told: string[]) => {
    const life = lifeOf(told.map((each): Told => [each]));
    const { spells, events } = life;
    return writeChapter({ kind: 'case', case: 1, spell: spells[0] ?? null, events }, life, language);
  };
  expect(called('2020-01-01 detained')).toContain('1 January 2020');
  const ended = called('2020-01-01 detained', '2021-02-03 released');
  expect(ended.match(/\d+ \w+ \d+/g)).toEqual(['1 January 2020', '3 February 2021']);
});
