/** What is wrong in several editions in the same way is told once, and every correction keeps its id. */
import { expect, test } from 'vitest';
import type { Correction } from '#data/tables.ts';
import { correctionGroups } from '#rows/correction-groups.ts';

const correction = (correction_id: string, edition: string, more: object = {}) =>
  ({
    correction_id,
    edition,
    found_on: '2027-03-01',
    table: 'rounds',
    key: 'r1',
    column: 'women',
    was: '2',
    is: '3',
    why: 'Miscounted.',
    source_ids: ['source-1'],
    put_right_in: '2027-06-30',
    ...more,
  }) as unknown as Correction;

const ids = (corrections: readonly Correction[]) =>
  correctionGroups(corrections).map((group) => group.map(({ correction_id }) => correction_id));

test('the same of several editions is one group, the oldest edition first', () => {
  expect(ids([correction('b', '2026-01-01'), correction('a', '2025-01-01')])).toEqual([['a', 'b']]);
});

test('another cell, another value, another reason or another edition that puts it right is another group', () => {
  const others = [
    { key: 'r2' },
    { column: null },
    { was: '1' },
    { is: '4' },
    { why: 'Misread.' },
    { put_right_in: null },
    { table: 'tallies' },
    { source_ids: ['source-2'] },
    { found_on: '2027-02-28' },
  ];
  const all = [{}, ...others].map((more, at) => correction(String(at), '2025-01-01', more));
  expect(ids(all)).toEqual(all.map(({ correction_id }) => [correction_id]));
});

test('the newest stand first, those of one day as they are listed', () => {
  const days = ['2027-03-01', '2027-03-02', '2027-03-02'];
  const all = days.map((found_on, at) => correction(String(at), '2025-01-01', { found_on, key: `r${at}` }));
  expect(ids(all)).toEqual([['1'], ['2'], ['0']]);
});
