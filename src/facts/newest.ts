/** Facts that each edition has its own of: the newest figures, and sums up to its cut-off. */
import { leftBehind } from '#people/left-behind.ts';
import { heldAt, latestMonthOfRepression, releasedInSixMonths } from './comparison.ts';
import type { FactOf } from './fact.ts';
import { countOfPeople, countOfRounds, needed, sumOfRounds } from './readers.ts';
import { countedRounds } from './round-sums.ts';

export const NEWEST_FACTS = {
  'held-now': (edition) => needed(heldAt(edition), 'count of those held'),
  'latest-month-of-repression': (edition) => needed(latestMonthOfRepression(edition), 'month of repression'),
  'latest-repression-month': (edition) => {
    const { as_of, source_ids, cells } = needed(latestMonthOfRepression(edition), 'month of repression');
    return { kind: 'date', date: as_of, source_ids, cells };
  },
  'sum-of-rounds-six-months': (edition) => needed(releasedInSixMonths(edition), 'round in six months'),
  'rounds-counted': (edition) => countOfRounds(countedRounds(edition)),
  'sum-of-rounds': (edition) => sumOfRounds(edition, countedRounds(edition), edition.asOf),
  'profiles-left-behind': (edition) => countOfPeople(leftBehind(edition)),
  'profiles-still-held': (edition) =>
    countOfPeople(
      leftBehind(edition).filter(({ status }) => status.kind === 'held' || status.kind === 'held-no-contact'),
    ),
} as const satisfies Record<string, FactOf>;
