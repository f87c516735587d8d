/** A person's events in the order of time, from which everything else about them is derived. */
import { compareDates, firstDay, instant, lastDay, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { LIFE_EVENT_TYPES, type LifeEventType } from '#data/life-event-types.ts';
import type { LifeEvent, PublicEvent } from '#data/tables.ts';

/** Of one day, what comes after a release or a pardon: seen once more, and taken back. */
const AT_THE_END: readonly LifeEventType[] = ['sign-of-life', 'returned-to-prison'];

const OTHERS = LIFE_EVENT_TYPES.filter((type) => !AT_THE_END.includes(type));

/** Events of one day in the order in which they can only have happened: pardoned, released, taken away, taken back. */
const ORDER_OF_A_DAY = new Map(
  OTHERS.toSpliced(OTHERS.indexOf('died'), 0, ...AT_THE_END).map((type, index) => [type, index] as const),
);

const byPerson = new WeakMap<Edition, Map<string, LifeEvent[]>>();

/** A person's events in the order of time; none where the edition knows none. */
export function eventsOf(edition: Edition, personId: string): readonly LifeEvent[] {
  let index = byPerson.get(edition);
  if (!index) {
    index = Map.groupBy(edition['life-events'], (event) => event.person_id);
    for (const events of index.values()) events.sort(inTime);
    byPerson.set(edition, index);
  }
  return index.get(personId) ?? [];
}

const publicByPerson = new WeakMap<Edition, Map<string, PublicEvent[]>>();

/** Public events in which a person is named, in the order of time. */
export function publicEventsOf(edition: Edition, personId: string): readonly PublicEvent[] {
  let index = publicByPerson.get(edition);
  if (!index) {
    index = new Map();
    for (const event of edition.events.toSorted((a, b) => compareDates(a.date, b.date))) {
      for (const id of new Set(event.person_ids)) index.set(id, [...(index.get(id) ?? []), event]);
    }
    publicByPerson.set(edition, index);
  }
  return index.get(personId) ?? [];
}

/**
 * Orders by the middle of what a date can mean, as a drawing places it: a charge of "November 2020" does
 * not come before an arrest of 15 November, nor an award of "2025" before everything else of that year.
 */
export function inTime(a: LifeEvent, b: LifeEvent): number {
  return middle(a.date) - middle(b.date) || rank(a) - rank(b);
}

function middle(date: PartialDate): number {
  return (instant(firstDay(date)).getTime() + instant(lastDay(date)).getTime()) / 2;
}

function rank({ type }: LifeEvent): number {
  return ORDER_OF_A_DAY.get(type) ?? ORDER_OF_A_DAY.size;
}
