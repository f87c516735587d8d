/** What a text says of itself: facts in plain text. */
import { expect, test } from 'vitest';
import { formatProblem } from '#data/problem.ts';
import { proseProblems } from '#prose/check-prose.ts';
import { fillIn, wordsIn } from '#prose/frontmatter.ts';
import { languageOf } from '#words/language.ts';
import { round, synthetic } from '../charts/synthetic.ts';

const edition = synthetic({ rounds: [round('r1', '2024-07-02', 5), round('r2', '2024-08-16', 4)] });
const said = (text: string) => proseProblems(text, 'en.mdx', 'en').map(formatProblem);

test('a fact stands in plain text, as it is, in words or as a day', () => {
  const words = {
    title: '{sum-of-rounds} people',
    description: 'Let out in {rounds-counted:words} rounds, the last on {last-decree-date:day}.',
  };
  expect(fillIn(words, edition, languageOf('en'))).toEqual({
    title: '9 people',
    description: 'Let out in two rounds, the last on 16 August.',
  });
});

test('a fact that the edition lacks, or that nobody declared, is named', () => {
  const filled = (title: string) => () => fillIn({ title, description: '' }, edition, languageOf('en'));
  expect(filled('{held-now}')).toThrow('Fact "held-now": The edition has no count of those held');
  expect(filled('{no-such-fact}')).toThrow('There is no fact "no-such-fact"');
});

test('words are read as they are typed, with or without quotes', () => {
  expect(
    wordsIn("---\ntitle: 'It’s: a ''title'''\ndescription: \"{a-b} \\\"c\\\"\"\norder: 4\n---\n\ntitle: no"),
  ).toEqual({ title: "It’s: a 'title'", description: '{a-b} "c"' });
  // A name is one where it begins the line, and a quotation mark one where it has its other; spaces around are none.
  expect(
    wordsIn(
      `---\ndescription: Of a title: none\nsubtitle: no\ntitle:  "So" it 'is'  \nstandfirst:   It stands. \n---\n`,
    ),
  ).toEqual({ title: `"So" it 'is'`, description: 'Of a title: none', standfirst: 'It stands.' });
  expect(wordsIn(`---\ntitle: It is "so"\ndescription: It is 'so'\n---\n`)).toEqual({
    title: 'It is "so"',
    description: "It is 'so'",
  });
  expect(wordsIn('No frontmatter')).toEqual({ title: '', description: '' });
});

test('numbers typed there are named as in prose, names of facts are not', () => {
  expect(said('---\ntitle: "{election-2025} and 29"\ndescription: In two years to 2024\n---\n')).toEqual([
    'en.mdx:2:29 "29" is a number typed in prose; take it from the data with {name-of-fact}, or leave it out',
    'en.mdx:3:17 "two" is a number typed in prose; take it from the data with {name-of-fact}, or leave it out',
    'en.mdx:3:30 "2024" is a number typed in prose; take it from the data with {name-of-fact}, or leave it out',
  ]);
});

test('words that go on over lines, or that YAML takes for something else, are refused: nothing would look at them', () => {
  for (const typed of ['title: A\n  b', 'title: >\n  a', 'title: {held-now} held', 'title:\n  a'])
    expect(said(`---\n${typed}\n---\n`)).toEqual([
      'en.mdx:2:1 title: is not on one line; write it on one, in quotes where it begins with {',
    ]);
});
