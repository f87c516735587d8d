/** A page that is not there says so, and leads home. */
import { expect, test } from 'vitest';
import { faultsOf } from './accessibility.ts';
import { useSite } from './site.ts';

const site = useSite();

test('An unknown address at any depth answers 404 with a page in its styles and a way home.', async () => {
  for (const address of ['/nowhere', '/people/nobody/', '/a/b/c/d/e/']) {
    await site.open(address, async (page) => {
      const answer = await page.reload();
      expect(answer?.status()).toBe(404);
      const sheets = await page.evaluate(() =>
        [...document.styleSheets].map((sheet) => sheet.cssRules.length),
      );
      expect(sheets.length).toBeGreaterThan(0);
      expect(Math.min(...sheets)).toBeGreaterThan(0);
      expect(await page.locator('h1').count()).toBe(1);
      await page.locator('header a').first().click();
      expect(new URL(page.url()).pathname).toBe('/');
    });
  }
});

test('axe finds nothing on the page that stands for a missing one.', () =>
  site.open('/no/such/page/', async (page) => {
    expect(await faultsOf(page, '404')).toEqual([]);
  }));
