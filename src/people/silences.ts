/** Times without contact, person by person, and how each ended. */
import { parseDate, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { LifeEvent } from '#data/tables.ts';
import type { ChartRow } from '#drawing/chart.ts';
import type { Silence } from './custody.ts';
import { daysOf, type Days } from './days.ts';
import { lifelineOf, publishedPeople, type Lifeline } from './lifeline.ts';

/** A time without contact in somebody's life. */
export interface SilenceRow extends ChartRow {
  readonly life: Lifeline;
  readonly silence: Silence;
  readonly days: Days;
  /** How it ended; `null` where it had not by the cut-off. */
  readonly ended: LifeEvent['type'] | null;
  /** Other beginnings that sources give. */
  readonly otherwise: readonly PartialDate[];
}

/** The times without contact of everybody with a page, the longest first. */
export function silencesOf(edition: Edition): SilenceRow[] {
  return publishedPeople(edition)
    .flatMap((person) => {
      const life = lifelineOf(edition, person);
      return life.silences.map((silence) => rowOf(edition, life, silence));
    })
    .sort((a, b) => b.days.value - a.days.value);
}

function rowOf(edition: Edition, life: Lifeline, silence: Silence): SilenceRow {
  const events = life.events.filter(
    ({ type, date }) =>
      (type === 'last-contact' && date === silence.from) ||
      (type !== 'last-contact' && date === silence.to) ||
      silence.interruptions.includes(date),
  );
  const begun = events.filter(({ type }) => type === 'last-contact');
  const ended = events.filter(({ date }) => date === silence.to);
  return {
    life,
    silence,
    days: daysOf(silence, edition.asOf),
    ended: endingOf(ended),
    otherwise: begun.flatMap(({ event_id }) =>
      edition.disputesOf('life-events', event_id, 'date').flatMap(({ value }) => parseDate(value) ?? []),
    ),
    source_ids: silence.source_ids,
    cells: events.map(({ event_id }) => ({ table: 'life-events', key: event_id, column: 'date' })),
  };
}

/** The events that end a silence, the one that tells most first. */
const ENDINGS: readonly LifeEvent['type'][] = [
  'taken-abroad',
  'exchanged',
  'released-home',
  'sentence-served',
  'released',
  'died',
  'contact-restored',
];

/** Whether an event is the way out that ended a silence. */
export const isEnding = ({ type }: LifeEvent) => type !== 'contact-restored' && ENDINGS.includes(type);

function endingOf(events: readonly LifeEvent[]): LifeEvent['type'] | null {
  return ENDINGS.find((ending) => events.some(({ type }) => type === ending)) ?? null;
}
