import { expect, test } from 'vitest';
import { count } from '#data/count.ts';
import { date } from '#data/dates.ts';
import type { CountFact, Fact } from '#facts/fact.ts';
import { figureSentence } from '#takeaway/figure-sentence.ts';
import { languageOf } from '#words/language.ts';
import { dispute, round, source, synthetic } from '../charts/synthetic.ts';

const edition = synthetic({
  rounds: [round('r01', '2024-07-02', 5)],
  sources: ['a', 'b', 'c', 'd', 'd2'].map((id) => source(id, { publisher: `Paper ${id.charAt(0)}` })),
  disputes: [dispute('rounds', 'r01', 'announced_count', { value: '7' })],
});
const fact: CountFact = {
  kind: 'count',
  count: count(5, 'at-least'),
  unit: 'people',
  measure: 'released',
  period: { from: date('2024-07-02'), until: date('2024-07-02') },
  counter: null,
  counting: 'announced',
  isComparable: true,
  source_ids: ['a'],
  cells: [{ table: 'rounds', key: 'r01', column: 'announced_count' }],
};
const copied = (of: Fact, code: 'en' | 'be' | 'ru' = 'en') =>
  figureSentence(
    of,
    'They let five out.',
    { edition, language: languageOf(code) },
    new URL('https://x.org/facts/#one'),
  ).replaceAll('\u{a0}', ' ');

test('A sentence to copy says the figure, what it is, when, who says so, what others say, and where it was read.', () => {
  expect(copied(fact)).toBe(
    '“They let five out.” at least 5 – Round r01: number announced. As of 2 July 2024. Source: Paper a. Other sources differ: 7. Revolving Door, edition of 9 December 2024. https://x.org/facts/#one',
  );
});

test('Publishers are named once each, three of them; the others are counted.', () => {
  expect(copied({ ...fact, source_ids: ['a', 'b', 'c', 'd', 'd2'] })).toContain(
    'Sources: Paper a; Paper b; Paper c; 1 other.',
  );
});

test('A date has no day on which it stood, and what rests on no source names none.', () => {
  expect(copied({ kind: 'date', date: date('2024-07'), source_ids: [], cells: [] })).toBe(
    '“They let five out.” July 2024. Revolving Door, edition of 9 December 2024. https://x.org/facts/#one',
  );
});

test('It is said in the language of the page.', () => {
  expect(copied(fact, 'be')).toMatch(
    /^«They let five out\.» не менш як 5 – Round r01: абвешчаная колькасць\. На 2 ліпеня 2024 года\. Крыніца: Paper a\./,
  );
  expect(copied(fact, 'ru')).toContain(
    'В других источниках иначе: 7. Revolving Door, выпуск от 9 декабря 2024 года.',
  );
});
