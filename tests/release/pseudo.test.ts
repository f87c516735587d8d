/**
 * The site in a language of nobody's, in Cyrillic letters and 30 % longer than English: what a translation has no room
 * for shows before there is one. The small site has every kind of page; the drawings are of the real editions, too.
 */
import { expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { dataFolder, loadData } from '#data/edition.ts';
import { describeChart } from '#drawing/description.ts';
import { svgText } from '#drawing/tree.ts';
import { editionWith } from '#words/edition-in.ts';
import { languageFrom } from '#words/language.ts';
import { nobodysWords } from '#words/messages.ts';
import { pseudo } from '#words/pseudo.ts';
import { distinctDrawings, type BareDrawing } from '../site/bare.ts';
import { cover } from '../site/cover.ts';
import { builtDocuments } from '../site/documents.ts';
import { unreadableIn } from '../site/drawn-words.ts';
import { sidewaysAt } from '../site/fits.ts';
import { hidden, unfold } from '../site/looks.ts';
import { useServer, useSite } from '../site/site.ts';
import { buildSmallSite } from '../small/build.ts';

const { site: folder } = await buildSmallSite({ isPseudo: true });
const site = useSite(useServer(() => folder));
const documents = (holding = '') => builtDocuments(holding, (file) => file.startsWith('be/'), folder);
/** A telephone, and a wide screen; and of a drawing the narrowest of each layout. */
const [SCREENS, DRAWINGS] = [
  [360, 1440],
  [320, 600],
];

test('Longer words fit every kind of page, and none is cut.', async () => {
  const pages = cover(documents()).map(({ address }) => address);
  expect(pages.length).toBeGreaterThan(20);
  const found = await site.openAll(pages, async (page, address) => {
    await unfold(page);
    const misfits: string[] = [];
    for (const width of SCREENS) {
      misfits.push(...(await sidewaysAt(page, address, [width])));
      misfits.push(...(await hidden(page)).map((what) => `${address} at ${width}: ${what}`));
    }
    return misfits;
  });
  expect(found.flat()).toEqual([]);
});

test('Longer words of the small site’s drawings can be read.', async () => {
  expect(await unreadableIn(site, distinctDrawings(documents('</text>')), DRAWINGS)).toEqual([]);
});

test('Longer words of every chart of every real edition can be read.', async () => {
  const [sheet] = documents('</text>')
    .filter(({ file }) => file === 'be/charts/rounds/index.html')
    .flatMap(({ document }) => [...document.querySelectorAll('link[rel="stylesheet"]')])
    .map((link) => new URL(link.getAttribute('href') ?? '', 'http://site/be/charts/rounds/').pathname);
  const style = `<link rel="stylesheet" href="${sheet}">`;
  expect(await unreadableIn(site, await realDrawings(style), DRAWINGS)).toEqual([]);
});

/** Every view of every chart of every edition, each drawing once. */
async function realDrawings(style: string): Promise<readonly BareDrawing[]> {
  const { editions } = await loadData(dataFolder());
  const language = languageFrom('be', nobodysWords());
  const drawings = editions.flatMap((original) => {
    const edition = editionWith(original, 'be', (_, english) => pseudo(english));
    return CHARTS.flatMap((chart) => {
      const described = describeChart(chart, { edition, language });
      return described.views.flatMap(({ id }) => {
        const layouts = (['narrow', 'wide'] as const).map((name) => {
          const drawing = described.drawing(name, id);
          return drawing === null ? '' : `<div class="chart-${name}">${svgText(drawing)}</div>`;
        });
        const html = `<main><figure class="chart"><div class="chart-drawing">${layouts.join('')}</div></figure></main>`;
        return layouts.includes('') ? [] : { pages: [`${chart.id} ${id} ${edition.asOf}`], style, html };
      });
    });
  });
  return [...new Map(drawings.map((drawing) => [drawing.html, drawing])).values()];
}
