import { expect, test } from 'vitest';
import { chaptersOf } from '#people/chapters.ts';
import { lifeOf, type Told } from './synthetic.ts';

const chapters = (...events: Told[]) =>
  chaptersOf(lifeOf(events)).map((chapter) => [chapter.kind, ...chapter.events.map(({ date }) => date)]);
const outside = { case: null };

test('each imprisonment is a chapter, and so is what lies before, between and after', () => {
  expect(
    chapters(
      ['2009-01-01 candidacy', outside],
      ['2010-01-01 detained'],
      ['2011-01-01 released'],
      ['2012-01-01 award', outside],
      ['2020-01-01 detained', { case: 2 }],
      ['2024-01-01 released', { case: 2 }],
      ['2024-02-01 statement', outside],
    ),
  ).toEqual([
    ['before', '2009-01-01'],
    ['case', '2010-01-01', '2011-01-01'],
    ['between', '2012-01-01'],
    ['case', '2020-01-01', '2024-01-01'],
    ['after', '2024-02-01'],
  ]);
});

test('an award during an imprisonment stands in its chapter', () => {
  expect(chapters(['2020-01-01 detained'], ['2021-01-01 award', outside], ['2024-01-01 released'])).toEqual([
    ['case', '2020-01-01', '2021-01-01', '2024-01-01'],
  ]);
});

test('what happens to someone still held stands with the imprisonment', () => {
  expect(chapters(['2020-01-01 detained'], ['2021-01-01 award', outside])).toEqual([
    ['case', '2020-01-01', '2021-01-01'],
  ]);
});

test('what happens after a release does not stand with it because somebody was taken again later', () => {
  expect(
    chapters(
      ['2010-01-01 detained'],
      ['2011-01-01 released'],
      ['2012-01-01 award', outside],
      ['2020-01-01 detained', { case: 2 }],
      ['2021-01-01 award', outside],
    ),
  ).toEqual([
    ['case', '2010-01-01', '2011-01-01'],
    ['between', '2012-01-01'],
    ['case', '2020-01-01', '2021-01-01'],
  ]);
});

test('a life without any case is one chapter', () => {
  expect(chapters(['1994-07-20 took-office', outside], ['2020-08-09 other', outside])).toEqual([
    ['all', '1994-07-20', '2020-08-09'],
  ]);
});
