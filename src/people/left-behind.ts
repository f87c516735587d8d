/** Whose lifelines stand for those who were left: everyone with a page held on the story's day. */
import type { Count } from '#data/count.ts';
import { lastDay, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { LifeEvent, Round } from '#data/tables.ts';
import { compareTexts } from '#data/order.ts';
import { endsCustody, isHeldOn } from './custody.ts';
import { totalDays } from './days.ts';
import { lifelineOf, publishedPeople, type Lifeline } from './lifeline.ts';
import { heldUntil, isHeld } from './status.ts';

/** The day of the starting story, from which "who was left" is asked in every edition. */
export const STORY_DAY = '2024-12-09' as PartialDate;

/** What is told of their lives begins here, with the arrests before the election of 2020: earlier terms are another story. */
export const FROM_DAY = '2020-05-01' as PartialDate;

/** Whom the story named among those not released, in its order. */
export function namedInStory(edition: Edition): readonly string[] {
  return edition.find('events', 'best-known-not-pardoned-2024-12-09')?.person_ids ?? [];
}

/** Lifelines of everyone held on the story's day: those the story named first, then by day of detention. */
export function leftBehind(edition: Edition): readonly Lifeline[] {
  const named = namedInStory(edition);
  const rank = ({ person }: Lifeline) =>
    named.includes(person.person_id) ? named.indexOf(person.person_id) : named.length;
  const since = (life: Lifeline) => heldSince(life) ?? '';
  return publishedPeople(edition)
    .map((person) => lifelineOf(edition, person))
    .filter(({ spells }) => isHeldOn(spells, STORY_DAY))
    .sort((a, b) => rank(a) - rank(b) || compareTexts(since(a), since(b)));
}

/** The time in custody in which somebody was on the story's day. */
const spellOf = ({ spells }: Lifeline) => spells.findLast(({ from }) => from <= STORY_DAY);

/** Since when somebody had been held on the story's day. */
export const heldSince = (life: Lifeline): PartialDate | null => spellOf(life)?.from ?? null;

/** What became of those who were left, as the sentence, the drawing, the table and facts say it. */
export const FATES = ['taken-abroad', 'exchanged', 'sentence-served', 'home', 'died', 'held'] as const;
export type Fate = (typeof FATES)[number];

/**
 * How somebody who was held on the story's day came out, by the last release since then; `held` where no end of
 * their custody is reported. Whoever left the country by themselves after a release was not taken out of it.
 */
export function fateOf(edition: Edition, { events, status }: Lifeline): Fate {
  if (isHeld(status.kind)) return 'held';
  const ends = events.filter(isEndSince);
  const types = new Set(ends.map(({ type }) => type));
  const rounds = roundsOf(edition, ends);
  if (types.has('died')) return 'died';
  if (types.has('exchanged') || rounds.some(({ mechanism }) => mechanism === 'exchange')) return 'exchanged';
  if (types.has('taken-abroad')) return 'taken-abroad';
  return types.has('sentence-served') ? 'sentence-served' : 'home';
}

/** The end of a time in custody on the story's day or since. */
const isEndSince = (event: LifeEvent) => endsCustody(event) && lastDay(event.date) >= STORY_DAY;

/** The rounds in which these events came about. */
function roundsOf(edition: Edition, events: readonly LifeEvent[]): readonly Round[] {
  return events.flatMap(({ round_id }) =>
    round_id === null ? [] : (edition.find('rounds', round_id) ?? []),
  );
}

/** Whether the round in which somebody came out since the story's day let its people go outside the country. */
export function isLetGoAbroad(edition: Edition, { events }: Lifeline): boolean {
  return roundsOf(edition, events.filter(isEndSince)).some(({ destination }) => destination === 'abroad');
}

/** Those who were left by what became of them: everyone once. */
export function fatesOf(edition: Edition): ReadonlyMap<Fate, readonly Lifeline[]> {
  const found = Map.groupBy(leftBehind(edition), (life) => fateOf(edition, life));
  return new Map(FATES.map((fate) => [fate, found.get(fate) ?? []]));
}

/** What became of people, in the order in which it is drawn: of whom least is known comes first. */
const ORDER = [
  'held',
  'died',
  'home',
  'sentence-served',
  'exchanged',
  'taken-abroad',
] as const satisfies readonly Fate[];

/** People by what became of them, in each group those held longest first. */
export function inOrder(edition: Edition): readonly Lifeline[] {
  const fates = fatesOf(edition);
  const length = (life: Lifeline) => daysHeld(edition, life).value;
  return ORDER.flatMap((fate) => (fates.get(fate) ?? []).toSorted((a, b) => length(b) - length(a)));
}

/** The day somebody came out, as an event of their release has it; of those not known to be out, of their last report. */
export function lastKnownOn(edition: Edition, life: Lifeline): PartialDate | null {
  if (fateOf(edition, life) === 'held') return life.status.lastReported;
  return life.events.findLast(endsCustody)?.date ?? null;
}

/**
 * Days of the time in custody in which somebody was on the story's day, as their page and other charts have them: an
 * earlier detention whose end was not reported adds none. A floor where nobody knows whether they went on after the
 * last report.
 */
export function daysHeld(edition: Edition, life: Lifeline): Count {
  const [spell, last] = [spellOf(life), heldUntil(life.status)];
  const days = totalDays(spell ? [spell] : [], last ?? edition.asOf);
  return last !== null && days.qualifier === 'exact' ? { ...days, qualifier: 'at-least' } : days;
}

/** What became of somebody, and of those who are held whether anything is heard of them. */
export function becameOf(edition: Edition, life: Lifeline): string {
  const fate = fateOf(edition, life);
  return fate === 'held' ? life.status.kind : fate;
}
