/**
 * Releases that were agreed with other states, and steps of relief from sanctions, by day. That two came together
 * does not show that one was given for the other: who says so is in the rows, and nowhere here.
 */
import type { Count } from '#data/count.ts';
import { daysBetween, firstDay, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { compareTexts } from '#data/order.ts';
import type { PublicEvent, Round } from '#data/tables.ts';
import type { ChartRow } from '#drawing/chart.ts';
import { isDay } from '#drawing/time.ts';
import { originalOf } from '#words/edition-in.ts';
import { countedRounds, sizeOf } from './round-sums.ts';

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
export const dealsOf = (edition: Edition): readonly Deal[] => besideRelief(edition, 'negotiated-release');

/** Whether each deal was agreed with the state whose sanctions the relief is from, others beside it or not. */
export const areWithUnitedStates = (edition: Edition): boolean =>
  // As the table has it: in other languages it is called otherwise.
  dealsOf(originalOf(edition)).every(({ round }) => round.counterpart.includes('United States'));

/** Pardons outside deals to which a step of relief is near: of none it may be said that none was found. */
export const pardonsNearRelief = (edition: Edition): readonly Deal[] =>
  besideRelief(edition, 'pardon').filter(({ relief }) => relief !== null);

function besideRelief(edition: Edition, by: Round['mechanism']): readonly Deal[] {
  const steps = reliefSteps(edition);
  return countedRounds(edition)
    .filter(({ mechanism }) => mechanism === by)
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

/** A release agreed with another state, a step of relief, or both where they came together. */
export interface ReturnRow extends ChartRow {
  /** `null` of a step of relief that no release is near to. */
  readonly round: Round | null;
  readonly people: Count | null;
  readonly relief: PublicEvent | null;
  /** Days from the release to the relief. */
  readonly days: number | null;
}

/** Every deal and every step of relief, by the day of the release, else of the step. */
export function returnsOf(edition: Edition): ReturnRow[] {
  const deals = dealsOf(edition);
  if (deals.length === 0) return [];
  const told = new Set(deals.map(({ relief }) => relief));
  const alone = reliefSteps(edition).filter((step) => !told.has(step));
  const rows: ReturnRow[] = [
    ...deals.map(({ round, relief, days }) => rowOf(round, sizeOf(edition, round), relief, days)),
    ...alone.map((relief) => rowOf(null, null, relief, null)),
  ];
  return rows.sort((a, b) => compareTexts(dateOf(a), dateOf(b)));
}

const rowOf = (
  round: Round | null,
  people: Count | null,
  relief: PublicEvent | null,
  days: number | null,
): ReturnRow => ({
  round,
  people,
  relief,
  days,
  source_ids: [...new Set([...(round?.source_ids ?? []), ...(relief?.source_ids ?? [])])],
  cells: [
    ...(round ? [{ table: 'rounds' as const, key: round.round_id }] : []),
    ...(relief ? [{ table: 'events' as const, key: relief.event_id, shownIn: 'relief' }] : []),
  ],
});

/** The day of the release, else of the step. */
export const dateOf = ({ round, relief }: ReturnRow): PartialDate =>
  round?.announced_on ?? (relief as PublicEvent).date;

/** How a step of relief lies to the release beside it. */
export function apartOf({ round, days }: ReturnRow): 'alone' | 'same' | 'after' | 'before' {
  if (!round || days === null) return 'alone';
  return days === 0 ? 'same' : days > 0 ? 'after' : 'before';
}
