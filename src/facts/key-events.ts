/** Events of the context: those that a reader of a curve looks for, each in a few words, and the time that all of them span. */
import { greatest } from 'd3';
import { compareDates, monthOf, precisionOf, type PartialDate } from '#data/dates.ts';
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
    .sort((a, b) => compareDates(a.event.date, b.event.date));
}

/** The months of the first and of the last event of the timeline; empty where there is none. */
export function timelineSpan({ events }: Edition): {
  readonly from?: PartialDate;
  readonly until?: PartialDate;
} {
  const days = events.map(({ date }) => date).sort(compareDates);
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { from: monthOf(first), until: monthOf(last) } : {};
}
