import { expect, test } from 'vitest';
import { unexplained } from '#changes/row-changes.ts';
import { date } from '#data/dates.ts';
import { makeEdition } from '#data/edition.ts';
import type { Correction, Round } from '#data/tables.ts';
import { languageOf } from '#words/language.ts';
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
  const disputes = disputed ? [{ table: 'rounds', key: 'r1', column: 'women' }] : [];
  const made = invent({ asOf, disputes });
  return makeEdition(made.about, { ...made, rounds });
};
const telling = (after: Round, corrections: readonly Correction[] = [], disputed = false) => ({
  before: edition('2024-12-09', [round({})]),
  after: edition('2025-01-26', [after], disputed),
  corrections,
  language: languageOf('en'),
});

test('a figure or a day that changed is one to explain, words and what was not reported are not', () => {
  const after = round({ women: 12, announced_on: date('2024-05-03'), label: 'Another name', men: 3 });
  expect(unexplained(telling(after))).toEqual([
    { table: 'rounds', key: 'r1', column: 'announced_on' },
    { table: 'rounds', key: 'r1', column: 'women' },
  ]);
});

test('a correction or a dispute explains it', () => {
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
  expect(unexplained(telling(round({ women: 12 }), [correction]))).toEqual([]);
  expect(unexplained(telling(round({ women: 12 }), [], true))).toEqual([]);
});
