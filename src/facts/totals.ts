/** Facts of the totals that disagree. */
import type { FactOf } from './fact.ts';
import {
  daysBetweenTallies,
  month,
  roundDate,
  roundPart,
  roundSize,
  sumOfRounds,
  tally,
  tallyDate,
  tallyDifference,
  tallySince,
  year,
} from './readers.ts';
import { countedRounds } from './round-sums.ts';

export const TOTALS_FACTS = {
  'waves-began-year': year(roundDate('r01')),
  'exchange-pardon-year': year(roundDate('r02')),
  'decree-after-story-date': roundDate('r09'),
  'decree-after-story-size': roundSize('r09'),
  'sum-to-decree-after-story': (edition) => {
    const last = edition.row('rounds', 'r09').announced_on;
    return sumOfRounds(
      edition,
      countedRounds(edition).filter(({ announced_on }) => announced_on <= last),
      last,
    );
  },
  'new-year-decree-date': roundDate('r10'),
  'new-year-decree-size': roundSize('r10'),
  'ap-total-after-story': tally('tally-2024-12-28-ap'),
  'pozirk-total': tally('tally-2025-01-18-pozirk'),
  'meduza-total': tally('tally-2025-01-18-meduza'),
  'pozirk-less-meduza': tallyDifference('tally-2025-01-18-pozirk', 'tally-2025-01-18-meduza'),
  'july-by-aide': tally('tally-2024-08-16-reuters'),
  'pardons-before-waves': tally('tally-2024-07-08-viasna-since-2020'),
  'pardons-before-waves-date': month(tallyDate('tally-2024-07-08-viasna-since-2020')),
  'pardons-before-waves-since': tallySince('tally-2024-07-08-viasna-since-2020'),
  'belavia-release-political': roundPart('r18', 'political_prisoners'),
  'priests-decree-date': roundDate('r20'),
  'year-end-decree-date': roundDate('r23'),
  'year-end-decree-size': roundSize('r23'),
  'year-end-decree-political': roundPart('r23', 'political_prisoners'),
  'individual-pardon-size': roundSize('r24'),
  'individual-pardon-month': month(roundDate('r24')),
  'decree-counted-by-pozirk-date': roundDate('r26'),
  'decree-counted-by-pozirk-size': roundSize('r26'),
  'decree-counted-by-pozirk-political': roundPart('r26', 'political_prisoners'),
  'viasna-year-end-total': tally('tally-2025-12-23-viasna'),
  'viasna-year-end-total-date': tallyDate('tally-2025-12-23-viasna'),
  'viasna-newest-total': tally('tally-2026-03-05-viasna'),
  'viasna-newest-total-year': year(tallyDate('tally-2026-03-05-viasna')),
  'viasna-newest-total-since': tallySince('tally-2026-03-05-viasna'),
  'viasna-totals-difference': tallyDifference('tally-2026-03-05-viasna', 'tally-2025-12-23-viasna'),
  'agencies-total': tally('tally-2025-12-13-wires'),
  'agencies-total-date': tallyDate('tally-2025-12-13-wires'),
  'days-from-agencies-to-viasna': daysBetweenTallies('tally-2025-12-13-wires', 'tally-2025-12-23-viasna'),
  'belsat-total-after-story': tally('tally-2024-12-28-belsat'),
  'presidency-total': tally('tally-2025-12-13-presidency'),
  'presidency-total-date': tallyDate('tally-2025-12-13-presidency'),
} as const satisfies Record<string, FactOf>;
