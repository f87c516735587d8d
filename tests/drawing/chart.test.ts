import { describe, expect, it } from 'vitest';
import { CHARTS, chartOf } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import {
  chart,
  disputesOfRows,
  LAYOUTS,
  sourceIdsOfRows,
  type Chart,
  type ChartRow,
  type Column,
} from '#drawing/chart.ts';
import { describeChart } from '#drawing/description.ts';
import { Pen } from '#drawing/pen.ts';
import { inEnglish, synthetic } from '../charts/synthetic.ts';

const { editions } = await loadData('data', { drafts: true });

/** Least width in pixels at which each layout is shown: see `chart.css`. */
const NARROWEST = { narrow: 288, wide: 584 } as const;

describe('LAYOUTS', () => {
  it.each(['narrow', 'wide'] as const)('keeps text at 13 px in the %s one', (name) => {
    const { width, fontSize } = LAYOUTS[name];
    expect((fontSize * NARROWEST[name]) / width).toBeCloseTo(12.9, 0);
  });
});

describe('a column of numbers', () => {
  const declare = (column: object) => () =>
    chart({
      id: 'made',
      rows: () => [],
      columns: [column as Column<ChartRow>],
      values: () => ({}),
      draw: () => new Pen('svg'),
    });

  it.each(['people', 'days', 'instances', undefined])(
    'of %s cannot be declared without a qualifier',
    (unit) => {
      expect(declare({ id: 'held', kind: 'number', unit, value: () => 1 })).toThrow(
        `Chart made: column held holds ${unit ?? 'numbers without a unit'} as kind "number", which has no qualifier; make it kind "count"`,
      );
      // @ts-expect-error People are not a ratio: the type refuses them as well.
      const refused: Column<ChartRow> = { id: 'held', kind: 'number', unit: 'people', value: () => 1 };
      expect(refused.kind).toBe('number');
    },
  );

  it('counts something', () => {
    expect(declare({ id: 'held', kind: 'count', value: () => null })).toThrow(
      /^Chart made: column held is a count of nothing; give its unit, one of people, days, /,
    );
    expect(declare({ id: 'held', kind: 'count', unit: 'people', value: () => null })).not.toThrow();
    expect(declare({ id: 'share', kind: 'number', unit: '%', value: () => 1 })).not.toThrow();
  });
});

describe('chartOf', () => {
  it('finds a chart under its id', () => {
    for (const each of CHARTS) expect(chartOf(each.id)).toBe(each);
  });

  it('names the charts there are where it finds none', () => {
    expect(() => chartOf('pie')).toThrow(/There is no chart "pie"; charts are .*rounds/);
  });

  it('gives ids that can stand in an address', () => {
    for (const { id } of CHARTS) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(new Set(CHARTS.map(({ id }) => id)).size).toBe(CHARTS.length);
  });
});

describe('what rows rest on', () => {
  const dispute = {
    dispute_id: 'd1',
    table: 'rounds',
    key: 'r1',
    column: 'women',
    value: '2',
    qualifier: null,
    counter: null,
    why: 'Not reconciled.',
    reconciled: 'no' as const,
    source_ids: [],
  };
  const cell = { table: 'rounds', key: 'r1' } as const;

  it('is each source once, in the order met', () => {
    expect(sourceIdsOfRows([{ source_ids: ['b', 'a'] }, { source_ids: ['a', 'c'] }])).toEqual([
      'b',
      'a',
      'c',
    ]);
  });

  it('is each dispute of its cells once', () => {
    const edition = synthetic({ disputes: [dispute] });
    const rows = [
      { source_ids: [], cells: [cell] },
      { source_ids: [], cells: [cell, { ...cell, column: 'women' }] },
    ];
    expect(disputesOfRows(edition, rows)).toEqual([dispute]);
    expect(disputesOfRows(edition, [{ source_ids: [], cells: [{ ...cell, column: 'men' }] }])).toEqual([]);
  });
});

describe.each(CHARTS.map((each): [string, Chart] => [each.id, each]))('%s', (_, each) => {
  it('has no rows, no drawing and a sentence that says so where an edition has nothing', () => {
    const described = describeChart(each, inEnglish(synthetic()));
    if (described.rows.length > 0) return;
    expect(described.drawing('narrow')).toBeNull();
    expect(described.title).toBe(described.question);
    expect(described.says).toContain('9 December 2024');
  });

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'rests on cells and sources of %s',
    (__, edition) => {
      for (const { source_ids, cells = [] } of each.rows(edition)) {
        for (const id of source_ids) expect(edition.find('sources', id)).toBeDefined();
        for (const { table, key } of cells) expect(edition.find(table, key)).toBeDefined();
      }
    },
  );

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'speaks in whole sentences of %s',
    (__, edition) => {
      const { rows, title, subtitle, says, counts, question } = describeChart(each, inEnglish(edition));
      expect(question).toMatch(/\?$/);
      if (rows.length === 0) return;
      for (const text of [title, subtitle, says, counts]) {
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/ {2}|undefined|NaN|\{|\}|null/);
        expect(text.length).toBeGreaterThan(20);
      }
      expect(says).toMatch(/[.”]$/);
    },
  );
});
