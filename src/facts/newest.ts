/** Facts that each edition has its own of: the newest figures, and sums up to its cut-off. */
import { leftBehind, STORY_DAY } from '#people/left-behind.ts';
import { isHeld } from '#people/status.ts';
import { custodyCounts, heldAt, latestRound, releasedInSixMonths } from './comparison.ts';
import type { FactOf } from './fact.ts';
import type { Edition } from '#data/edition.ts';
import { flowsOfGrowth, type Flows } from './flows.ts';
import { countOfPeople, countOfRounds, dated, needed, sumOfRounds } from './readers.ts';
import { countedRounds } from './round-sums.ts';

/** What came onto the list and left it from one count of everyone recognised to the newest, by how far it grew. */
function growthSince(edition: Edition, id: string): Flows {
  const newest = custodyCounts(edition, 'ever-recognised').at(-1);
  if (!newest) throw new RangeError('The edition has no count of everyone recognised');
  return flowsOfGrowth(edition, edition.row('custody', id), newest);
}

export const NEWEST_FACTS = {
  'held-now': (edition) => needed(heldAt(edition), 'count of those held'),
  'newest-release-size': (edition) => needed(latestRound(edition), 'round'),
  'sum-of-rounds-six-months': (edition) => needed(releasedInSixMonths(edition), 'round in six months'),
  'rounds-counted': (edition) => countOfRounds(countedRounds(edition), edition.asOf),
  'sum-of-rounds': (edition) => sumOfRounds(edition, countedRounds(edition), edition.asOf),
  'last-decree-date': (edition) => {
    const round = countedRounds(edition).findLast(({ mechanism }) => mechanism === 'pardon');
    if (!round) throw new RangeError('The edition has no pardon');
    return dated(round.announced_on, round.source_ids, 'rounds', round.round_id, 'announced_on');
  },
  'last-decree-size': (edition) => {
    const decrees = countedRounds(edition).filter(({ mechanism }) => mechanism === 'pardon');
    const last = decrees.slice(-1);
    return sumOfRounds(edition, last, last[0]?.announced_on ?? edition.asOf);
  },
  'recognised-since-story': (edition) => growthSince(edition, 'recognised-2024-11-30').recognised,
  'let-out-since-story': (edition) => growthSince(edition, 'recognised-2024-11-30').letOut,
  'left-otherwise-since-story': (edition) => growthSince(edition, 'recognised-2024-11-30').leftOtherwise,
  'recognised-since-releases': (edition) => growthSince(edition, 'recognised-2024-06-30').recognised,
  'let-out-since-releases': (edition) => growthSince(edition, 'recognised-2024-06-30').letOut,
  'newest-recognised-date': (edition) => {
    const newest = custodyCounts(edition, 'ever-recognised').at(-1);
    if (!newest) throw new RangeError('The edition has no count of everyone recognised');
    return dated(newest.as_of, newest.source_ids, 'custody', newest.custody_id, 'as_of');
  },
  'profiles-left-behind': (edition) => countOfPeople(leftBehind(edition), STORY_DAY),
  'profiles-still-held': (edition) =>
    countOfPeople(
      leftBehind(edition).filter(({ status }) => isHeld(status.kind)),
      edition.asOf,
    ),
} as const satisfies Record<string, FactOf>;
