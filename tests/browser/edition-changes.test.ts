import { expect, test } from 'vitest';
import { changesBetween, sayChanges } from '#browser/edition-changes.ts';

const words = {
  added: 'Rows added: {count}.',
  removed: 'Rows not there: {count}.',
  changed: 'Rows changed: {count}.',
  was: '{name}: {now}; it was {before}.',
  same: 'The rows are the same.',
};

const rows = (values: Record<string, string>) =>
  new Map(
    Object.entries(values).map(([key, value]) => [key, { name: key.toUpperCase(), value, whole: value }]),
  );

const said = (before: Record<string, string>, now: Record<string, string>) =>
  sayChanges(changesBetween(rows(before), rows(now)), words);

test('Rows are told apart by their keys, and what changed is said.', () => {
  expect(said({ a: '1', b: '2' }, { a: '1', b: '3', c: '4' })).toBe(
    'Rows added: 1. Rows changed: 1. B: 3; it was 2.',
  );
});

test('Many changes are counted, and two told.', () => {
  expect(said({ a: '1', b: '1', c: '1', d: '1' }, { a: '2', b: '2', c: '2' })).toBe(
    'Rows not there: 1. Rows changed: 3. A: 2; it was 1. B: 2; it was 1.',
  );
});

test('A row that differs only in what is not said of its mark is counted.', () => {
  const row = (whole: string) => new Map([['a', { name: 'A', value: '1', whole }]]);
  expect(sayChanges(changesBetween(row('1, no'), row('1, yes')), words)).toBe('Rows changed: 1.');
});

test('Equal tables are said to be equal.', () => {
  expect(said({ a: '1' }, { a: '1' })).toBe('The rows are the same.');
});
