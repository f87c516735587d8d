import { expect, test } from 'vitest';
import type { Edition } from '#data/edition.ts';
import { articleCases, articleTitle } from '#people/article-cases.ts';
import { isLengthSaid, type Sentence } from '#people/sentences.ts';
import { languageOf } from '#words/language.ts';
import { blank } from '../data/blank.ts';

const article = (article_id: string, number: string, name: string) => ({
  ...blank('articles'),
  article_id,
  number,
  name,
  source_ids: [],
});

test('Parts of an article stand after it, before articles that were put in later.', () => {
  const ids = ['130-2', '130-p3', '9', '130', '130-1'];
  const edition = {
    articles: ids.map((id) => article(id, id, 'Name')),
    people: [],
    'life-events': [],
    sourcesOf: () => [],
  } as unknown as Edition;
  expect(articleCases(edition).map((each) => each.article.article_id)).toEqual([
    '9',
    '130',
    '130-p3',
    '130-1',
    '130-2',
  ]);
});

test('A part that the number names is not said again; what else stands in brackets is.', () => {
  const title = (number: string, name: string) => articleTitle(article('id', number, name), languageOf('en'));
  expect(title('130, part 3', 'Name (part 3)')).toBe('Article 130, part 3: Name');
  expect(title('130, part 3', 'Name (part 13)')).toBe('Article 130, part 3: Name (part 13)');
  expect(title('356, part 1', 'Name (basic form)')).toBe('Article 356, part 1: Name (basic form)');
});

test.each([
  ['en', 'Sentenced to ten years', 10, 0, true],
  ['en', 'Sentenced to 11 years', 11, 0, true],
  ['en', 'A third added term', 1, 0, false],
  ['en', 'Given 18 months', 1, 6, false],
  ['ru', 'Приговорён к десяти годам', 10, 0, true],
  ['be', 'Асуджаны на дзесяць гадоў', 10, 0, true],
] as const)(
  'Of a ruling, in %s, “%s” says its length of %i years and %i months: %s',
  (code, headline, years, months, is) => {
    const sentence = { event: { headline }, length: { years, months }, disputes: [] } as unknown as Sentence;
    expect(isLengthSaid(sentence, languageOf(code))).toBe(is);
  },
);
