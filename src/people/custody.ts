/** Times in custody and times of silence, derived from a person's events. */
import type { PartialDate } from '#data/dates.ts';
import { CUSTODY_BEGINS, CUSTODY_ENDS } from '#data/check/lives.ts';
import type { LifeEvent } from '#data/tables.ts';

/**
 * A time in custody: under arrest, in prison or a colony, under house arrest or in a settlement.
 * `from` is the day it began; where `begin` is not reported, the first thing known of it.
 */
export interface Spell {
  readonly from: PartialDate;
  readonly begin: 'reported' | 'not-reported';
  /** `null`: still held as far as the edition knows, or the end was not reported (`end` tells which). */
  readonly to: PartialDate | null;
  readonly end: 'free' | 'died' | 'ongoing' | 'not-reported';
  readonly case: number | null;
  /** The event it begins with, and the one that ends it. */
  readonly events: readonly LifeEvent[];
  readonly source_ids: readonly string[];
}

/** A time in custody without regular contact: a sign of life may stand within it. */
export interface Silence {
  readonly from: PartialDate;
  /** `null`: not broken by the edition's cut-off. */
  readonly to: PartialDate | null;
  /** Days on which the person was seen or heard of and no contact followed. */
  readonly interruptions: readonly PartialDate[];
  /** The last regular contact before it, and what ended it. */
  readonly events: readonly LifeEvent[];
  readonly source_ids: readonly string[];
}

export function beginsCustody({ type }: LifeEvent): boolean {
  return CUSTODY_BEGINS.has(type);
}

export function endsCustody({ type }: LifeEvent): boolean {
  return CUSTODY_ENDS.has(type);
}

const STEPS: ReadonlySet<LifeEvent['type']> = new Set([
  'charged',
  'transferred',
  'returned-to-prison',
  'sign-of-life',
]);

/** Whether something happened to the person within a time in custody: a charge, a move, a return to prison, a sign of life. */
export function isStep({ type }: LifeEvent): boolean {
  return STEPS.has(type);
}

/**
 * What reports often tell of after the day, or without it. No column says which rows give the day of the
 * report, so what is said of all of these must be true of both: it had happened by then.
 */
const KNOWN_BY: ReadonlySet<LifeEvent['type']> = new Set([
  'charged',
  'transferred',
  'returned-to-prison',
  'hospitalised',
  'contact-restored',
  'left-country',
]);

/** Whether the date of an event may be that of the report of it, so that it had happened by then, not on that day. */
export function isKnownBy({ type }: Pick<LifeEvent, 'type'>): boolean {
  return KNOWN_BY.has(type);
}

/**
 * Times in custody, in the order of time. `events` are a person's, in the order of time.
 * One imprisonment never runs on into the next: where an arrest is followed by the arrest or the release
 * of another case, its end was not reported. Whoever is reported held or released without an arrest was
 * held since a day that was not reported, within the case.
 */
export function spellsOf(events: readonly LifeEvent[]): Spell[] {
  const spells: Spell[] = [];
  let open: (Pick<Spell, 'begin'> & { first: LifeEvent }) | null = null;
  const close = (last: LifeEvent | null, end: Spell['end']) => {
    if (!open) return;
    const { first, begin } = open;
    spells.push({
      from: first.date,
      begin,
      to: last?.date ?? null,
      end,
      case: first.case,
      ...between(first, last),
    });
    open = null;
  };
  const firstOfCase = (event: LifeEvent) =>
    event.case === null ? event : (events.find((earlier) => earlier.case === event.case) as LifeEvent);
  const isOver = (event: LifeEvent) => spells.some((spell) => spell.case === event.case);

  for (const event of events) {
    const isOfAnother: boolean =
      open !== null && !belongTogether((open as { first: LifeEvent }).first, event);
    if (beginsCustody(event)) {
      if (isOfAnother) close(null, 'not-reported');
      open ??= { first: event, begin: 'reported' };
    } else if (event.type === 'reported-held') {
      open ??= { first: isOver(event) ? event : firstOfCase(event), begin: 'not-reported' };
    } else if (endsCustody(event)) {
      if (isOfAnother) close(null, 'not-reported');
      if (event.case !== null && !isOver(event))
        open ??= { first: firstOfCase(event), begin: 'not-reported' };
      close(event, event.type === 'died' ? 'died' : 'free');
    } else if (event.type === 'left-country') {
      close(null, 'not-reported');
    }
  }
  close(null, 'ongoing');
  return spells;
}

/**
 * Times without regular contact, in the order of time. Contact that had to be restored a second
 * time had not held: the silence lasts until it did. A sign of life interrupts a silence and does not end it;
 * whoever was let out and taken back had been seen.
 */
export function silencesOf(events: readonly LifeEvent[]): Silence[] {
  const silences: Silence[] = [];
  let open: LifeEvent | null = null;
  let interruptions: PartialDate[] = [];
  let pardonedOn: PartialDate | null = null;
  /** The silence that the last word ended, while a further one may show that it had not. */
  let broken: Silence | null = null;
  const close = (event: LifeEvent): Silence | null => {
    if (!open) return null;
    const silence = { from: open.date, to: event.date, interruptions, ...between(open, event) };
    silences.push(silence);
    open = null;
    return silence;
  };
  const interrupt = (date: PartialDate) => {
    if (!interruptions.includes(date)) interruptions = [...interruptions, date];
  };
  for (const event of events) {
    if (event.type === 'last-contact') {
      open = event;
      interruptions = [];
      broken = null;
    } else if (event.type === 'sign-of-life') {
      if (open) interrupt(event.date);
    } else if (event.type === 'contact-restored') {
      if (broken?.to) {
        silences.pop();
        broken = prolonged(broken, broken.to, event);
        silences.push(broken);
      } else broken = close(event) ?? broken;
    } else if (endsCustody(event)) {
      close(event);
      broken = null;
    } else if (event.type === 'pardoned') {
      pardonedOn = event.date;
    } else if (event.type === 'returned-to-prison' && pardonedOn !== null && open && pardonedOn > open.date) {
      interrupt(pardonedOn);
    }
  }
  if (open) silences.push({ from: open.date, to: null, interruptions, ...between(open, null) });
  return silences;
}

/** A silence that did not end on the day it was thought to. */
function prolonged(silence: Silence, interruption: PartialDate, end: LifeEvent): Silence {
  return {
    from: silence.from,
    to: end.date,
    interruptions: [...silence.interruptions, interruption],
    events: [...silence.events.slice(0, 1), end],
    source_ids: [...new Set([...silence.source_ids, ...end.source_ids])],
  };
}

/** Whether the person was in custody on a day, as far as the events say. */
export function isHeldOn(spells: readonly Spell[], day: PartialDate): boolean {
  return spells.some(
    ({ from, begin, to, end }) =>
      begin === 'reported' && end !== 'not-reported' && from <= day && (to === null || to > day),
  );
}

/** Whether two events may be of one imprisonment. */
export function belongTogether(a: LifeEvent, b: LifeEvent): boolean {
  return a.case === b.case || a.case === null || b.case === null;
}

/** The events at the ends of a span of time, and who reported them. */
function between(first: LifeEvent, last: LifeEvent | null) {
  const events = last ? [first, last] : [first];
  return { events, source_ids: [...new Set(events.flatMap(({ source_ids }) => source_ids))] };
}
