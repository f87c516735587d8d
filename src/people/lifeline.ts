/** A person's life in custody, worked out from their events: what pages, lists and drawings show of it. */
import type { Edition } from '#data/edition.ts';
import type { LifeEvent, Person } from '#data/tables.ts';
import { silencesOf, spellsOf, type Silence, type Spell } from './custody.ts';
import { eventsOf } from './events.ts';
import { heldUntil, isHeld, statusOf, type Status } from './status.ts';

export interface Lifeline {
  readonly person: Person;
  readonly events: readonly LifeEvent[];
  readonly spells: readonly Spell[];
  readonly silences: readonly Silence[];
  readonly status: Status;
}

const shown = new WeakMap<Edition, readonly Person[]>();

/** People with a page of their own, in the order of the table; found once, since each of their pages asks for them. */
export function publishedPeople(edition: Edition): readonly Person[] {
  const known = shown.get(edition) ?? edition.people.filter(({ published }) => published === 'yes');
  shown.set(edition, known);
  return known;
}

const lives = new WeakMap<Edition, Map<string, Lifeline>>();

/** A person's life as an edition has it, worked out once: the list, a card, a page, a frame and the search ask for it. */
export function lifelineOf(edition: Edition, person: Person): Lifeline {
  const known = lives.get(edition) ?? new Map<string, Lifeline>();
  lives.set(edition, known);
  const life = known.get(person.person_id) ?? workOut(edition, person);
  known.set(person.person_id, life);
  return life;
}

function workOut(edition: Edition, person: Person): Lifeline {
  const events = eventsOf(edition, person.person_id);
  return {
    person,
    events,
    spells: spellsOf(events),
    silences: silencesOf(events),
    status: statusOf(edition, person.person_id),
  };
}

/** What colour and sign stand for a status: in custody, let out, last reported in custody; `null` for none of these. */
export function toneOf({ status, spells }: Lifeline): 'in' | 'out' | 'muted' | null {
  if (isHeld(status.kind)) return heldUntil(status) === null ? 'in' : 'muted';
  if (status.kind === 'died-in-custody' || status.kind === 'died' || status.kind === 'in-power') return null;
  return spells.length > 0 ? 'out' : null;
}
