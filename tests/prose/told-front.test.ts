import { expect, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import { frontTexts } from '#facts/front.ts';
import { figuresIn, namesOf, notedSentence } from '#facts/note.ts';
import { figurePath, FRONT } from '#prose/told-figures.ts';
import { toldOnFront } from '#prose/told-front.ts';
import { editionIn } from '#words/edition-in.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';
import { custody, inEnglish, round, synthetic } from '../charts/synthetic.ts';

const { editions } = await loadData('data');

test.for(LANGUAGES)(
  'Every note of the front page leads to a figure, and each has a place of its own, in %s.',
  (code) => {
    for (const edition of editions) {
      const view = { edition: editionIn(edition, code), language: languageOf(code) };
      const names = namesOf(
        figuresIn(frontTexts(view).map((pieces) => notedSentence(pieces, view.language))),
      );
      const told = toldOnFront(view);
      expect(told.map(({ name }) => name)).toEqual(names);
      const ids = told.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-zA-Z0-9]+)+$/);
      for (const { tellings } of told)
        for (const { sentence } of tellings) expect(sentence.join('')).not.toMatch(/^\s|\s$|undefined/);
    }
  },
);

test('A figure keeps its anchor when an edition brings another number, and stands in each of its sentences.', () => {
  const other = (day: string, people: number) =>
    custody('in-custody', day, people, { criteria: 'other', counter: `Of ${day}` });
  const of = (people: number) =>
    toldOnFront(
      inEnglish(
        synthetic({
          custody: [
            custody('in-custody', '2024-06-30', people),
            other('2024-10-01', 90),
            other('2024-11-01', 85),
            other('2024-11-20', 80),
          ],
          rounds: [round('r1', '2024-07-03', 9)],
        }),
      ),
    );
  const ids = [
    'lede-held-held',
    'figure-given-given',
    'figure-given-given-2',
    'figure-given-given-3',
    'figures-release',
  ];
  expect(of(95).map(({ id }) => id)).toEqual(ids);
  expect(of(96).map(({ id }) => id)).toEqual(ids);
  const [held, given] = of(95);
  expect(held?.tellings.map(({ fragment, sentence }) => [fragment, sentence.join('')])).toEqual([
    ['#fact-1', 'The number counted as held was 95 on 30 June 2024.'],
    ['#fact-1-2', 'This edition holds no count by Viasna and its partners later than that of 95.'],
    ['#fact-1-3', '95 political prisoners held, 30 June 2024'],
  ]);
  expect(given?.tellings[0]?.sentence.join('')).toBe(
    'Others have given later figures of those held: 90 (1 October 2024), 85 (1 November 2024), 80 (20 November 2024).',
  );
  expect(figurePath(FRONT, 'lede-held-held')).toBe('/facts/front/#lede-held-held');
});
