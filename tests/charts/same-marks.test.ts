/** What the English drawing has, the others have: longer words are placed elsewhere or shortened, and take no mark away. */
import { expect, test } from 'vitest';
import { chartOf, CHARTS } from '#charts/index.ts';
import { loadData } from '#data/edition.ts';
import { LAYOUTS, type LayoutName } from '#drawing/chart.ts';
import { drawChart } from '#drawing/svg.ts';
import { elementsOf, wordsOf, type Tree } from '#drawing/tree.ts';
import { LANGUAGES, languageOf } from '#words/language.ts';

const { editions } = await loadData('data', { drafts: true });

const isOf = ({ attributes: { class: looks = '' } }: Tree, name: string) => looks.split(' ').includes(name);

/** How many strokes a path has. */
const strokesOf = ({ attributes: { d = '' } }: Tree) => d.match(/M/g)?.length ?? 0;

/** What can be counted in a drawing whatever its words: marks of rows, dotted lines, names over days, and numbers. */
function marksOf(drawing: Tree) {
  const elements = elementsOf(drawing);
  const texts = elements.filter(({ name }) => name === 'text');
  const dotted = elements.filter(({ attributes }) => attributes['stroke-dasharray'] !== undefined);
  const names = elements.filter((element) => element.name === 'g' && isOf(element, 'annotation'));
  return {
    rows: elements.flatMap(({ attributes }) => attributes['data-row'] ?? []),
    dotted: dotted.reduce((sum, path) => sum + strokesOf(path), 0),
    names: names.flatMap(elementsOf).filter(({ name }) => name === 'text').length,
    values: texts.filter((text) => isOf(text, 'value') && /\d/.test(wordsOf(text))).length,
  };
}

test.for(
  CHARTS.flatMap((chart) =>
    LANGUAGES.filter((code) => code !== 'en').map((code) => [chart.id, code, chart] as const),
  ),
)('%s has every mark in %s that it has in English', ([, code, chart]) => {
  for (const edition of editions)
    for (const layout of Object.keys(LAYOUTS) as LayoutName[])
      for (const shown of chart.views ?? ['']) {
        const drawn = (language: typeof code | 'en') =>
          drawChart(chart, { edition, language: languageOf(language) }, layout, '', shown);
        const [own, english] = [drawn(code), drawn('en')].map((drawing) => drawing && marksOf(drawing));
        expect(own, `${edition.asOf} ${layout} ${shown}`).toEqual(english);
      }
});

test.for(LANGUAGES)('the calendar has the same numbers over its days in %s, whatever its heading', (code) => {
  for (const edition of editions)
    for (const layout of Object.keys(LAYOUTS) as LayoutName[]) {
      const chart = chartOf('calendar');
      const [shown = ''] = chart.views ?? [];
      const drawing = drawChart(chart, { edition, language: languageOf(code) }, layout, '', shown);
      const texts = elementsOf(drawing as Tree).filter((element) => isOf(element, 'axis'));
      const days = texts.map(wordsOf).filter((words) => /^\d+$/.test(words));
      expect(days, `${edition.asOf} ${layout}`).toEqual(['1', '10', '20', '30']);
    }
});
