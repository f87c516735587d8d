import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareProblems, DataError, formatProblem, placeIn } from '#data/problem.ts';

test('a problem is one line: file, line, column, name, message', () => {
  const problem = {
    file: 'data/rounds.csv',
    line: 14,
    column: 6,
    name: 'women',
    message: '"fourteen" is not a whole number',
  };
  expect(formatProblem(problem)).toBe('data/rounds.csv:14:6 women: "fourteen" is not a whole number');
  expect(formatProblem({ file: 'data/rounds.csv', message: 'is missing' })).toBe(
    'data/rounds.csv is missing',
  );
});

test('whatever stands in a file, its problem is one well-formed line without control characters', () => {
  const any = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(any, any, any, (file, name, message) => {
      const said = formatProblem({ file, line: 1, name, message });
      expect(said).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      expect(said.isWellFormed()).toBe(true);
    }),
  );
  expect(formatProblem({ file: 'a\nb\ud800', message: '\u202eold' })).toBe('a\ufffdb\ufffd \ufffdold');
});

test('problems are ordered by file, line and column', () => {
  const problems = [
    { file: 'b', message: '' },
    { file: 'a', line: 10, column: 1, message: '' },
    { file: 'a', line: 2, column: 9, message: '' },
    { file: 'a', line: 2, column: 3, message: '' },
  ];
  expect(problems.toSorted(compareProblems).map(({ file, line, column }) => [file, line, column])).toEqual([
    ['a', 2, 3],
    ['a', 2, 9],
    ['a', 10, 1],
    ['b', undefined, undefined],
  ]);
});

test('an error of the data says all its problems', () => {
  const error = new DataError([
    { file: 'a', message: 'is missing' },
    { file: 'b', line: 2, message: 'is wrong' },
  ]);
  expect(error.message).toBe('a is missing\nb:2 is wrong');
  expect(error.problems).toHaveLength(2);
});

test('a place in a text is its line and column, from 1, whatever the text begins with', () => {
  const places = [0, 1, 2, 3, 5].map((offset) => placeIn('\na\nbc\n', offset));
  expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:1', '2:1', '2:2', '3:1', '3:3']);
});
