/** How far was looked is said by outlet and day, and never as "nothing was found". */
import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { languageOf } from '#words/language.ts';
import { writeLooked, type Looked } from '#words/looked.ts';

const en = languageOf('en');

const list = (until: string, ...outlets: string[]): Looked => searched('2027-01-01', until, outlets);

const searched = (from: string, until: string, outlets: readonly string[]): Looked => ({
  outlets: [...outlets],
  from: date(from),
  until: date(until),
});

test('an edition that does not say it says nothing', () => {
  expect(writeLooked(undefined, en)).toBeNull();
  expect(writeLooked([], en)).toBeNull();
});

test('outlets of the same days stand together, each once, and the latest day first', () => {
  const looked = [list('2027-02-01', 'A', 'B'), list('2027-03-01', 'C'), list('2027-02-01', 'B')];
  expect(writeLooked(looked, en)).toBe(
    'The search for this edition covered material published by C from 1 January to 1 March 2027; by A and B from 1 January to 1 February 2027.',
  );
});

test('of many outlets the first few are named', () => {
  const named = (...outlets: string[]) => writeLooked([list('2027-02-01', ...outlets)], en);
  expect(named('A', 'B', 'C', 'D')).toContain('by A, B, C and D from 1 January');
  expect(named('A', 'B', 'C', 'D', 'E')).toContain('by A, B, C and two others from 1 January');
});

test('outlets that begin on different days are not told of as one, and a single day is a day', () => {
  const looked = [
    searched('2027-01-20', '2027-02-01', ['B', 'C']),
    searched('2026-12-01', '2027-02-01', ['A']),
    searched('2027-01-05', '2027-01-05', ['D']),
  ];
  expect(writeLooked(looked, en)).toBe(
    'The search for this edition covered material published by A from 1 December 2026 to 1 February 2027; by B and C from 20 January to 1 February 2027; by D on 5 January 2027.',
  );
});
