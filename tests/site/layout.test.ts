/** Every page fits every screen, and enlarging it loses nothing. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { EVERY_PAGE, pagesOfEachLayout, useSite } from './site.ts';

const site = useSite();

const WIDTHS = [320, 360, 768, 1440];
const HEIGHT = 800;

/** By how many pixels a page can be scrolled sideways, and the first element that sticks out. */
async function sideways(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const culprit = [...document.body.querySelectorAll('*')].find(
      (element) =>
        element.getBoundingClientRect().right > clientWidth + 0.5 && !scrolls(element.parentElement),
    );
    return `${scrollWidth - clientWidth} px, <${culprit?.localName} class="${culprit?.getAttribute('class')}">`;
  });
}

async function sidewaysAt(page: Page, address: string): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    const by = await sideways(page);
    if (by !== null) found.push(`${address} at ${width}: ${by}`);
  }
  return found;
}

test('No page scrolls sideways, whatever is unfolded on it.', EVERY_PAGE, async () => {
  const found = await site.openAll(pagesOfEachLayout(), sidewaysAt);
  expect(found.flat()).toEqual([]);
});

test('A page that scrolls sideways is noticed.', async () => {
  await site.open('/about/', async (page) => {
    await page.evaluate(() => {
      const wide = document.createElement('p');
      wide.textContent = 'Wide';
      wide.style.minInlineSize = '700px';
      document.querySelector('main')?.append(wide);
    });
    expect(await sidewaysAt(page, '')).toHaveLength(2);
  });
});

/** What can be read and used on a page: words outside drawings, links, buttons, in order. */
async function readable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown: string[] = [];
    for (const element of document.body.querySelectorAll(
      'h1, h2, h3, h4, p, li, a, button, summary, th, td, dt, dd, figcaption',
    )) {
      if (
        element.closest('svg, .chart-drawing') ||
        !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      )
        continue;
      const { width, height } = element.getBoundingClientRect();
      if (width > 1 && height > 1)
        shown.push(`${element.localName} ${element.textContent.replace(/\s+/g, ' ').trim()}`);
    }
    return shown;
  });
}

/** Words that their own box hides without a way to scroll to them. */
async function hidden(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter(
        (element) =>
          !element.closest('svg, [aria-hidden="true"]') &&
          element.checkVisibility() &&
          element.textContent.trim() !== '',
      )
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1) ||
          (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 1)
        );
      })
      .map(
        (element) =>
          `<${element.localName} class="${element.className}"> hides a part of “${element.textContent.trim().slice(0, 40)}”`,
      ),
  );
}

/** Enlarged twice, a screen of 1280 by 800 holds 640 by 400 of the page's pixels. */
const SCREEN = { width: 1280, height: 800 };
const ENLARGED = { width: SCREEN.width / 2, height: SCREEN.height / 2 };

async function lost(page: Page, address: string): Promise<string[]> {
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

test(
  'Enlarged to 200 %, every page still has all its words, links and buttons, and none is cut off.',
  EVERY_PAGE,
  async () => {
    const found = await site.openAll(pagesOfEachLayout(), lost);
    expect(found.flat()).toEqual([]);
  },
);

test('What goes missing when enlarged, or is cut off, is noticed.', async () => {
  const found = await site.open(
    '/about/',
    async (page) => {
      await page.addStyleTag({
        content:
          '@media (width < 700px) { h1 { display: none } main p { overflow: hidden; block-size: 4px } main { inline-size: 700px } }',
      });
      return lost(page, '');
    },
    { bypassCSP: true },
  );
  for (const what of ['is gone: h1', 'hides a part', 'sideways']) {
    expect(found).toContainEqual(expect.stringContaining(what));
  }
});
