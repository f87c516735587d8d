import { expect, test } from 'vitest';
import { count } from '#data/count.ts';
import { date } from '#data/dates.ts';
import type { CountFact, Fact } from '#facts/fact.ts';
import { writeFact } from '#facts/fact-text.ts';
import { figureLines } from '#prose/figure-lines.ts';
import type { ToldFigure } from '#prose/told-figures.ts';
import { onDate, type CellName } from '#words/figure.ts';
import { languageOf } from '#words/language.ts';
import { custody, death, dispute, figure, round, synthetic, tally } from '../charts/synthetic.ts';
import { blank, publicEvent } from '../data/blank.ts';

const english = languageOf('en');
const edition = synthetic({
  custody: [custody('in-custody', '2024-11-30', 1207), custody('in-custody', '2024-06-30', 1403)],
  rounds: [round('r01', '2024-07-02', 5), round('r02', '2024-08-16', 30, { label: '30 people pardoned' })],
  tallies: [tally('2024-11-01', 430)],
  repression: [figure('fines', ['2024-10', '2024-10'], 77)],
  measures: [{ ...blank('measures'), measure: 'fines', label: 'Fines' }],
  deaths: [death('Person One', '2021-05-21'), death('Person Two', '2023-05-05')],
  events: [publicEvent('vote', '2020-08-09')],
  disputes: [
    dispute('custody', 'in-custody-2024-11-30', 'count', { value: '1301' }),
    dispute('events', 'vote', 'headline'),
  ],
});

const counted = (
  people: number,
  until: string,
  cells: readonly CellName[],
  more: Partial<CountFact> = {},
) => ({
  kind: 'count' as const,
  count: count(people),
  unit: 'people' as const,
  measure: 'in-custody',
  period: onDate(date(until)),
  counter: null,
  counting: 'list' as const,
  isComparable: true,
  cells,
  source_ids: [],
  ...more,
});
const HELD = [{ table: 'custody', key: 'in-custody-2024-11-30', column: 'count' }] as const;
const VOTE = [{ table: 'events', key: 'vote', column: 'headline' }] as const;
const ROUNDS = ['r01', 'r02'].map((key): CellName => ({ table: 'rounds', key, column: 'announced_count' }));

const told = (fact: Fact, before = '', after = ''): ToldFigure => ({
  id: 'id',
  name: 'name',
  fact,
  edition,
  tellings: [{ slug: 'story', fragment: '', sentence: [before, writeFact(fact, english), after] }],
});
/** Lines as texts, with figures in brackets. */
const texts = (...figures: readonly ToldFigure[]) =>
  figureLines(figures, 'story', english).map(({ parts }) =>
    parts.map((part) => (typeof part === 'string' ? part : `[${part.written}]`)).join(''),
  );
const whenOf = (...figures: readonly ToldFigure[]) =>
  figureLines(figures, 'story', english).map(({ when }) => when);

test('A figure of one row is told by what the row is called, and by its time where that does not name it.', () => {
  const oneDeath = [{ table: 'deaths', key: 'person-one' }] as const;
  const deaths = ['person-one', 'person-two'].map((key): CellName => ({ table: 'deaths', key }));
  expect(
    texts(
      told(counted(1207, '2024-11-30', HELD)),
      told(counted(430, '2024-11-01', [{ table: 'tallies', key: 'tally-2024-11-01-430' }])),
      told(counted(77, '2024-10', [{ table: 'repression', key: 'fines-2024-10-2024-10' }])),
      told(counted(5, '2024-07-02', ROUNDS.slice(0, 1))),
      told({
        kind: 'date',
        date: date('2024-07-02'),
        cells: [{ table: 'rounds', key: 'r01' }],
        source_ids: [],
      }),
      told(counted(2, '2024-12-09', deaths)),
      told({ kind: 'date', date: date('2021-05-21'), cells: oneDeath, source_ids: [] }),
    ).map((text) => text.replaceAll('\u00a0', ' ')),
  ).toEqual([
    '[1,207] Political prisoners held (Viasna), 30 November 2024',
    '[430] Everyone released (Counter 1), 1 November 2024',
    '[77] Fines (Viasna), October 2024',
    '[5] Round r01: number announced',
    '[2 July 2024] Round r01',
    '[2] Recognised political prisoners known to have died in custody, counted on our list, 9 December 2024',
    '[21 May 2021] Recognised political prisoners known to have died in custody, counted on our list',
  ]);
});

test('A number with which the name of its row begins is not said twice, and one that it only seems to begin with is.', () => {
  const of = (people: number) => told(counted(people, '2024-08-16', ROUNDS.slice(1)));
  expect(texts(of(30), of(3))).toEqual([
    '[30] people pardoned: number announced',
    '[3] 30 people pardoned: number announced',
  ]);
});

test('Figures that their rows do not tell stand in their sentence, once for all that stand in it, with a stop at its end.', () => {
  const sum = counted(35, '2024-12-09', ROUNDS);
  const rounds = counted(2, '2024-12-09', ROUNDS);
  expect(
    texts(
      told(rounds, 'in 2024 ', ' rounds let out 35 people'),
      told(sum, 'in 2024 2 rounds let out ', ' people'),
      told(sum, 'Were there ', ' in 2024?'),
      told(sum, 'There were “', ' in 2024”'),
    ),
  ).toEqual([
    'In 2024 [2] rounds let out [35] people.',
    'Were there [35] in 2024?',
    'There were “[35] in 2024”',
  ]);
});

test('Lines stand in the order in which their first figures are told.', () => {
  const sum = counted(35, '2024-12-09', ROUNDS);
  const held = counted(1207, '2024-11-30', HELD);
  const rounds = counted(2, '2024-12-09', ROUNDS);
  const figures = [
    told(sum, 'Of 2 rounds ', ' people.'),
    told(held),
    told(rounds, 'Of ', ' rounds 35 people.'),
    told(sum, 'All in all ', '.'),
  ];
  const first = (line: string) => line.slice(0, 6);
  expect(texts(...figures).map(first)).toEqual(['Of [2]', '[1,207', 'All in']);
  expect(texts(...figures.toReversed()).map(first)).toEqual(['All in', 'Of [2]', '[1,207']);
});

test('The time of a count is told beside a sentence that does not name its year, each once.', () => {
  const sum = (until: string, more: Partial<CountFact> = {}) => counted(35, until, ROUNDS, more);
  const plain = (...figures: readonly ToldFigure[]) =>
    whenOf(...figures).map((when) => when.replaceAll('\u00a0', ' '));
  expect(plain(told(sum('2024-12-09'), 'In 2024 ', '.'))).toEqual(['']);
  expect(plain(told(sum('2024-12-09'), 'There were ', '.'))).toEqual(['9 December 2024']);
  expect(plain(told(sum('2024-12-09', { measure: 'events' }), 'There were ', '.'))).toEqual(['']);
  expect(
    plain(
      told(
        { kind: 'date', date: date('2024-12-09'), cells: ROUNDS, source_ids: [] },
        'It was on ',
        ', they say.',
      ),
      told({ kind: 'number', number: 7, unit: '%', cells: ROUNDS, source_ids: [] }, 'A share of ', '.'),
    ),
  ).toEqual(['', '']);
  expect(
    plain(
      told(sum('2024-12-09'), '', ', 35 and 35.'),
      told(sum('2024-12-09'), '35, ', ' and 35.'),
      told(sum('2023'), '35, 35 and ', '.'),
      told(sum('2022'), 'Again ', '.'),
    ),
  ).toEqual(['9 December 2024; 2023', '2022']);
  expect(whenOf(told(counted(1207, '2024-11-30', HELD)))).toEqual(['']);
});

test('Addresses of a figure lead to it under the first story that tells it.', () => {
  const figure = told(counted(1207, '2024-11-30', HELD));
  const sum = told(counted(35, '2024-12-09', ROUNDS), 'In 2024 ', '.');
  const anchors = (slug: string) =>
    figureLines([figure, sum], slug, english).map(({ parts }) =>
      parts.flatMap((part) => (typeof part === 'string' ? [] : [[part.id, part.anchor]])),
    );
  expect(anchors('story')).toEqual([[['id', 'id']], [['id', 'id']]]);
  expect(anchors('another')).toEqual([[['id', undefined]], [['id', undefined]]]);
});

test('A line says that others say otherwise where they do of one of its figures.', () => {
  const isDisputed = (...figures: readonly ToldFigure[]) =>
    figureLines(figures, 'story', english).map((line) => line.isDisputed);
  const other = [{ table: 'custody', key: 'in-custody-2024-06-30', column: 'count' }] as const;
  expect(
    isDisputed(told(counted(1207, '2024-11-30', HELD)), told(counted(1403, '2024-06-30', other))),
  ).toEqual([true, false]);
  const sum = told(counted(35, '2024-12-09', ROUNDS), 'Of 9 ', ' in 2024.');
  expect(isDisputed(sum, told(counted(9, '2020-08-09', VOTE), 'Of ', ' 35 in 2024.'))).toEqual([true]);
  expect(isDisputed(sum)).toEqual([false]);
});
