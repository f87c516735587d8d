/**
 * What a person's events say against each other: nothing happens before birth or after death, nobody is
 * released before they are detained or twice from one imprisonment. Only what is certain is blamed: dates
 * of a month or a year may mean any day in it. Rows may stand in any order, so judgement waits for the last.
 */
import type { PartialDate } from '#data/dates.ts';
import {
  LIFE_EVENT_MEANINGS,
  LIFE_EVENT_TYPES,
  RELEASES,
  type LifeEventType,
} from '#data/life-event-types.ts';
import { Numbers } from './numbers.ts';

const typesWhose = (custody: string): LifeEventType[] =>
  LIFE_EVENT_TYPES.filter((type) => LIFE_EVENT_MEANINGS[type].custody === custody);

export const CUSTODY_BEGINS: ReadonlySet<LifeEventType> = new Set(typesWhose('begins'));
export const CUSTODY_ENDS: ReadonlySet<LifeEventType> = new Set(typesWhose('ends'));
/** After these a person is held, or has been seen to be. */
const SHOWS_CUSTODY: ReadonlySet<LifeEventType> = new Set([...CUSTODY_BEGINS, ...typesWhose('shows')]);
/** What happens only to those who are held. */
const ONLY_IN_CUSTODY: ReadonlySet<LifeEventType> = new Set(typesWhose('within'));
/** What others do for or say of a person, which may come after death. */
const POSTHUMOUS: ReadonlySet<LifeEventType> = new Set(['award', 'statement', 'other']);

/** What need not belong to an imprisonment. */
const OUTSIDE: ReadonlySet<LifeEventType> = new Set([
  ...POSTHUMOUS,
  'candidacy',
  'took-office',
  'left-country',
]);

export type Rule = 'release-first' | 'released-twice' | 'held-while-free' | 'after-death' | 'died-twice';

/** An event that another one of the same person contradicts; lines of their file. */
export interface Contradiction {
  readonly rule: Rule;
  readonly line: number;
  readonly other: number;
}

/** A day after all days. */
const FAR = Infinity;
/** Days within which whoever was let go may have been taken back, as a difference of numbers that order like dates. */
const A_MONTH = 100;

/** Whether a type of event ends custody, or tells that it had ended before. */
export function endsCustody(type: LifeEventType): boolean {
  return CUSTODY_ENDS.has(type) || type === 'left-country';
}

/** An event; its words are read again from its file where it is to blame. */
interface Event extends Days {
  readonly type: LifeEventType;
  /** The number of the imprisonment it belongs to, where it says so. */
  readonly case: number | null;
  readonly line: number;
}

/** Stands for no event, and for no number of an imprisonment. */
const NONE = -1;

/** Events of everybody, each person known by the line of their row. */
export class Lives {
  // In columns: a million events as objects take 100 MB more, and memory is not to grow with the file.
  readonly #first = new Numbers();
  readonly #last = new Numbers();
  /** Places among `LIFE_EVENT_TYPES`. */
  readonly #type = new Numbers();
  readonly #case = new Numbers();
  readonly #line = new Numbers();
  /** Of each event, the place of the same person's event before it in the file. */
  readonly #before = new Numbers();
  /** Of each person, the place of their last event in the file. */
  readonly #latest = new Map<number, number>();

  add(person: number, date: PartialDate, type: LifeEventType, number: number | null, line: number): void {
    if (POSTHUMOUS.has(type)) return;
    const { first, last } = daysOf(date);
    this.#before.push(this.#latest.get(person) ?? NONE);
    this.#latest.set(person, this.#line.length);
    this.#first.push(first);
    this.#last.push(last);
    this.#type.push(LIFE_EVENT_TYPES.indexOf(type));
    this.#case.push(number ?? NONE);
    this.#line.push(line);
  }

  /** In the order of their file. */
  #eventsOf(person: number): readonly Event[] {
    const events: Event[] = [];
    for (let at = this.#latest.get(person) ?? NONE; at !== NONE; at = this.#before.at(at)) {
      const number = this.#case.at(at);
      events.push({
        first: this.#first.at(at),
        last: this.#last.at(at),
        type: LIFE_EVENT_TYPES[this.#type.at(at)] as LifeEventType,
        case: number === NONE ? null : number,
        line: this.#line.at(at),
      });
    }
    return events.reverse();
  }

  /** The line of a person's death, and whether it may have been on a date; `null` where no event tells of it. */
  deathOf(person: number, date: PartialDate): { line: number; isSame: boolean } | null {
    const death = this.#eventsOf(person).findLast(({ type }) => type === 'died');
    if (!death) return null;
    const on = daysOf(date);
    return { line: death.line, isSame: on.first <= death.last && on.last >= death.first };
  }

  /**
   * The line of the event by which a person is held for certain at the end of a day or period, though
   * something was to set them free then; `null` where they may be free, or were let go and taken back.
   */
  heldAfter(person: number, date: PartialDate): number | null {
    const events = this.#eventsOf(person);
    const on = daysOf(date);
    const isTakenBack = events.some(
      ({ type, first, last }) =>
        type === 'returned-to-prison' && last >= on.first && first <= on.last + A_MONTH,
    );
    if (isTakenBack) return null;
    const held = events
      .filter(({ type, last }) => (SHOWS_CUSTODY.has(type) || ONLY_IN_CUSTODY.has(type)) && last <= on.last)
      .reduce<Event | null>((latest, each) => (latest && latest.first > each.first ? latest : each), null);
    const free = events.filter(({ type, first }) => endsCustody(type) && first <= on.last);
    return held && free.every(({ last }) => last < held.first) ? held.line : null;
  }

  /** Events of an imprisonment that do not say which, of people whose other events do: their lines. */
  *withoutCase(): Generator<number> {
    for (const person of this.#latest.keys()) {
      const events = this.#eventsOf(person);
      if (events.every((event) => event.case === null)) continue;
      for (const event of events) if (event.case === null && !OUTSIDE.has(event.type)) yield event.line;
    }
  }

  *contradictions(): Generator<Contradiction> {
    for (const person of this.#latest.keys()) {
      const events = this.#eventsOf(person);
      if (events.length === 1 || !events.some(({ type }) => CUSTODY_ENDS.has(type))) continue;
      // By the middle of what each date can mean; of the same, the one that stands later first.
      const inOrder = events.toReversed().sort((a, b) => a.first + a.last - b.first - b.last);
      yield* afterDeath(inOrder);
      yield* releases(inOrder);
    }
  }
}

function* afterDeath(events: readonly Event[]): Generator<Contradiction> {
  const death = events.find(({ type }) => type === 'died');
  if (!death) return;
  for (const { type, first, line } of events) {
    if (line === death.line) continue;
    if (type === 'died') yield { rule: 'died-twice', line, other: death.line };
    else if (first > death.last) yield { rule: 'after-death', line, other: death.line };
  }
}

/** Each imprisonment for itself; a sign of custody without a number may belong to any. */
function* releases(events: readonly Event[]): Generator<Contradiction> {
  const coming = new Extremes(Math.min, FAR);
  /** Of each event, the first day on which a later one may show the person held. */
  const heldNext = new Map<Event, number>();
  const detainedNext = new Map<number | null, Event>();
  /** Of each release, the arrest in the same imprisonment that comes after it. */
  const arrests = new Map<Event, Event | undefined>();
  for (const event of events.toReversed()) {
    heldNext.set(event, coming.get(event.case));
    if (CUSTODY_ENDS.has(event.type)) arrests.set(event, detainedNext.get(event.case));
    if (SHOWS_CUSTODY.has(event.type)) coming.add(event.case, event.first);
    if (event.type === 'detained') detainedNext.set(event.case, event);
  }
  const past = new Extremes(Math.max, 0);
  const free = new Map<number | null, Event>();
  for (const event of events) {
    const { type, first, last, line } = event;
    if (SHOWS_CUSTODY.has(type)) past.add(event.case, last);
    if (!CUSTODY_ENDS.has(type) && !ONLY_IN_CUSTODY.has(type)) continue;
    const isHeldNext = (heldNext.get(event) ?? FAR) <= last;
    const before = free.get(event.case);
    const isFree =
      before !== undefined && before.last < first && past.get(event.case) <= before.first && !isHeldNext;
    if (ONLY_IN_CUSTODY.has(type)) {
      if (isFree) yield { rule: 'held-while-free', line, other: before.line };
      continue;
    }
    const isAgain =
      type === 'taken-abroad' ? (before ?? event).type === 'taken-abroad' : RELEASES.includes(type);
    if (isFree && isAgain) yield { rule: 'released-twice', line, other: before.line };
    const arrest = arrests.get(event);
    if (!before && type !== 'died' && past.get(event.case) === 0 && !isHeldNext && arrest)
      yield { rule: 'release-first', line, other: arrest.line };
    if (type !== 'died') free.set(event.case, event);
  }
}

/** The least or greatest day of each imprisonment, days of none counting for all. */
class Extremes {
  readonly #pick: (a: number, b: number) => number;
  readonly #none: number;
  readonly #known = new Map<number | null, number>();
  #all: number;

  constructor(pick: (a: number, b: number) => number, none: number) {
    this.#pick = pick;
    this.#none = none;
    this.#all = none;
  }

  add(number: number | null, day: number): void {
    this.#known.set(number, this.#pick(this.#known.get(number) ?? this.#none, day));
    this.#all = this.#pick(this.#all, day);
  }

  get(number: number | null): number {
    if (number === null) return this.#all;
    return this.#pick(this.#known.get(number) ?? this.#none, this.#known.get(null) ?? this.#none);
  }
}

/** The days a date can mean, first and last, as numbers that order like dates: 20241209. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** Every month may have 31 days, as days are only compared. */
export function daysOf(date: PartialDate): Days {
  const year = Number(date.slice(0, 4)) * 10_000;
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  return { first: year + (month || 1) * 100 + (day || 1), last: year + (month || 12) * 100 + (day || 31) };
}
