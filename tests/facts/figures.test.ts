/** What a row knows of its number, whole: whatever is written of it follows from these. */
import { expect, test } from 'vitest';
import { count } from '#data/count.ts';
import { date } from '#data/dates.ts';
import {
  firstSources,
  isInUnitOf,
  numberOfRounds,
  ofCustody,
  ofRepression,
  ofRounds,
  ofTally,
  ourDays,
  ours,
  wayOut,
  wholeTime,
} from '#facts/figures.ts';
import { custody, figure, round, source, synthetic, tally } from '../charts/synthetic.ts';
import { blank } from '../data/blank.ts';

test('A count of those held is of its list, or a remark beside it', () => {
  const row = custody('in-custody', '2024-12-09', 1200, { qualifier: 'about', source_ids: ['a', 'b'] });
  expect(ofCustody(synthetic(), row)).toEqual({
    kind: 'count',
    count: { value: 1200, qualifier: 'about' },
    unit: 'people',
    measure: 'in-custody',
    period: { from: '2024-12-09', until: '2024-12-09' },
    counter: 'Viasna',
    counting: 'list',
    isComparable: true,
    source_ids: ['a', 'b'],
    cells: [{ table: 'custody', key: 'in-custody-2024-12-09', column: 'count' }],
  });
  expect(ofCustody(synthetic(), { ...row, criteria: 'other' })).toMatchObject({
    counting: 'remark',
    isComparable: false,
  });
});

test('A count of a month stands after the last round of it that the note of its source says it was made after', () => {
  const rounds = [
    round('r1', '2024-11-07', 9),
    round('r2', '2024-12-01', 3),
    round('r3', '2024-12-11', 4),
    round('r4', '2024-12-21', 5),
  ];
  const periodOf = (note: string | null, asOf = '2024-12') =>
    ofCustody(
      synthetic({ rounds, sources: [source('paper', { note })] }),
      custody('in-custody', asOf, 1200, { source_ids: ['nowhere', 'paper'] }),
    ).period;
  const month = { from: '2024-12', until: '2024-12' };
  expect(periodOf('Printed after the release of 11 December 2024.')).toEqual({
    ...month,
    after: '2024-12-11',
  });
  expect(periodOf('after the release of 1 December 2024, after the release of 21 December 2024')).toEqual({
    ...month,
    after: '2024-12-21',
  });
  // A day that is only named, one of another month, a date that is a day itself.
  for (const note of [
    'It names those released on 11 December 2024.',
    'after the release of 7 November 2024',
    'after the release of 11 January 2024',
    null,
  ])
    expect(periodOf(note), String(note)).toEqual(month);
  expect(periodOf('after the release of 1 December 2024', '2024-12-09')).toEqual({
    from: '2024-12-09',
    until: '2024-12-09',
  });
});

const measure = (id: string, unit: 'people' | 'cases', comparable: 'yes' | 'no') => ({
  ...blank('measures'),
  measure: id,
  unit,
  comparable_across_months: comparable,
});

test('A figure is of its period, in the unit of its measure or of its own scope', () => {
  const edition = synthetic({
    measures: [measure('arrests', 'people', 'yes'), measure('files', 'cases', 'no')],
  });
  const row = figure('arrests', ['2024-11-01', '2024-11-30'], 30, { qualifier: 'over', source_ids: ['a'] });
  expect(ofRepression(edition, row)).toEqual({
    kind: 'count',
    count: { value: 30, qualifier: 'over' },
    unit: 'people',
    measure: 'arrests',
    period: { from: '2024-11-01', until: '2024-11-30' },
    counter: 'Viasna',
    counting: 'published',
    isComparable: true,
    source_ids: ['a'],
    cells: [{ table: 'repression', key: 'arrests-2024-11-01-2024-11-30', column: 'value' }],
  });
  expect(ofRepression(edition, { ...row, count_is: 'first' }).counting).toBe('first');
  const scoped = (measure: string, scope: string | null) => {
    const made = figure(measure, ['2024-11-01', '2024-11-30'], 30, { scope });
    const { unit, isComparable } = ofRepression(edition, made);
    return [unit, isComparable, isInUnitOf(made, edition)];
  };
  expect(scoped('arrests', 'Criminal cases of arrest')).toEqual(['cases', true, false]);
  expect(scoped('arrests', 'People in cases of arrest')).toEqual(['people', true, true]);
  expect(scoped('files', 'Cases')).toEqual(['cases', false, true]);
  expect(scoped('unknown', null)).toEqual(['people', false, true]);
});

test('How people of a figure came out is what its scope says alone, by pardon or at the end of a term', () => {
  const row = (scope: string | null, of = 'released-in-period') =>
    figure(of, ['2024-11-01', '2024-11-30'], 30, { scope });
  expect(wayOut(row('Pardoned people'))).toBe('pardoned');
  expect(wayOut(row('People who served their terms'))).toBe('terms-served');
  expect(wayOut(row('Released at the end of their terms'))).toBe('terms-served');
  expect(wayOut(row('Pardoned, or served in full'))).toBe('released-in-period');
  expect(wayOut(row('Deserved'))).toBe('released-in-period');
  expect(wayOut(row(null))).toBe('released-in-period');
  expect(ofRepression(synthetic(), row('Pardoned people')).measure).toBe('pardoned');
  expect(ofRepression(synthetic(), row('Pardoned people', 'arrests')).measure).toBe('arrests');
});

test('A total is of its window, compares with no other, and keeps its qualifier', () => {
  const row = tally('2025-01-18', 250, { qualifier: 'at-least', since: date('2024-06'), source_ids: ['a'] });
  expect(ofTally(row)).toEqual({
    kind: 'count',
    count: { value: 250, qualifier: 'at-least' },
    unit: 'people',
    measure: 'tally',
    period: { from: '2024-06', until: '2025-01-18' },
    counter: 'Counter 1',
    counting: 'published',
    isComparable: false,
    source_ids: ['a'],
    cells: [{ table: 'tallies', key: row.tally_id, column: 'count' }],
  });
});

test('Rounds are as announced, by the first source of each', () => {
  const rounds = [
    round('r1', '2024-07-03', 18, { source_ids: ['a', 'b'] }),
    round('r2', '2024-09-04', 30, { source_ids: ['c'] }),
    round('r3', '2024-09-16', 37, { source_ids: ['a'] }),
  ];
  const period = { from: date('2024-07-03'), until: date('2024-09-16') };
  const all = {
    kind: 'count',
    count: { value: 85, qualifier: 'exact' },
    unit: 'people',
    measure: 'rounds',
    period,
    counter: null,
    counting: 'announced',
    isComparable: false,
    source_ids: ['a', 'c'],
    cells: ['r1', 'r2', 'r3'].map((key) => ({ table: 'rounds', key })),
  };
  expect(ofRounds(synthetic({ rounds }), rounds, period)).toEqual(all);
  expect(numberOfRounds(rounds, period)).toEqual({
    ...all,
    count: { value: 3, qualifier: 'exact' },
    unit: 'rounds',
    cells: all.cells.map((cell) => ({ ...cell, column: 'announced_on' })),
  });
  expect(firstSources([{ source_ids: [] }, ...rounds])).toEqual(['a', 'c']);
});

test('What is worked out here rests on the first two sources of each of its numbers, and on all their cells', () => {
  const from = ['1', '2'].map((key) =>
    ofTally(tally('2025-01-18', 250, { tally_id: key, source_ids: ['all', `a${key}`, `b${key}`] })),
  );
  const period = { from: date('2025-01-18'), until: date('2025-01-18') };
  const made = {
    kind: 'count',
    count: { value: 500, qualifier: 'exact' },
    unit: 'people',
    measure: 'tally',
    period,
    counter: null,
    counting: 'ours',
    isComparable: false,
    source_ids: ['all', 'a1', 'a2'],
    cells: ['1', '2'].map((key) => ({ table: 'tallies', key, column: 'count' })),
  };
  expect(ours('tally', count(500), period, from)).toEqual(made);
  const cells = [{ table: 'rounds', key: 'r1' }] as const;
  expect(ourDays('days', count(7), period, cells)).toEqual({
    ...made,
    count: { value: 7, qualifier: 'exact' },
    unit: 'days',
    measure: 'days',
    isComparable: true,
    source_ids: [],
    cells,
  });
  expect(wholeTime(date('2024-02'), date('2024'))).toEqual({ from: '2024-02-01', until: '2024-12-31' });
});
