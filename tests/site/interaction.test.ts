/** Charts by pointer, touch and keys, with their words said; views without script. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { faultsOf } from './accessibility.ts';
import {
  chartsOn,
  isTipInside,
  mark,
  PHONE,
  press,
  rings,
  ROUNDS,
  rowWords,
  said,
  tip,
  travelTo,
  WIDE,
  words,
} from './chart-use.ts';
import { builtFiles, FOLDER, useSite } from './site.ts';

const site = useSite();
const open = chartsOn(site);

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
    // Of two views, where both have room, either will do.
    await chart.locator(`svg:visible [data-row="${row}"]`).first().hover();
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
