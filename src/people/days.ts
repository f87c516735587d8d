/** Days in custody and days of silence, and how sure they are. */
import { daysBetween, precisionOf, type PartialDate } from '#data/dates.ts';
import type { Count } from '#data/count.ts';
import type { Spell } from './custody.ts';

export interface Days {
  readonly days: number;
  /** Whether both ends are known to the day. */
  readonly isExact: boolean;
}

/** Days of a span of time; one that has not ended is counted to the given day. */
export function daysOf(
  { from, to }: { from: PartialDate; to: PartialDate | null },
  until: PartialDate,
): Days {
  const end = to ?? until;
  return { days: daysBetween(from, end), isExact: precisionOf(from) === 'day' && precisionOf(end) === 'day' };
}

/** Days as a count: "about" where an end is not known to the day. */
export function countOfDays({ days, isExact }: Days): Count {
  return { value: days, qualifier: isExact ? 'exact' : 'about' };
}

/** Days of a time in custody, or `null` where its beginning or its end was not reported. */
export function daysOfSpell(spell: Spell, until: PartialDate): Days | null {
  return spell.begin === 'not-reported' || spell.end === 'not-reported' ? null : daysOf(spell, until);
}

/** Days of several, added up. Those that cannot be counted are left out, and make the sum inexact. */
export function totalDays(spells: readonly Spell[], until: PartialDate): Days {
  const counted = spells.flatMap((spell) => daysOfSpell(spell, until) ?? []);
  return {
    days: counted.reduce((sum, { days }) => sum + days, 0),
    isExact: counted.length === spells.length && counted.every(({ isExact }) => isExact),
  };
}
