import { expect, test } from 'vitest';
import type { Person } from '#data/tables.ts';
import { headFiguresOf, personSentences } from '#facts/person-figures.ts';
import { figuresIn, notesOf } from '#facts/note.ts';
import { lifelineOf } from '#people/lifeline.ts';
import { writeSilence, writeSpell } from '#people/person-text.ts';
import { languageOf } from '#words/language.ts';
import { invent, type Told } from '../people/synthetic.ts';

const language = languageOf('en');

function tell(events: readonly Told[]) {
  const edition = invent({ events });
  const view = { edition, language };
  const life = lifelineOf(edition, edition.people[0] as Person);
  const told = personSentences(life, view);
  const sentences = [...told.custody, told.total ?? [], ...told.silences];
  const texts = sentences.map((pieces) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
  );
  return { life, view, told, texts, notes: notesOf(figuresIn(sentences), view) };
}

const TWICE: readonly Told[] = [
  ['2010-12-19 detained', { case: 1, headline: 'Detained' }],
  ['2010-12-29 released', { case: 1, headline: 'Let go' }],
  ['2020-05-31 detained', { case: 2, headline: 'Detained again' }],
  ['2023-02-15 last-contact', { case: 2, headline: 'A letter' }],
  ['2024-11-12 released', { case: 2, headline: 'Sent home' }],
];

test('sentences with figures read as they do without', () => {
  const { life, view, told, texts } = tell(TWICE);
  expect(texts.slice(0, 2)).toEqual(life.spells.map((spell) => writeSpell(spell, life, view)).toReversed());
  expect(texts.slice(3)).toEqual(life.silences.map((silence) => writeSilence(silence, view)));
  expect(told.total).not.toBeNull();
  expect(texts[2]).toBe('Both times together: 1,636 days.');
});

test('a note says from what to what its days were counted, and names who reported both', () => {
  const { notes } = tell(TWICE);
  expect(notes.map(({ text, label }) => `${text}: ${label}`)).toEqual([
    '1,626 days: From “Detained again” (31 May 2020) to “Sent home” (12 November 2024)',
    '10 days: From “Detained” (19 December 2010) to “Let go” (29 December 2010)',
    '1,636 days: Both times in custody of which the beginning and the end are known, added up',
    '636 days: From “A letter” (15 February 2023) to “Sent home” (12 November 2024)',
  ]);
  expect(notes.every(({ sources }) => sources.length > 0)).toBe(true);
});

test('days that have not ended are counted to the edition’s day, or to the last report', () => {
  const running = tell([['2024-11-29 detained', { headline: 'Detained' }]]);
  expect(running.notes.map(({ text, label }) => `${text}: ${label}`)).toEqual([
    '10 days: From “Detained” (29 November 2024) to the day on which the edition ends (9 December 2024)',
  ]);
  const old = tell([['2024-01-01 detained', { headline: 'Detained' }], ['2024-01-11 reported-held']]);
  expect(old.notes.map(({ text, label }) => `${text}: ${label}`).toSorted()).toEqual([
    '10 days: From “Detained” (1 January 2024) to the last report of them (11 January 2024)',
    '343 days: From “Detained” (1 January 2024) to the day on which the edition ends (9 December 2024)',
  ]);
});

test('days that cannot be counted have no note', () => {
  expect(tell([['2011-05-27 sentenced'], ['2015-08-22 released']]).notes).toEqual([]);
});

test('the figures that open a page are those of the latest time in custody and the latest silence, with their notes', () => {
  const { life, view, told } = tell(TWICE);
  const head = headFiguresOf(life, told, view);
  expect(head.map(({ figure, label, when }) => [figure.text, label, when])).toEqual([
    ['1,626 days', 'Held', '31 May 2020 to 12 November 2024'],
    ['636 days', 'No regular contact', '15 February 2023 to 12 November 2024'],
  ]);
  const names = figuresIn([...told.custody, ...told.silences]).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(head.map(({ figure }) => figure.name)));
});

test('of several silences the latest is the figure', () => {
  const { life, view, told } = tell([
    ['2020-01-01 detained'],
    ['2021-01-01 last-contact'],
    ['2021-01-11 contact-restored'],
    ['2023-02-15 last-contact'],
    ['2023-03-07 released'],
  ]);
  const [, silent] = headFiguresOf(life, told, view);
  expect([silent?.figure.text, silent?.when]).toEqual(['20 days', '15 February 2023 to 7 March 2023']);
});

test('whoever was last reported held long ago has days to that report, and none of an unknown beginning', () => {
  const old = tell([['2024-01-01 detained'], ['2024-01-11 reported-held']]);
  expect(headFiguresOf(old.life, old.told, old.view).map(({ figure, when }) => [figure.text, when])).toEqual([
    ['10 days', 'from 1 January 2024 to the last report of them, 11 January 2024'],
  ]);
  const early = tell([['2011-05-27 sentenced'], ['2015-08-22 released']]);
  expect(headFiguresOf(early.life, early.told, early.view)).toEqual([]);
});
