/** A page that stands for others, looked at closely while it is open: for whom it keeps out, and what does not fit. */
import type { Page } from 'playwright-core';
import { faultsOf, type Seen } from './accessibility.ts';
import { misfits, SCREEN } from './fits.ts';

export interface CloseLook {
  /** What axe finds, light and dark. */
  readonly faults: readonly string[];
  /** What is wider than a screen, or lost when enlarged. */
  readonly misfits: readonly string[];
}

/** Both, with everything open that a reader can open; the page is left light, and as wide as `SCREEN`. */
export async function lookClosely(page: Page, address: string, seen: Seen): Promise<CloseLook> {
  // What this opens stays open.
  const found = await misfits(page, address);
  await page.setViewportSize(SCREEN);
  const faults = await faultsOf(page, address, seen);
  await page.emulateMedia({ colorScheme: 'light' });
  return { faults, misfits: found };
}
