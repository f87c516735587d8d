/** What axe finds where something was opened, and that it finds what is wrong. */
import { expect, test } from 'vitest';
import { faultsOf } from './accessibility.ts';
import { useSite } from './site.ts';

const site = useSite();

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
