/** What a page would be found to tell, and what a source is told of a reader. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './site.ts';
import { traces, watch } from './traces.ts';

const site = useSite();

test('A page that did any of this would be noticed.', async () => {
  const mischief = async (page: Page, address: string) => {
    await page.evaluate(async () => {
      document.cookie = 'a=b';
      localStorage.setItem('a', 'b');
      const style = document.createElement('style');
      style.textContent = 'p{color:red}';
      const image = new Image();
      image.src = 'https://other.example/pixel.png';
      document.body.append(style, image);
      await new Promise((resolve) => image.addEventListener('error', resolve));
    });
    return traces(page, address);
  };
  const seen = await site.openAll(['/'], mischief, {
    prepare: (page) => watch(page, site.origin),
  });
  const kinds = seen.flat().map((what) => what.split(' ')[1]);
  expect(kinds).toEqual(expect.arrayContaining(['console:', 'policy:', 'cookie:', 'kept:']));
});

test('A source that a reader follows is not told where the reader came from.', async () => {
  await site.open('/sources/', async (page) => {
    const asked: Record<string, string>[] = [];
    await page.route(/^https:/, async (route) => {
      asked.push(await route.request().allHeaders());
      await route.fulfill({ status: 200, contentType: 'text/plain', body: 'A source.' });
    });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.locator('.source-list h3 input').first().check();
    // Asked of each link of a long page from outside, which is seen takes seconds.
    const links = page.locator('main a[href^="https://"]');
    await links
      .nth(await links.evaluateAll((all) => all.findIndex((link) => link.checkVisibility())))
      .click();
    await page.waitForURL(/^https:/);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((headers) => 'referer' in headers)).toEqual([]);
  });
});
