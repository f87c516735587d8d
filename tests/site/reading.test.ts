/** Without scripts everything is there to read, and everything that opens does so by hand and by keyboard. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

const WITHOUT_SCRIPTS = { javaScriptEnabled: false };
const EXPLAINER = '/pardons-and-arrests/';
const CHART = '/charts/rounds/';
const PERSON = '/people/ales-bialiatski/';

const open = <Result>(address: string, look: (page: Page) => Promise<Result>) =>
  site.open(address, look, WITHOUT_SCRIPTS);

describe.for([['/'], [EXPLAINER], [CHART], [PERSON]])('%s without scripts', ([address = '']) => {
  test('Its heading and its text can be seen.', () =>
    open(address, async (page) => {
      expect(await page.locator('main h1').isVisible()).toBe(true);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(500);
    }));

  test('Scripts are off indeed.', () =>
    open(address, async (page) => {
      await page.setContent('<p>Off</p><script>document.body.textContent = "On"</script>');
      expect(await page.locator('body').textContent()).toContain('Off');
    }));

  test('The first press of Tab shows the link past the masthead, and Enter goes past it.', () =>
    open(address, async (page) => {
      await page.keyboard.press('Tab');
      const link = page.locator('a:focus');
      expect(await link.getAttribute('href')).toBe('#content');
      const box = await link.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#content');
      await page.keyboard.press('Tab');
      expect(await page.locator('main :focus').count()).toBe(1);
    }));
});

test('The table of a chart unfolds, by hand and by keyboard.', () =>
  open(EXPLAINER, async (page) => {
    const details = page.locator('details.chart-table').first();
    const summary = details.locator('> summary');
    expect(await details.locator('table').isVisible()).toBe(false);
    await summary.click();
    expect(await details.locator('table').isVisible()).toBe(true);
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await details.locator('table').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await details.locator('tbody tr').first().isVisible()).toBe(true);
  }));

test('The page of a chart shows its table, all of it to whoever asks, with a source in every row.', () =>
  open(CHART, async (page) => {
    await page.locator('.all-rows input').check();
    const rows = await page.locator('details.chart-table tbody tr').all();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(await row.isVisible()).toBe(true);
      expect(await row.locator('a[href*="/sources/#"]').count()).toBeGreaterThan(0);
    }
  }));
