import { expect, test } from 'vitest';
import outAndIn from '#charts/out-and-in.ts';
import { describeChart } from '#drawing/description.ts';
import { svgText } from '#drawing/tree.ts';
import { chartCsv } from '#takeaway/chart-files.ts';
import { cellsOf, figure, inEnglish, round, source, synthetic, valuesOf } from './synthetic.ts';

const month = (at: string): [string, string] => [`${at}-01`, `${at}-${at === '2024-06' ? 30 : 31}`];

const edition = synthetic(
  {
    sources: ['a', 'b', 'c', 'd'].map((id) => source(id)),
    rounds: [
      round('r1', '2024-07-03', 18, { source_ids: ['a', 'b', 'c'] }),
      round('r2', '2024-07-30', 2),
      round('r3', '2024-08-15', 30, { in_total: 'no' }),
    ],
    repression: [
      figure('newly-recognised-political-prisoners', month('2024-01'), 40),
      figure('newly-recognised-political-prisoners', month('2024-07'), 11, { source_ids: ['d'] }),
    ],
  },
  '2024-08-20',
);
const none = 'not reported';

const noRound = 'none in this edition';

test('Each month since January 2024 has two counts and its rounds, and two sums since July.', () => {
  expect(cellsOf(outAndIn, edition)).toEqual([
    ['January 2024', noRound, '40', none, none, noRound],
    ...['February', 'March', 'April', 'May', 'June'].map((name) => [
      `${name} 2024`,
      noRound,
      none,
      none,
      none,
      noRound,
    ]),
    ['July 2024', '20', '11', '20', '11', 'two'],
    ['August 2024', 'none in the total', none, '20', 'at least 11', 'one not part of the total'],
  ]);
});

test('A month whose one round has no number does not say that nobody was let out.', () => {
  const unknown = { in_total: 'no', mechanism: 'exchange' } as const;
  const some = synthetic(
    {
      sources: [source('a')],
      rounds: [
        round('r1', '2024-07-03', 18),
        round('r9', '2024-08-28', null, { ...unknown, source_ids: ['a'] }),
      ],
    },
    '2024-09-20',
  );
  expect(cellsOf(outAndIn, some).slice(-3)).toEqual([
    ['July 2024', '18', none, '18', none, 'one'],
    ['August 2024', none, none, '18', none, 'one not part of the total, number not reported'],
    ['September 2024', noRound, none, '18', none, noRound],
  ]);
  expect(outAndIn.rows(some)[7]?.cells).toEqual([{ table: 'rounds', key: 'r9', shownIn: 'released' }]);
  const described = describeChart(outAndIn, inEnglish(some));
  const csv = chartCsv(described).trimEnd().split('\n');
  expect(csv.at(-2)).toMatch(/^2024-08,,,,,18,exact,/);
  expect(csv.at(-1)).toMatch(/^2024-09,,,,,18,exact,/);
  // A dash says that a figure is missing: of the round without a number, and of no month without a round.
  const drawn = svgText(described.drawing('wide', 'each'));
  expect([...drawn.matchAll(/<path(?=[^>]* data-column="released")(?=[^>]* data-row="7")/g)]).toHaveLength(1);
});

test('Its sentences count the months from the first releases on that are over and have both figures.', () => {
  expect(valuesOf(outAndIn, edition)).toEqual({
    months: 1,
    month: 'July 2024',
    letOut: '20',
    recognised: '11',
    isSame: 'no',
    allMonths: 1,
    missing: 0,
    hasQuiet: 'no',
    since: 'July 2024',
    from: 'January 2024',
    until: '20 August 2024',
  });
});

test('A month names its cells by column, and two sources of each at most.', () => {
  const july = outAndIn.rows(edition)[6];
  expect(july?.cells?.map(({ key, shownIn }) => `${shownIn} ${key}`)).toEqual([
    'released r1',
    'released r2',
    'recognised newly-recognised-political-prisoners-2024-07-01-2024-07-31',
  ]);
  expect(july?.source_ids).toEqual(['a', 'b', 'd']);
});

test('Arrow keys stop at the highest month of each series.', () => {
  const stops = outAndIn.stops?.(outAndIn.rows(edition), inEnglish(edition)) ?? [];
  expect(stops.map(({ row, column }) => [row, column])).toEqual([
    [6, 'released'],
    [0, 'recognised'],
  ]);
});

test('The sums end in a label each, the one that is a floor with its qualifier.', () => {
  const later = synthetic({ ...edition, repression: edition.repression.slice(0, 2) }, '2024-09-20');
  const drawn = svgText(describeChart(outAndIn, inEnglish(later)).drawing('wide', 'cumulative'));
  const words = [...drawn.matchAll(/>([^<>]+)<\/t/g)].map(([, text]) => text);
  expect(words).toContain('20');
  expect(words).toContain('11');
});

test('The key explains hatched bars where a month has a bar alone, and only there.', () => {
  const both = synthetic(
    { rounds: edition.rounds.slice(0, 2), repression: edition.repression.slice(1) },
    '2024-08-20',
  );
  const signs = (of: typeof edition) =>
    outAndIn.key?.(outAndIn.rows(of), inEnglish(of))?.map(({ sign }) => sign) ?? [];
  expect(signs(edition)).toContain('hatched');
  expect(signs(both)).not.toContain('hatched');
});

test('Under a bar downwards whose count is a floor stands a tick, at the end of its bar.', () => {
  const floors = ['2024-03', '2024-05', '2024-07'].map((at, index) =>
    figure('newly-recognised-political-prisoners', month(at), index === 1 ? 20 : 40, {
      qualifier: index === 1 ? 'exact' : 'at-least',
    }),
  );
  const some = synthetic({ repression: floors, rounds: [round('r1', '2024-07-03', 18)] }, '2024-08-20');
  const drawn = svgText(describeChart(outAndIn, inEnglish(some)).drawing('wide', 'each'));
  const [, ticks = ''] = / d="((?:M[\d.]+,[\d.]+v[\d.]+)+)"/.exec(drawn) ?? [];
  const places = [...ticks.matchAll(/M([\d.]+),([\d.]+)v/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(places).toHaveLength(2);
  expect(places[0]?.[0]).toBeLessThan(places[1]?.[0] ?? 0);
  expect(places[0]?.[1]).toBe(places[1]?.[1]);
});
