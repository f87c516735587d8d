import { expect, test } from 'vitest';
import { countLines } from '#commands/translation-counts.ts';
import type { Counted } from '#data/translations/check.ts';

const counted = (
  language: Counted['language'],
  table: Counted['table'],
  [read, unread, fuzzy, missing]: readonly [number, number, number, number],
): Counted => ({ language, table, states: { read, unread, fuzzy, missing } });

test('A line a language says how many texts are in each state, and which tables lack some.', () => {
  expect(
    countLines([
      counted('be', 'people', [1000, 20, 3, 4]),
      counted('be', 'events', [500, 0, 0, 0]),
      counted('ru', 'people', [7, 0, 0, 0]),
      counted('be', 'rounds', [0, 1, 0, 0]),
      counted('ru', 'events', [0, 0, 0, 1234]),
    ]),
  ).toEqual([
    'be: 1,500 of 1,528 texts read, 21 unread, 3 fuzzy, 4 missing. Not yet read: people 27, rounds 1.',
    'ru: 7 of 1,241 texts read, 0 unread, 0 fuzzy, 1,234 missing. Not yet read: events 1,234.',
  ]);
  expect(countLines([counted('be', 'people', [1, 0, 0, 0])])).toEqual([
    'be: 1 of 1 texts read, 0 unread, 0 fuzzy, 0 missing.',
  ]);
});
