/** The titles of charts of people let out, taken in, held and left, for editions that no one has seen yet. */
import { describe, expect, it } from 'vitest';
import { chartOf } from '#charts/index.ts';
import { count } from '#data/count.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { RECOGNITIONS } from '#facts/flows.ts';
import { fieldOf } from '#facts/front.ts';
import { languageOf } from '#words/language.ts';
import { invent } from '../people/synthetic.ts';
import { custody, figure, inEnglish, round, synthetic } from './synthetic.ts';
import { saysOf, titleOf } from './titles.ts';

const { editions } = await loadData('data', { drafts: true });

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

  it('are summed over the months for which recognitions are known, and no other', () => {
    const repression = [recognised('2024-07', 8), recognised('2024-10', 6)];
    expect(titleOf('out-and-in', synthetic({ rounds, repression }))).toBe(
      'In the two months since July 2024 for which recognitions are known, this edition’s rounds let out 9; 14 were newly recognised',
    );
  });

  it.each([
    [[], 'No month since July 2024 has a figure of recognitions yet'],
    [
      [recognised('2024-07', 8)],
      'In July 2024, the one month since July 2024 for which recognitions are known, this edition’s rounds let out 5; 8 were newly recognised',
    ],
    [
      [recognised('2024-07', 5)],
      'In July 2024, the one month since July 2024 for which recognitions are known, this edition’s rounds let out as many as were newly recognised: 5',
    ],
    [
      [recognised('2024-07', 3), recognised('2024-10', 6)],
      'In the two months since July 2024 for which recognitions are known, this edition’s rounds let out as many as were newly recognised: 9',
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
    ['2025-12-31', [HELD, OUT], 'Of 2 held on 9 December 2024, one is not known to be out'],
    ['2025-12-31', [HELD, HELD, OUT], 'Of 3 held on 9 December 2024, two are not known to be out'],
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
