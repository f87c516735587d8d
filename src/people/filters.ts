/** What the list of people can be filtered and sorted by, derived from their events. */
import type { PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { compareTexts } from '#data/order.ts';
import { endsCustody } from './custody.ts';
import { daysOfSpell } from './days.ts';
import { groupOf, GROUPS } from './groups.ts';
import type { Lifeline } from './lifeline.ts';
import { isSentence } from './sentences.ts';
import { isHeld } from './status.ts';

/** Filters in the order of the form; their names stand in addresses. */
export const FILTERS = ['status', 'released', 'sentence', 'since', 'gender', 'category'] as const;

export type Filter = (typeof FILTERS)[number];

/** The value of each filter for a person; `null` where it does not apply. */
export type Facets = Readonly<Record<Filter, string | null>>;

/** Ways out, in the order of the form. */
const RELEASED = [
  'pardon',
  'negotiated-release',
  'exchange',
  'other',
  'sentence-served',
  'no-round',
  'not-reported',
  'not-released',
] as const;

/** Lengths of sentences in years: from this on. */
const LENGTHS = { 'under-3': 0, '3-to-5': 3, '5-to-10': 5, '10-and-more': 10 } as const;

const NO_SENTENCE = 'none';

const NOT_REPORTED = 'not-reported';

export interface Listed {
  readonly life: Lifeline;
  readonly facets: Facets;
  /** Of the latest time in custody, as its card says; `null` where they cannot be counted. */
  readonly days: number | null;
  readonly lastEvent: PartialDate | null;
}

export function listedOf(edition: Edition, life: Lifeline): Listed {
  const spell = life.spells.at(-1);
  return {
    life,
    facets: {
      status: groupOf(life),
      released: releasedHow(edition, life),
      sentence: sentenceOf(life),
      since: firstDetained(life),
      gender: life.person.gender,
      category: life.person.category,
    },
    days: (spell && daysOfSpell(spell, edition.asOf)?.value) ?? null,
    lastEvent: life.status.lastReported,
  };
}

export interface FilterOption {
  readonly value: string;
  readonly count: number;
}

/** The values that somebody on the list has, in the order of the form, with how many have them. */
export function optionsOf(listed: readonly Listed[], filter: Filter): readonly FilterOption[] {
  const counts = new Map<string, number>();
  for (const { facets } of listed) {
    const value = facets[filter];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const order: Partial<Record<Filter, readonly string[]>> = {
    status: GROUPS,
    released: RELEASED,
    sentence: [...Object.keys(LENGTHS), NO_SENTENCE],
  };
  const known = order[filter];
  const rank = (value: string) => known?.indexOf(value) ?? 0;
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => rank(a.value) - rank(b.value) || compareTexts(a.value, b.value));
}

/**
 * The year in which the first imprisonment began; `null` where there was none. A sentence, or a list of people
 * held, tells that there was an imprisonment and not when it began.
 */
function firstDetained({ spells: [first], events }: Lifeline): string | null {
  if (!first) return null;
  const isFirst = events.every(({ case: of }) => of === null || first.case === null || of >= first.case);
  return isFirst && first.begin === 'reported' ? first.from.slice(0, 4) : NOT_REPORTED;
}

/** By what means the latest imprisonment ended; `null` where there was none. */
function releasedHow(edition: Edition, { spells, events, status }: Lifeline): string | null {
  const spell = spells.at(-1);
  if (!spell) return null;
  if (isHeld(status.kind) || spell.end === 'died') return 'not-released';
  const end = events.findLast((event) => endsCustody(event) && event.date === spell.to);
  const before = events.slice(0, events.indexOf(end as (typeof events)[number]) + 1);
  const round = before.findLast(({ round_id, case: of }) => round_id !== null && of === spell.case)?.round_id;
  if (round) return edition.row('rounds', round).mechanism;
  if (end?.type === 'exchanged') return 'exchange';
  if (end?.type === 'sentence-served') return 'sentence-served';
  return end ? 'no-round' : NOT_REPORTED;
}

/** The longest sentence reported in the latest case that was tried; `null` for people never held. */
function sentenceOf({ spells, events }: Lifeline): string | null {
  if (spells.length === 0) return null;
  const latest = events.findLast(isSentence);
  const years = events
    .filter((event) => isSentence(event) && event.case === latest?.case)
    .flatMap((event) => event.years ?? []);
  if (years.length === 0) return NO_SENTENCE;
  const longest = Math.max(...years);
  return Object.entries(LENGTHS).findLast(([, from]) => longest >= from)?.[0] ?? NO_SENTENCE;
}
