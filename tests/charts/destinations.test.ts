import { describe, expect, it } from 'vitest';
import destinations from '#charts/destinations.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { tableOf } from '#drawing/table.ts';
import { countedRounds, totalOf } from '#facts/round-sums.ts';
import { inEnglish, synthetic } from './synthetic.ts';

const { editions, latest } = await loadData('data', { drafts: true });

const numbersOf = (edition: (typeof editions)[number], id: string): number[] => {
  const { columns, rows } = tableOf(destinations, inEnglish(edition));
  const at = columns.findIndex((column) => column.id === id);
  return rows.map(({ cells }) => (cells[at]?.isMissing ? 0 : Number(cells[at]?.text.replace(',', ''))));
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
      expect(sum(parts)).toBe(totalOf(countedRounds(edition)).value);
      expect(destinations.rows(edition)).toHaveLength(countedRounds(edition).length);
    },
  );

  it('splits a round whose people went both ways', () => {
    const { rows } = tableOf(destinations, inEnglish(latest));
    const last = rows.at(-1)?.cells.map(({ text }) => text);
    expect(last).toEqual(expect.arrayContaining(['250', '235', '15', '0']));
  });

  it('leaves out nobody for lack of a number, and makes nobody nought', () => {
    const { rows } = tableOf(destinations, inEnglish(latest));
    const unknown = rows.find(({ cells }) => cells[0]?.text === 'Pardon of 37, mid-September 2024');
    expect(unknown?.cells.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['37', 'not reported', 'not reported']),
    );
  });

  it('says that nobody was reported taken abroad where nobody was', () => {
    const first = editions[0];
    if (!first) throw new Error('no edition');
    expect(describeChart(destinations, inEnglish(first)).title).toContain('nobody reported taken abroad');
    expect(describeChart(destinations, inEnglish(latest)).title).toContain('238 taken abroad');
  });
});
