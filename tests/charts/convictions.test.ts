import { describe, expect, it } from 'vitest';
import convictions from '#charts/convictions.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { readingsOf } from '#drawing/readings.ts';
import { tableOf } from '#drawing/table.ts';
import { svgText } from '#drawing/tree.ts';
import { cellsOf, figure, inEnglish, synthetic, valuesOf } from './synthetic.ts';

const { editions, latest } = await loadData('data', { drafts: true });

const counted = (...figures: [from: string, to: string, value: number, women?: number][]) =>
  synthetic({
    repression: figures.map(([from, to, value, women = null]) =>
      figure('criminal-convictions', [from, to], value, { qualifier: 'at-least', women }),
    ),
  });

const textOf = (edition: ReturnType<typeof synthetic>) =>
  tableOf(convictions, inEnglish(edition)).rows.map(({ cells }) => cells.map(({ text }) => text));

describe('the convictions of a year', () => {
  it('has no rows without figures', () => {
    expect(convictions.rows(synthetic())).toEqual([]);
  });

  it('takes the figures for whole years and long parts of them, by Viasna', () => {
    const keys = convictions.rows(latest).flatMap(({ cells = [] }) => cells.map(({ key }) => key));
    const expected = latest.repression.filter(
      ({ measure, counter, period_start, period_end }) =>
        measure === 'criminal-convictions' &&
        counter === 'Viasna' &&
        period_start.slice(0, 7) !== period_end.slice(0, 7),
    );
    expect(keys).toEqual(expected.map(({ figure_id }) => figure_id));
  });

  it('leaves out months, quarters and running totals', () => {
    const edition = counted(
      ['2023-01-01', '2023-12-31', 20],
      ['2024-03-01', '2024-03-31', 5],
      ['2024-01-01', '2024-03-31', 9],
      ['2020-05', '2024-03-31', 90],
    );
    expect(textOf(edition).map(([year]) => year)).toEqual(['2023']);
    // Half a year is a part that is long enough: of 183 days, and of none less.
    expect(convictions.rows(counted(['2023-07-02', '2023-12-31', 20]))).toHaveLength(1);
    expect(convictions.rows(counted(['2023-07-03', '2023-12-31', 20]))).toEqual([]);
  });

  it('says that a year between others was not reported', () => {
    const edition = counted(['2021-01-01', '2021-12-31', 20], ['2023-01-01', '2023-12-31', 30]);
    expect(textOf(edition)[1]).toEqual([
      '2022',
      'not reported',
      'not reported',
      'not reported',
      'not reported',
      'not reported',
    ]);
  });

  it('marks a part of a year, and a year whose women were not counted', () => {
    const edition = counted(['2020-06', '2020-12', 5], ['2021-01-01', '2021-11-29', 30, 7]);
    const drawn = svgText(describeChart(convictions, inEnglish(edition)).drawing('narrow'));
    for (const text of [
      'from June 2020',
      'to 29 November',
      'women: not reported',
      '7 of them women',
      'at least 30',
    ])
      expect(drawn).toContain(`>${text}<`);
  });

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'never gives more women than people in %s',
    (_, edition) => {
      for (const { women, value } of edition.repression.filter(
        ({ measure }) => measure === 'criminal-convictions',
      ))
        expect(women ?? 0).toBeLessThanOrEqual(value);
    },
  );
});

describe('a figure of sentences among figures of people', () => {
  const edition = synthetic({
    repression: [
      figure('criminal-convictions', ['2020-06', '2020-12'], 5, { scope: 'Sentences traced in some cases' }),
      figure('criminal-convictions', ['2021-01-01', '2021-12-31'], 30, { women: 7 }),
      figure('criminal-convictions', ['2022-01-01', '2022-12-31'], 60),
    ],
  });
  const described = describeChart(convictions, inEnglish(edition));

  it('is called so in the drawing, beside the chart and where its mark is read', () => {
    const drawn = svgText(described.drawing('wide'));
    expect(drawn).toContain('>5 sentences<');
    expect(drawn).toContain('>30 convicted<');
    expect(described.says).toContain('The figure for 2020 counts sentences.');
    expect(readingsOf(convictions, inEnglish(edition)).map(({ row }) => row)).toEqual([
      '2020, up to December 2020: 5 sentences.',
      '2021, up to 31 December 2021: 30 convicted; of them women: 7.',
      '2022, up to 31 December 2022: 60 convicted; of them women: not reported.',
    ]);
  });
});

describe('convictions of invented years', () => {
  const year = (from: string, to: string, value: number, more = {}) =>
    figure('criminal-convictions', [from, to], value, more);
  const edition = synthetic({
    repression: [
      year('2023-01-01', '2023-12-31', 1600, { qualifier: 'over', women: 300, scope: 'Of those known' }),
      year('2020-06', '2020-12', 5, { qualifier: 'about' }),
      year('2021-01-01', '2021-12-31', 1400, { women: 200 }),
      year('2021-01-01', '2021-11-30', 1300, { figure_id: 'shorter' }),
      year('2022-01-01', '2022-12-31', 1240, { qualifier: 'at-least' }),
      year('2022-01-01', '2022-12-31', 9999, { figure_id: 'another', counter: 'Somebody else' }),
      year('2024-01-01', '2024-09-30', 1000),
    ],
  });

  it('are given by year: for what time, how many, how many women, and of whom', () => {
    const none = 'not reported';
    expect(cellsOf(convictions, edition)).toEqual([
      ['2020', 'June 2020', 'December 2020', 'about 5', none, ''],
      ['2021', '1 January 2021', '31 December 2021', '1,400', '200', ''],
      ['2022', '1 January 2022', '31 December 2022', 'at least 1,240', none, ''],
      ['2023', '1 January 2023', '31 December 2023', 'over 1,600', '300', 'Of those known'],
      ['2024', '1 January 2024', '30 September 2024', '1,000', none, ''],
    ]);
  });

  it('are told in sentences by the year of the most, the women of that year, and the last', () => {
    expect(valuesOf(convictions, edition)).toEqual({
      years: 5,
      most: 'over 1,600',
      mostIn: '2023',
      mostTimes: 1,
      hasWomen: 'yes',
      women: '300',
      first: '2020',
      firsts: 0,
      firstIn: '',
      sentences: 0,
      sentencesIn: '',
      isPart: 'yes',
      last: '1,000',
      lastIn: '2024',
      lastUntil: '30 September',
    });
  });

  it('are told without women where those of that year were not counted, and without a part where all are whole', () => {
    const exact = synthetic({
      repression: [year('2021-01-01', '2021-12-31', 20), year('2022-01-01', '2022-12-31', 30)],
    });
    expect(valuesOf(convictions, exact)).toMatchObject({ most: '30', hasWomen: 'no', isPart: 'no' });
  });

  it('are told without a part where the year that is not over is the highest already', () => {
    const lastOf = (value: number) =>
      valuesOf(
        convictions,
        synthetic({
          repression: [year('2021-01-01', '2021-12-31', 20), year('2022-01-01', '2022-09-30', value)],
        }),
      ).isPart;
    expect([19, 20, 21].map(lastOf)).toEqual(['yes', 'no', 'no']);
  });
});
