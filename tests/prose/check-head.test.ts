import { expect, test } from 'vitest';
import { formatProblem } from '#data/problem.ts';
import { headProblems } from '#prose/check-head.ts';

const said = (...lines: readonly string[]) =>
  headProblems(['---', ...lines, '---', '', 'Text: with a colon.', ''].join('\n'), 'a/be.mdx').map(
    formatProblem,
  );

test('A head that is YAML and says what is typed has no problem.', () => {
  expect(
    said(
      'of: 0123456789ab',
      'title: Plain – words',
      "description: 'It''s: quoted'",
      'standfirst: "{a-fact} # said"',
    ),
  ).toEqual([]);
});

test('A colon within a word is named with its place and what to do.', () => {
  expect(said('of: 0123456789ab', 'title: Belarus: two things', 'description: More')).toEqual([
    expect.stringMatching(
      /^a\/be\.mdx:3:15 the head is not YAML \(.+\): "title: Belarus: two things"; put what stands after the colon in single quotes/,
    ),
  ]);
});

test('A quotation mark that is not closed is named in a line of the head.', () => {
  const [problem = ''] = said("title: 'It", 'description: More');
  expect(problem).toMatch(/^a\/be\.mdx:3:\d+ the head is not YAML/);
});

test('What YAML takes for a comment, a number or a list is said as it is read.', () => {
  expect(said('title: The first # of many', 'description: 2024', 'standfirst: [a, b]')).toEqual([
    `a/be.mdx:2:1 title: is read as "The first"; put all of it in single quotes, and write '' for one within`,
    `a/be.mdx:3:1 description: is read as "2024"; put all of it in single quotes, and write '' for one within`,
    `a/be.mdx:4:1 standfirst: is read as "["a","b"]"; put all of it in single quotes, and write '' for one within`,
  ]);
});

test('A word that is missing is asked for, the standfirst not.', () => {
  expect(said('title: Only')).toEqual([
    'a/be.mdx:2:1 description: is missing from the head; add "description: …"',
  ]);
});

test('A text without a head, or with an empty one, is told what to write.', () => {
  expect(headProblems('Text.\n', 'a/en.mdx').map(formatProblem)).toEqual([
    'a/en.mdx:1:1 has no head; begin with ---, title: …, description: …, ---',
  ]);
  expect(said('# a comment')).toEqual([
    'a/be.mdx:2 the head has no words; write "title: …" and "description: …", a line each',
  ]);
});
