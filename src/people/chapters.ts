/** A person's events as chapters in time: each imprisonment with what happened in it, and what lies between. */
import { firstDay, lastDay } from '#data/dates.ts';
import type { LifeEvent } from '#data/tables.ts';
import type { Spell } from './custody.ts';
import type { Lifeline } from './lifeline.ts';

export interface Chapter {
  /** An imprisonment or case; or what lies before, between and after them; or everything, where there is none. */
  readonly kind: 'case' | 'before' | 'between' | 'after' | 'all';
  /** Number of the case; `null` outside of any. */
  readonly case: number | null;
  /** Time in custody of the case, where one is known. */
  readonly spell: Spell | null;
  readonly events: readonly LifeEvent[];
}

/** In the order of time. What carries no case, such as an award, stands in the imprisonment it falls into. */
export function chaptersOf({ events, spells }: Pick<Lifeline, 'events' | 'spells'>): readonly Chapter[] {
  const chapters: { case: number | null; events: LifeEvent[] }[] = [];
  for (const [at, event] of events.entries()) {
    const number = isBeforeArrest(event, spells) ? null : (event.case ?? caseAround(events, at, spells));
    const known =
      number === null
        ? chapters.at(-1)?.case === null && chapters.at(-1)
        : chapters.find((chapter) => chapter.case === number);
    if (known) known.events.push(event);
    else chapters.push({ case: number, events: [event] });
  }
  const last = chapters.findLastIndex((chapter) => chapter.case !== null);
  return chapters.map((chapter, at) => ({
    ...chapter,
    spell: chapter.case === null ? null : (spells.find((spell) => spell.case === chapter.case) ?? null),
    kind:
      chapter.case !== null
        ? 'case'
        : last === -1
          ? 'all'
          : at > last
            ? 'after'
            : at === 0
              ? 'before'
              : 'between',
  }));
}

/** Whether something of a case happened before anybody was held in it: a search, a summons. */
function isBeforeArrest({ case: number, date }: LifeEvent, spells: readonly Spell[]): boolean {
  const spell = number === null ? undefined : spells.find((each) => each.case === number);
  return spell?.begin === 'reported' && lastDay(date) < firstDay(spell.from);
}

/** The case that an event without one falls into: begun before it, and going on after it. */
function caseAround(events: readonly LifeEvent[], at: number, spells: readonly Spell[]): number | null {
  const before = events.slice(0, at).findLast((event) => event.case !== null);
  if (!before) return null;
  const goesOn = events.slice(at).some((event) => event.case === before.case);
  const isHeldStill = spells.some((spell) => spell.case === before.case && spell.end === 'ongoing');
  return goesOn || isHeldStill ? before.case : null;
}
