/** Days in custody and days of silence, and how sure they are. */
import type { Count } from '#data/count.ts';
import { daysBetween, firstDay, lastDay, type PartialDate } from '#data/dates.ts';
import type { Spell } from './custody.ts';

/**
 * A number of days. Where an end is known to the month or year only, the days lie in a range, and the number
 * is "about" its middle: counted from the first of a month they would always be the most there can be.
 */
export interface Days extends Count {
  /** The range: both the same where the number is exact. */
  readonly least: number;
  readonly most: number;
}

/** Days of a span of time; one that has not ended is counted to the given day. */
export function daysOf(
  { from, to }: { from: PartialDate; to: PartialDate | null },
  until: PartialDate,
): Days {
  const end = to ?? until;
  const least = Math.max(0, daysBetween(lastDay(from), firstDay(end)));
  return between(least, daysBetween(firstDay(from), lastDay(end)));
}

/** Days of a time in custody, or `null` where its beginning or its end was not reported. */
export function daysOfSpell(spell: Spell, until: PartialDate): Days | null {
  return spell.begin === 'not-reported' || spell.end === 'not-reported' ? null : daysOf(spell, until);
}

/** Days of several, added up. Those that cannot be counted are left out, and the sum is "at least" so many. */
export function totalDays(spells: readonly Spell[], until: PartialDate): Days {
  const counted = spells.flatMap((spell) => daysOfSpell(spell, until) ?? []);
  const sum = (edge: 'least' | 'most') => counted.reduce((total, days) => total + days[edge], 0);
  const days = between(sum('least'), sum('most'));
  const isFloor = counted.length < spells.length && days.qualifier === 'exact';
  return isFloor ? { ...days, qualifier: 'at-least' } : days;
}

/** A range wider than two months is known to the hundred at best, a narrower one to the ten; few days to the day. */
const WIDE = 62;
const FEW = 100;

function between(least: number, most: number): Days {
  if (least === most) return { value: least, qualifier: 'exact', least, most };
  const step = most < FEW ? 1 : most - least > WIDE ? 100 : 10;
  return { value: Math.round((least + most) / 2 / step) * step, qualifier: 'about', least, most };
}
