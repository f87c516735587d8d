import { expect, test } from 'vitest';
import { statusChanges, writeStatus } from '#changes/status-changes.ts';
import { languageOf } from '#words/language.ts';
import { invent, type Told } from '../people/synthetic.ts';

test('statuses that differ stand in the order of the events that changed them, those without one first', () => {
  const people = ['late', 'early', 'same', 'new'].map((person_id) => ({ person_id }));
  const held = ['late', 'early', 'same'].map((person_id): Told => ['2020-01-01 detained', { person_id }]);
  const was = invent({ people: people.slice(0, 3), events: held });
  const is = invent({
    people,
    events: [
      ...held,
      ['2024-11-02 released', { person_id: 'late' }],
      ['2024-11-01 released', { person_id: 'early' }],
    ],
  });
  expect(statusChanges(was, is).map(({ person, was: old }) => [person.person_id, old?.kind ?? null])).toEqual(
    [
      ['new', null],
      ['early', 'held'],
      ['late', 'held'],
    ],
  );
});

test('nobody without a page has a status here', () => {
  const of = (events: Told[]) => invent({ people: [{ published: 'no' }], events });
  expect(statusChanges(of([['2020-01-01 detained']]), of([['2024-11-01 released']]))).toEqual([]);
});

test('a status is written by its word, and that there was none by another', () => {
  const english = languageOf('en');
  expect(writeStatus('held', english)).toBe(english.sayAny('statuses.held'));
  expect(writeStatus(null, english)).toBe('not in the edition before');
});
