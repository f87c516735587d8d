/** Sums over rounds of releases. */
import { sumCounts, type Count } from '#data/count.ts';
import type { PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Round } from '#data/tables.ts';
import { peopleOf } from '#people/round-people.ts';

/** People released in a round: as announced, or where nothing was announced as counted by Viasna. */
export function sizeOf(edition: Edition, round: Round): Count {
  const size = knownSizeOf(edition, round);
  if (size === null)
    throw new RangeError(`Round ${round.round_id} has neither an announced nor a counted size`);
  return size;
}

/** The same, or `null` where no number was found: of a round apart from the total it may be missing. */
export function knownSizeOf(edition: Edition, round: Round): Count | null {
  return peopleOf(edition, round, sizeColumn(round));
}

/** The column that holds the size of a round. */
export function sizeColumn({ announced_count }: Round): 'announced_count' | 'political_prisoners' {
  return announced_count === null ? 'political_prisoners' : 'announced_count';
}

/** Rounds of which no number of people was found. They are no rounds of nobody: what tells of a time names them. */
export function roundsWithoutNumber(edition: Edition): readonly Round[] {
  return edition.rounds.filter((round) => knownSizeOf(edition, round) === null);
}

/** Rounds that are part of the running total, in the order of announcement. */
export function countedRounds(edition: Edition): readonly Round[] {
  return edition.rounds.filter(({ in_total }) => in_total === 'yes');
}

export function totalOf(edition: Edition, rounds: readonly Round[]): Count {
  return sumCounts(rounds.map((round) => sizeOf(edition, round)));
}

/** Counted rounds announced after one day, up to and including another. */
export function roundsBetween(edition: Edition, after: PartialDate, until: PartialDate): readonly Round[] {
  return countedRounds(edition).filter(({ announced_on }) => announced_on > after && announced_on <= until);
}
