/** Where the notes of figures are looked at, and how they are found. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';

export const STORY = '/pardons-and-arrests/';
export const OFF = { javaScriptEnabled: false };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};

/** The note that a figure leads to. */
export const noteOf = async (page: Page, figure: Locator) =>
  page.locator(`.note${(await figure.getAttribute('href')) ?? ''}`);
export const topOf = async (element: Locator) => (await element.boundingBox())?.y ?? Number.NaN;
export const hashOf = (page: Page) => new URL(page.url()).hash;
/** Whether a note lies over the page. */
export const isFixed = (note: Locator) =>
  note.evaluate((element) => getComputedStyle(element).position === 'fixed');

/** A figure in the middle of the screen. */
export async function figureIn(page: Page, nth = 6): Promise<Locator> {
  const figure = page.locator('main p .fact').nth(nth);
  await figure.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  return figure;
}
