/** Whose lifelines stand for those who were left: everyone with a page held on the story's day. */
import { lastDay, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { endsCustody, isHeldOn } from './custody.ts';
import { isHeld } from './status.ts';
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

/** What became of those who were left, as the sentence, the drawing, the table and facts say it. */
export const FATES = ['taken-abroad', 'exchanged', 'sentence-served', 'home', 'died', 'held'] as const;
export type Fate = (typeof FATES)[number];

/**
 * How somebody who was held on the story's day came out, by the last release since then; `held` where no end of
 * their custody is reported. Whoever left the country by themselves after a release was not taken out of it.
 */
export function fateOf(edition: Edition, { events, status }: Lifeline): Fate {
  if (isHeld(status.kind)) return 'held';
  const ends = events.filter((event) => endsCustody(event) && lastDay(event.date) >= STORY_DAY);
  const types = new Set(ends.map(({ type }) => type));
  const rounds = ends.flatMap(({ round_id }) =>
    round_id === null ? [] : (edition.find('rounds', round_id) ?? []),
  );
  if (types.has('died')) return 'died';
  if (types.has('exchanged') || rounds.some(({ mechanism }) => mechanism === 'exchange')) return 'exchanged';
  if (types.has('taken-abroad')) return 'taken-abroad';
  return types.has('sentence-served') ? 'sentence-served' : 'home';
}

/** Those who were left by what became of them: everyone once. */
export function fatesOf(edition: Edition): ReadonlyMap<Fate, readonly Lifeline[]> {
  const found = Map.groupBy(leftBehind(edition), (life) => fateOf(edition, life));
  return new Map(FATES.map((fate) => [fate, found.get(fate) ?? []]));
}
