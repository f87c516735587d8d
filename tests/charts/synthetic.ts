/** Editions made of a few invented rows, and of none. */
import { date } from '#data/dates.ts';
import { makeEdition, type Edition, type Rows } from '#data/edition.ts';
import {
  TABLE_NAMES,
  type Correction,
  type CustodyCount,
  type Death,
  type Dispute,
  type Election,
  type RepressionFigure,
  type Round,
  type Source,
  type Tally,
} from '#data/tables.ts';
import type { Chart } from '#drawing/chart.ts';
import { tableOf } from '#drawing/table.ts';
import type { View } from '#words/view.ts';
import { isFigure } from '#words/figure.ts';
import { isDate } from '#words/forms.ts';
import { languageOf } from '#words/language.ts';
import { writeFigure } from '#words/value.ts';
import { aboutOf, blank } from '../data/blank.ts';

export function synthetic(
  rows: Partial<Rows> = {},
  asOf = '2024-12-09',
  corrections: readonly Correction[] = [],
): Edition {
  const none = Object.fromEntries(TABLE_NAMES.map((name) => [name, []]));
  return makeEdition(aboutOf(asOf), { ...none, ...rows } as Rows, { corrections });
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
  counter: 'Viasna',
  count_is: 'not-stated',
  ...more,
});

export const death = (name: string, diedOn: string, more: Partial<Death> = {}): Death => ({
  ...blank('deaths'),
  death_id: name.toLowerCase().replace(/\W+/g, '-'),
  name,
  died_on: date(diedOn),
  place: 'Colony No. 0',
  recognised_political_prisoner: 'yes',
  published: 'yes',
  ...more,
});

export const election = (heldOn: string, more: Partial<Election> = {}): Election => ({
  ...blank('elections'),
  held_on: date(heldOn),
  official_winner: 'Winner One',
  official_share_percent: 51.5,
  official_turnout_percent: 60,
  observers_assessment: 'Not assessed',
  ...more,
});

/** A round of the total, pardoned, of a size; of which nothing else is known. */
export const round = (
  round_id: string,
  announcedOn: string,
  people: number | null,
  more: Partial<Round> = {},
): Round => ({
  ...blank('rounds'),
  round_id,
  announced_on: date(announcedOn),
  label: `Round ${round_id}`,
  announced_count: people,
  mechanism: 'pardon',
  destination: 'unknown',
  in_total: 'yes',
  names_published_by_state: 'no',
  certainty: 'reported',
  ...more,
});

/** An exact count of the joint list by its keeper. */
export const custody = (
  measure: CustodyCount['measure'],
  asOf: string,
  people: number,
  more: Partial<CustodyCount> = {},
): CustodyCount => ({
  ...blank('custody'),
  custody_id: `${measure}-${asOf}`,
  as_of: date(asOf),
  date_is: 'stated',
  measure,
  count: people,
  qualifier: 'exact',
  counter: 'Viasna',
  criteria: 'joint-list',
  ...more,
});

export const tally = (asOf: string, people: number, more: Partial<Tally> = {}): Tally => ({
  ...blank('tallies'),
  tally_id: `tally-${asOf}-${people}`,
  as_of: date(asOf),
  count: people,
  qualifier: 'exact',
  counter: 'Counter 1',
  scope: 'Everyone released',
  ...more,
});

export const dispute = (
  table: string,
  key: string,
  column: string,
  more: Partial<Dispute> = {},
): Dispute => ({
  ...blank('disputes'),
  dispute_id: `${key}-${column}`,
  table,
  key,
  column,
  value: '2024',
  why: 'Another says so.',
  reconciled: 'no',
  ...more,
});

export const source = (source_id: string, more: Partial<Source> = {}): Source => ({
  ...blank('sources'),
  source_id,
  publisher: `Publisher of ${source_id}`,
  link: 'none',
  language: 'en',
  kind: 'news',
  ...more,
});

/** The table behind a chart as a reader sees it, cell by cell. */
export const cellsOf = (chart: Chart, edition: Edition): string[][] =>
  tableOf(chart, inEnglish(edition)).rows.map(({ cells }) => cells.map(({ text }) => text));

/** What a chart's sentences are filled in with, its numbers with their times and the rows they rest on. */
export const figuresOf = (chart: Chart, edition: Edition): Readonly<Record<string, unknown>> =>
  chart.values(chart.rows(edition), inEnglish(edition));

/** What a chart's sentences are filled in with, its numbers and dates as they are written. */
export function valuesOf(chart: Chart, edition: Edition): Readonly<Record<string, unknown>> {
  const view = inEnglish(edition);
  const values = Object.entries(figuresOf(chart, edition));
  return Object.fromEntries(
    values.map(([name, value]) => {
      if (isFigure(value)) return [name, writeFigure(value, view.language)];
      return [name, isDate(value) ? view.language.date(value) : value];
    }),
  );
}
