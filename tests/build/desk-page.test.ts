/** What `npm run dev` shows while something is wrong with the data. */
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { problemPage } from '#build/desk-page.ts';
import type { Problem } from '#data/problem.ts';

const textsOf = (problems: readonly Problem[], of: string) => {
  const { document } = parseHTML(problemPage(problems));
  return [...document.querySelectorAll(of)].map((element) => element.textContent);
};

test('Each problem has its place, its column and what to do, whatever is typed there.', () => {
  const problems = [
    { file: 'a<b>.csv', line: 3, column: 4, name: '<i>women</i>', message: '"<script>" & more' },
    { file: 'rounds.csv', message: 'is not there' },
  ];
  expect(textsOf(problems, 'li')).toEqual([
    'a<b>.csv:3:4 <i>women</i>"<script>" & more',
    'rounds.csvis not there',
  ]);
  expect(textsOf(problems, 'code')).toEqual(['a<b>.csv:3:4', 'rounds.csv']);
  expect(textsOf(problems, 'strong')).toEqual(['<i>women</i>']);
  expect(textsOf(problems, 'script, li i')).toEqual(['']);
});

test('Problems are counted, and of very many the first sixty told.', () => {
  const many = Array.from({ length: 62 }, (_, at) => ({ file: 'a.csv', line: at + 2, message: 'is wrong' }));
  const told = (count: number) => [
    textsOf(many.slice(0, count), 'title, h1, ul + p').join(' / '),
    textsOf(many.slice(0, count), 'li').length,
  ];
  expect(told(1)).toEqual(['1 problem in the data / 1 problem in the data', 1]);
  expect(told(60)).toEqual(['60 problems in the data / 60 problems in the data', 60]);
  expect(told(61)).toEqual([
    '61 problems in the data / 61 problems in the data / … and 1 more; npm run check -- --all tells them.',
    60,
  ]);
  expect(told(62).join()).toContain('… and 2 more;');
});
