/**
 * Who was to be let go in a round of releases, by the round or by their own events, and whose custody nothing
 * ends: their pages would say that they are held. A million events may name a round; each takes a few bytes.
 */
import type { PartialDate } from '#data/dates.ts';
import type { Told } from './findings.ts';
import type { Lives } from './lives.ts';

interface Round {
  readonly index: number;
  readonly on: PartialDate;
  /** The cell that names people. */
  readonly named: Told;
}

/** Somebody who is still held after a round that was to set them free. */
export interface StillHeld {
  readonly round: string;
  readonly on: PartialDate;
  readonly person: string;
  readonly named: Told;
  /** The line of their event in the round; left out where only the round names them. */
  readonly event?: number | undefined;
  /** The line of the event that shows them held. */
  readonly shownOn: number;
}

/** Rounds that one number has room for beside a person's line. */
const PEOPLE = 1 << 26;

export class Releases {
  readonly #rounds = new Map<string, Round>();
  /** Of each person in each round, the line of their first event in it, or 0 where only the round names them. */
  readonly #events = new Map<number, number>();
  /** People in rounds who have an event of the round that ends custody. */
  readonly #ended = new Set<number>();
  readonly #names = new Map<number, string>();

  addRound(id: string, on: PartialDate, named: Told): void {
    // A round that stands twice is blamed for that.
    if (!this.#rounds.has(id)) this.#rounds.set(id, { index: this.#rounds.size, on, named });
  }

  addNamed(round: string, person: number, name: string): void {
    const place = this.#placeOf(round, person);
    this.#names.set(place, name);
    if (!this.#events.has(place)) this.#events.set(place, 0);
  }

  addEvent(round: string, person: number, line: number, endsCustody: boolean): void {
    if (!this.#rounds.has(round)) return;
    const place = this.#placeOf(round, person);
    if (endsCustody) this.#ended.add(place);
    if (!this.#events.get(place)) this.#events.set(place, line);
  }

  *stillHeld(lives: Lives): Generator<StillHeld> {
    const rounds = [...this.#rounds];
    for (const [place, event] of this.#events) {
      if (this.#ended.has(place)) continue;
      const [round, { on, named }] = rounds[Math.floor(place / PEOPLE)] as [string, Round];
      const shownOn = lives.heldAfter(place % PEOPLE, on);
      if (shownOn === null) continue;
      yield { round, on, person: this.#names.get(place) ?? '', named, event: event || undefined, shownOn };
    }
  }

  #placeOf(round: string, person: number): number {
    return (this.#rounds.get(round)?.index ?? 0) * PEOPLE + person;
  }
}
