/** Words of drawings have room, in English and in a language of longer words and wider letters. */
import { expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import { LAYOUTS, type LayoutName } from '#drawing/chart.ts';
import { drawChart } from '#drawing/svg.ts';
import { languageOf } from '#words/language.ts';
import { faultsOf, lengthened, longLanguage, textsOf } from './texts.ts';

const { editions } = await loadData('data');
const english = languageOf('en');
const LANGUAGES = { English: english, 'a longer language': longLanguage(english) } as const;

test('the longer language is Cyrillic, a third longer, and longer but once', () => {
  expect(lengthened('released, 9 Dec 2024')).toBe('релеаседов, 9 Децо 2024');
  expect(lengthened(lengthened('released'))).toBe(lengthened('released'));
});

test.for(
  CHARTS.flatMap((chart) =>
    (Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[]).map((name) => [chart.id, name, chart] as const),
  ),
)('of %s, in %s, no words are cut or run into each other', ([, name, chart]) => {
  const faults = editions.flatMap((edition) =>
    (Object.keys(LAYOUTS) as LayoutName[]).flatMap((layout) =>
      (chart.views ?? ['']).flatMap((shown) => {
        const drawing = drawChart(chart, { edition, language: LANGUAGES[name] }, layout, '', shown);
        const found = drawing ? faultsOf(textsOf(drawing), LAYOUTS[layout].width) : [];
        return found.map((fault) => `${edition.asOf} ${layout} ${shown}: ${fault}`);
      }),
    ),
  );
  expect(faults).toEqual([]);
});
