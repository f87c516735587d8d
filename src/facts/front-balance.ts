/** Ever recognised, formerly held, died, held: what published figures account for, and what they leave open. */
import { lastDay } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { isShown } from '#data/visibility.ts';
import { custodyCounts, factOf } from './comparison.ts';
import type { CountFact, NumberFact } from './fact.ts';

export interface Balance {
  readonly recognised: CountFact;
  readonly held: CountFact;
  readonly died: NumberFact;
  /** Those recognised who are neither held nor dead: mostly former prisoners. */
  readonly passedThrough: number;
}

/** The newest published figures, each with its own date; `null` where one of them is missing. */
export function balanceOf(edition: Edition): Balance | null {
  const recognised = custodyCounts(edition, 'ever-recognised').at(-1);
  const held = custodyCounts(edition, 'in-custody').at(-1);
  if (!recognised || !held) return null;
  const deaths = edition.deaths.filter(
    ({ recognised_political_prisoner: status, died_on }) =>
      status === 'yes' && lastDay(died_on) <= lastDay(edition.asOf),
  );
  const shown = deaths.filter((death) => isShown(edition, 'deaths', death));
  return {
    recognised: factOf(recognised),
    held: factOf(held),
    died: {
      kind: 'number',
      number: deaths.length,
      source_ids: [...new Set(shown.flatMap(({ source_ids }) => source_ids.slice(0, 1)))],
      cells: shown.map(({ death_id }) => ({ table: 'deaths', key: death_id })),
    },
    passedThrough: recognised.count - held.count - deaths.length,
  };
}
