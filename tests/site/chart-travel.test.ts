/** Charts of other editions in the place of a page’s own: asked for, shown, moved to. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chartsOn, mark, ROUNDS, rowWords, travelTo, WIDE, words } from './chart-use.ts';
import { useSite } from './site.ts';

const site = useSite();
const open = chartsOn(site);

test('A chart is moved to another edition and back: drawing, words, table, address; the focus stays.', async () => {
  const seen = async (page: Page) => ({
    title: await page.locator('h1').textContent(),
    rows: await page.locator('.chart-table tbody tr').count(),
    marks: await page.locator('.chart-wide [data-row]').count(),
  });
  const links = (page: Page) =>
    page.locator('.chart-table a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const [frozen, frozenLinks] = await site.open(
    '/editions/2024-12-09/charts/rounds/',
    async (page) => [await seen(page), await links(page)] as const,
  );
  await open(ROUNDS, async (page) => {
    const own = await seen(page);
    const requests: string[] = [];
    page.on('request', (request) => {
      // The preview of the embed further down loads when it comes near; the icon, which the browser has, stands
      // for pictures that only reader views show.
      const isIcon = request.url().endsWith('/favicon.svg');
      if (!isIcon && request.resourceType() !== 'other' && request.frame() === page.mainFrame())
        requests.push(request.url());
    });
    await travelTo(page, '9 December 2024');
    expect(await seen(page)).toEqual(frozen);
    expect(new URL(page.url()).hash).toBe('#as-of=2024-12-09');
    expect(requests).toHaveLength(1);
    // What was known then, beside what is now: as the build wrote it.
    const said = await page.locator('.chart-time a[aria-current]').getAttribute('data-says');
    expect(said).toMatch(/^As known on 9 December 2024: .+\. Now: .+\.$/);
    expect(await page.locator('.chart-moved').textContent()).toBe(said);
    expect(
      await page.locator('.chart-time a[aria-current]').evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await mark(page, 0).hover();
    expect(await words(page)).toBe(await rowWords(page, 0));
    expect(await links(page)).toEqual(frozenLinks);

    await page.goBack();
    await page.locator('h1', { hasText: own.title ?? '' }).waitFor();
    expect(await seen(page)).toEqual(own);
    await page.goForward();
    await page.locator('h1', { hasText: frozen.title ?? '' }).waitFor();
    expect(requests).toHaveLength(1);
  });
});

test('Going to a place of the page leaves the choices as they are.', async () => {
  await open(ROUNDS, async (page) => {
    await page.getByRole('radio').nth(1).check();
    await page.evaluate(() => (location.hash = '#sources'));
    await page.locator('#sources:target').waitFor();
    expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true);
  });
});

test('An address that names an edition and a view shows them.', async () => {
  await open(`${ROUNDS}#as-of=2024-12-09&rounds=cumulative`, async (page) => {
    await page.locator('.chart-time a[aria-current]', { hasText: '9 December 2024' }).waitFor();
    expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true);
    expect(await page.locator('.chart-view[data-nth="2"]').isVisible()).toBe(true);
  });
});

test('An edition that cannot be had leaves the chart as it is and says so.', async () => {
  await open(ROUNDS, async (page) => {
    const title = await page.locator('h1').textContent();
    await page.route('**/editions/**', (route) => route.abort());
    await page.locator('.chart-time').getByRole('link', { name: '9 December 2024' }).click();
    await page.locator('.chart-moved', { hasText: 'could not' }).waitFor();
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(new URL(page.url()).hash).toBe('');
    await page.unroute('**/editions/**');
    await travelTo(page, '9 December 2024');
  });
});

test('Marks move between editions for less than 400 ms, and not at all where the reader wants no motion.', async () => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await open(
      ROUNDS,
      async (page) => {
        await page.evaluate(() => {
          const seen: number[] = [];
          Object.assign(globalThis, { seen });
          const own = Object.getOwnPropertyDescriptor(Element.prototype, 'animate')
            ?.value as Element['animate'];
          Element.prototype.animate = function (frames, options) {
            seen.push((options as KeyframeAnimationOptions).duration as number);
            return own.call(this, frames, options);
          };
        });
        await travelTo(page, '9 December 2024');
        const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
        if (reducedMotion === 'reduce') expect(seen).toEqual([]);
        else {
          expect(seen.length).toBeGreaterThan(0);
          expect(Math.max(...seen)).toBeLessThan(400);
        }
      },
      { ...WIDE, reducedMotion },
    );
  }
});

test('A mark sets out from where it was, whatever its shape and its own place.', async () => {
  for (const chart of ['rounds', 'out-and-in', 'in-custody', 'who-was-left']) {
    await open(
      `/charts/${chart}/`,
      async (page) => {
        const boxes = () =>
          page.evaluate(() => {
            const svg = [...document.querySelectorAll('rd-chart svg')].find((each) => each.checkVisibility());
            const origin = svg?.getBoundingClientRect() ?? new DOMRect();
            const table = document.querySelector<HTMLElement>('.chart-table table');
            const shown = [...document.querySelectorAll<HTMLElement>('.chart-table tbody tr')];
            const rows = table?.dataset.reversed === undefined ? shown : shown.toReversed();
            return [...(svg?.querySelectorAll<SVGElement>('[data-row]') ?? [])].map((mark) => {
              const { left, top } = mark.getBoundingClientRect();
              const { row = '', column = '' } = mark.dataset;
              const key = `${rows[Number(row)]?.dataset.key} ${column}`;
              return { key, left: left - origin.left, top: top - origin.top };
            });
          });
        const before = new Map((await boxes()).map((box) => [box.key, box]));
        await page.evaluate(() => {
          const own = Object.getOwnPropertyDescriptor(Element.prototype, 'animate')
            ?.value as Element['animate'];
          Element.prototype.animate = function (frames, options) {
            const animation = own.call(this, frames, options);
            animation.pause();
            return animation;
          };
        });
        await travelTo(page, '9 December 2024');
        const moved = (await boxes()).filter(({ key }) => before.has(key));
        expect(moved.length).toBeGreaterThan(5);
        const astray = moved.filter(({ key, left, top }) => {
          const from = before.get(key);
          return Math.abs(left - (from?.left ?? 0)) > 1 || Math.abs(top - (from?.top ?? 0)) > 1;
        });
        expect(astray).toEqual([]);
      },
      { ...WIDE, reducedMotion: 'no-preference' },
    );
  }
});
