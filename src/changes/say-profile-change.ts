/** What an edition changed in a profile, in words: on the profile itself, and in its feed. */
import type { LifeEvent } from '#data/tables.ts';
import type { Language } from '#words/language.ts';
import { beginSentence } from '#words/sentence.ts';
import type { ProfileChange } from './profile-history.ts';
import { writeStatus } from './status-changes.ts';

/** Events named in a sentence; the others are counted. */
const NAMED = 4;
const HOW = ['added', 'changed', 'removed'] as const;

/** A sentence each for status, events and the person's own row; none where nothing changed. */
export function sayProfileChange(change: ProfileChange, language: Language): readonly string[] {
  const { say } = language;
  const { status, columns } = change;
  return [
    ...(status === null
      ? []
      : [
          say('people.history.status', {
            was: writeStatus(status.was, language),
            is: writeStatus(status.is, language),
          }),
        ]),
    ...HOW.filter((how) => change[how].length > 0).map((how) => sayEvents(how, change[how], language)),
    ...(columns.length === 0
      ? []
      : [
          say('people.history.row', {
            columns: language.list(columns.map((column) => language.sayAny(`tables.columns.${column}`))),
          }),
        ]),
  ];
}

function sayEvents(how: (typeof HOW)[number], events: readonly LifeEvent[], language: Language): string {
  const { say } = language;
  const named = events
    .slice(0, events.length === NAMED + 1 ? NAMED + 1 : NAMED)
    .map(({ headline, date }) => say('people.history.event', { headline, date }));
  const more = events.length - named.length;
  const all = more > 0 ? [...named, say('people.history.more', { count: more })] : named;
  // A count in words begins the sentence in English.
  return beginSentence(
    say(`people.history.${how}`, { count: events.length, events: language.list(all) }),
    language,
  );
}
