/** Facts of those who were cut off: since when, for how long, what was seen of them, and when others were last reported held. */
import { count } from '#data/count.ts';
import { daysBetween } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Silence } from '#people/custody.ts';
import { daysOf, type Days } from '#people/days.ts';
import { lifelineOf, publishedPeople } from '#people/lifeline.ts';
import type { CountFact, FactOf } from './fact.ts';
import { firstSources, ourDays, ours } from './figures.ts';
import { countOfPeople, dated, lastOf, lifeDate, lifeEventDate, month, numberInLife } from './readers.ts';

/** Everybody with a page who was cut off at some time. */
const cutOff = (edition: Edition) =>
  publishedPeople(edition)
    .map((person) => lifelineOf(edition, person))
    .filter(({ silences }) => silences.length > 0);

function daysIn(edition: Edition, silence: Silence): CountFact {
  const period = { from: silence.from, until: silence.to ?? edition.asOf };
  const cells = silence.events.map(({ event_id }) => ({
    table: 'life-events' as const,
    key: event_id,
    column: 'date',
  }));
  return {
    ...ourDays('silence', daysOf(silence, edition.asOf), period, cells),
    source_ids: silence.source_ids,
  };
}

/** The longest or the shortest of all. */
const extremeSilence =
  (isMore: (a: Days, b: Days) => boolean): FactOf =>
  (edition) => {
    const all = cutOff(edition).flatMap(({ silences }) => silences);
    const found = all.reduce<Silence | undefined>(
      (best, each) =>
        best === undefined || isMore(daysOf(each, edition.asOf), daysOf(best, edition.asOf)) ? each : best,
      undefined,
    );
    if (!found) throw new RangeError('The edition has nobody who was cut off');
    return daysIn(edition, found);
  };

/** The day of the last report that somebody is held. */
const lastReported =
  (id: string): FactOf =>
  (edition) => {
    const { status, events } = lifelineOf(edition, edition.row('people', id));
    const day = status.lastReported;
    if (day === null) throw new RangeError(`${id} is not last reported held`);
    const event = events.findLast(({ date }) => date === day);
    return dated(day, event?.source_ids ?? [], 'life-events', event?.event_id ?? '', 'date');
  };

export const SILENCE_FACTS = {
  'people-cut-off': (edition) => countOfPeople(cutOff(edition), edition.asOf),
  'shortest-silence': extremeSilence((a, b) => a.value < b.value),
  'longest-silence': extremeSilence((a, b) => a.value > b.value),
  'babaryka-last-seen': lifeDate('viktar-babaryka', 'last-contact'),
  'babaryka-hospital': lifeEventDate('viktar-babaryka-2023-04-25-hospitalised'),
  'kalesnikava-last-letter': lifeDate('maryia-kalesnikava', 'last-contact'),
  'losik-last-letter': lifeDate('ihar-losik', 'last-contact'),
  'tsikhanouski-last-word': lifeDate('siarhei-tsikhanouski', 'last-contact'),
  'kalesnikava-letter': lifeDate('maryia-kalesnikava', 'contact-restored'),
  'statkevich-reply': lifeEventDate('mikalai-statkevich-2023-05-16-sign-of-life'),
  'statkevich-reply-after': numberInLife(
    'mikalai-statkevich-2023-05-16-sign-of-life',
    /after (?<number>\d+) days without word/,
    'days',
  ),
  'tsikhanouski-counted-in-may': numberInLife(
    'siarhei-tsikhanouski-2023-03-last-contact',
    /counted (?<number>\d+) days of silence on (?<day>19 May 2023)/,
    'days',
  ),
  'tsikhanouski-counted-in-september': numberInLife(
    'siarhei-tsikhanouski-2023-03-last-contact',
    /and (?<number>\d+) days on (?<day>9 September 2024)/,
    'days',
  ),
  'losik-counted-in-may': numberInLife(
    'ihar-losik-2023-02-20-last-contact',
    /On (?<day>\d+ \w+ \d{4}) .*counted (?<number>\d+) days since he was last heard from/,
    'days',
  ),
  'znak-counted-in-may': numberInLife(
    'maksim-znak-2023-02-last-contact',
    /On (?<day>\d+ \w+ \d{4}) .*counted (?<number>\d+) days since the last reports of him/,
    'days',
  ),
  'tsikhanouski-video': lifeEventDate('siarhei-tsikhanouski-2023-07-05-other'),
  'kalesnikava-visit': lifeEventDate('maryia-kalesnikava-2024-11-12-contact-restored'),
  'kalesnikava-visit-after': (edition) => {
    const last = lastOf(edition, 'maryia-kalesnikava', 'last-contact');
    const visit = edition.row('life-events', 'maryia-kalesnikava-2024-11-12-contact-restored');
    const days = count(daysBetween(last.date, visit.date));
    return {
      ...ours('silence', days, { from: last.date, until: visit.date }, [], 'days'),
      source_ids: firstSources([last, visit]),
      cells: [last, visit].map(({ event_id }) => ({
        table: 'life-events' as const,
        key: event_id,
        column: 'date',
      })),
    };
  },
  'losik-interview': lifeEventDate('ihar-losik-2025-01-other'),
  'babaryka-pictures': lifeEventDate('viktar-babaryka-2025-01-08-contact-restored'),
  'babaryka-conference': lifeEventDate('viktar-babaryka-2025-12-14-statement'),
  'statkevich-un': lifeEventDate('mikalai-statkevich-2025-09-23-statement'),
  'last-word-month': month(lifeDate('maksim-znak', 'last-contact')),
  'satsuk-last-report': lastReported('siarhei-satsuk'),
  'alinevich-last-report': lastReported('ihar-alinevich'),
  'chekina-last-report': lastReported('liudmila-chekina'),
  'mayorava-last-report': lastReported('volha-mayorava'),
  'ivashyn-last-report': lastReported('dzianis-ivashyn'),
  'aliaksandrau-last-report': lastReported('andrei-aliaksandrau'),
  'eduard-babaryka-last-report': lastReported('eduard-babaryka'),
} as const satisfies Record<string, FactOf>;
