/** The titles of charts of silence, totals, convictions, lists, elections, deaths and destinations, and of the comparison. */
import { describe, expect, it } from 'vitest';
import { chartOf } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { invent } from '../people/synthetic.ts';
import { death, election, figure, inEnglish, round, synthetic, tally } from './synthetic.ts';
import { measure, saysOf, titleOf } from './titles.ts';

const { editions } = await loadData('data', { drafts: true });

describe('silence', () => {
  const silent = (...lives: readonly (readonly string[])[]) =>
    invent({
      asOf: '2026-12-31',
      people: lives.map((_, at) => ({ person_id: `person-${at}`, name_en: `Person ${at}` })),
      events: lives.flatMap((told, at) =>
        ['2021-01-01 detained', ...told].map((each) => [each, { person_id: `person-${at}` }] as const),
      ),
    });

  it('is of one person, or of two of whom both are named where theirs is as long', () => {
    const long = ['2023-02-05 last-contact', '2024-02-05 released'];
    expect(titleOf('silence', silent(long))).toBe('One person had no regular contact for 365 days');
    const two = silent(long, long);
    expect(titleOf('silence', two)).toBe('Two people had no regular contact for 365 days');
    const three = silent(long, long, ['2023-02-05 last-contact', '2023-03-05 released']);
    expect(titleOf('silence', three)).toBe('Three people had no regular contact for 28 to 365 days');
    expect(saysOf('silence', three)).toContain('The longest silences are those of Person 0 and Person 1.');
  });
});

describe('published totals', () => {
  const rounds = [round('r1', '2024-07-02', 5), round('r2', '2024-08-02', 7)];
  const total = (id: string, on: string, people: number, covers: readonly string[]) =>
    tally(on, people, { tally_id: id, counter: 'Viasna', covers_round_ids: [...covers] });

  it('count a number once, however many outlets printed it', () => {
    const tallies = [
      total('a', '2024-07-03', 5, ['r1']),
      total('b', '2024-07-04', 5, ['r1']),
      total('c', '2024-08-02', 12, ['r1', 'r2']),
      tally('2024-08-03', 99, { tally_id: 'd', counter: 'Viasna' }),
    ];
    expect(titleOf('how-many-released', synthetic({ rounds, tallies }))).toBe(
      'Two different totals can be built from the rounds',
    );
    expect(titleOf('how-many-released', synthetic({ rounds, tallies: tallies.slice(0, 2) }))).toBe(
      'One published total can be built from the rounds',
    );
    expect(titleOf('how-many-released', synthetic({ rounds, tallies: tallies.slice(3) }))).toBe(
      'No published total adds up from rounds',
    );
  });

  it('set two totals of one day beside each other, without and with its round', () => {
    const tallies = [total('a', '2024-08-02', 5, ['r1']), total('b', '2024-08-02', 12, ['r1', 'r2'])];
    expect(saysOf('how-many-released', synthetic({ rounds, tallies }))).toContain(
      'On 2 August 2024 two totals were published, 5 and 12. The 7 people of that day’s round are in the second only.',
    );
  });
});

describe('convictions', () => {
  const year = (name: string, value: number, until = `${name}-12-31`) =>
    figure('criminal-convictions', [`${name}-01-01`, until], value, { qualifier: 'at-least' });

  it.each([
    [[year('2023', 20)], 'At least 20 convicted in 2023'],
    [[year('2022', 30), year('2023', 20)], 'At least 30 convicted in 2022, the highest figure for a year'],
    [
      [year('2022', 30), year('2023', 30)],
      'At least 30 convicted in each of 2022 and 2023, the highest figure for a year',
    ],
  ])('of %j are titled "%s"', (repression, title) => {
    expect(titleOf('convictions', synthetic({ repression }))).toBe(title);
  });

  it('of which some are first counts say so', () => {
    const [first, second] = [year('2022', 30), year('2023', 20)];
    const repression = [first, { ...second, count_is: 'first' as const }];
    expect(saysOf('convictions', synthetic({ repression }))).toContain(
      'The figure for 2023 is a first count, which later reviews raise.',
    );
  });

  it('of a part of a year are no sign of a fall', () => {
    const repression = [year('2022', 30), year('2023', 20, '2023-11-29')];
    expect(saysOf('convictions', synthetic({ repression }))).toContain(
      'The figure for 2023 ends on 29 November',
    );
  });
});

describe('lists', () => {
  const size = (day: string, value: number) => figure('extremist-list-persons', [day, day], value);
  const measures = [measure('extremist-list-persons', 'yes')];
  const first = size('2022-03-01', 10);

  it.each([
    [[first], 'The state’s “extremist” list held 10 entries on 1 March 2022'],
    [
      [first, size('2024-03-01', 30)],
      'The state’s “extremist” list grew from 10 entries on 1 March 2022 to 30 on 1 March 2024',
    ],
    [
      [first, size('2024-03-01', 10)],
      'The state’s “extremist” list held 10 entries on 1 March 2022 and on 1 March 2024',
    ],
    [
      [first, size('2024-03-01', 8)],
      'The state’s “extremist” list went from 10 entries on 1 March 2022 to 8 on 1 March 2024',
    ],
  ])('of %j are titled "%s"', (repression, title) => {
    expect(titleOf('lists', synthetic({ measures, repression }))).toBe(title);
  });

  it('that do not compare are not set against each other', () => {
    const apart = {
      measures: [measure('extremist-list-persons', 'no')],
      repression: [first, size('2024-03-01', 30)],
    };
    expect(titleOf('lists', synthetic(apart))).toBe(
      'The state’s “extremist” list held 30 entries on 1 March 2024',
    );
  });
});

describe('elections, deaths and destinations', () => {
  it('count those let go at home by what is said of a whole round, beside others or alone', () => {
    const home = (id: string, more = {}) => round(id, '2024-07-02', 5, { destination: 'home', ...more });
    expect(saysOf('destinations', synthetic({ rounds: [home('r1')] }))).toMatch(/^For 5, sources say/);
    const numbered = home('r2', { stayed_in_belarus: 5 });
    expect(saysOf('destinations', synthetic({ rounds: [home('r1'), numbered] }))).toMatch(
      /^For 5 more, sources say/,
    );
  });

  it('give one share, the same share, or the range', () => {
    const votes = (...shares: readonly number[]) =>
      synthetic({
        elections: shares.map((share, at) => election(`200${at}-09-09`, { official_share_percent: share })),
      });
    expect(titleOf('elections', votes(75.5))).toBe('The winner’s official share of the vote in 2000: 75.5%');
    expect(titleOf('elections', votes(75.5, 75.5))).toBe(
      'The winner’s official share of each vote since 2000: 75.5%',
    );
    expect(titleOf('elections', votes(80, 75.5))).toBe(
      'The winner’s official share of the vote since 2000: 75.5% to 80%',
    );
  });

  it('count recognised prisoners who died, and say of the others that recognition is not reported', () => {
    const dead = (...recognised: readonly ('yes' | 'unknown')[]) =>
      synthetic({
        deaths: recognised.map((is, at) =>
          death(`Person ${at}`, '2023-01-01', { recognised_political_prisoner: is }),
        ),
      });
    expect(titleOf('deaths', dead('yes', 'yes'))).toBe(
      'Two recognised political prisoners are known to have died in custody',
    );
    expect(titleOf('deaths', dead('yes', 'unknown'))).toBe(
      'One recognised political prisoner is known to have died in custody',
    );
    expect(titleOf('deaths', dead('unknown'))).toBe(
      'No death of a recognised political prisoner is known in this edition',
    );
    expect(saysOf('deaths', dead('yes', 'unknown'))).toMatch(
      /^One more person died after detention or in custody/,
    );
  });

  const released = (id: string, more: object) => round(id, '2024-07-02', 10, { ...more });
  const dispute = {
    dispute_id: 'd1',
    table: 'rounds',
    key: 'r1',
    column: 'destination',
    value: 'abroad',
    qualifier: null,
    counter: null,
    why: 'One outlet says so.',
    reconciled: 'no' as const,
    source_ids: [],
  };

  it.each([
    [{ rounds: [released('r1', {})] }, 'Nobody is reported taken abroad'],
    [
      { rounds: [released('r1', {})], disputes: [dispute] },
      'Nobody is reported taken abroad, except in one report',
    ],
    [
      { rounds: [released('r1', { destination: 'abroad', taken_abroad: 10 })] },
      '10 were taken out of the country',
    ],
    [
      { rounds: [released('r1', { destination: 'abroad' })] },
      'One round was taken out of the country; of how many people is not known',
    ],
    [
      { rounds: [released('r1', { destination: 'mixed', taken_abroad: 4, stayed_in_belarus: 6 })] },
      '4 were taken out of the country; 6 were let go at home in one release',
    ],
    [
      { rounds: [released('r1', { destination: 'mixed', taken_abroad: 5, stayed_in_belarus: 5 })] },
      'As many were let go at home as were taken out of the country: 5',
    ],
  ])('of rounds %# are titled "%s"', (rows, title) => {
    expect(titleOf('destinations', synthetic(rows))).toBe(title);
  });
});

describe('the comparison of the story', () => {
  it('belongs to December 2024 in every edition: no later month stands in its place', () => {
    for (const edition of editions) {
      expect(titleOf('one-month', edition)).toBe(
        '29 pardoned that day, 207 in half a year with them, about 1,300 held',
      );
      const rows = describeChart(chartOf('one-month'), inEnglish(edition)).rows;
      const keys = rows.flatMap(({ cells = [] }) => cells.map(({ key }) => key));
      expect(keys.filter((key) => key.startsWith('repressed-total'))).toEqual(['repressed-total-2024-11']);
    }
  });

  it('is not there before its day, and says so where its month has no figure', () => {
    const rounds = [round('r1', '2024-12-09', 1)];
    expect(chartOf('one-month').rows(synthetic({ rounds }, '2024-12-08'))).toEqual([]);
    expect(titleOf('one-month', synthetic({ rounds }))).toBe(
      'One person pardoned that day, 1 in half a year with them',
    );
    expect(saysOf('one-month', synthetic({ rounds }))).toContain(
      'no figure of the instances of repression in November 2024',
    );
  });
});
