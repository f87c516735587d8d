import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import type { LifeEvent } from '#data/tables.ts';
import type { ProfileChange } from '#changes/profile-history.ts';
import { sayProfileChange } from '#changes/say-profile-change.ts';
import { languageOf } from '#words/language.ts';
import { synthetic } from '../charts/synthetic.ts';
import { blank } from '../data/blank.ts';

const said = (more: Partial<ProfileChange>) =>
  sayProfileChange(
    { edition: synthetic(), status: null, added: [], changed: [], removed: [], columns: [], ...more },
    languageOf('en'),
  ).map((sentence) => sentence.replaceAll('\u00a0', ' '));
const events = (count: number): readonly LifeEvent[] =>
  Array.from({ length: count }, (_, at) => ({
    ...blank('life-events'),
    event_id: `event-${at}`,
    date: date(`2024-0${at + 1}`),
    headline: `Event ${at + 1}`,
  }));

test('Each kind of change is a sentence, in one order; nothing is said of nothing.', () => {
  expect(said({})).toEqual([]);
  expect(
    said({
      columns: ['role', 'born'],
      removed: events(1),
      changed: events(1),
      added: events(2),
      status: { was: 'held', is: 'released' },
    }),
  ).toEqual([
    'Status changed from “held” to “released”.',
    'Two events added: “Event 1” (January 2024) and “Event 2” (February 2024).',
    'One event changed: “Event 1” (January 2024).',
    'One event removed: “Event 1” (January 2024).',
    'Changed: Role and Born.',
  ]);
});

test('Of many events the first are named, and the others counted where they are more than one.', () => {
  const ends = [4, 5, 6, 7].map((count) => said({ added: events(count) })[0]?.replace(/^.*“Event 3”/, ''));
  expect(ends).toEqual([
    ' (March 2024) and “Event 4” (April 2024).',
    ' (March 2024), “Event 4” (April 2024) and “Event 5” (May 2024).',
    ' (March 2024), “Event 4” (April 2024) and 2 more.',
    ' (March 2024), “Event 4” (April 2024) and 3 more.',
  ]);
});
