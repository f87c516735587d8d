/** The table behind each chart, in each language: beside each other or as cards, at no width a column is cut. */
import { expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { LANGUAGES } from '#words/language.ts';
import { address } from '#words/paths.ts';
import { EVERY_PAGE, useSite } from '../site/site.ts';

const site = useSite();

/** Of windows: phones, tablets upright and across, a small laptop, a desk. */
const WIDTHS = [320, 360, 664, 700, 768, 960, 1024, 1120, 1280, 1920];

test('No column of a table is cut at any width.', EVERY_PAGE, async () => {
  const pages = LANGUAGES.flatMap((code) => CHARTS.map(({ id }) => address(code, `/charts/${id}/`)));
  const cut = await site.openAll(pages, async (page, at) => {
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const beyond = await page
        .locator('.table-scroll')
        .evaluateAll((tables) => tables.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
      expect(beyond, at).not.toEqual([]);
      if (beyond.some((pixels) => pixels > 0)) found.push(`${at} at ${width}: ${Math.max(...beyond)} px`);
    }
    return found;
  });
  expect(cut.flat()).toEqual([]);
});
