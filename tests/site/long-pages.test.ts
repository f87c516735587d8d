/** Long pages begin short: the timeline with its key events, the sources with their publishers. An address opens what it names. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import { hidden, sideways } from './looks.ts';
import { useSite } from './site.ts';

const site = useSite();
const { latest } = await loadData('data');

const PHONE = { viewport: { width: 360, height: 780 }, javaScriptEnabled: false };

const shown = (page: Page, selector: string) =>
  page.$$eval(selector, (all) => all.filter((each) => each.checkVisibility()).length);

test('The timeline begins with its key events and shows all of them where a reader asks, or all of a kind.', () =>
  site.open(
    '/timeline/',
    async (page) => {
      const keys = latest.events.filter(({ significance }) => significance === '1');
      expect(await shown(page, '.events > li')).toBe(keys.length);
      await page.locator('.kind-more summary').click();
      await page.check('#kind-law');
      expect(await shown(page, '.events > li')).toBe(
        latest.events.filter(({ kind }) => kind === 'law').length,
      );
      await page.check('#kind-all');
      expect(await shown(page, '.events > li')).toBe(latest.events.length);
    },
    PHONE,
  ));

test('An event that the address names shows among the key events.', async () => {
  const event = latest.events.find(({ significance }) => significance === '3');
  await site.open(
    `/timeline/#event-${event?.event_id}`,
    async (page) => expect(await page.isVisible(`#event-${event?.event_id}`)).toBe(true),
    PHONE,
  );
});

test('The sources begin as a list of publishers; one opens by a press, and a source that the address names shows.', async () => {
  const [source] = latest.sources.toReversed();
  await site.open(
    `/sources/#${source?.source_id}`,
    async (page) => {
      expect(await shown(page, '.source-list li')).toBe(1);
      expect(await page.isVisible(`[id="${source?.source_id}"]`)).toBe(true);
      await page.locator('.source-list h3 input').first().check();
      expect(await shown(page, '.source-list li')).toBeGreaterThan(1);
    },
    PHONE,
  );
});

test('Without style sheets in layers a page can be read: one drawing a chart, and no scrolling sideways.', async () => {
  for (const address of ['/pardons-and-arrests/', '/charts/rounds/']) {
    const { scroll, layouts } = await site.open(
      address,
      (page) =>
        page.evaluate(() => {
          // What a browser makes of the sheet that knows neither layers nor what came with them.
          for (const sheet of document.styleSheets) {
            const old = [...sheet.cssRules].find(
              (rule) => rule instanceof CSSSupportsRule && rule.conditionText.includes('text-emphasis'),
            ) as CSSSupportsRule | undefined;
            const text = [...(old?.cssRules ?? [])].map(({ cssText }) => cssText).join(' ');
            for (let at = sheet.cssRules.length - 1; at >= 0; at -= 1) sheet.deleteRule(at);
            if (text !== '')
              for (const rule of text.split(/(?<=\})\s*/)) if (rule !== '') sheet.insertRule(rule);
          }
          const drawings = [...document.querySelectorAll('.chart-view')].map(
            (view) => [...view.querySelectorAll('svg')].filter((svg) => svg.checkVisibility()).length,
          );
          return { scroll: document.documentElement.scrollWidth, layouts: drawings };
        }),
      PHONE,
    );
    expect(scroll, address).toBeLessThanOrEqual(360);
    expect(new Set(layouts), address).toEqual(new Set([1]));
  }
});

test('Text spaced as WCAG 1.4.12 allows loses nothing and scrolls nowhere.', async () => {
  for (const address of ['/', '/charts/rounds/', '/people/', '/data/']) {
    const faults = await site.open(
      address,
      async (page) => {
        await page.addStyleTag({
          content:
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        });
        return [...(await hidden(page)), await sideways(page)].filter((fault) => fault !== null);
      },
      { viewport: PHONE.viewport, bypassCSP: true },
    );
    expect(faults, address).toEqual([]);
  }
});
