/** What titles and sentences of charts say at their edges: nobody, one, as many; and that their numbers know what they are. */
import { describe, expect, it } from 'vitest';
import { CHARTS, chartOf } from '#charts/index.ts';
import { count } from '#data/count.ts';
import { loadData, type Edition } from '#data/edition.ts';
import type { Measure } from '#data/tables.ts';
import { describeChart } from '#drawing/description.ts';
import { RECOGNITIONS } from '#facts/flows.ts';
import { fieldOf } from '#facts/front.ts';
import { languageOf } from '#words/language.ts';
import { isDate } from '#words/forms.ts';
import { isFigure } from '#words/figure.ts';
import type { SentenceValues } from '#words/sentence.ts';
import { invent } from '../people/synthetic.ts';
import { custody, death, election, figure, inEnglish, round, synthetic, tally } from './synthetic.ts';

const { editions } = await loadData('data', { drafts: true });

const titleOf = (id: string, edition: Edition) => describeChart(chartOf(id), inEnglish(edition)).title;
const saysOf = (id: string, edition: Edition) => describeChart(chartOf(id), inEnglish(edition)).says;

const measure = (id: string, comparable: Measure['comparable_across_months']): Measure => ({
  measure: id,
  label: id,
  unit: 'people',
  definition: '',
  counter: '',
  comparable_across_months: comparable,
  caution: '',
});

describe('rounds', () => {
  const announced = (id: string, on: string, people: number, more = {}) => round(id, on, people, { ...more });

  it.each([
    [[announced('r1', '2024-07-02', 1, { in_total: 'no' })], 'No round up to 9 December 2024'],
    [[announced('r1', '2024-07-02', 1)], 'One round let out 1 person'],
    [
      [announced('r1', '2024-07-02', 5), announced('r2', '2024-08-02', 7)],
      'Two rounds let out 12 people; the largest, of 7, on 2 August 2024',
    ],
    [
      [announced('r1', '2024-07-02', 7), announced('r2', '2024-08-02', 7)],
      'Two rounds let out 14 people; the largest, of 7, came twice',
    ],
  ])('of %j are "%s"', (rounds, title) => {
    expect(titleOf('rounds', synthetic({ rounds }))).toBe(title);
  });

  it('grow to a total where there are several, and are told where there is one', () => {
    const grown = (...rounds: ReturnType<typeof round>[]) =>
      describeChart(chartOf('rounds'), inEnglish(synthetic({ rounds }))).views.find(
        ({ id }) => id === 'cumulative',
      )?.more;
    expect(grown(announced('r1', '2024-07-02', 5))).toBe(
      '5 people were let out between 2 July 2024 and 9 December 2024, in one round.',
    );
    expect(grown(announced('r1', '2024-07-02', 1))).toMatch(/^1 person was let out/);
    expect(grown(announced('r1', '2024-07-02', 5), announced('r2', '2024-08-02', 7))).toMatch(
      /^Round by round the total grew to 12 people .* The largest single rise was 7 people, on 2 August 2024\.$/,
    );
  });

  it('say of the one round for which it is known how many of its people were on the list', () => {
    const rounds = [
      announced('r1', '2024-07-02', 9, { political_prisoners: 4 }),
      announced('r2', '2024-08-02', 7),
    ];
    expect(saysOf('rounds', synthetic({ rounds }))).toMatch(
      /In the one round for which this is known, not all were recognised: 4 of 9\.$/,
    );
  });

  it('say of how many it is known how many were on the list, and where not all were', () => {
    const rounds = [
      announced('r1', '2024-07-02', 5),
      announced('r2', '2024-08-02', 7, { political_prisoners: 7 }),
      announced('r3', '2024-09-02', 9, { political_prisoners: 4 }),
    ];
    expect(saysOf('rounds', synthetic({ rounds }))).toMatch(
      /For two rounds it is reported how many were counted as political prisoners, by Viasna or by media; in one of them, not all: 4 of 9\.$/,
    );
    expect(saysOf('rounds', synthetic({ rounds: rounds.slice(0, 2) }))).toMatch(
      /In the one round for which this is known, all were recognised\.$/,
    );
    expect(saysOf('rounds', synthetic({ rounds: rounds.slice(0, 1) }))).toMatch(
      /For no round is it known how many were recognised\.$/,
    );
  });
});

describe('out and in', () => {
  const recognised = (month: string, value: number) =>
    figure(RECOGNITIONS, [`${month}-01`, `${month}-31`], value);
  const rounds = [round('r1', '2024-07-02', 5), round('r2', '2024-09-02', 90), round('r3', '2024-10-02', 4)];

  it('are summed over the months for which both are known, and no other', () => {
    const repression = [recognised('2024-07', 8), recognised('2024-10', 6)];
    expect(titleOf('out-and-in', synthetic({ rounds, repression }))).toBe(
      'In the two months since July 2024 for which both are known, 9 were let out and 14 newly recognised',
    );
  });

  it.each([
    [[], 'No month since July 2024 has both figures yet'],
    [
      [recognised('2024-07', 8)],
      'In July 2024, the one month since July 2024 with both figures, 5 were let out and 8 newly recognised',
    ],
    [
      [recognised('2024-07', 5)],
      'In July 2024, the one month since July 2024 with both figures, as many were let out as newly recognised: 5',
    ],
    [
      [recognised('2024-07', 3), recognised('2024-10', 6)],
      'In the two months since July 2024 for which both are known, as many were let out as newly recognised: 9',
    ],
  ])('with recognitions %j say "%s"', (repression, title) => {
    expect(titleOf('out-and-in', synthetic({ rounds, repression }))).toBe(title);
  });

  it('grow to sums that may hold the same people', () => {
    const repression = [recognised('2024-07', 8)];
    const { views } = describeChart(chartOf('out-and-in'), inEnglish(synthetic({ rounds, repression })));
    expect(views.find(({ id }) => id === 'cumulative')?.says).toContain(
      'count different things, some people may be in both, and one cannot be subtracted from the other.',
    );
  });

  it('say that no month has a figure of recognitions, or how many have none', () => {
    expect(saysOf('out-and-in', synthetic({ rounds }))).toContain(
      'For none of the 5 whole months since July 2024 does this edition have a figure of recognitions in that month.',
    );
    expect(saysOf('out-and-in', synthetic({ rounds, repression: [recognised('2024-07', 8)] }))).toContain(
      'For 4 of the 5 whole months since July 2024 this edition has no figure of recognitions in that month.',
    );
  });

  it('tell of a month without a round how many left the list', () => {
    const month = figure(RECOGNITIONS, ['2024-08-01', '2024-08-31'], 3);
    const counts = [custody('in-custody', '2024-07-31', 100), custody('in-custody', '2024-08-31', 90)];
    expect(saysOf('out-and-in', synthetic({ rounds, repression: [month], custody: counts }))).toContain(
      'In August 2024, of which this edition has no round, 13 left the list.',
    );
    expect(saysOf('out-and-in', synthetic({ rounds, repression: [month] }))).not.toContain('left the list');
  });
});

describe('those held', () => {
  const held = (day: string, people: number, more = {}) => custody('in-custody', day, people, { ...more });

  it.each([
    [[held('2024-12-01', 95)], 'One count: 95, 1 December 2024'],
    [
      [held('2024-11-01', 90), held('2024-12-01', 95)],
      '95 held on 1 December 2024, the highest count so far',
    ],
    [
      [held('2024-11-01', 99), held('2024-12-01', 95, { qualifier: 'about' })],
      'About 95 held on 1 December 2024; the highest of Viasna’s own counts is 99 (1 November 2024)',
    ],
  ])('of %j are titled "%s"', (counts, title) => {
    expect(titleOf('in-custody', synthetic({ custody: counts }))).toBe(title);
  });

  it('name a higher number that was seen only where others cite Viasna', () => {
    const counts = [
      held('2024-10-01', 99),
      held('2024-11-01', 120, { counter: 'Viasna, as cited by a paper' }),
      held('2024-12-01', 95),
    ];
    expect(saysOf('in-custody', synthetic({ custody: counts }))).toContain(
      'A higher number, 120 for 1 November 2024,',
    );
  });
});

describe('everyone ever recognised', () => {
  const ever = custody('ever-recognised', '2024-11-30', 100);

  it('are said with those held near that day, with all, or with none', () => {
    expect(
      titleOf('ever-recognised', synthetic({ custody: [ever, custody('in-custody', '2024-11-30', 40)] })),
    ).toBe('100 recognised by 30 November 2024; 40 held on 30 November 2024');
    expect(
      titleOf('ever-recognised', synthetic({ custody: [ever, custody('in-custody', '2024-11-30', 100)] })),
    ).toBe('All 100 people recognised since 2020 were held on 30 November 2024');
    expect(titleOf('ever-recognised', synthetic({ custody: [ever] }))).toBe(
      '100 people were recognised as political prisoners from 2020 to the count on 30 November 2024',
    );
  });
});

describe('everyone ever recognised, of whom nobody is known to have died', () => {
  const counts = [
    custody('ever-recognised', '2024-11-30', 100),
    custody('in-custody', '2024-11-30', 40),
    custody('former', '2024-11-30', 60),
  ];

  it('is said so, and never that 0 died', () => {
    const edition = synthetic({ custody: counts });
    expect(saysOf('ever-recognised', edition)).toContain(
      'The gap is not “released”: nobody is known to have died in custody; for',
    );
    const field = fieldOf(inEnglish(edition));
    expect(field?.parts.map(({ name }) => name)).toEqual(['held', 'unknown']);
    const later = synthetic({ custody: [...counts, custody('ever-recognised', '2024-12-05', 110)] });
    expect(saysOf('balance', later)).not.toMatch(/\b0 /);
  });
});

describe('who was left', () => {
  const left = (asOf: string, ...lives: readonly (readonly string[])[]) =>
    invent({
      asOf,
      people: lives.map((_, at) => ({ person_id: `person-${at}`, name_en: `Person ${at}` })),
      events: lives.flatMap((told, at) => told.map((each) => [each, { person_id: `person-${at}` }] as const)),
    });
  const HELD = ['2021-01-01 detained', '2025-12-01 reported-held'];
  const OUT = ['2021-01-01 detained', '2025-02-01 released-home'];

  it.each([
    [
      '2024-12-09',
      [['2021-01-01 detained'], ['2021-01-01 detained']],
      'All 2 were still held on 9 December 2024, by the last report of each',
    ],
    [
      '2025-12-31',
      [HELD, OUT],
      'Of 2 held on 9 December 2024, by the last report of each, one is not known to be out',
    ],
    [
      '2025-12-31',
      [HELD, HELD, OUT],
      'Of 3 held on 9 December 2024, by the last report of each, two are not known to be out',
    ],
    ['2025-12-31', [OUT, OUT], 'All 2 who were held on 9 December 2024, by the last report of each, are out'],
    ['2025-12-31', [OUT], 'The one person held on 9 December 2024, by the last report of them, is out'],
    ['2024-12-09', [HELD], 'The one person was still held on 9 December 2024, by the last report of them'],
  ])('in %s, of %j, are titled "%s"', (asOf, lives, title) => {
    expect(titleOf('who-was-left', left(asOf, ...lives))).toBe(title);
  });

  it('never say of nobody that they were released or taken abroad', () => {
    for (const edition of editions)
      expect(saysOf('who-was-left', edition)).not.toMatch(/\b(?:0|nobody|none) /i);
    expect(saysOf('who-was-left', left('2025-12-31', OUT))).toMatch(/^One was let go inside Belarus\./);
    expect(saysOf('who-was-left', left('2024-12-09', ['2021-01-01 detained']))).toMatch(
      /^They were not reported to be without regular contact\./,
    );
    expect(saysOf('who-was-left', left('2025-12-31', HELD, OUT))).toMatch(
      /^Of the 2: one was let go inside Belarus\./,
    );
  });

  it('add up in the real editions, whatever the numbers are', () => {
    for (const edition of editions) {
      const words: Record<string, number> = Object.fromEntries(
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => [languageOf('en').countInWords(count(value)), value]),
      );
      const title = titleOf('who-was-left', edition);
      const [, all, open] = /^Of (\d+) held on .*, (\w+) (?:is|are) not known/.exec(title) ?? [];
      if (all === undefined || open === undefined) {
        expect(title).toMatch(/^All /);
        continue;
      }
      const out = [
        ...(saysOf('who-was-left', edition)
          .split('. ')
          .find((sentence) => sentence.startsWith('Of the '))
          ?.matchAll(/(\d+|\bone\b) (?:was|were|came)/g) ?? []),
      ];
      const sum = out.reduce((total, [, number = '']) => total + (words[number] ?? Number(number)), 0);
      expect(sum + (words[open] ?? Number(open))).toBe(Number(all));
    }
  });
});

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
    [[first, size('2024-03-01', 30)], 'The state’s “extremist” list grew from 10 to 30 entries'],
    [[first, size('2024-03-01', 10)], 'The state’s “extremist” list held 10 entries on both days'],
    [[first, size('2024-03-01', 8)], 'The state’s “extremist” list went from 10 to 8 entries'],
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

describe.each(CHARTS.map((chart) => [chart.id, chart] as const))('the sentences of %s', (id, chart) => {
  /** Numbers in a text that are no part of a date. */
  const digitsIn = (text: string) =>
    text
      .replace(
        /\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?\b/g,
        '',
      )
      .replace(/\b(?:19|20)\d{2}\b/g, '')
      .replace(/[\d.]+%/g, '')
      .match(/\d+/g) ?? [];
  const texts = (values: SentenceValues): readonly string[] =>
    Object.values(values).flatMap((value) =>
      typeof value === 'string'
        ? isDate(value)
          ? []
          : value
        : typeof value === 'object' && !isFigure(value)
          ? value.flatMap((phrase) => texts(phrase.values))
          : [],
    );

  it('are given no number as text: one that counts people, days or entries knows what it is', () => {
    for (const edition of editions) {
      const rows = chart.rows(edition);
      if (rows.length === 0) continue;
      const written = texts(chart.values(rows, inEnglish(edition)));
      expect(written.flatMap(digitsIn), id).toEqual([]);
    }
  });

  it('say beside it nothing that the title has said', () => {
    for (const edition of editions) {
      const { title, views } = describeChart(chart, inEnglish(edition));
      for (const { says } of views) expect(says).not.toContain(title);
    }
  });
});
