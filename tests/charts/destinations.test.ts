import { describe, expect, it } from 'vitest';
import destinations from '#charts/destinations.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { tableOf } from '#drawing/table.ts';
import { countedRounds, totalOf } from '#facts/round-sums.ts';
import { cellsOf, inEnglish, round, synthetic, valuesOf } from './synthetic.ts';

const { editions, latest } = await loadData('data', { drafts: true });

const numbersOf = (edition: (typeof editions)[number], id: string): number[] => {
  const { columns, rows } = tableOf(destinations, inEnglish(edition));
  const at = columns.findIndex((column) => column.id === id);
  return rows.map(({ cells }) => (cells[at]?.isMissing ? 0 : Number(cells[at]?.text.replace(/\D/g, ''))));
};
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('where people were let go', () => {
  it('has no rows where nobody was released', () => {
    expect(destinations.rows(synthetic())).toEqual([]);
  });

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'accounts for everyone released in %s',
    (_, edition) => {
      const parts = ['home', 'abroad', 'open'].map((part) => sum(numbersOf(edition, part)));
      expect(sum(parts)).toBe(totalOf(edition, countedRounds(edition)).value);
      expect(destinations.rows(edition)).toHaveLength(countedRounds(edition).length);
    },
  );

  it('splits a round whose people went both ways', () => {
    const { rows } = tableOf(destinations, inEnglish(latest));
    const last = rows.at(-1)?.cells.map(({ text }) => text);
    expect(last).toEqual(expect.arrayContaining(['250', '235', '15', '0']));
  });

  it('leaves out nobody for lack of a number, and makes nobody zero', () => {
    const { rows } = tableOf(destinations, inEnglish(latest));
    const unknown = rows.find(({ cells }) => cells[0]?.text === 'Pardon of 37, mid-September 2024');
    expect(unknown?.cells.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['37', 'not reported', 'not reported']),
    );
  });

  it('says that nobody was reported taken abroad where nobody was', () => {
    const first = editions[0];
    if (!first) throw new Error('no edition');
    expect(describeChart(destinations, inEnglish(first)).title).toBe('Nobody is reported taken abroad');
    expect(describeChart(destinations, inEnglish(latest)).title).toContain(
      '238 were taken out of the country',
    );
  });
});

describe('where people of invented rounds were let go', () => {
  const deal = { mechanism: 'negotiated-release' } as const;
  const edition = synthetic({
    rounds: [
      round('home', '2024-07-03', 18, { destination: 'home' }),
      round('unknown', '2024-08-16', 30),
      round('apart', '2024-09-01', 99, { in_total: 'no', destination: 'abroad' }),
      round('abroad', '2024-10-01', 14, {
        ...deal,
        destination: 'abroad',
        destination_places: ['Lithuania', 'Poland'],
      }),
      round('both', '2024-11-20', 50, {
        ...deal,
        destination: 'mixed',
        stayed_in_belarus: 2,
        taken_abroad: 40,
      }),
      round('most', '2024-12-01', 20, { destination: 'abroad', stayed_in_belarus: 3 }),
      round('some', '2024-12-02', 10, { destination: 'home', taken_abroad: 4, mechanism: 'exchange' }),
    ],
  });

  it('is told round by round: all went where the round went, but for those counted elsewhere', () => {
    const none = 'not reported';
    expect(cellsOf(destinations, edition).map(([label, day, , ...cells]) => [label, day, ...cells])).toEqual([
      ['Round home', '3 July 2024', '18', '18', '0', '0', none],
      ['Round unknown', '16 August 2024', '30', none, none, '30', none],
      ['Round abroad', '1 October 2024', '14', '0', '14', '0', 'Lithuania and Poland'],
      ['Round both', '20 November 2024', '50', '2', '40', '8', none],
      ['Round most', '1 December 2024', '20', '3', '17', '0', none],
      ['Round some', '2 December 2024', '10', '6', '4', '0', none],
    ]);
  });

  it('is added up: taken abroad; let go at home by number, and by what is said of a round; not known', () => {
    expect(valuesOf(destinations, edition)).toEqual({
      home: '5',
      homeCount: 5,
      homeRounds: 2,
      isSame: 'no',
      rest: '24',
      restCount: 24,
      abroad: '75',
      abroadCount: 75,
      open: '38',
      openCount: 38,
      pardons: 3,
      pardonsAbroad: 17,
      reportedAbroad: 0,
      from: '3 July 2024',
      asOf: '9 December 2024',
    });
  });

  it('is no more than were released', () => {
    const wrong = synthetic({
      rounds: [round('r1', '2024-07-03', 5, { stayed_in_belarus: 3, taken_abroad: 3 })],
    });
    expect(() => destinations.rows(wrong)).toThrow('Round r1: 3 home and 3 abroad are more than 5 released');
  });

  it('rests on the columns that say it', () => {
    expect(destinations.rows(edition)[0]?.cells?.map(({ key, column }) => `${key} ${column}`)).toEqual([
      'home destination',
      'home stayed_in_belarus',
      'home taken_abroad',
      'home mechanism',
    ]);
  });
});
