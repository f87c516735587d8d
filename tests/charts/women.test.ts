import { describe, expect, it } from 'vitest';
import women from '#charts/women.ts';
import { describeChart } from '#drawing/description.ts';
import { cellsOf, custody, election, figuresOf, inEnglish, round, synthetic } from './synthetic.ts';

const told = (rows: Parameters<typeof synthetic>[0], asOf?: string) =>
  describeChart(women, inEnglish(synthetic(rows, asOf)));

describe('women among those let out', () => {
  const counted = (id: string, on: string, people: number, of: number, more = {}) =>
    round(id, on, people, { women: of, ...more });
  const held = custody('in-custody', '2024-06-30', 200, { women: 20 });

  it('are rows of the rounds that give their number, with their share and that of the prison before', () => {
    const rounds = [
      counted('r1', '2024-07-02', 10, 3),
      round('r2', '2024-08-02', 9),
      counted('r3', '2024-09-02', 4, 0),
    ];
    expect(cellsOf(women, synthetic({ rounds, custody: [held] })).map((cells) => cells.slice(2))).toEqual([
      ['3', '10', '30', '10', '30 June 2024'],
      ['0', '4', '0', '10', '30 June 2024'],
    ]);
    expect(women.rows(synthetic({ rounds: rounds.slice(1, 2) }))).toEqual([]);
  });

  it('are refused where they are more than all people of their round, which is named', () => {
    expect(() => women.rows(synthetic({ rounds: [counted('r1', '2024-07-02', 3, 5)] }))).toThrow(
      /^Round r1: 5 women are more than 3 people$/,
    );
  });

  it.each([
    [[counted('r1', '2024-07-02', 10, 3)], 'Women were 3 of the 10 in the one round that gives a number'],
    [
      [counted('r1', '2024-07-02', 10, 3), counted('r2', '2024-08-02', 10, 5)],
      'Women were 8 of 20 in the rounds that give a number',
    ],
    [
      [counted('r1', '2024-07-02', 10, 5), counted('r2', '2024-08-02', 10, 5)],
      'As many women as men: 10 of 20 in the rounds that give a number',
    ],
    [[counted('r1', '2024-07-02', 10, 0)], 'No woman was among the 10 of the one round that gives a number'],
  ])('of %j are titled "%s"', (rounds, title) => {
    expect(told({ rounds }).title).toBe(title);
  });

  it('are told before and after a vote, and how many rounds are without a number', () => {
    const deal = round('r4', '2025-03-02', 50, { mechanism: 'negotiated-release' });
    const rounds = [counted('r1', '2024-07-02', 10, 3), counted('r2', '2025-02-02', 4, 3), deal];
    const { says } = told({ rounds, elections: [election('2025-01-26')], custody: [held] }, '2025-06-01');
    expect(says).toBe(
      'The one round without a number of women let out 50 people. Up to the vote of 26 January 2025 they were 3 of 10. Since then, it was 3 of 4. Of those held, 10 per cent were women.',
    );
  });

  it('are told neither before nor after a vote of those let out on its very day', () => {
    const rounds = ['2024-07-02', '2025-01-26', '2025-02-02'].map((on, at) =>
      counted(`r${at}`, on, 10 + at, at),
    );
    const { says } = told({ rounds, elections: [election('2025-01-26')] }, '2025-06-01');
    expect(says).toContain(
      'Up to the vote of 26 January 2025 they were 0 of 10. Since then, it was 2 of 12.',
    );
  });

  it('are set beside the counts from a month before their first round on, told from the first of these to the last', () => {
    const counts = [
      ['2024-06-01', 5],
      ['2024-06-02', 10],
      ['2024-07-31', 20],
      ['2024-08-31', 15],
    ] as const;
    const rounds = [
      round('r1', '2024-06-20', 9),
      counted('r2', '2024-07-03', 10, 3),
      counted('r3', '2024-08-02', 10, 3),
    ];
    const edition = synthetic({
      rounds,
      custody: counts.map(([on, of]) => custody('in-custody', on, 100, { women: of })),
    });
    expect(figuresOf(women, edition)).toMatchObject({
      lowest: 10,
      highest: 20,
      heldFrom: '2024-06-02',
      heldUntil: '2024-08-31',
      others: { period: { from: '2024-06-20', until: edition.asOf } },
    });
  });

  it.each(['2024-07-01', '2024-07-02', '2025-02-02', '2025-02-03'])(
    'are told together where no round was before or after a vote of %s',
    (day) => {
      const rounds = [counted('r1', '2024-07-02', 10, 3), counted('r2', '2025-02-02', 4, 3)];
      expect(told({ rounds, elections: [election(day)] }, '2025-06-01').says).not.toContain('vote');
    },
  );

  it('are given by no deal where each is without their number, and other rounds without it are told apart', () => {
    const deal = (id: string, on: string) => round(id, on, 50, { mechanism: 'negotiated-release' });
    const rounds = [counted('r1', '2024-07-02', 10, 3), deal('r2', '2024-08-02'), deal('r3', '2024-09-02')];
    expect(told({ rounds }).says).toContain(
      'No deal with another state gives one (100 people in two deals).',
    );
    expect(told({ rounds: [...rounds, round('r4', '2024-10-02', 7)] }).says).toContain(
      'No deal with another state gives one (100 people in two deals), nor does one other round (7 people).',
    );
  });

  it('are never more than those let out', () => {
    expect(() => women.rows(synthetic({ rounds: [counted('r1', '2024-07-02', 2, 3)] }))).toThrow(
      'Round r1: 3 women are more than 2 people',
    );
  });
});
