/** The search in a browser: in place on every page, with nothing typed in an address, a storage or a request. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './site.ts';

const site = useSite();

const results = (page: Page) =>
  page
    .locator('.search-list a')
    .evaluateAll((links) => links.map((a) => new URL((a as HTMLAnchorElement).href).pathname));

async function type(page: Page, query: string): Promise<void> {
  await page.fill('.search-panel input, #search input', query);
  await page.waitForFunction(() => document.querySelector('.search-said')?.textContent !== '');
}

test('The link in the masthead opens the search in place; what is typed is nowhere but in the field, and goes with it.', () =>
  site.open('/about/', async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await page.click('a.site-search');
    await page.waitForSelector('.search-panel[open] input');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await type(page, 'Статкевича');
    expect((await results(page))[0]).toBe('/people/mikalai-statkevich/');
    await page.press('.search-panel input', 'Enter');
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/about/');
    expect(decodeURIComponent(asked.join('\n'))).not.toMatch(/статкевич|statkevich/i);
    const kept = await page.evaluate(async () =>
      JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        history.state,
        document.cookie,
        await caches.keys(),
      ]),
    );
    expect(kept).toBe('[[],[],null,"",[]]');
    // The first press empties the field, as browsers have it.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('.search-panel').isVisible()).toBe(false);
    await page.click('a.site-search');
    expect(await page.inputValue('.search-panel input')).toBe('');
  }));

test('A result is opened, and the way back shows an empty field.', () =>
  site.open('/search/', async (page) => {
    await type(page, 'Bialiatski');
    await page.click('.search-list a');
    await page.waitForURL('**/people/**');
    await page.goBack();
    await page.waitForSelector('#search input');
    expect(await page.inputValue('#search input')).toBe('');
    expect(await results(page)).toEqual([]);
  }));

test('Whatever is looked up, the same files are fetched: which person was found is told by none.', () =>
  site.open('/search/', async (page) => {
    await page.waitForSelector('#search input');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const query of ['Лосік', 'Babaryka', 'Невядомая', 'csv', 'Kerfityrj']) await type(page, query);
    expect(asked.filter((path) => !path.endsWith('.woff2'))).toEqual([]);
  }));

test('Where nobody is found it says kindly what that means, and leads to the list.', () =>
  site.open('/search/', async (page) => {
    await page.waitForSelector('#search input');
    await type(page, 'Невядомаева');
    const said = await page.locator('.search-empty').last().innerText();
    expect(said).toMatch(/says nothing about/);
    expect(await page.locator('#search .search-empty a[href$="/people/#by-name"]').count()).toBe(1);
    await type(page, 'Жанна Статкевич');
    expect(await page.locator('#search h2').first().innerText()).toContain('Жанна Статкевич');
    expect((await results(page))[0]).toBe('/people/mikalai-statkevich/');
  }));

test('Without scripts there is no field that could send anything, and the page leads to everyone by name.', () =>
  site.open(
    '/about/',
    async (page) => {
      await page.click('a.site-search');
      expect(new URL(page.url()).pathname).toBe('/search/');
      expect(await page.locator('input, form').count()).toBe(0);
      expect(await page.innerText('.search-empty')).toMatch(/says nothing about/);
      await page.click('.search-without > p > a');
      expect(new URL(page.url()).hash).toBe('#by-name');
    },
    { javaScriptEnabled: false },
  ));
