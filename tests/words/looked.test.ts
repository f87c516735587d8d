/** How far was looked is said by outlet and day, and never as "nothing was found". */
import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { languageOf } from '#words/language.ts';
import { writeLooked, type Looked } from '#words/looked.ts';

const en = languageOf('en');

const list = (until: string, ...outlets: string[]): Looked => ({
  outlets,
  from: date('2027-01-01'),
  until: date(until),
});

test('an edition that does not say it says nothing', () => {
  expect(writeLooked(undefined, en)).toBeNull();
  expect(writeLooked([], en)).toBeNull();
});

test('outlets of one last day stand together, each once, and the latest day first', () => {
  const looked = [list('2027-02-01', 'A', 'B'), list('2027-03-01', 'C'), list('2027-02-01', 'B')];
  expect(writeLooked(looked, en)).toBe(
    'The search for this edition covered material from C, up to 1 March 2027; A and B, up to 1 February 2027.',
  );
});

test('of many outlets the first few are named', () => {
  const named = (...outlets: string[]) => writeLooked([list('2027-02-01', ...outlets)], en);
  expect(named('A', 'B', 'C', 'D')).toContain('from A, B, C and D, up to');
  expect(named('A', 'B', 'C', 'D', 'E')).toContain('from A, B, C and two others, up to');
});
