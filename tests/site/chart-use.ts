/** A chart in use: what is pointed at, said and pressed. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Site } from './site.ts';

export const ROUNDS = '/charts/rounds/';
export const WIDE: BrowserContextOptions = { viewport: { width: 1200, height: 900 } };
export const PHONE: BrowserContextOptions = { viewport: { width: 320, height: 640 }, hasTouch: true };

export const said = (page: Page) => page.locator('rd-chart .chart-live').textContent();
export const tip = (page: Page) => page.locator('rd-chart .chart-tip');
export const words = (page: Page) => tip(page).locator('.chart-tip-words').textContent();
export const rings = (page: Page) => page.locator('rd-chart .chart-ring').count();
export const mark = (page: Page, row: number) =>
  page.locator(`rd-chart svg:visible [data-row="${row}"]`).first();

/** What is said of a row, or of one of its cells, as the page's table has it. */
export async function rowWords(page: Page, row: number, column?: string): Promise<string> {
  return page.evaluate(
    ({ row, column }) => {
      const table = document.querySelector('.chart-table table') as HTMLTableElement;
      const rows = [...(table.tBodies[0]?.rows ?? [])];
      const line = (table.dataset.reversed === undefined ? rows : rows.toReversed())[row];
      if (column === undefined) return line?.dataset.says ?? '';
      const headings = [...table.querySelectorAll<HTMLElement>('thead th')];
      return line?.cells[headings.findIndex(({ dataset }) => dataset.column === column)]?.dataset.says ?? '';
    },
    { row, column },
  );
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Asks for another edition by its name and waits for it. */
export const travelTo = async (page: Page, name: string) => {
  await page.locator('.chart-time').getByRole('link', { name }).click();
  await page.locator('.chart-time a[aria-current]', { hasText: name }).waitFor();
};

/** Whether the words of the mark in use lie within the chart, to half a pixel. */
export const isTipInside = (page: Page) =>
  page.evaluate(() => {
    const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const [tip, chart] = [boxOf('rd-chart .chart-tip'), boxOf('figure.chart')];
    if (!tip || !chart || tip.width === 0) throw new Error('Nothing is shown.');
    return (
      tip.left >= chart.left - 0.5 &&
      tip.top >= chart.top - 0.5 &&
      tip.right <= chart.right + 0.5 &&
      tip.bottom <= chart.bottom + 0.5
    );
  });

/** Opens pages of a site, each once its charts' script runs, and finds no error in it. */
export const chartsOn =
  (site: Site) =>
  (address: string, look: (page: Page) => Promise<void>, options: BrowserContextOptions = WIDE) =>
    site.open(
      address,
      async (page) => {
        const errors: string[] = [];
        page.on('pageerror', ({ message }) => errors.push(message));
        await page.locator('.chart-walker').first().waitFor({ state: 'attached' });
        await look(page);
        expect(errors).toEqual([]);
      },
      options,
    );
