/** What happens to an article that embeds our charts, in one host or another. */
import type { Page } from 'playwright-core';
import {
  embeddedCharts,
  misfits,
  openTables,
  setShown,
  turnWidths,
  WIDTHS,
  type Host,
} from './embed-hosts.ts';
import type { Site } from '../site/site.ts';

export const STYLE = '<style>body{margin:0}iframe{display:block;width:100%;border:0}</style>';

/** The life of an article that had to fit at no moment anew. */
export const FITTING = { loaded: [], resized: [], opened: [], hidden: [], revealed: [], errors: [] };

interface Options {
  /** Frames on the page: each chart at each width, unless said otherwise. */
  readonly count?: number;
  readonly wanted?: (needed: number) => number;
  readonly mayScroll?: boolean;
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Goes through what happens to an article: it loads, turns, opens, is hidden and shown again. */
export async function live(
  site: Site,
  host: Host,
  body: string,
  { prepare, count = embeddedCharts().length * WIDTHS.length, ...how }: Options = {},
): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  const context = await site.browser.newContext({ viewport: { width: 1000, height: 3000 } });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await prepare?.(page);
    await page.goto(host.page(body));
    found.loaded = await misfits(page, count, how);
    await turnWidths(page);
    found.resized = await misfits(page, count, how);
    await openTables(page);
    found.opened = await misfits(page, count, how);
    await setShown(page, false);
    await turnWidths(page);
    await setShown(page, true);
    found.hidden = await misfits(page, count, how);

    // The same article in a tab that is not shown at first.
    await page.goto(host.page(`<style>body{display:none}</style>${body}`));
    await page.waitForLoadState('load');
    await page.evaluate(() => {
      document.body.style.display = 'block';
    });
    found.revealed = await misfits(page, count, how);
    found.errors = errors;
  } finally {
    await context.close();
  }
  return found;
}

/** All frames at once, as if each had been scrolled to. */
export const eager = (text: string) => text.replaceAll('loading="lazy"', 'loading="eager"');
