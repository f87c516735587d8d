/** Whose lifelines stand for those who were left: everyone with a page held on the story's day. */
import type { PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { isHeldOn } from './custody.ts';
import { lifelineOf, publishedPeople, type Lifeline } from './lifeline.ts';

/** The day of the starting story, from which "who was left" is asked in every edition. */
export const STORY_DAY = '2024-12-09' as PartialDate;

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
