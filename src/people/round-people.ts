/** How many people of a kind a round holds, and how sure that is. */
import { count, type Count } from '#data/count.ts';
import type { Edition } from '#data/edition.ts';
import { qualifierIn } from '#data/qualifiers.ts';
import type { Round } from '#data/tables.ts';

/** Columns of a round that hold numbers of people. */
export type RoundCount = {
  [Column in keyof Round]: Round[Column] extends number | null ? Column : never;
}[keyof Round];

/**
 * A number of people in a round; `null` where it was not reported. Its qualifier is the row's own. Where the
 * row has none, Viasna's count of a round of which nothing was announced is as sure as the total that
 * Viasna gave for exactly this round: editions sealed before rounds had a qualifier hold it there.
 */
export function peopleOf(edition: Edition, round: Round, column: RoundCount): Count | null {
  const value = round[column];
  if (value === null) return null;
  const own = qualifierIn('rounds', column, round);
  if (own !== null || column !== 'political_prisoners' || round.announced_count !== null)
    return count(value, own ?? 'exact');
  const tally = edition.tallies.find(
    ({ covers_round_ids: [only, ...others], count: total }) =>
      only === round.round_id && others.length === 0 && total === value,
  );
  return count(value, tally?.qualifier ?? 'exact');
}
