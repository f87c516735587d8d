/** Events of the context that a reader of a curve looks for: elections, the war, and rounds of the total. */
import { precisionOf } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { PublicEvent } from '#data/tables.ts';

export function keyEvents(edition: Edition): readonly PublicEvent[] {
  const isCounted = (id: string | null) => id !== null && edition.find('rounds', id)?.in_total === 'yes';
  return edition.events.filter(
    ({ kind, significance, round_id, date }) =>
      precisionOf(date) === 'day' &&
      significance === '1' &&
      (kind === 'election' || kind === 'war' || isCounted(round_id)),
  );
}
