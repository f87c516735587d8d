import { expect, test } from 'vitest';
import { count } from '#data/count.ts';
import { date } from '#data/dates.ts';
import type { CountFact } from '#facts/fact.ts';
import { sayWhat, writeStanding } from '#facts/fact-text.ts';
import {
  cellNames,
  figureNamed,
  figureOf,
  figuresIn,
  namesOf,
  notedSentence,
  notesOf,
  type NotedFigure,
} from '#facts/note.ts';
import { figure, inEnglish, synthetic } from '../charts/synthetic.ts';

const edition = synthetic({
  repression: [figure('repressed-total', ['2024-11-01', '2024-11-30'], 12)],
  measures: [{ measure: 'repressed-total', label: 'Instances of repression' } as never],
});
const view = inEnglish(edition);
const fact: CountFact = {
  kind: 'count',
  count: count(12, 'at-least'),
  unit: 'instances',
  measure: 'repressed-total',
  period: { from: date('2024-11-01'), until: date('2024-11-30') },
  counter: 'Viasna',
  counting: 'published',
  isComparable: true,
  source_ids: [],
  cells: [{ table: 'repression', key: 'repressed-total-2024-11-01-2024-11-30', column: 'value' }],
};
const month = figureOf('month', fact, view.language);
const worked: NotedFigure = { name: 'worked', text: '7', label: 'Worked out', source_ids: [], cells: [] };

test('a note says its figure with its qualifier, what it is and when it stood', () => {
  const [note] = notesOf([month], view);
  expect(note).toMatchObject({
    nth: 1,
    text: 'at least 12',
    label: 'Instances of repression (Viasna)',
    standing: 'For November 2024. Instances, not people.',
    mentions: 1,
  });
});

const day = date('2024-12-09');
test.each<[Partial<CountFact>, string]>([
  [{ period: { from: day, until: day } }, 'As of 9 December 2024.'],
  [{ period: { from: null, until: day } }, 'The total up to 9 December 2024.'],
  [{ period: { from: date('2024-11'), until: date('2024-11') } }, 'As of November 2024.'],
  [{ period: { from: date('2024-12-01'), until: day } }, 'For 1 December to 9 December 2024.'],
  [{ counting: 'first' }, 'For November 2024. A first count, which later reports raise.'],
  [{ counting: 'remark' }, 'For November 2024. A remark, not a count.'],
  [{ unit: 'instances' }, 'For November 2024. Instances, not people.'],
  [{ unit: 'rounds' }, 'For November 2024.'],
  // The words of an event give a number without its day.
  [{ measure: 'events' }, ''],
])('a figure with %j stands as “%s”', (more, standing) => {
  expect(writeStanding({ ...fact, unit: 'people', ...more }, view.language)).toBe(standing);
});

test('a note begins with what its figure is and when it stood, of which either may not be known', () => {
  expect(sayWhat('Held', 'As of 9 December 2024.')).toBe('Held. As of 9 December 2024.');
  expect(sayWhat('', 'As of 9 December 2024.')).toBe('As of 9 December 2024.');
  expect(sayWhat('Held', '')).toBe('Held. ');
  expect(sayWhat('', '')).toBe('');
});

test('a figure of a page is found by its name, and one without a note is refused', () => {
  expect(figureNamed([month, worked], 'worked', '/a-story/')).toBe(worked);
  expect(() => figureNamed([month], 'worked', '/a-story/')).toThrow(
    'The figure "worked" has no note on /a-story/',
  );
});

test('figures of one name share a note, which counts the places they stand in', () => {
  const figures = [month, worked, month, month];
  expect(namesOf(figures)).toEqual(['month', 'worked']);
  expect(notesOf(figures, view).map(({ nth, name, mentions }) => [nth, name, mentions])).toEqual([
    [1, 'month', 3],
    [2, 'worked', 1],
  ]);
});

test('a figure may say for itself what it is', () => {
  expect(notesOf([worked], view)[0]).toMatchObject({ label: 'Worked out', standing: '' });
});

test('the figures of sentences are found in the order of their text', () => {
  expect(figuresIn([['From ', month, ' to ', worked], [], ['none'], [month]])).toEqual([
    month,
    worked,
    month,
  ]);
});

test('a number of a sentence leads to its note, which it shares with the same number of the same cells', () => {
  const said = notedSentence(
    [
      { figure: fact, of: 'a.b', text: 'At least 12' },
      ' and ',
      { figure: fact, of: 'a.b', text: 'at least 12' },
    ],
    view.language,
  );
  const figures = figuresIn([said]);
  expect(figures.map((each) => each.said)).toEqual(['At least 12', 'at least 12']);
  expect(notesOf(figures, view).map(({ text, mentions }) => [text, mentions])).toEqual([['at least 12', 2]]);
});

test('cells are named once each, as marks of charts name them', () => {
  const twice = { cells: [...fact.cells, { table: 'rounds', key: 'r08' } as const, ...fact.cells] };
  expect(cellNames(twice)).toEqual(['repression/repressed-total-2024-11-01-2024-11-30', 'rounds/r08']);
});
