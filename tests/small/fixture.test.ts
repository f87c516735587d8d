/**
 * The small data hold every case there is: whatever a table may say, somebody or something in them says it. A kind
 * that is declared later, or a column, fails here until the small data have it, too.
 */
import { expect, inject, test } from 'vitest';
import type * as z from 'zod';
import { CHARTS } from '#charts/index.ts';
import { checkData } from '#data/check/check.ts';
import { isOptional, metaOf } from '#data/cells.ts';
import { QUALIFIERS } from '#data/count.ts';
import { parseDate, precisionOf } from '#data/dates.ts';
import { loadData } from '#data/edition.ts';
import { formatProblem } from '#data/problem.ts';
import { tableNamesIn } from '#data/schema.ts';
import { TABLE_NAMES, TABLES, type TableName } from '#data/tables.ts';
import { GROUPS, groupOf } from '#people/groups.ts';
import { lifelineOf, publishedPeople } from '#people/lifeline.ts';
import ENGLISH from '#words/en/index.ts';
import { DRAFT, FIRST, SECOND, TODAY } from '../fixtures/small/editions.ts';

const { data } = inject('smallSite');
const { editions, latest, corrections } = await loadData(data);

/** All values of a column in the sealed editions. */
const valuesOf = (table: TableName, column: string): readonly unknown[] =>
  editions.flatMap((edition) => edition[table].map((row) => (row as Record<string, unknown>)[column]));

const COLUMNS = TABLE_NAMES.flatMap((table) =>
  Object.entries(TABLES[table].row.shape).map(([column, schema]) => ({
    table,
    column,
    schema: schema as z.ZodType,
    values: valuesOf(table, column),
  })),
);

test('They have no problem, two sealed editions, and a draft.', async () => {
  const { problems } = await checkData(data, { today: TODAY });
  expect(problems.map(formatProblem)).toEqual([]);
  expect(editions.map(({ asOf }) => asOf)).toEqual([FIRST, SECOND]);
  expect((await loadData(data, { drafts: true })).latest).toMatchObject({ asOf: DRAFT, isDraft: true });
  expect(editions.every(({ about }) => about.withdrawals?.length === 1)).toBe(true);
});

test('Each choice of each column is taken; of how sure a number is, one that is not exact.', () => {
  const missing = COLUMNS.flatMap(({ table, column, schema, values }) =>
    choicesOf(schema, values)
      .filter((choice) => !values.includes(choice))
      .map((choice) => `${table}.${column}: ${choice}`),
  );
  expect(missing).toEqual([]);
});

/** Qualifiers are read alike in every column: all of them are met, but not all in each. */
function choicesOf(schema: z.ZodType, values: readonly unknown[]): readonly string[] {
  const { choices = [] } = metaOf(schema);
  if (choices.join() !== QUALIFIERS.join()) return choices;
  return values.some((value) => value !== null && value !== 'exact') ? [] : ['about'];
}

test('Each column is filled somewhere, and left empty where it may be.', () => {
  const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
  const missing = COLUMNS.flatMap(({ table, column, schema, values }) => [
    ...(values.every(isEmpty) ? [`${table}.${column} filled`] : []),
    ...(isOptional(schema) && !values.some(isEmpty) ? [`${table}.${column} empty`] : []),
  ]);
  expect(missing).toEqual([]);
});

test('Dates are days, months and years, in each table whose rows stand in time.', () => {
  const dated = [
    'sources.published',
    'tallies.as_of',
    'custody.as_of',
    'repression.period_start',
    'repression.period_end',
    'people.born',
    'life-events.date',
    'deaths.died_on',
    'events.date',
    'rankings.as_of',
  ];
  const missing = dated.flatMap((name) => {
    const [table = '', column = ''] = name.split('.');
    const found = valuesOf(table as TableName, column).flatMap((value) => parseDate(String(value)) ?? []);
    return (['day', 'month', 'year'] as const)
      .filter((precision) => !found.some((date) => precisionOf(date) === precision))
      .map((precision) => `${name}: ${precision}`);
  });
  expect(missing).toEqual([]);
});

test('Disputes are of dates of each precision, of numbers with each qualifier, and of texts; so are corrections, and of empty cells.', () => {
  const kindOf = (value: string | null, qualifier: string | null = null) => {
    if (value === null) return 'empty';
    const date = value.length === 4 && qualifier !== null ? null : parseDate(value);
    if (date !== null) return precisionOf(date);
    return /^[\d.]+$/.test(value) ? (qualifier ?? 'number') : 'text';
  };
  const disputed = editions.flatMap(({ disputes }) =>
    disputes.map(({ value, qualifier }) => kindOf(value, qualifier)),
  );
  expect(new Set(disputed)).toEqual(new Set(['day', 'month', 'year', 'number', 'text', ...QUALIFIERS]));
  const corrected = corrections.flatMap(({ was, is }) => [kindOf(was), kindOf(is)]);
  expect(new Set(corrected)).toEqual(new Set(['day', 'month', 'year', 'number', 'text', 'empty']));
});

test('Somebody has each status, and stands in each group of the list.', () => {
  const lives = editions.flatMap((edition) =>
    publishedPeople(edition).map((person) => lifelineOf(edition, person)),
  );
  expect(new Set(lives.map(({ status }) => status.kind))).toEqual(new Set(Object.keys(ENGLISH.statuses)));
  expect(new Set(lives.map(groupOf))).toEqual(new Set(GROUPS));
});

test('Each chart has something to draw in the second edition; in the first one is empty, as are its tables.', () => {
  const empty = (edition: (typeof editions)[number]) =>
    CHARTS.filter((chart) => chart.rows(edition).length === 0).map(({ id }) => id);
  expect(empty(latest)).toEqual([]);
  const [first] = editions;
  if (!first) throw new Error('There is no edition');
  // Two more need what the first edition has no column or table for.
  expect(empty(first)).toEqual(['in-return', 'where-held', 'elections']);
  expect(tableNamesIn(first.asOf).filter((table) => first[table].length === 0)).toEqual([
    'elections',
    'rankings',
  ]);
});

test('Corrections are of both sealed editions, and somebody is counted and not shown in each.', () => {
  expect(new Set(corrections.map(({ edition }) => edition))).toEqual(new Set([FIRST, SECOND]));
  for (const { people, deaths } of editions) {
    expect(people.filter(({ published }) => published === 'no').length).toBeGreaterThan(0);
    expect(deaths.filter(({ published }) => published === 'no').length).toBeGreaterThan(0);
  }
});
