/**
 * What a person's events say against each other: nothing happens before birth or after death, nobody is
 * released before they are detained or twice from one imprisonment. Only what is certain is blamed: dates
 * of a month or a year may mean any day in it. Rows may stand in any order, and there may be a million of
 * them: an event is kept in 16 bytes, and read again from its file where it is to blame.
 */
import type { PartialDate } from '#data/dates.ts';
import { LIFE_EVENT_MEANINGS, LIFE_EVENT_TYPES, type LifeEventType } from '#data/life-event-types.ts';

const typesWhose = (custody: string): LifeEventType[] =>
  LIFE_EVENT_TYPES.filter((type) => LIFE_EVENT_MEANINGS[type].custody === custody);

export const CUSTODY_BEGINS: ReadonlySet<LifeEventType> = new Set(typesWhose('begins'));
export const CUSTODY_ENDS: ReadonlySet<LifeEventType> = new Set(typesWhose('ends'));
/** After these a person is held, or has been seen to be. */
const SHOWS_CUSTODY: ReadonlySet<LifeEventType> = new Set([...CUSTODY_BEGINS, ...typesWhose('shows')]);
/** What happens only to those who are held. */
const ONLY_IN_CUSTODY: ReadonlySet<LifeEventType> = new Set(typesWhose('within'));
/** Whoever was let out may still be taken out of the country; not the other way round. */
const RELEASES: ReadonlySet<LifeEventType> = new Set([
  'released',
  'released-home',
  'sentence-served',
  'exchanged',
]);
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

/** Words an event takes: first day, type with precision and case, line, and the person's event before it. */
const WORDS = 4;
const NONE = -1;
const FAR = 99_999_999;
/** How far the last day of a day, a month and a year is from the first: 20241201 from 20241231. */
const SPANS = [0, 30, 1130] as const;
const TYPE_BITS = 5;
const CASE_BITS = 2 + TYPE_BITS;

/** Cases whose numbers have room. */
const MOST_CASES = (1 << 24) - 1;

/** Whether a type of event ends custody, or tells that it had ended before. */
export function endsCustody(type: LifeEventType): boolean {
  return CUSTODY_ENDS.has(type) || type === 'left-country';
}

const CODES = new Map(LIFE_EVENT_TYPES.map((type, code) => [type, code]));
const codesOf = (types: ReadonlySet<LifeEventType>): readonly boolean[] =>
  LIFE_EVENT_TYPES.map((type) => types.has(type));
const [ends, shows, inside, releases, posthumous, outside] = [
  CUSTODY_ENDS,
  SHOWS_CUSTODY,
  ONLY_IN_CUSTODY,
  RELEASES,
  POSTHUMOUS,
  OUTSIDE,
].map(codesOf) as [boolean[], boolean[], boolean[], boolean[], boolean[], boolean[]];
const LEFT = CODES.get('left-country');
const RETURNED = CODES.get('returned-to-prison');
/** Days within which whoever was let go may have been taken back, as a difference of numbers that order like dates. */
const A_MONTH = 100;
const DETAINED = CODES.get('detained');
const DIED = CODES.get('died');
const ABROAD = CODES.get('taken-abroad');

/** Events of everybody, each person known by the line of their row. */
export class Lives {
  #size = 0;
  #words = new Int32Array(1 << 12);
  /** Of each person, the place of the event met last. */
  #latest = new Int32Array(1 << 8).fill(NONE);

  add(person: number, date: PartialDate, type: LifeEventType, number: number | null, line: number): void {
    const code = CODES.get(type) as number;
    if (posthumous[code]) return;
    if ((this.#size + 1) * WORDS > this.#words.length) this.#words = longer(this.#words, 0);
    while (person >= this.#latest.length) this.#latest = longer(this.#latest, NONE);
    const at = this.#size * WORDS;
    this.#words[at] = dayOf(date);
    this.#words[at + 1] =
      ((((number ?? -1) + 1) & MOST_CASES) << CASE_BITS) | (precision(date) << TYPE_BITS) | code;
    this.#words[at + 2] = line;
    this.#words[at + 3] = this.#latest[person] as number;
    this.#latest[person] = this.#size;
    this.#size += 1;
  }

  /** The line of a person's death, and whether it may have been on a date; `null` where no event tells of it. */
  deathOf(person: number, date: PartialDate): { line: number; isSame: boolean } | null {
    for (const place of this.#eventsOf(person)) {
      if (this.#code(place) !== DIED) continue;
      const isSame = dayOf(date) <= this.#last(place) && lastOf(date) >= this.#first(place);
      return { line: this.#line(place), isSame };
    }
    return null;
  }

  /**
   * The line of the event by which a person is held for certain at the end of a day or period, though
   * something was to set them free then; `null` where they may be free, or were let go and taken back.
   */
  heldAfter(person: number, date: PartialDate): number | null {
    const [from, until] = [dayOf(date), lastOf(date)];
    let [held, since, free] = [NONE, -1, -1];
    for (const place of this.#eventsOf(person)) {
      const [code, first, last] = [this.#code(place), this.#first(place), this.#last(place)];
      if (code === RETURNED && last >= from && first <= until + A_MONTH) return null;
      if ((shows[code] || inside[code]) && last <= until && first > since) [held, since] = [place, first];
      if ((ends[code] || code === LEFT) && first <= until) free = Math.max(free, last);
    }
    return since > free ? this.#line(held) : null;
  }

  /** Events of an imprisonment that do not say which, of people whose other events do: their lines. */
  *withoutCase(): Generator<number> {
    for (const person of this.#latest.keys()) {
      const places = [...this.#eventsOf(person)];
      if (!places.some((place) => this.#case(place) > 0)) continue;
      for (const place of places)
        if (this.#case(place) === 0 && !outside[this.#code(place)]) yield this.#line(place);
    }
  }

  *#eventsOf(person: number): Generator<number> {
    let place = this.#latest[person] ?? NONE;
    while (place !== NONE) {
      yield place;
      place = this.#words[place * WORDS + 3] as number;
    }
  }

  *contradictions(): Generator<Contradiction> {
    for (const latest of this.#latest) {
      if (latest === NONE) continue;
      const places: number[] = [];
      let ended = false;
      for (let place = latest; place !== NONE; place = this.#words[place * WORDS + 3] as number) {
        places.push(place);
        if (ends[this.#code(place)]) ended = true;
      }
      if (!ended || places.length === 1) continue;
      places.sort((a, b) => this.#first(a) + this.#last(a) - this.#first(b) - this.#last(b) || b - a);
      yield* this.#afterDeath(places);
      yield* this.#releases(places);
    }
  }

  *#afterDeath(places: readonly number[]): Generator<Contradiction> {
    const death = places.find((place) => this.#code(place) === DIED);
    if (death === undefined) return;
    const other = this.#line(death);
    for (const place of places) {
      if (place === death) continue;
      const line = this.#line(place);
      if (this.#code(place) === DIED) yield { rule: 'died-twice', line, other };
      else if (this.#first(place) > this.#last(death)) yield { rule: 'after-death', line, other };
    }
  }

  /** Each imprisonment for itself; a sign of custody without a number may belong to any. */
  *#releases(places: readonly number[]): Generator<Contradiction> {
    const coming = new Extremes(Math.min, FAR);
    /** Of each event, the first day on which a later one may show the person held. */
    const heldNext = new Array<number>(places.length);
    const detainedNext = new Map<number, number>();
    /** Of each release, the arrest in the same imprisonment that comes after it. */
    const arrests = new Map<number, number>();
    for (let at = places.length - 1; at >= 0; at -= 1) {
      const place = places[at] as number;
      const number = this.#case(place);
      heldNext[at] = coming.get(number);
      if (ends[this.#code(place)]) arrests.set(place, detainedNext.get(number) ?? NONE);
      if (shows[this.#code(place)]) coming.add(number, this.#first(place));
      if (this.#code(place) === DETAINED) detainedNext.set(number, place);
    }
    const past = new Extremes(Math.max, 0);
    const free = new Map<number, number>();
    for (const [at, place] of places.entries()) {
      const [code, number, line] = [this.#code(place), this.#case(place), this.#line(place)];
      if (shows[code]) past.add(number, this.#last(place));
      if (!ends[code] && !inside[code]) continue;
      const isHeldNext = (heldNext[at] as number) <= this.#last(place);
      const before = free.get(number);
      const isFree =
        before !== undefined &&
        this.#last(before) < this.#first(place) &&
        past.get(number) <= this.#first(before) &&
        !isHeldNext;
      const other = isFree ? this.#line(before) : NONE;
      if (inside[code]) {
        if (isFree) yield { rule: 'held-while-free', line, other };
        continue;
      }
      const again = code === ABROAD ? this.#code(before ?? place) === ABROAD : releases[code];
      if (isFree && again) yield { rule: 'released-twice', line, other };
      const arrest = arrests.get(place) ?? NONE;
      if (before === undefined && code !== DIED && past.get(number) === 0 && !isHeldNext && arrest !== NONE)
        yield { rule: 'release-first', line, other: this.#line(arrest) };
      if (code !== DIED) free.set(number, place);
    }
  }

  #first(place: number): number {
    return this.#words[place * WORDS] as number;
  }

  /** The last day that the event can mean; every month may have 31, as days are only compared. */
  #last(place: number): number {
    return (
      this.#first(place) + (SPANS[((this.#words[place * WORDS + 1] as number) >> TYPE_BITS) & 3] as number)
    );
  }

  #code(place: number): number {
    return (this.#words[place * WORDS + 1] as number) & ((1 << TYPE_BITS) - 1);
  }

  #case(place: number): number {
    return (this.#words[place * WORDS + 1] as number) >>> CASE_BITS;
  }

  #line(place: number): number {
    return this.#words[place * WORDS + 2] as number;
  }
}

/** The least or greatest day of each imprisonment, days of none counting for all. */
class Extremes {
  readonly #pick: (a: number, b: number) => number;
  readonly #none: number;
  readonly #known = new Map<number, number>();
  #all: number;

  constructor(pick: (a: number, b: number) => number, none: number) {
    this.#pick = pick;
    this.#none = none;
    this.#all = none;
  }

  add(number: number, day: number): void {
    this.#known.set(number, this.#pick(this.#known.get(number) ?? this.#none, day));
    this.#all = this.#pick(this.#all, day);
  }

  get(number: number): number {
    if (number === 0) return this.#all;
    return this.#pick(this.#known.get(number) ?? this.#none, this.#known.get(0) ?? this.#none);
  }
}

/** The first day a date can mean, as a number that orders like the date: 20241209. */
export function dayOf(date: PartialDate): number {
  const two = (at: number) => date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - 528;
  const year = two(0) * 100 + two(2);
  return year * 10_000 + (date.length > 4 ? two(5) : 1) * 100 + (date.length > 7 ? two(8) : 1);
}

/** The last day a date can mean, likewise. */
export function lastOf(date: PartialDate): number {
  return dayOf(date) + (SPANS[precision(date)] as number);
}

/** 0: a day, 1: a month, 2: a year. */
function precision(date: PartialDate): number {
  return date.length === 10 ? 0 : date.length === 7 ? 1 : 2;
}

function longer(words: Int32Array<ArrayBuffer>, fill: number): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(words.length * 2).fill(fill, words.length);
  twice.set(words);
  return twice;
}
