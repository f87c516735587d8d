/** Whose lifelines stand for those who were left: everyone with a page held on the story's day. */
import type { PartialDate } from '../data/dates.ts';
import type { Edition } from '../data/edition.ts';
import type { LifeEvent, Person } from '../data/tables.ts';
import { isHeldOn, silencesOf, spellsOf, type Silence, type Spell } from './custody.ts';
import { eventsOf } from './events.ts';
import { isHeld, statusOf, type Status } from './status.ts';

/** The day of the starting story, from which "who was left" is asked in every edition. */
export const STORY_DAY = '2024-12-09' as PartialDate;

export interface Lifeline {
  readonly person: Person;
  readonly events: readonly LifeEvent[];
  readonly spells: readonly Spell[];
  readonly silences: readonly Silence[];
  readonly status: Status;
}

/** People with a page of their own, in the order of the table. */
export function publishedPeople(edition: Edition): readonly Person[] {
  return edition.people.filter(({ published }) => published === 'yes');
}

export function lifelineOf(edition: Edition, person: Person): Lifeline {
  const events = eventsOf(edition, person.person_id);
  return {
    person,
    events,
    spells: spellsOf(events),
    silences: silencesOf(events),
    status: statusOf(edition, person.person_id),
  };
}

/** Whom the story named among those not released, in its order. */
export function namedInStory(edition: Edition): readonly string[] {
  return edition.find('events', 'best-known-not-pardoned-2024-12-09')?.person_ids ?? [];
}

/** Lifelines of everyone held on the story's day: those the story named first, then by day of detention. */
export function leftBehind(edition: Edition): readonly Lifeline[] {
  const named = namedInStory(edition);
  const rank = ({ person }: Lifeline) =>
    named.includes(person.person_id) ? named.indexOf(person.person_id) : named.length;
  const heldSince = ({ spells }: Lifeline) => spells.findLast(({ from }) => from <= STORY_DAY)?.from ?? '';
  return publishedPeople(edition)
    .map((person) => lifelineOf(edition, person))
    .filter(({ spells }) => isHeldOn(spells, STORY_DAY))
    .sort((a, b) => rank(a) - rank(b) || (heldSince(a) < heldSince(b) ? -1 : 1));
}

/** What colour and sign stand for a status: in custody, let out, last reported in custody; `null` for none of these. */
export function toneOf({ status, spells }: Lifeline): 'in' | 'out' | 'muted' | null {
  if (isHeld(status.kind)) return status.isOld ? 'muted' : 'in';
  if (status.kind === 'died-in-custody' || status.kind === 'died' || status.kind === 'in-power') return null;
  return spells.length > 0 ? 'out' : null;
}
