import { describe, expect, it } from 'vitest';
import destinations from '#charts/destinations.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { tableOf } from '#drawing/table.ts';
import { countedRounds, totalOf } from '#facts/round-sums.ts';
import { cellsOf, dispute, inEnglish, round, synthetic, valuesOf } from './synthetic.ts';

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
        taken_abroad: 14,
      }),
      round('both', '2024-11-20', 50, {
        ...deal,
        destination: 'mixed',
        stayed_in_belarus: 2,
        taken_abroad: 40,
      }),
      round('unnumbered', '2024-12-01', 20, { ...deal, destination: 'abroad', stayed_in_belarus: 3 }),
      round('some', '2024-12-02', 10, { destination: 'home', taken_abroad: 4, mechanism: 'exchange' }),
    ],
  });

  it('is told round by round: at home all of a round, but for those counted elsewhere; abroad those with a number', () => {
    const none = 'not reported';
    expect(cellsOf(destinations, edition).map(([label, day, , ...cells]) => [label, day, ...cells])).toEqual([
      ['Round home', '3 July 2024', '18', '18', none, '0', none],
      ['Round unknown', '16 August 2024', '30', none, none, '30', none],
      ['Round abroad', '1 October 2024', '14', none, '14', '0', 'Lithuania and Poland'],
      ['Round both', '20 November 2024', '50', '2', '40', '8', none],
      ['Round unnumbered', '1 December 2024', '20', '3', none, '17', none],
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
      abroad: 'at least 58',
      abroadCount: 58,
      unnumbered: 1,
      open: '55',
      openCount: 55,
      pardons: 2,
      pardonsAbroad: 0,
      reportedAbroad: 0,
      from: '3 July 2024',
      asOf: '9 December 2024',
    });
  });

  const disputed = { dispute_id: 'd1', column: 'taken_abroad', value: '49' } as const;

  it('is a floor in the title where a round was taken abroad and sources differ on how many of it were', () => {
    const rounds = [
      round('known', '2024-07-03', 12, { ...deal, destination: 'abroad', taken_abroad: 12 }),
      round('open', '2024-08-16', 50, { ...deal, destination: 'abroad' }),
    ];
    const { title, says } = describeChart(
      destinations,
      inEnglish(synthetic({ rounds, disputes: [dispute('rounds', 'open', 'taken_abroad', disputed)] })),
    );
    expect(title).toBe('At least 12 were taken out of the country');
    expect(says).toContain('For 50, where they were let go is not known, or something else became of them.');
    expect(says).toContain('Those of whom this is not known include a whole round that was taken abroad');
  });

  it('is told to be zero where a source says so, and nowhere else', () => {
    const rounds = [
      round('none', '2024-07-03', 12, { destination: 'home', stayed_in_belarus: 12, taken_abroad: 0 }),
      round('all', '2024-08-16', 15, {
        ...deal,
        destination: 'abroad',
        stayed_in_belarus: 0,
        taken_abroad: 15,
      }),
    ];
    expect(cellsOf(destinations, synthetic({ rounds })).map((cells) => cells.slice(4, 7))).toEqual([
      ['12', '0', '0'],
      ['0', '15', '0'],
    ]);
  });

  it('is said of rounds that were pardons only, as those of a deal may have been pardoned, too', () => {
    const says = (...rounds: ReturnType<typeof round>[]) =>
      describeChart(destinations, inEnglish(synthetic({ rounds }))).says;
    const pardon = round('pardon', '2024-07-03', 12);
    expect(says(pardon)).toContain(
      'In rounds that were pardons only, not deals with another state, nobody is reported taken abroad.',
    );
    const without = 'pardons only';
    expect(says(round('abroad', '2024-07-03', 12, { destination: 'abroad', taken_abroad: 3 }))).not.toContain(
      without,
    );
    expect(says(round('abroad', '2024-07-03', 12, { destination: 'abroad' }))).not.toContain(without);
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
