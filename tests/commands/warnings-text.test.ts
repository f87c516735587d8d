/** How much of what the check finds is told at once. */
import { expect, test } from 'vitest';
import { countOf, problemLines, warningLines } from '#commands/warnings-text.ts';
import type { Warning } from '#data/check/check.ts';
import type { Problem } from '#data/problem.ts';

const problems = (count: number, file = 'a.csv'): Problem[] =>
  Array.from({ length: count }, (_, at) => ({ file, line: at + 2, message: 'is wrong' }));
const warnings = (count: number, rule: Warning['rule']): Warning[] =>
  problems(count, `${rule}.csv`).map((each) => ({ ...each, rule }));

test('Of each kind of warning five are told, kind by kind, and the others counted.', () => {
  const [first, ...others] = warnings(6, 'jump');
  if (first === undefined) throw new Error('nothing');
  expect(warningLines([first, ...warnings(5, 'duplicate'), ...others])).toEqual([
    ...[2, 3, 4, 5, 6].map((line) => `warning jump.csv:${line} is wrong`),
    '        … and 1 more of this kind; npm run check -- --all tells them',
    ...[2, 3, 4, 5, 6].map((line) => `warning duplicate.csv:${line} is wrong`),
  ]);
  expect(warningLines(warnings(7, 'jump'), { all: true })).toHaveLength(7);
  expect(warningLines([])).toEqual([]);
});

test('Of the problems of each file forty are told, and the others counted.', () => {
  expect(problemLines([...problems(40), ...problems(1, 'b.csv')])).toHaveLength(41);
  const lines = problemLines([...problems(42), ...problems(2, 'b.csv')]);
  expect(lines.slice(38)).toEqual([
    'a.csv:40 is wrong',
    'a.csv:41 is wrong',
    'a.csv: … and 2 more; npm run check -- --all tells them',
    'b.csv:2 is wrong',
    'b.csv:3 is wrong',
  ]);
  expect(problemLines(problems(50), { all: true })).toHaveLength(50);
});

test('One is told as one.', () => {
  expect([0, 1, 2].map((count) => countOf(count, 'problem'))).toEqual([
    '0 problems',
    '1 problem',
    '2 problems',
  ]);
});
