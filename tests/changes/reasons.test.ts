import { expect, test } from 'vitest';
import { correctionCommand, unexplained, whyChanged } from '#changes/reasons.ts';
import { date } from '#data/dates.ts';
import { makeEdition } from '#data/edition.ts';
import type { Correction, Round } from '#data/tables.ts';
import { BLANK_CORRECTION, blank } from '../data/blank.ts';
import { invent } from '../people/synthetic.ts';

const round = (more: Partial<Round>): Round => ({
  ...blank('rounds'),
  round_id: 'r1',
  announced_on: date('2024-05-02'),
  label: 'A round',
  women: 11,
  ...more,
});
const edition = (asOf: string, rounds: readonly Round[], disputed = false) => {
  const why = 'Another number is given.';
  const made = invent({
    asOf,
    disputes: disputed ? [{ table: 'rounds', key: 'r1', column: 'women', why }] : [],
  });
  return makeEdition(made.about, { ...made, rounds });
};
const correction: Correction = {
  ...BLANK_CORRECTION,
  correction_id: 'c1',
  found_on: date('2025-01-02'),
  edition: date('2024-12-09'),
  table: 'rounds',
  key: 'r1',
  column: 'women',
  why: 'Miscounted.',
};
const step = (after: Round, corrections: readonly Correction[] = [], disputed = false) => ({
  before: edition('2024-12-09', [round({})]),
  after: edition('2025-01-26', [after], disputed),
  corrections,
});
const disputed = step(round({ women: 12 }), [], true);

test('a figure or a day that changed is one to explain, words and what was not reported are not', () => {
  const after = round({ women: 12, announced_on: date('2024-05-03'), label: 'Another name', men: 3 });
  expect(unexplained(step(after))).toEqual([
    { table: 'rounds', key: 'r1', column: 'announced_on' },
    { table: 'rounds', key: 'r1', column: 'women' },
  ]);
});

test('a correction or a dispute explains it', () => {
  expect(unexplained(step(round({ women: 12 }), [correction]))).toEqual([]);
  expect(unexplained(disputed)).toEqual([]);
});

test('a correction of the earlier edition is the reason before any dispute', () => {
  const why = (corrections: readonly Correction[], column: string) =>
    whyChanged('rounds', 'r1', column, { ...disputed, corrections });
  expect(why([correction], 'women')).toBe('Miscounted.');
  expect(why([], 'women')).toBe('Another number is given.');
  expect(why([correction], 'label')).toBeNull();
});

test('a correction is the reason only of its own cell, and only where the edition before held the mistake', () => {
  const why = (more: Partial<Record<keyof Correction, string>>) =>
    whyChanged('rounds', 'r1', 'women', {
      ...disputed,
      corrections: [{ ...correction, ...more } as Correction],
    });
  expect(why({ edition: '2024-11-01' })).toBe('Miscounted.');
  for (const other of [
    { edition: '2025-01-26' },
    { found_on: '2024-12-09' },
    { table: 'people' },
    { key: 'r2' },
    { column: 'men' },
  ])
    expect(why(other), JSON.stringify(other)).toBe('Another number is given.');
});

test('a dispute that the edition before held already is no reason', () => {
  expect(whyChanged('rounds', 'r1', 'women', { ...disputed, before: disputed.after })).toBeNull();
});

test('a choice that was made otherwise and an entry that was taken out want a reason; what is only added wants none', () => {
  const before = edition('2024-12-09', [round({ destination: 'home', counterpart: ['State 1', 'State 2'] })]);
  const after = (more: Partial<Round>) => ({
    before,
    after: edition('2025-01-26', [
      round({ destination: 'home', counterpart: ['State 1', 'State 2'], ...more }),
    ]),
    corrections: [],
  });
  const columns = (more: Partial<Round>) => unexplained(after(more)).map(({ column }) => column);
  expect(columns({ destination: 'abroad', counterpart: ['State 2'] })).toEqual([
    'counterpart',
    'destination',
  ]);
  expect(columns({ counterpart: ['State 1', 'State 2', 'State 3'], men: 4 })).toEqual([]);
  // New words and more sources state nothing anew.
  expect(columns({ label: 'The round', source_ids: ['s1'] })).toEqual([]);
});

test('what wants a reason comes with the command that gives it', () => {
  const cell = { table: 'rounds', key: 'r1', column: 'women' } as const;
  expect(correctionCommand(cell, date('2024-12-09'))).toBe(
    'npm run edition -- add correction --edition 2024-12-09 --table rounds --key r1 --column women',
  );
});
