/** Facts of the totals that disagree. */
import { daysBetween } from '#data/dates.ts';
import type { FactOf } from './fact.ts';
import { month, roundDate, roundPart, roundSize, sumOfRounds, tally, tallyDate, year } from './readers.ts';
import { countedRounds } from './round-sums.ts';

/** What one tally has more than another. */
const difference =
  (larger: string, smaller: string): FactOf =>
  (edition) => {
    const [a, b] = [edition.row('tallies', larger), edition.row('tallies', smaller)];
    return {
      kind: 'number',
      number: a.count - b.count,
      source_ids: [...a.source_ids.slice(0, 1), ...b.source_ids.slice(0, 1)],
      cells: [
        { table: 'tallies', key: larger, column: 'count' },
        { table: 'tallies', key: smaller, column: 'count' },
      ],
    };
  };

/** Days from one tally to a later one. */
const daysApart =
  (earlier: string, later: string): FactOf =>
  (edition) => {
    const [a, b] = [edition.row('tallies', earlier), edition.row('tallies', later)];
    return {
      kind: 'number',
      number: daysBetween(a.as_of, b.as_of),
      source_ids: [...a.source_ids.slice(0, 1), ...b.source_ids.slice(0, 1)],
      cells: [
        { table: 'tallies', key: earlier, column: 'as_of' },
        { table: 'tallies', key: later, column: 'as_of' },
      ],
    };
  };

/** The first day of a tally's window, as precisely as it is given. */
const tallySince =
  (id: string): FactOf =>
  (edition) => {
    const row = edition.row('tallies', id);
    if (row.since === null) throw new RangeError(`Tally ${id} does not say since when it counts`);
    return {
      kind: 'date',
      date: row.since,
      source_ids: row.source_ids,
      cells: [{ table: 'tallies', key: id, column: 'since' }],
    };
  };

export const TOTALS_FACTS = {
  'waves-began-year': year(roundDate('r01')),
  'round-9-date': roundDate('r09'),
  'round-9-size': roundSize('r09'),
  'sum-to-round-9': (edition) => {
    const last = edition.row('rounds', 'r09').announced_on;
    return sumOfRounds(
      edition,
      countedRounds(edition).filter(({ announced_on }) => announced_on <= last),
      last,
    );
  },
  'round-10-date': roundDate('r10'),
  'round-10-size': roundSize('r10'),
  'tally-28-december': tally('tally-2024-12-28-ap'),
  'tally-pozirk-january': tally('tally-2025-01-18-pozirk'),
  'tally-meduza-january': tally('tally-2025-01-18-meduza'),
  'difference-250-232': difference('tally-2025-01-18-pozirk', 'tally-2025-01-18-meduza'),
  'july-by-aide': tally('tally-2024-08-16-reuters'),
  'pardons-before-waves': tally('tally-2024-07-08-viasna-since-2020'),
  'round-18-political': roundPart('r18', 'political_prisoners'),
  'round-20-date': roundDate('r20'),
  'round-23-date': roundDate('r23'),
  'round-23-size': roundSize('r23'),
  'round-23-political': roundPart('r23', 'political_prisoners'),
  'round-24-size': roundSize('r24'),
  'round-24-month': month(roundDate('r24')),
  'round-26-date': roundDate('r26'),
  'round-26-size': roundSize('r26'),
  'round-26-political': roundPart('r26', 'political_prisoners'),
  'tally-569': tally('tally-2025-12-23-viasna'),
  'tally-569-date': tallyDate('tally-2025-12-23-viasna'),
  'tally-605': tally('tally-2026-03-05-viasna'),
  'tally-605-year': year(tallyDate('tally-2026-03-05-viasna')),
  'tally-605-since': tallySince('tally-2026-03-05-viasna'),
  'difference-605-569': difference('tally-2026-03-05-viasna', 'tally-2025-12-23-viasna'),
  'tally-430': tally('tally-2025-12-13-wires'),
  'tally-430-date': tallyDate('tally-2025-12-13-wires'),
  'days-430-569': daysApart('tally-2025-12-13-wires', 'tally-2025-12-23-viasna'),
  'tally-156': tally('tally-2025-12-13-presidency'),
  'tally-156-date': tallyDate('tally-2025-12-13-presidency'),
} as const satisfies Record<string, FactOf>;
