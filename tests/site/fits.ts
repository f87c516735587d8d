/** Whether a page fits every screen, and what it loses when it is enlarged. */
import type { Page } from 'playwright-core';
import { hidden, readable, sideways, unfold } from './looks.ts';

const WIDTHS = [320, 360, 768, 1440];
const HEIGHT = 800;

/** Enlarged twice, a screen of 1280 by 800 holds 640 by 400 of the page's pixels; both are widths too. */
export const SCREEN = { width: 1280, height: 800 };
const ENLARGED = { width: SCREEN.width / 2, height: SCREEN.height / 2 };

/** How much wider than screens a page is. */
export async function sidewaysAt(
  page: Page,
  address: string,
  widths: readonly number[] = WIDTHS,
): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    const by = await sideways(page);
    if (by !== null) found.push(`${address} at ${width}: ${by}`);
  }
  return found;
}

/** What a page loses when it is enlarged. */
export async function lost(page: Page, address: string): Promise<string[]> {
  await page.setViewportSize(SCREEN);
  const before = await readable(page);
  await page.setViewportSize(ENLARGED);
  const after = new Set(await readable(page));
  const by = await sideways(page);
  return [
    ...before.filter((what) => !after.has(what)).map((what) => `is gone: ${what.slice(0, 80)}`),
    ...(await hidden(page)),
    ...(by === null ? [] : [`scrolls sideways by ${by}`]),
  ].map((what) => `${address} ${what}`);
}

/** Both, with everything open that a reader can open. */
export async function misfits(page: Page, address: string): Promise<string[]> {
  await unfold(page);
  return [...(await lost(page, address)), ...(await sidewaysAt(page, address))];
}
