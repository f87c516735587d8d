import { describe, expect, it } from 'vitest';
import everRecognised from '#charts/ever-recognised.ts';
import { loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { tableOf } from '#drawing/table.ts';
import { inEnglish, synthetic } from './synthetic.ts';

const { editions } = await loadData('data', { drafts: true });

describe('ever recognised', () => {
  it('has no rows where nobody was counted', () => {
    expect(everRecognised.rows(synthetic())).toEqual([]);
  });

  it.each(editions.map((edition) => [edition.asOf, edition] as const))(
    'shows every count of those recognised in %s, and only exact ones of those held',
    (_, edition) => {
      const keys = everRecognised.rows(edition).flatMap(({ cells = [] }) => cells.map(({ key }) => key));
      const shown = edition.custody.filter(({ custody_id }) => keys.includes(custody_id));
      expect(keys).toHaveLength(shown.length);
      expect(shown.filter(({ measure }) => measure === 'ever-recognised')).toHaveLength(
        edition.custody.filter(({ measure }) => measure === 'ever-recognised').length,
      );
      expect(shown.filter(({ measure }) => measure === 'former')).toEqual([]);
      expect(
        shown.filter(({ measure, qualifier }) => measure === 'in-custody' && qualifier !== 'exact'),
      ).toEqual([]);
    },
  );

  it.each([
    ['2024-12-09', 'Of 3,638 people recognised', '2,342 were no longer held by 30 November 2024'],
    ['2025-12-30', 'Of over 3,776 people recognised', 'over 2,542 were no longer held by 28 February 2025'],
    ['2026-03-31', 'Of 4,499 people recognised', 'about 3,359 were no longer held by 6 March 2026'],
  ])('says how many passed through by %s', (asOf, recognised, passed) => {
    const edition = editions.find((each) => each.asOf === asOf);
    if (!edition) throw new Error(`no edition ${asOf}`);
    const { title } = describeChart(everRecognised, inEnglish(edition));
    expect(title).toContain(recognised);
    expect(title).toContain(passed);
  });

  it('compares a count only with one of those held within a week of it', () => {
    const edition = editions.at(-1);
    if (!edition) throw new Error('no edition');
    const { columns, rows } = tableOf(everRecognised, inEnglish(edition));
    const at = (id: string) => columns.findIndex((column) => column.id === id);
    const cell = (date: string, id: string) =>
      rows.find(
        ({ cells }) => cells[at('as_of')]?.text === date && cells[at('series')]?.text === 'Ever recognised',
      )?.cells[at(id)]?.text;
    expect(cell('31 December 2025', 'passed_through')).toBe('3,208');
    expect(cell('31 August 2024', 'passed_through')).toBe('2,124');
  });
});
