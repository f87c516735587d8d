/**
 * Releases that were agreed with other states, and steps of relief from sanctions, by day. That two came together
 * does not show that one was given for the other: who says so is in the rows, and nowhere here.
 */
import { daysBetween, firstDay } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { PublicEvent, Round } from '#data/tables.ts';
import { isDay } from '#drawing/time.ts';
import { countedRounds } from './round-sums.ts';

/** Further apart than this, two days are not told together. */
export const NEAR_DAYS = 3;

export interface Deal {
  readonly round: Round;
  /** The step of relief nearest to it, where one is near; else `null`. */
  readonly relief: PublicEvent | null;
  /** Days from the release to the relief; below zero where that came first. */
  readonly days: number | null;
}

/** Steps of relief: events of sanctions that are named so, as `belavia-relief` is. What was imposed is no relief. */
export function reliefSteps(edition: Edition): readonly PublicEvent[] {
  return edition.events.filter(
    ({ kind, event_id, date }) =>
      kind === 'sanctions' && event_id.split('-').includes('relief') && isDay(date),
  );
}

/** Rounds of the total that were agreed with another state, each with the step of relief near to it. */
export function dealsOf(edition: Edition): readonly Deal[] {
  const steps = reliefSteps(edition);
  return countedRounds(edition)
    .filter(({ mechanism }) => mechanism === 'negotiated-release')
    .map((round) => {
      const apart = (step: PublicEvent) => daysBetween(firstDay(round.announced_on), step.date);
      const near = steps
        .filter((step) => Math.abs(apart(step)) <= NEAR_DAYS)
        .sort((a, b) => Math.abs(apart(a)) - Math.abs(apart(b)))[0];
      return { round, relief: near ?? null, days: near ? apart(near) : null };
    });
}

/** Deals with a step of relief near to them. */
export function dealsWithRelief(edition: Edition): readonly Deal[] {
  return dealsOf(edition).filter(({ relief }) => relief !== null);
}
