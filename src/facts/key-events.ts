/** Events of the context that a reader of a curve looks for, each in a few words: the vote, the war, when releases began, the largest. */
import { greatest } from 'd3';
import { precisionOf } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { PublicEvent, Round } from '#data/tables.ts';
import { countedRounds, sizeOf } from './round-sums.ts';

export interface KeyEvent {
  readonly event: PublicEvent;
  readonly name: 'vote' | 'invasion' | 'releases' | 'largest';
  /** The largest round. */
  readonly round?: Round;
}

/** Those that the edition has, by day. */
export function keyEvents(edition: Edition): readonly KeyEvent[] {
  const counted = countedRounds(edition);
  const [first] = counted;
  const largest = greatest(counted, (round) => sizeOf(edition, round).value);
  const eventOf = (round: Round | undefined) =>
    edition.events.find(({ round_id }) => round_id === round?.round_id);
  const named: readonly (Omit<KeyEvent, 'event'> & { readonly event: PublicEvent | null | undefined })[] = [
    { name: 'vote', event: edition.find('events', 'election-2020') },
    { name: 'invasion', event: edition.find('events', 'invasion-from-belarus') },
    { name: 'releases', event: eventOf(first) },
    ...(largest && largest !== first
      ? [{ name: 'largest' as const, event: eventOf(largest), round: largest }]
      : []),
  ];
  return named
    .flatMap(({ event, ...rest }) => (event && precisionOf(event.date) === 'day' ? [{ event, ...rest }] : []))
    .sort((a, b) => (a.event.date < b.event.date ? -1 : 1));
}
