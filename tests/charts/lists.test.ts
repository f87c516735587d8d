import { describe, expect, it } from 'vitest';
import lists from '#charts/lists.ts';
import { loadData } from '#data/edition.ts';
import type { Measure } from '#data/tables.ts';
import { describeChart } from '#drawing/description.ts';
import { svgText } from '#drawing/tree.ts';
import { languageOf } from '#words/language.ts';
import { cellsOf, figure, inEnglish, synthetic, valuesOf } from './synthetic.ts';

const { editions, latest } = await loadData('data', { drafts: true });

const MEASURES = ['extremist-list-persons', 'terrorist-list-persons', 'terrorist-list-belarusians'];

const sizes = (
  given: readonly [measure: number, on: string, value: number][],
  comparable: Measure['comparable_across_months'] = 'yes',
) =>
  synthetic({
    measures: MEASURES.map((measure) => ({
      measure,
      label: measure,
      unit: 'people',
      definition: '',
      counter: '',
      comparable_across_months: comparable,
      caution: '',
    })),
    repression: given.map(([measure, on, value]) => figure(MEASURES[measure] as string, [on, on], value)),
  });

const drawn = (edition: ReturnType<typeof synthetic>) =>
  svgText(describeChart(lists, inEnglish(edition)).drawing('wide'));

/** Lines that join sizes, by the number of sizes they join. */
const lines = (edition: ReturnType<typeof synthetic>) =>
  [...drawn(edition).matchAll(/<path [^>]*stroke-linejoin[^>]*>/g)].map(
    ([path]) => path.split(/\dL\d/).length,
  );

describe('the lists of the state', () => {
  it('has no rows without figures', () => {
    expect(lists.rows(synthetic())).toEqual([]);
  });

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'takes every size in %s',
    (_, edition) => {
      const keys = lists.rows(edition).flatMap(({ cells = [] }) => cells.map(({ key }) => key));
      const expected = edition.repression.filter(({ measure }) => MEASURES.includes(measure));
      expect(keys.toSorted()).toEqual(expected.map(({ figure_id }) => figure_id).toSorted());
    },
  );

  it('joins sizes that compare and stand near to each other', () => {
    const given = [
      [0, '2022-03-01', 10],
      [0, '2022-10-01', 20],
      [0, '2023-03-01', 30],
    ] as const;
    expect(lines(sizes(given.map((each) => [...each])))).toEqual([3]);
    expect(
      lines(
        sizes(
          given.map((each) => [...each]),
          'no',
        ),
      ),
    ).toEqual([]);
  });

  it('does not join across a long time, and says that nothing was reported in it', () => {
    const edition = sizes([
      [0, '2022-03-01', 10],
      [0, '2022-10-01', 20],
      [0, '2024-06-01', 30],
      [0, '2024-12-01', 40],
    ]);
    expect(lines(edition)).toEqual([2, 2]);
    expect(drawn(edition)).toContain('>not reported<');
    expect(describeChart(lists, inEnglish(edition)).says).toContain(
      'This edition has no figure for the size of the Interior Ministry’s list between 1 October 2022 and 1 June 2024.',
    );
  });

  it('writes the first size before its mark where there is room, else over it from the edge on', () => {
    const first = (...given: [number, string, number][]) => {
      const [, x, anchor] =
        / x="([-\d.]+)"[^>]*text-anchor="(\w+)"[^>]*>300</.exec(drawn(sizes(given))) ?? [];
      return { x: Number(x), anchor };
    };
    const early: [number, string, number] = [1, '2022-01-01', 50];
    const [high, low] = [100, 30_000].map((last) =>
      first(early, [0, '2023-09-01', 300], [0, '2024-03-01', last]),
    );
    expect(high?.anchor).toBe('end');
    expect(high).toEqual(low);
    const atEdge = [100, 30_000].map((last) => first([0, '2022-01-01', 300], [0, '2022-06-01', last]));
    expect(atEdge.map(({ anchor }) => anchor)).toEqual(['start', 'start']);
    expect(atEdge[0]).toEqual(atEdge[1]);
  });

  it('names the body that keeps a list, and quotes its words', () => {
    const { says, subtitle } = describeChart(lists, inEnglish(latest));
    expect(says).toMatch(/Interior Ministry’s “extremist” list.*KGB’s “terrorist” list/s);
    expect(subtitle).toContain('state’s own terms');
    expect(drawn(latest)).toContain('>KGB of Belarus; own scale<');
  });

  it('draws one list where the other has no figures', () => {
    const edition = sizes([[1, '2023-01-01', 700]]);
    const { title } = describeChart(lists, inEnglish(edition));
    expect(title).toContain('The KGB’s “terrorist” list');
    expect(drawn(edition)).not.toContain('Interior Ministry');
  });
});

describe('lists of invented sizes', () => {
  const size = (measure: number, on: string, value: number, more = {}) =>
    figure(MEASURES[measure] as string, [on, on], value, more);
  const edition = synthetic({
    measures: sizes([]).measures,
    repression: [
      size(0, '2024-03-01', 3900, { qualifier: 'over', scope: 'Citizens alone' }),
      size(0, '2022-03', 10),
      size(1, '2023', 700),
      size(2, '2024-10-01', 550, { qualifier: 'about' }),
      size(1, '2024-12-01', 1100),
    ],
  });

  it('are told list by list in the order of time, with the body that keeps each', () => {
    const [ministry, kgb] = ['extremist', 'terrorist'].map((list) =>
      languageOf('en').sayAny(`charts.lists.keepers.${list}`),
    );
    expect(cellsOf(lists, edition).map(([, ...cells]) => cells)).toEqual([
      ['March 2022', '10', ministry, ''],
      ['1 March 2024', 'over 3,900', ministry, 'Citizens alone'],
      ['2023', '700', kgb, ''],
      ['1 December 2024', '1,100', kgb, ''],
      ['1 October 2024', 'about 550', kgb, ''],
    ]);
  });

  it.each([
    ['exact', 1],
    ['about', 0],
    ['over', 0],
  ] as const)('are joined by a line where both are exact: one that is %s by %i', (qualifier, lines) => {
    const drawing = describeChart(
      lists,
      inEnglish(
        synthetic({
          measures: sizes([]).measures,
          repression: [size(0, '2024-03-01', 3900), size(0, '2024-06-01', 4100, { qualifier })],
        }),
      ),
    ).drawing('wide');
    const joined =
      svgText(drawing).match(/<path d="M[\d.]+,[\d.]+L[^"]*" fill="none"[^>]* stroke-width="2.25"/g) ?? [];
    expect(joined).toHaveLength(lines);
  });

  it('are told in sentences by their first and last sizes', () => {
    const values = valuesOf(lists, edition);
    expect(values).toMatchObject({
      extremistSizes: 2,
      extremistFirst: '10',
      extremistLast: 'over 3,900',
      terroristSizes: 2,
      terroristFirst: '700',
      terroristLast: '1,100',
      belarusiansSizes: 1,
      belarusiansFirst: 'about 550',
      gaps: 2,
      asOf: '9 December 2024',
    });
    expect(values).toMatchObject({ extremistFirstWhen: 'in March 2022', extremistIs: 'grew' });
    expect(values).toMatchObject({ terroristLastWhen: 'on 1 December 2024', belarusiansIs: 'one' });
    expect(values.gap).toMatch(/between March 2022 and 1 March 2024.*after 1 March 2024/);
  });

  it('are explained by an open mark only where a size is not exact', () => {
    const signs = (of: typeof edition) => lists.key?.(lists.rows(of), inEnglish(of)).map(({ sign }) => sign);
    expect(signs(edition)).toEqual(['open', 'dotted']);
    expect(signs(sizes([[0, '2022-03-01', 10]]))).toEqual(['dotted']);
  });
});
