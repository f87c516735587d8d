import { expect, test } from 'vitest';
import convictions from '#charts/convictions.ts';
import { CHARTS } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import { chartChange, isSameChart, sayChartChange, sayThenAndNow } from '#changes/chart-change.ts';
import outAndIn from '#charts/out-and-in.ts';
import rounds from '#charts/rounds.ts';
import { tableOf } from '#drawing/table.ts';
import { figure, inEnglish, round, synthetic } from '../charts/synthetic.ts';

const year = (at: number, value: number) =>
  figure('criminal-convictions', [`${at}-01-01`, `${at}-12-31`], value);
const edition = (...repression: ReturnType<typeof figure>[]) => inEnglish(synthetic({ repression }));

test('rows that came, went and changed are counted, and each change is told', () => {
  const before = edition(year(2021, 10), year(2022, 20));
  const after = edition(year(2022, 22), year(2023, 30));
  expect(chartChange(convictions, before, after)).toMatchObject({ added: 1, removed: 1 });
  expect(sayChartChange(chartChange(convictions, before, after), after)).toMatch(
    /^1 row added, 1 row removed and 1 row changed\. 2022: .*22, before: 20\.$/,
  );
});

test.each([
  [{}, true],
  [{ finding: { was: '1', is: '2' } }, false],
  [{ added: 1 }, false],
  [{ removed: 1 }, false],
  [{ changed: [{ name: 'A row', values: [] }] }, false],
  [{ elsewhere: 1 }, false],
])('a chart that changed by %j is the same: %s', (more, isSame) => {
  const none = { finding: { was: '1', is: '1' }, added: 0, removed: 0, changed: [], elsewhere: 0 };
  expect(isSameChart({ ...none, ...more })).toBe(isSame);
});

test('the same rows are said to be the same', async () => {
  const { editions } = await loadData('data');
  for (const each of editions) {
    for (const chart of CHARTS) {
      const view = inEnglish(each);
      expect(sayChartChange(chartChange(chart, view, view), view)).toBe('The rows are the same.');
    }
  }
});

test('of several numbers only those that differ are told, each by its heading', () => {
  const before = edition(figure('criminal-convictions', ['2022-01-01', '2022-12-31'], 20, { women: 4 }));
  const after = edition(figure('criminal-convictions', ['2022-01-01', '2022-12-31'], 20, { women: 5 }));
  const [, women] = convictions.columns.flatMap(({ id }) =>
    ['convicted', 'women'].includes(id)
      ? (tableOf(convictions, after).columns.find((column) => column.id === id)?.heading ?? [])
      : [],
  );
  expect(chartChange(convictions, before, after)).toEqual({
    finding: { was: '20 convicted in 2022', is: '20 convicted in 2022' },
    added: 0,
    removed: 0,
    changed: [{ name: '2022', values: [{ of: women, was: '4', is: '5' }] }],
    elsewhere: 0,
  });
});

test('a row that differs only in what is not said of its mark has changed as well', () => {
  const of = (women: number) => inEnglish(synthetic({ rounds: [round('r1', '2024-07-03', 18, { women })] }));
  const change = chartChange(rounds, of(3), of(4));
  expect(change).toMatchObject({ added: 0, removed: 0, changed: [], elsewhere: 1 });
  expect(sayChartChange(change, of(4))).toBe('1 row changed.');
});

test('a month with another round is the same row', () => {
  const of = (...rounds: ReturnType<typeof round>[]) => inEnglish(synthetic({ rounds }));
  const [first, second] = [round('r1', '2024-07-03', 18), round('r2', '2024-07-20', 5)];
  const change = chartChange(outAndIn, of(first), of(first, second));
  expect(change).toMatchObject({ added: 0, removed: 0 });
  expect(change.changed.map(({ name }) => name)).toContain('July 2024');
});

test('a chart that says one number says it alone', () => {
  const of = (people: number) => inEnglish(synthetic({ rounds: [round('r1', '2024-07-03', people)] }));
  expect(chartChange(rounds, of(18), of(19)).changed).toEqual([
    { name: '3 July 2024', values: [{ of: null, was: '18', is: '19' }] },
  ]);
});

test('a chart as it was known then is told beside what it finds now, in one line', () => {
  const of = (asOf: string, ...people: number[]) =>
    inEnglish(
      synthetic({ rounds: people.map((each, at) => round(`r${at}`, `2024-07-0${at + 1}`, each)) }, asOf),
    );
  const [then, now] = [of('2024-12-09', 18, 20), of('2025-01-26', 18, 20, 40)];
  expect(sayThenAndNow(rounds, then, now)).toBe(
    'As known on 9 December 2024: 38 people let out in two rounds. Now: 78 people let out in three rounds.',
  );
  expect(sayThenAndNow(rounds, now, now)).toBe(
    'The newest edition. An earlier day shows what was known then.',
  );
  expect(sayThenAndNow(rounds, of('2024-12-09', 18, 20, 40), now)).toBe(
    'As known on 9 December 2024: the same finding as now, in every row.',
  );
});

test('where the finding is the same, rows that are not are counted', () => {
  const of = (asOf: string, women: number) =>
    inEnglish(synthetic({ rounds: [round('r1', '2024-07-03', 18, { women })] }, asOf));
  expect(sayThenAndNow(rounds, of('2024-12-09', 3), of('2025-01-26', 4))).toBe(
    'As known on 9 December 2024: the same finding as now; one row of the table differs.',
  );
});

test('in the sealed editions no chart needs more than one line of thought, and none says the same of then and now', async () => {
  const { editions, latest } = await loadData('data');
  for (const chart of CHARTS) {
    for (const each of editions) {
      if (chart.rows(each).length === 0) continue;
      const said = sayThenAndNow(chart, inEnglish(each), inEnglish(latest));
      expect(said.length, said).toBeLessThan(240);
      const [, then, now] = /: (.*)\. Now: (.*)\.$/.exec(said) ?? [];
      if (then !== undefined) expect(then, chart.id).not.toBe(now);
    }
  }
});
