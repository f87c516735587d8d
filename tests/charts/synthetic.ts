/** Editions made of a few invented rows, and of none. */
import { date } from '#data/dates.ts';
import { makeEdition, type Edition, type Rows } from '#data/edition.ts';
import {
  TABLE_NAMES,
  type Correction,
  type Death,
  type Election,
  type RepressionFigure,
} from '#data/tables.ts';
import type { View } from '#words/view.ts';
import { languageOf } from '#words/language.ts';
import { blank } from '../data/blank.ts';

export function synthetic(
  rows: Partial<Rows> = {},
  asOf = '2024-12-09',
  corrections: readonly Correction[] = [],
): Edition {
  const about = {
    as_of: date(asOf),
    compiled_on: date('2026-11-22'),
    title: { en: asOf },
    note: { en: 'Invented' },
    previous: null,
  };
  const none = Object.fromEntries(TABLE_NAMES.map((name) => [name, []]));
  return makeEdition(about, { ...none, ...rows } as Rows, { corrections });
}

export const inEnglish = (edition: Edition): View => ({ edition, language: languageOf('en') });

export const figure = (
  measure: string,
  [from, to]: readonly [string, string],
  value: number,
  more: Partial<RepressionFigure> = {},
): RepressionFigure => ({
  ...blank('repression'),
  figure_id: `${measure}-${from}-${to}`,
  period_start: date(from),
  period_end: date(to),
  measure,
  value,
  qualifier: 'exact',
  women: null,
  counter: 'Viasna',
  count_is: 'not-stated',
  scope: null,
  source_ids: [],
  ...more,
});

export const death = (name: string, diedOn: string, more: Partial<Death> = {}): Death => ({
  ...blank('deaths'),
  death_id: name.toLowerCase().replace(/\W+/g, '-'),
  name,
  person_id: null,
  died_on: date(diedOn),
  place: 'Colony No. 0',
  recognised_political_prisoner: 'yes',
  published: 'yes',
  source_ids: [],
  ...more,
});

export const election = (heldOn: string, more: Partial<Election> = {}): Election => ({
  ...blank('elections'),
  held_on: date(heldOn),
  official_winner: 'Winner One',
  official_share_percent: 51.5,
  official_turnout_percent: 60,
  main_challengers: [],
  observers_assessment: 'Not assessed',
  source_ids: [],
  ...more,
});
