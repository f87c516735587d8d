/** Charts on a telephone: the first screen, a finger that taps, slides and scrolls, and the table as cards. */
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CHARTS } from '#charts/index.ts';
import { EVERY_PAGE, useSite } from './site.ts';

const site = useSite();

const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
/** Taps of a scan: rows down, columns across. */
const SCAN = { rows: 7, columns: 5 };
/** Where a row is brought to before it is tapped, from the top of the window. */
const TAPPED = 300;

interface Tap {
  readonly words: string;
  /** A mark that is nearer than the one that is ringed, across as well as down; none should be. */
  readonly nearer: string | null;
}

/** Keeps what the chart shows after each click, so that nothing has to be asked in between. */
function watchTaps(): void {
  const taps: Tap[] = [];
  Object.assign(globalThis, { taps });
  addEventListener('click', ({ clientX: x, clientY: y }) => {
    const svg = [...document.querySelectorAll('.chart-views svg')].find((each) => each.checkVisibility());
    const boxes = new Map<string, DOMRect>();
    for (const element of svg?.querySelectorAll<SVGElement>('[data-row]') ?? []) {
      const { row, column = '' } = element.dataset;
      const [box, old] = [element.getBoundingClientRect(), boxes.get(`${row} ${column}`) ?? null];
      const [left, top] = [Math.min(box.left, old?.left ?? box.left), Math.min(box.top, old?.top ?? box.top)];
      const [right, bottom] = [
        Math.max(box.right, old?.right ?? box.right),
        Math.max(box.bottom, old?.bottom ?? box.bottom),
      ];
      boxes.set(`${row} ${column}`, new DOMRect(left, top, right - left, bottom - top));
    }
    const away = (box: DOMRect) => ({
      across: Math.max(box.left - x, 0, x - box.right),
      down: Math.max(box.top - y, 0, y - box.bottom),
    });
    const middle = (box?: DOMRect) => [
      (box?.left ?? 0) + (box?.right ?? 0),
      (box?.top ?? 0) + (box?.bottom ?? 0),
    ];
    const [ringX = 0, ringY = 0] = middle(document.querySelector('.chart-ring')?.getBoundingClientRect());
    const ringed = [...boxes.values()].find((box) => {
      const [boxX = 0, boxY = 0] = middle(box);
      return Math.abs(boxX - ringX) < 2 && Math.abs(boxY - ringY) < 2;
    });
    const own = ringed && away(ringed);
    const nearer = [...boxes].find(
      ([, box]) => !own || (away(box).across < own.across - 1 && away(box).down < own.down - 1),
    );
    taps.push({
      words: document.querySelector('.chart-tip:not(.is-idle) .chart-tip-words')?.textContent ?? '',
      nearer: nearer?.[0] ?? null,
    });
  });
}

/** Taps all over a chart; resolves to what was shown after each. */
async function scan(page: Page): Promise<readonly Tap[]> {
  await page.evaluate(watchTaps);
  for (let row = 0; row < SCAN.rows; row += 1) {
    const [left, top, width] = await page.evaluate(
      ({ part, tapped }) => {
        const svg = [...document.querySelectorAll('.chart-views svg')].find((each) => each.checkVisibility());
        const topOf = () => {
          const box = svg?.getBoundingClientRect() ?? new DOMRect();
          return box.top + box.height * part;
        };
        scrollBy({ top: topOf() - tapped, behavior: 'instant' });
        const { left, width } = svg?.getBoundingClientRect() ?? new DOMRect();
        return [left, topOf(), width] as const;
      },
      { part: (row + 0.5) / SCAN.rows, tapped: TAPPED },
    );
    for (let column = 0; column < SCAN.columns; column += 1)
      await page.touchscreen.tap(left + (width * (column + 0.5)) / SCAN.columns, top);
  }
  return page.evaluate(() => (globalThis as unknown as { taps: readonly Tap[] }).taps);
}

/** A scroll by a finger that comes down on the chart. */
async function scrollFrom(page: Page, session: CDPSession): Promise<void> {
  await page.evaluate(() => {
    scrollTo(0, 0);
    document.querySelector('h1')?.dispatchEvent(new Event('pointerup', { bubbles: true }));
  });
  const [x, y] = await page.evaluate(() => {
    const box = document.querySelector('rd-chart')?.getBoundingClientRect() ?? new DOMRect();
    return [box.left + box.width / 2, Math.min(700, box.top + 100)] as const;
  });
  await session.send('Input.synthesizeScrollGesture', { x, y, yDistance: -150, gestureSourceType: 'touch' });
}

const isIdle = (page: Page) => page.locator('.chart-tip.is-idle').count();

test(
  'On a telephone each chart begins on the first screen, is read all over by taps, and is scrolled past untouched.',
  EVERY_PAGE,
  async () => {
    const faults = await site.openAll(
      CHARTS.map(({ id }) => `/charts/${id}/`),
      async (page, address) => {
        // The chart before was left wide.
        await page.setViewportSize(PHONE.viewport);
        await page.locator('.chart-walker').waitFor({ state: 'attached' });
        const found: string[] = [];
        const { top, height } = await page.evaluate(() => {
          const svg = [...document.querySelectorAll('.chart-views svg')].find((each) =>
            each.checkVisibility(),
          );
          return svg?.getBoundingClientRect() ?? new DOMRect();
        });
        const screen = PHONE.viewport.height;
        if (screen - top < Math.min(height, screen) / 2) found.push(`begins at ${Math.round(top)}`);
        const session = await page.context().newCDPSession(page);
        await scrollFrom(page, session);
        if (!(await isIdle(page))) found.push('a scroll leaves something open');
        await session.detach();
        const taps = await scan(page);
        if (new URL(page.url()).pathname !== address)
          return [`${address} was left by a tap for ${page.url()}`];
        if (taps.length !== SCAN.rows * SCAN.columns) found.push(`${taps.length} taps arrived`);
        for (const [at, { words, nearer }] of taps.entries()) {
          if (words === '') found.push(`tap ${at} says nothing`);
          if (nearer !== null) found.push(`tap ${at} passes over the mark ${nearer}`);
        }
        for (const width of [320, 768, 1440]) {
          await page.setViewportSize({ width, height: screen });
          const by = await page.locator('.chart-table .table-scroll').evaluate((box) => {
            for (const more of document.querySelectorAll<HTMLInputElement>('.all-rows input'))
              more.checked = true;
            return box.scrollWidth - box.clientWidth;
          });
          if (by > 0) found.push(`its table is cut by ${by} px at ${width}`);
        }
        return found.map((fault) => `${address} ${fault}`);
      },
      PHONE,
    );
    expect(faults.flat()).toEqual([]);
  },
);

test('A finger slides from mark to mark; the line under the drawing keeps its height, moves nothing and holds no link.', async () => {
  await site.open(
    '/charts/out-and-in/',
    async (page) => {
      await page.locator('.chart-walker').waitFor({ state: 'attached' });
      const line = page.locator('.chart-tip');
      const session = await page.context().newCDPSession(page);
      const { left, top, width } = await page.evaluate(() => {
        document.querySelector('rd-chart')?.scrollIntoView();
        const svg = [...document.querySelectorAll('.chart-views svg')].find((each) => each.checkVisibility());
        const { left, top, width } = svg?.getBoundingClientRect() ?? new DOMRect();
        return { left, top, width };
      });
      const below = () =>
        page.evaluate(() => document.querySelector('.chart-below')?.getBoundingClientRect().top);
      const before = await below();
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x: left + width * part, y: top + 120 }],
        });
      const seen = new Set<string>();
      await touch('touchStart', 0.2);
      const heights = new Set<number | undefined>();
      for (const part of [0.3, 0.5, 0.65, 0.8]) {
        await touch('touchMove', part);
        // A browser hands moves on with its frames.
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        );
        seen.add((await line.locator('.chart-tip-words').textContent()) ?? '');
        heights.add((await line.boundingBox())?.height);
        expect(await below()).toBe(before);
        expect(await line.locator('a').count()).toBe(0);
      }
      await touch('touchEnd', 0.8);
      expect(seen.size).toBeGreaterThan(2);
      expect(heights.size).toBe(1);
      const last = await line.textContent();
      // The window of a telephone grows when its bars go: what was read stays.
      await page.setViewportSize({ ...PHONE.viewport, height: PHONE.viewport.height + 56 });
      expect(await line.textContent()).toBe(last);
    },
    PHONE,
  );
});

test('A long table shows eight rows, and all of them to whoever asks, without a script.', async () => {
  await site.open(
    '/charts/rounds/',
    async (page) => {
      const rows = page.locator('.chart-table tbody tr');
      const shown = () => rows.evaluateAll((all) => all.filter((row) => row.checkVisibility()).length);
      expect(await shown()).toBe(8);
      // The newest come first.
      const dates = await rows.evaluateAll((all) =>
        all.map((row) => row.querySelector('th time')?.getAttribute('datetime') ?? ''),
      );
      expect(dates).toEqual(dates.toSorted().toReversed());
      await page.locator('.all-rows input').check();
      expect(await shown()).toBe(await rows.count());
    },
    { ...PHONE, javaScriptEnabled: false },
  );
});
