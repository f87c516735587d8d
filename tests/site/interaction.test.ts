/** Charts by pointer, touch and keys, with their words said; views without script; other editions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOf } from './accessibility.ts';
import { builtFiles, FOLDER, useSite } from './site.ts';

const site = useSite();

const ROUNDS = '/charts/rounds/';
const WIDE: BrowserContextOptions = { viewport: { width: 1200, height: 900 } };
const PHONE: BrowserContextOptions = { viewport: { width: 320, height: 640 }, hasTouch: true };

const said = (page: Page) => page.locator('rd-chart .chart-live').textContent();
const tip = (page: Page) => page.locator('rd-chart .chart-tip');
const words = (page: Page) => tip(page).locator('.chart-tip-words').textContent();
const rings = (page: Page) => page.locator('rd-chart .chart-ring').count();
const mark = (page: Page, row: number) => page.locator(`rd-chart svg:visible [data-row="${row}"]`).first();

/** What is said of a row, or of one of its cells, as the page's table has it. */
async function rowWords(page: Page, row: number, column?: string): Promise<string> {
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

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Whether the words of the mark in use lie within the chart, to half a pixel. */
const isTipInside = (page: Page) =>
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

/** Opens a page and waits for its charts' script. */
const open = (address: string, look: (page: Page) => Promise<void>, options: BrowserContextOptions = WIDE) =>
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

test('The script is one file of at most 6 kB compressed, loaded once.', async () => {
  await open(ROUNDS, async (page) => {
    const addresses = await page
      .locator('script[src]')
      .evaluateAll((scripts) => scripts.map((script) => (script as HTMLScriptElement).src));
    expect(new Set(addresses).size).toBe(addresses.length);
    const own = addresses.filter((address) => address.includes('Chart.astro'));
    expect(own).toHaveLength(1);
    const file = new URL(own[0] ?? '').pathname.slice(1);
    expect(builtFiles()).toContain(file);
    const script = readFileSync(join(FOLDER, file));
    expect(script.toString()).not.toMatch(/\bimport\b\s*[("'{*]/);
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(6000);
  });
});

test('Pointing at a mark shows its words beside it and a ring around it; leaving hides them.', async () => {
  await open(ROUNDS, async (page) => {
    await mark(page, 5).hover();
    await expect.poll(() => words(page)).toBe(await rowWords(page, 5));
    // Who says so is named without a press.
    expect(await tip(page).locator('.chart-tip-sources').textContent()).not.toBe('');
    expect(await rings(page)).toBe(1);
    await page.locator('h1').hover();
    expect(await tip(page).isVisible()).toBe(false);
    expect(await rings(page)).toBe(0);
  });
});

test('Escape sends the words of a mark away that is only pointed at.', async () => {
  await open(ROUNDS, async (page) => {
    await mark(page, 5).hover();
    await press(page, 'Escape');
    expect(await tip(page).isVisible()).toBe(false);
  });
});

test('A chart is one stop of the Tab key; its own links are not stops.', async () => {
  await open('/charts/who-was-left/', async (page) => {
    const stops = await page
      .locator('.chart-drawing')
      .evaluate(
        (drawing) =>
          [...drawing.querySelectorAll<HTMLElement | SVGElement>('a, [tabindex], button, input')].filter(
            ({ tabIndex }) => tabIndex >= 0,
          ).length,
      );
    expect(stops).toBe(1);
  });
});

test('Arrow keys walk the main points, then every mark, and say each tersely.', async () => {
  await open(ROUNDS, async (page) => {
    await page.locator('.chart-walker').focus();
    expect(await page.locator('.chart-hint').isVisible()).toBe(true);
    const stops = await page
      .locator('[data-stop]')
      .evaluateAll((cells) =>
        cells.map((cell) => ({
          row: ((cell as HTMLElement).closest('tr') as HTMLTableRowElement).sectionRowIndex,
          isReversed: cell.closest('table')?.dataset.reversed !== undefined,
          rows: cell.closest('tbody')?.rows.length ?? 0,
          what: (cell as HTMLElement).dataset.stop ?? '',
        })),
      )
      .then((all) =>
        all
          .map(({ row, rows, isReversed, what }) => ({ row: isReversed ? rows - 1 - row : row, what }))
          .sort((a, b) => a.row - b.row),
      );
    expect(stops.map(({ what }) => what)).toEqual(expect.arrayContaining(['first', 'highest']));
    for (const { row, what } of stops) {
      await press(page, 'ArrowRight');
      expect(await said(page)).toBe(`${what}: ${await rowWords(page, row)}`);
    }
    await press(page, 'ArrowRight');
    expect(await said(page)).toBe(`Every mark. ${await rowWords(page, 0)}`);
    await press(page, 'ArrowRight');
    expect(await said(page)).toBe(await rowWords(page, 1));
    expect(await words(page)).toBe(await rowWords(page, 1));
    await press(page, 'ArrowLeft', 'ArrowLeft');
    expect(await said(page)).toMatch(new RegExp(`^${stops.at(-1)?.what}: `));
    const last = (await page.locator('.chart-table tbody tr').count()) - 1;
    await press(page, 'End', 'ArrowRight');
    expect(await said(page)).toBe(await rowWords(page, last));
    await press(page, 'Escape');
    expect(await said(page)).toBe('');
    expect(await tip(page).isVisible()).toBe(false);
    expect(await page.locator('.chart-walker').evaluate((walker) => walker === document.activeElement)).toBe(
      true,
    );
    await press(page, 'Tab');
    expect(await page.locator('rd-chart:focus-within').count()).toBe(0);
  });
});

test('Where a month has several marks, up and down lead from one to the next, and each is said as what it is.', async () => {
  await open('/charts/out-and-in/', async (page) => {
    await page.locator('.chart-walker').focus();
    await press(page, 'Home', 'ArrowRight');
    const row = await page.evaluate(() =>
      Number(
        [...document.querySelectorAll<SVGElement>('.chart-wide [data-column="released"]')].filter((each) =>
          each.checkVisibility(),
        )[1]?.dataset.row,
      ),
    );
    expect(await said(page)).toBe(await rowWords(page, row, 'released'));
    await press(page, 'ArrowDown');
    expect(await said(page)).toBe(await rowWords(page, row, 'recognised'));
    await press(page, 'ArrowUp');
    expect(await said(page)).toBe(await rowWords(page, row, 'released'));
  });
});

test('Enter opens the sources of a mark, Tab walks through them, Escape leads back.', async () => {
  await open('/charts/who-was-left/', async (page) => {
    await page.locator('.chart-walker').focus();
    await press(page, 'Home', 'Enter');
    const dialog = page.getByRole('dialog');
    const links = await dialog
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links[0]).toMatch(/people\/[\w-]+\/$/);
    expect(links[1]).toMatch(/sources\/#[\w-]+$/);
    expect(
      await dialog
        .locator('a')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await press(page, 'Tab', 'Escape');
    expect(await dialog.count()).toBe(0);
    expect(await tip(page).isVisible()).toBe(true);
    await press(page, 'Escape');
    expect(await tip(page).isVisible()).toBe(false);
    await press(page, 'Home', 'Enter', 'Enter');
    await page.waitForURL(/\/people\/[\w-]+\/$/);
  });
});

test('The sources of a mark are those of its column.', async () => {
  await open('/charts/out-and-in/', async (page) => {
    await page.locator('.chart-walker').focus();
    await press(page, 'Home', 'Enter');
    const links = await page.getByRole('dialog').locator('a').allTextContents();
    const row = await page
      .locator('rd-chart svg:visible [data-column="released"]')
      .first()
      .getAttribute('data-row');
    const rows = await page.locator('.chart-table tbody tr').count();
    const own = page.locator(
      `.chart-table tbody tr:nth-child(${rows - Number(row)}) [data-column="released"] a`,
    );
    expect(links).toEqual(await own.allTextContents());

    // A month that is not reported has no sources to show.
    await press(page, 'Escape', 'Escape', 'End', 'Enter');
    const dialog = page.getByRole('dialog');
    const [words, shown] = [await dialog.textContent(), await dialog.locator('a').count()];
    expect(shown > 0).toBe(!words?.includes('not reported'));
    expect(await dialog.evaluate((each) => each.contains(document.activeElement))).toBe(true);
  });
});

test('A tap shows a mark’s words and sources inside the chart at 320 px; a tap elsewhere hides them.', async () => {
  await open(
    ROUNDS,
    async (page) => {
      const rows = await page.locator('.chart-table tbody tr').count();
      for (const row of [0, 5, rows - 1]) {
        await mark(page, row).scrollIntoViewIfNeeded();
        await mark(page, row).tap();
        expect(await words(page)).toBe(await rowWords(page, row));
        // The sources are one press further: nothing under the finger leads away.
        expect(await tip(page).locator('a').count()).toBe(0);
        const more = tip(page).locator('.chart-tip-more');
        if ((await more.count()) > 0) {
          await more.tap();
          expect(await tip(page).locator('a').count()).toBeGreaterThan(0);
        }
        expect(await isTipInside(page)).toBe(true);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        await page.locator('h1').tap();
        expect(await page.locator('.chart-tip.is-idle').count()).toBe(1);
      }
    },
    PHONE,
  );
});

test('With every mark the words stay inside the chart, in the narrow and in the wide drawing.', async () => {
  for (const options of [PHONE, WIDE]) {
    for (const chart of ['rounds', 'out-and-in', 'in-custody', 'who-was-left']) {
      await open(
        `/charts/${chart}/`,
        async (page) => {
          await page.locator('.chart-walker').focus();
          const marks = await page.locator('rd-chart svg:visible [data-row]').count();
          for (let step = 0; step < Math.min(marks, 30); step += 1) {
            await press(page, 'ArrowRight');
            expect(await isTipInside(page)).toBe(true);
          }
        },
        options,
      );
    }
  }
});

test('Views are chosen without script: drawing, subtitle and words follow.', async () => {
  await site.open(
    ROUNDS,
    async (page) => {
      const shown = () =>
        page.evaluate(() =>
          ['.chart-subtitle', '.chart-says > p', '.chart-view'].map((name) =>
            [...document.querySelectorAll<HTMLElement>(name)]
              .filter((part) => part.checkVisibility())
              .map(({ dataset }) => dataset.nth)
              .join(),
          ),
        );
      // What is said of every view alike is of none.
      const says = expect.stringMatching(/^[12]?$/) as string;
      expect(await shown()).toEqual(['1', says, '1']);
      await page.getByRole('radio').nth(1).check();
      expect(await shown()).toEqual(['2', says, '2']);
      expect(await page.getByRole('link', { name: '9 December 2024' }).count()).toBeGreaterThan(0);
    },
    { ...WIDE, javaScriptEnabled: false },
  );
});

test('The chosen view stands in the address and comes back with it.', async () => {
  await open(ROUNDS, async (page) => {
    await page.getByRole('radio').nth(1).check();
    expect(new URL(page.url()).hash).toBe('#rounds=cumulative');
    await page.getByRole('radio').nth(0).check();
    expect(new URL(page.url()).hash).toBe('');
  });
  await open(`${ROUNDS}#rounds=cumulative`, async (page) => {
    expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true);
    await page.locator('.chart-walker').focus();
    await press(page, 'End');
    // The last round need not be one of the total.
    const last = await page
      .locator('rd-chart svg:visible [data-column="total"]')
      .last()
      .getAttribute('data-row');
    expect(await said(page)).toBe(await rowWords(page, Number(last), 'total'));
  });
});

const travelTo = async (page: Page, name: string) => {
  await page.locator('.chart-time').getByRole('link', { name }).click();
  await page.locator('.chart-time a[aria-current]', { hasText: name }).waitFor();
};

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

test('A figure in the text and the marks it names light up together.', async () => {
  await open('/what-happened-next/', async (page) => {
    const figure = page.locator('.fact[data-cells^="rounds/"]:not([data-cells*=" "])').first();
    const cell = await figure.getAttribute('data-cells');
    const chart = page.locator('[data-chart="rounds"]');
    await figure.hover();
    expect(await chart.locator('.chart-ring').count()).toBe(1);
    await page.locator('h1').hover();
    expect(await chart.locator('.chart-ring').count()).toBe(0);
    await figure.focus();
    expect(await chart.locator('.chart-ring').count()).toBe(1);
    const row = await chart.locator('tbody tr').evaluateAll((rows, key) => {
      // A table may begin with the newest row; a drawing counts from the oldest.
      const isReversed = rows[0]?.closest('table')?.dataset.reversed !== undefined;
      const inOrder = isReversed ? rows.toReversed() : rows;
      return inOrder.findIndex((each) => (each as HTMLElement).dataset.key === key);
    }, cell);
    await chart.locator(`svg:visible [data-row="${row}"]`).hover();
    expect(await figure.getAttribute('class')).toContain('is-lit');
    await page.locator('h1').hover();
    expect(await figure.getAttribute('class')).not.toContain('is-lit');
  });
});

test('A chart in use has no fault that axe knows, light and dark.', async () => {
  await open(ROUNDS, async (page) => {
    await travelTo(page, '9 December 2024');
    await page.locator('.chart-walker').focus();
    await press(page, 'ArrowRight', 'Enter');
    expect(await faultsOf(page, ROUNDS)).toEqual([]);
  });
});

test('What can be pressed is at least 24 px high.', async () => {
  await open(
    ROUNDS,
    async (page) => {
      await mark(page, 0).tap();
      const heights = await page
        .locator('.chart-toggles label, .chart-time a, .chart-files a, .chart-tip-more, .all-rows')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(4);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    },
    PHONE,
  );
});

test('On paper there is nothing to press.', async () => {
  await open(ROUNDS, async (page) => {
    await page.emulateMedia({ media: 'print' });
    for (const name of ['.chart-toggles', '.chart-files', '.chart-time', '.chart-hint', '.chart-tip'])
      expect(await page.locator(name).isVisible()).toBe(false);
  });
});
