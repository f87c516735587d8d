/** Every page fits every screen, and enlarging it loses nothing. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cover } from './cover.ts';
import { builtDocuments } from './documents.ts';
import { hidden, readable, sideways, unfold } from './looks.ts';
import { EVERY_PAGE, useSite } from './site.ts';

const site = useSite();

const WIDTHS = [320, 360, 768, 1440];
const HEIGHT = 800;

/** Enlarged twice, a screen of 1280 by 800 holds 640 by 400 of the page's pixels; both are widths too. */
const SCREEN = { width: 1280, height: 800 };
const ENLARGED = { width: SCREEN.width / 2, height: SCREEN.height / 2 };

/** How much wider than screens a page is. */
async function sidewaysAt(page: Page, address: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    const by = await sideways(page);
    if (by !== null) found.push(`${address} at ${width}: ${by}`);
  }
  return found;
}

/** What a page loses when it is enlarged. */
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
  'Every kind of element fits every screen, and enlarged to 200 % keeps its words, links and buttons uncut.',
  EVERY_PAGE,
  async () => {
    const pages = cover(builtDocuments()).map(({ address }) => address);
    const found = await site.openAll(
      pages,
      async (page, address) => {
        await unfold(page);
        return [...(await lost(page, address)), ...(await sidewaysAt(page, address))];
      },
      { viewport: SCREEN },
    );
    expect(found.flat()).toEqual([]);
  },
);

test('On a phone the masthead is at most 80 px high, its rooms stand in one row, and each can be pressed.', async () => {
  await site.open(
    '/about/',
    async (page) => {
      const { height, rows, least } = await page.evaluate(() => {
        const rooms = [...document.querySelectorAll('.site-nav a')].map((link) =>
          link.getBoundingClientRect(),
        );
        return {
          height: document.querySelector('.masthead')?.getBoundingClientRect().height ?? Infinity,
          rows: new Set(rooms.map(({ top }) => top)).size,
          least: Math.min(...rooms.map((room) => room.height)),
        };
      });
      expect(height).toBeLessThanOrEqual(80);
      expect(rows).toBe(1);
      expect(least).toBeGreaterThanOrEqual(24);
    },
    { viewport: { width: 360, height: 780 } },
  );
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
