/** No page keeps anybody out, as far as a machine can tell: WCAG 2.2 AA and good practice, light and dark. */
import { expect, test } from 'vitest';
import { faultsOf, faultsUnfolded, type Seen } from './accessibility.ts';
import { cover } from './cover.ts';
import { builtDocuments, isEnglish } from './documents.ts';
import { EVERY_PAGE, useSite } from './site.ts';

const site = useSite();

test('axe finds nothing on any kind of element of any page, light or dark.', EVERY_PAGE, async () => {
  const pages = cover(builtDocuments('', isEnglish)).map(({ address }) => address);
  const seen: Seen = new Map();
  const found = await site.openAll(pages, (page, address) => faultsUnfolded(page, address, seen));
  expect(found.flat()).toEqual([]);
});

test('axe finds nothing on an open note.', () =>
  site.open('/pardons-and-arrests/', async (page) => {
    await page.locator('a.fact').first().click();
    expect(await faultsOf(page, '')).toEqual([]);
  }));

test('axe finds a picture without words, a pale text in the dark, and a nameless link behind many.', () =>
  site.open('/about/', async (page) => {
    await page.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML(
        'beforeend',
        `<svg role="img" viewBox="0 0 9 9"></svg><p class="pale">Pale</p>
        <p>${'<a href="#content">Many</a> '.repeat(50)}<a href="#content"></a></p>`,
      );
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('@media (prefers-color-scheme: dark) { .pale { color: #444 } }');
      document.adoptedStyleSheets.push(sheet);
    });
    const found = await faultsOf(page, '');
    for (const rule of ['svg-img-alt', 'color-contrast', 'link-name'])
      expect(found.filter((what) => what.includes(rule))).toHaveLength(1);
  }));
