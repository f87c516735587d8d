/** Every page is in the sitemap, and every address in the sitemap answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FOLDER, pageAddresses, useSite } from './site.ts';

const site = useSite();

const locations = (file: string) =>
  [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, location = '']) => new URL(location).pathname,
  );

const sitemap = () => locations('sitemap-index.xml').flatMap((path) => locations(path.slice(1)));

test('The sitemap lists every page of the build but embeds, once, and nothing else.', () => {
  const pages = pageAddresses().filter((address) => !address.includes('/embed/'));
  expect(pages.length).toBeGreaterThan(0);
  expect(sitemap().sort()).toEqual(pages.sort());
});

test('Every page of the sitemap answers.', async () => {
  const answers = await Promise.all(
    sitemap().map(async (address) => {
      const answer = await fetch(site.origin + address, { redirect: 'manual' });
      return { address, status: answer.status, type: answer.headers.get('content-type') };
    }),
  );
  expect(
    answers.filter(
      ({ status, type }) => status !== 200 || !/^text\/html;\s*charset=utf-8$/i.test(type ?? ''),
    ),
  ).toEqual([]);
});

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
