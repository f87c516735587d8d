import { describe, expect, it } from 'vitest';
import calendar from '#charts/calendar.ts';
import type { Round } from '#data/tables.ts';
import { describeChart } from '#drawing/description.ts';
import { readingsOf } from '#drawing/readings.ts';
import { elementsOf, wordsOf, type Tree } from '#drawing/tree.ts';
import { cellsOf, election, inEnglish, round, synthetic, valuesOf } from './synthetic.ts';

const described = (...rounds: ReturnType<typeof round>[]) =>
  describeChart(calendar, inEnglish(synthetic({ rounds })));

describe('the calendar of rounds', () => {
  const first = round('r1', '2024-07-02', 5);

  it('has no rows where nobody was let out, nor of a round whose day is not known', () => {
    expect(calendar.rows(synthetic())).toEqual([]);
    expect(calendar.rows(synthetic({ rounds: [round('r1', '2024-07', 5)] }))).toEqual([]);
  });

  it('tells at the mark of a day how many were let out, and how long nobody had been', () => {
    const view = inEnglish(synthetic({ rounds: [first, round('r2', '2024-07-12', 7)] }));
    const [, second] = readingsOf(calendar, view).map(({ row }) => row);
    expect(second).toBe('12 July 2024: 7 let out. 10 days after the round before.');
  });

  it('counts days, not rounds, and the days between them', () => {
    const edition = synthetic({
      rounds: [
        first,
        round('r2', '2024-07-12', 7),
        round('r3', '2024-07-12', 1),
        round('r4', '2024-08-01', 2),
      ],
    });
    expect(cellsOf(calendar, edition).map((cells) => cells.slice(0, 4))).toEqual([
      ['2 July 2024', 'Round r1', '5', 'the first'],
      ['12 July 2024', 'Round r2 and Round r3', '8', '10'],
      ['1 August 2024', 'Round r4', '2', '20'],
    ]);
    expect(describeChart(calendar, inEnglish(edition)).title).toBe(
      'Counted rounds on three of 31 days to 1 August 2024; the longest gap 20 days',
    );
    expect(valuesOf(calendar, edition)).toMatchObject({
      waitFrom: '12 July 2024',
      waitUntil: '1 August 2024',
      months: 2,
      without: 0,
      hasTail: 'yes',
    });
  });

  it.each([
    [[round('r1', '2024-07-02', 5, { in_total: 'no' })], 'No day with a counted round up to 9 December 2024'],
    [[first], 'One day with a counted round up to 9 December 2024: 2 July 2024'],
    [
      [first, round('r2', '2024-07-12', 5), round('r3', '2024-07-22', 5)],
      'Counted rounds on three of 21 days to 22 July 2024; the longest gap, twice, 10 days',
    ],
  ])('of %j is titled "%s"', (rounds, title) => {
    expect(described(...rounds).title).toBe(title);
  });

  it.each([
    [[], 0],
    [[first], 0],
    [[first, round('r2', '2024-07-03', 5)], 0],
    [[first, round('r2', '2024-07-12', 5)], 1],
    [[first, round('r2', '2024-07-12', 5), round('r3', '2024-07-20', 5), round('r4', '2024-07-30', 5)], 2],
  ])('counts the longest gaps of %j: %i', (rounds, waits) => {
    expect(valuesOf(calendar, synthetic({ rounds }))).toMatchObject({ waits });
  });

  it('stops at the longest gap alone of those that are singled out', () => {
    const edition = synthetic({
      rounds: [
        first,
        round('r2', '2024-07-12', 7),
        round('r3', '2024-07-28', 1),
        round('r4', '2024-08-08', 2),
      ],
    });
    const stops = calendar.stops?.(calendar.rows(edition), inEnglish(edition));
    expect(stops).toEqual([{ row: 2, what: 'after the longest gap' }]);
  });

  it('has on its small picture a line for each year from the first counted day, or the first of all', () => {
    const years = (...rounds: Round[]) =>
      elementsOf(described(...rounds).thumbnail() as Tree)
        .filter(({ name }) => name === 'text')
        .map(wordsOf)
        .filter((words) => /^20\d\d$/.test(words));
    const apart = { in_total: 'no' } as const;
    expect(years(round('r1', '2022-07-02', 5, apart), round('r2', '2023-07-02', 5))).toEqual([
      '2023',
      '2024',
    ]);
    expect(years(round('r1', '2023-07-02', 5, apart))).toEqual(['2023', '2024']);
  });

  it('ends no gap with a round that is not part of the total, and draws it open', () => {
    const chart = described(
      first,
      round('r2', '2024-08-01', null, { in_total: 'no' }),
      round('r3', '2024-10-10', 5),
    );
    expect(chart.title).toBe(
      'Counted rounds on two of 101 days to 10 October 2024; the longest gap 100 days',
    );
    const drawn = elementsOf(chart.drawing('narrow') ?? { name: '', attributes: {}, children: [] });
    const fills = drawn
      .filter(({ attributes }) => 'data-row' in attributes)
      .map(({ attributes }) => attributes.fill);
    expect(fills).toEqual(['var(--out)', 'var(--paper)', 'var(--out)']);
    expect(drawn.map(wordsOf)).toContain('100 days');
  });

  it('says of a month whose only round has no number that there is no figure, and has a dash where none was found', () => {
    const sums = (people: number | null) => {
      const rounds = [
        first,
        round('r2', '2024-09-01', people, { in_total: 'no' }),
        round('r3', '2024-10-10', 5),
      ];
      return elementsOf(described(...rounds).drawing('narrow') ?? { name: '', attributes: {}, children: [] })
        .filter(({ attributes }) => attributes.class === 'muted')
        .map(wordsOf);
    };
    expect(sums(null).slice(0, 2)).toEqual(['–', 'no figure']);
    expect(sums(7).slice(0, 2)).toEqual(['–', '–']);
  });

  it('says of months without a round, and of the time after the last one, no more than that it holds none', () => {
    expect(described(first, round('r2', '2024-10-10', 5)).says).toMatch(
      /after 10 October 2024; that says what was found.* Of the 4 months from the first round to the last, two had no counted round\.$/,
    );
  });

  it('explains the marks that it has: of counted rounds, of others, of what is a floor, of a vote whose day is known', () => {
    const signs = (rounds: readonly Round[], heldOn?: string) => {
      const elections = heldOn === undefined ? [] : [election(heldOn)];
      const { key } = describeChart(calendar, inEnglish(synthetic({ rounds, elections })));
      return key.map(({ sign, mark }) => sign ?? mark);
    };
    const deal = { mechanism: 'negotiated-release' } as const;
    const apart = { in_total: 'no' } as const;
    const day = '2024-12-09';
    expect(signs([round('r1', day, 5)])).toEqual(['pardon']);
    expect(signs([round('r1', day, 5, deal)])).toEqual(['deal']);
    expect(signs([round('r1', day, 5), round('r2', '2024-12-08', 5, { ...deal, ...apart })])).toEqual([
      'pardon',
      'release',
    ]);
    const floor = { political_prisoners: 5, political_prisoners_qualifier: 'at-least' } as const;
    expect(signs([round('r1', day, null, floor)])).toEqual(['pardon', '+']);
    const from = [round('r1', '2024-12-01', 5)];
    expect(signs(from, '2024-12-01')).toContain('open-square');
    expect(signs(from, day)).toContain('open-square');
    for (const on of ['2024-11-30', '2024-12', '2024-12-10'])
      expect(signs(from, on), on).not.toContain('open-square');
  });

  it('draws a vote on its day, and none whose day is not known', () => {
    const squares = (heldOn: string) =>
      elementsOf(
        describeChart(
          calendar,
          inEnglish(synthetic({ rounds: [first], elections: [election(heldOn)] })),
        ).drawing('wide') as Tree,
      ).filter(({ name, attributes }) => name === 'rect' && attributes.stroke === 'var(--ink)').length;
    expect(['2024-07-09', '2024-07', '2020-08-09'].map(squares)).toEqual([1, 0, 0]);
  });
});
