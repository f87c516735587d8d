/** Facts of what happened after the election of January 2025: deals, removals, arrests. */
import { count } from '#data/count.ts';
import { yearsBetween, type PartialDate } from '#data/dates.ts';
import { asPublished } from '#data/published-row.ts';
import { onDate } from '#words/figure.ts';
import type { FactOf } from './fact.ts';
import { ours } from './figures.ts';
import {
  custody,
  custodyDate,
  dated,
  eventDate,
  figure,
  figureDate,
  lastOf,
  lifeDate,
  month,
  numberInEvent,
  roundDate,
  roundPart,
  roundSize,
  sumOfRounds,
  year,
} from './readers.ts';
import { roundsBetween } from './round-sums.ts';

/** Viasna’s figure of the year, for the same days as that of those newly recognised. */
const PARDONED_IN_2025 = 'released-in-period-2025-01-01-to-2025-12-23';

/** Small numbers as a quotation spells them, from one. */
const SPELLED = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const AFTERWARDS_FACTS = {
  'election-2025': eventDate('election-2025'),
  'election-2025-month': month(eventDate('election-2025')),
  'election-2025-share': (edition) => {
    const election = edition.row('elections', '2025-01-26');
    return {
      kind: 'number',
      number: election.official_share_percent,
      unit: '%',
      source_ids: election.source_ids,
      cells: [{ table: 'elections', key: election.held_on, column: 'official_share_percent' }],
    };
  },
  'held-after-election': custody('custody-2025-01-31-viasna'),
  'held-after-election-date': month(custodyDate('custody-2025-01-31-viasna')),
  'smith-release-date': roundDate('r13'),
  'smith-release-size': roundSize('r13'),
  'ziankovich-release-month': month(roundDate('r14')),
  'kellogg-release-date': roundDate('r16'),
  'kellogg-release-size': roundSize('r16'),
  'tsikhanouski-silence-years': (edition) => {
    const silent = lastOf(edition, 'siarhei-tsikhanouski', 'last-contact');
    const free = lastOf(edition, 'siarhei-tsikhanouski', 'released');
    return {
      kind: 'number',
      number: yearsBetween(silent.date, free.date),
      unit: 'years',
      source_ids: [...silent.source_ids.slice(0, 2), ...free.source_ids.slice(0, 1)],
      cells: [silent, free].map(({ event_id }) => ({
        table: 'life-events' as const,
        key: event_id,
        column: 'date',
      })),
    };
  },
  'belavia-release-date': roundDate('r18'),
  'belavia-release-size': roundSize('r18'),
  'belavia-release-abroad': roundPart('r18', 'taken_abroad'),
  'ukrainians-release-size': roundSize('r21'),
  'ukrainians-release-month': month(roundDate('r21')),
  'potash-release-date': roundDate('r22'),
  'potash-release-size': roundSize('r22'),
  'potash-release-abroad': roundPart('r22', 'taken_abroad'),
  'bank-release-date': roundDate('r27'),
  'bank-release-month': month(roundDate('r27')),
  'bank-release-size': roundSize('r27'),
  'bank-release-home': roundPart('r27', 'stayed_in_belarus'),
  'bank-release-abroad': roundPart('r27', 'taken_abroad'),
  'documents-taken': numberInEvent(
    'un-experts-expulsions',
    /said (\d+) of those sent to Lithuania/,
    'people',
  ),
  'icc-referral-month': month(eventDate('icc-referral')),
  'icc-month': month(eventDate('icc-investigation')),
  'statkevich-stroke-month': month(lifeDate('mikalai-statkevich', 'hospitalised')),
  'poland-exchange-date': roundDate('r28'),
  'poland-exchange-each': (edition) => {
    const event = edition.row('events', 'poland-exchange-2026');
    const word = /an exchange of “(\w+) for \1”/.exec(asPublished(event).detail ?? '')?.[1] ?? '';
    const people = SPELLED.indexOf(word) + 1;
    if (people === 0) throw new RangeError('The words of poland-exchange-2026 give no number for each side');
    return {
      ...ours('events', count(people), onDate(event.date), []),
      counting: 'published',
      source_ids: event.source_ids,
      cells: [{ table: 'events', key: event.event_id, column: 'detail' }],
    };
  },
  'statkevich-home': lifeDate('mikalai-statkevich', 'released-home'),
  'statkevich-home-month': month(lifeDate('mikalai-statkevich', 'released-home')),
  'pardoned-control-month': month(eventDate('viasna-258-pardoned')),
  'hajun-month': month(eventDate('hajun-case')),
  'hajun-cases': numberInEvent('hajun-case', /confirmed (\d+) cases/, 'cases'),
  'named-since-september': figure('newly-recognised-2025-09-to-2025-12-12'),
  'held-before-bank-release': custody('custody-2026-03-06-viasna'),
  'held-before-bank-release-month': month(custodyDate('custody-2026-03-06-viasna')),
  'released-between-counts': (edition) => {
    const [from, to] = ['custody-2025-01-31-viasna', 'custody-2026-03-06-viasna'].map(
      (id) => edition.row('custody', id).as_of,
    ) as [PartialDate, PartialDate];
    return sumOfRounds(edition, roundsBetween(edition, from, to), to);
  },
  'pardoned-in-2025': figure(PARDONED_IN_2025),
  'recognised-in-2025': figure('newly-recognised-2025-01-01-to-2025-12-23'),
  'pardoned-in-2025-from': (edition) => {
    const { period_start, source_ids } = edition.row('repression', PARDONED_IN_2025);
    return dated(period_start, source_ids, 'repression', PARDONED_IN_2025, 'period_start');
  },
  'pardoned-in-2025-until': figureDate(PARDONED_IN_2025),
  'convicted-year-before-election': figure('criminal-convictions-2024'),
  'convicted-election-year': figure('criminal-convictions-2025-01-01-to-2025-12-29'),
  'election-year': year(figureDate('criminal-convictions-2025-01-01-to-2025-12-29')),
} as const satisfies Record<string, FactOf>;
