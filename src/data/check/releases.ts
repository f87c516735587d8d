/**
 * Who was to be let go in a round of releases, by the round or by their own events, and whose custody nothing
 * ends: their pages would say that they are held.
 */
import type { PartialDate } from '#data/dates.ts';
import type { Told } from './findings.ts';
import type { Lives } from './lives.ts';

interface Round {
  readonly on: PartialDate;
  /** The cell that names people. */
  readonly named: Told;
  /** By the line of each person's row. */
  readonly people: Map<number, InRound>;
}

interface InRound {
  /** As the round names them; empty where it does not. */
  name: string;
  /** The line of their first event of the round, if they have one. */
  event?: number;
  /** Whether an event of the round ends their custody. */
  isEnded: boolean;
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

export class Releases {
  readonly #rounds = new Map<string, Round>();

  addRound(id: string, on: PartialDate, named: Told): void {
    // A round that stands twice is blamed for that.
    if (!this.#rounds.has(id)) this.#rounds.set(id, { on, named, people: new Map() });
  }

  addNamed(round: string, person: number, name: string): void {
    const found = this.#find(round, person);
    if (found) found.name = name;
  }

  addEvent(round: string, person: number, line: number, endsCustody: boolean): void {
    const found = this.#find(round, person);
    if (!found) return;
    found.event ??= line;
    found.isEnded ||= endsCustody;
  }

  *stillHeld(lives: Lives): Generator<StillHeld> {
    for (const [round, { on, named, people }] of this.#rounds) {
      for (const [person, { name, event, isEnded }] of people) {
        const shownOn = isEnded ? null : lives.heldAfter(person, on);
        if (shownOn !== null) yield { round, on, person: name, named, event, shownOn };
      }
    }
  }

  /** `undefined` where there is no such round. */
  #find(round: string, person: number): InRound | undefined {
    const people = this.#rounds.get(round)?.people;
    const found = people?.get(person) ?? { name: '', isEnded: false };
    people?.set(person, found);
    return people && found;
  }
}
