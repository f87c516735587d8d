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
import { languageOf } from '#words/language.ts';

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
  held_on: date(heldOn),
  official_winner: 'Winner One',
  official_share_percent: 51.5,
  official_turnout_percent: 60,
  main_challengers: [],
  observers_assessment: 'Not assessed',
  source_ids: [],
  ...more,
});

/** A round of the total, pardoned, of a size; of which nothing else is known. */
export const round = (
  round_id: string,
  announcedOn: string,
  people: number | null,
  more: Partial<Round> = {},
): Round => ({
  round_id,
  announced_on: date(announcedOn),
  label: `Round ${round_id}`,
  announced_count: people,
  political_prisoners: null,
  women: null,
  men: null,
  chronic_illness: null,
  disabled: null,
  pensioners: null,
  under_25: null,
  over_50: null,
  mechanism: 'pardon',
  counterpart: [],
  destination: 'unknown',
  destination_places: [],
  stayed_in_belarus: null,
  taken_abroad: null,
  in_total: 'yes',
  not_in_total_because: null,
  names_published_by_state: 'no',
  notable_person_ids: [],
  other_notable_people: [],
  certainty: 'reported',
  source_ids: [],
  ...more,
});

/** An exact count of the joint list by its keeper. */
export const custody = (
  measure: CustodyCount['measure'],
  asOf: string,
  people: number,
  more: Partial<CustodyCount> = {},
): CustodyCount => ({
  custody_id: `${measure}-${asOf}`,
  as_of: date(asOf),
  date_is: 'stated',
  measure,
  count: people,
  qualifier: 'exact',
  women: null,
  women_qualifier: null,
  men: null,
  counter: 'Viasna',
  criteria: 'joint-list',
  source_ids: [],
  ...more,
});

export const tally = (asOf: string, people: number, more: Partial<Tally> = {}): Tally => ({
  tally_id: `tally-${asOf}-${people}`,
  as_of: date(asOf),
  count: people,
  qualifier: 'exact',
  since: null,
  counter: 'Counter 1',
  scope: 'Everyone released',
  covers_round_ids: [],
  source_ids: [],
  ...more,
});

export const dispute = (
  table: string,
  key: string,
  column: string,
  more: Partial<Dispute> = {},
): Dispute => ({
  dispute_id: `${key}-${column}`,
  table,
  key,
  column,
  value: '2024',
  qualifier: null,
  counter: null,
  why: 'Another says so.',
  reconciled: 'no',
  source_ids: [],
  ...more,
});

export const source = (source_id: string, more: Partial<Source> = {}): Source => ({
  source_id,
  publisher: `Publisher of ${source_id}`,
  title: null,
  title_is: null,
  url: null,
  link: 'none',
  published: null,
  language: 'en',
  kind: 'news',
  note: null,
  ...more,
});

/** The table behind a chart as a reader sees it, cell by cell. */
export const cellsOf = (chart: Chart, edition: Edition): string[][] =>
  tableOf(chart, inEnglish(edition)).rows.map(({ cells }) => cells.map(({ text }) => text));

/** What a chart's sentences are filled in with. */
export const valuesOf = (chart: Chart, edition: Edition): Readonly<Record<string, unknown>> =>
  chart.values(chart.rows(edition), inEnglish(edition));
