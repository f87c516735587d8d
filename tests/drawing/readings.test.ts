/** What marks say is made of the cells of their rows, and every chart has words for it. */
import { expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import { readingsOf } from '#drawing/readings.ts';
import { tableOf } from '#drawing/table.ts';
import { languageOf } from '#words/language.ts';

const { editions } = await loadData('data');
const language = languageOf('en');

test.for(CHARTS.map((chart) => [chart.id, chart] as const))(
  'In every edition a mark of %s says a sentence that holds the name of its row or what it counts.',
  ([, chart]) => {
    for (const edition of editions) {
      const view = { edition, language };
      const { rows } = tableOf(chart, view);
      const readings = readingsOf(chart, view);
      expect(readings).toHaveLength(rows.length);
      for (const [at, { row, columns }] of readings.entries()) {
        const said = [row, ...columns.values()].filter((sentence) => sentence !== null);
        expect(said.length).toBeGreaterThan(0);
        const texts = rows[at]?.cells.map(({ text }) => text) ?? [];
        for (const sentence of said) {
          expect(
            texts.some((text) => text !== '' && sentence.toLowerCase().includes(text.toLowerCase())),
          ).toBe(true);
          expect(sentence).not.toMatch(/[{}]|undefined|null| {2}/);
        }
      }
    }
  },
);

test('Days are said as days, whatever their number.', () => {
  const silence = CHARTS.find(({ id }) => id === 'silence');
  for (const edition of silence ? editions : []) {
    for (const { row } of readingsOf(silence as (typeof CHARTS)[number], { edition, language }))
      expect(row).toMatch(/\bdays?\b/);
  }
});
