/** On paper nothing can be unfolded: what is folded on the screen is printed, what only a screen needs is not. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EXPLAINERS } from '#prose/explainers.ts';
import { useSite } from './site.ts';

const site = useSite();

/** A4 at 96 pixels an inch, without the margins. */
const PAPER = { width: 673, height: 986 };

const print = <Result>(address: string, look: (page: Page) => Promise<Result>) =>
  site.open(
    address,
    async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      return look(page);
    },
    { javaScriptEnabled: false, viewport: PAPER },
  );

/** How many of the elements are shown, and how many there are. */
const shown = (page: Page, selector: string) =>
  page.evaluate((selected) => {
    const all = [...document.querySelectorAll(selected)];
    const visible = all.filter(
      (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0,
    );
    return [visible.length, all.length] as const;
  }, selector);

async function expectAllShown(page: Page, selector: string): Promise<void> {
  const [visible, all] = await shown(page, selector);
  expect(all).toBeGreaterThan(0);
  expect(visible).toBe(all);
}

async function expectNoneShown(page: Page, selector: string): Promise<void> {
  const [visible, all] = await shown(page, selector);
  expect(all).toBeGreaterThan(0);
  expect(visible).toBe(0);
}

const STORY = '/pardons-and-arrests/';

test('On the screen the tables of the story are folded.', () =>
  site.open(STORY, (page) => expectNoneShown(page, '.chart-table tr')));

test('Of the story’s charts neither tables nor what others say is printed: each says where they stand.', () =>
  print(STORY, async (page) => {
    await expectNoneShown(page, '.chart-table tr, .chart-disputes li');
    await expectAllShown(page, '.chart-in-print');
  }));

test('Every row of a chart’s table is printed with its page, though the screen shows eight.', () =>
  print('/charts/rounds/', (page) => expectAllShown(page, '.chart-table tbody tr')));

test('An explainer is at most ten pages of A4.', async () => {
  for (const { slug } of EXPLAINERS) {
    const pages = await site.open(`/${slug}/`, async (page) => {
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    });
    expect(pages, slug).toBeGreaterThan(1);
    expect(pages, slug).toBeLessThanOrEqual(10);
  }
});

test('Every note of the story is printed once, with its sources, at its end.', () =>
  print(STORY, async (page) => {
    await expectAllShown(page, '.notes li');
    await expectAllShown(page, '.notes .fact-source');
    await expectNoneShown(page, '.note-close, .note-return, .notes-all');
    const last = await page.locator('.article-body').boundingBox();
    const tops = await page
      .locator('.note')
      .evaluateAll((notes) => notes.map((note) => note.getBoundingClientRect().top));
    expect(Math.min(...tops)).toBeGreaterThan((last?.y ?? 0) + (last?.height ?? 0));
  }));

test('The figures stay in the printed text.', () => print(STORY, (page) => expectAllShown(page, '.fact')));

describe.for([['/'], [STORY], ['/charts/rounds/'], ['/people/ales-bialiatski/']])(
  '%s on paper',
  ([address = '']) => {
    test('It has no menus, and every chart is printed in one layout.', () =>
      print(address, async (page) => {
        await expectNoneShown(page, '.site-nav, .skip-link');
        await expectAllShown(page, 'main h1');
        const layouts = await page.evaluate(() =>
          [...document.querySelectorAll('.chart-drawing')].map(
            (drawing) =>
              [...drawing.querySelectorAll('svg:not(.key-sign)')].filter((svg) => svg.checkVisibility())
                .length,
          ),
        );
        expect(layouts.length).toBeGreaterThan(0);
        expect(layouts.filter((count) => count !== 1)).toEqual([]);
      }));

    test('It is no wider than the paper.', () =>
      print(address, async (page) => {
        const [scroll, client] = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return [scrollWidth, clientWidth] as const;
        });
        expect(scroll).toBeLessThanOrEqual(client);
      }));
  },
);
