/** The zip of the site, unpacked and opened from a disk, without a network: nobody is there to answer. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { offlineFile } from '#build/offline.ts';
import { dataFolder, loadData } from '#data/edition.ts';
import { publishedPeople } from '#people/lifeline.ts';
import { FOLDER, useSite } from '../site/site.ts';
import { FIREFOX, Firefox } from './firefox.ts';

const MOST_BYTES = 25_000_000;
const LINKS = 200;

const site = useSite();
const zip = readFileSync(join(FOLDER, offlineFile('en')));
// A path as people have them, with a space and letters of another script.
const disk = mkdtempSync(join(tmpdir(), 'копия сайта '));
const files = unzipSync(zip);
for (const [name, bytes] of Object.entries(files)) {
  mkdirSync(dirname(join(disk, name)), { recursive: true });
  writeFileSync(join(disk, name), bytes);
}
afterAll(() => rmSync(disk, { recursive: true, force: true }));

const at = (path: string) => pathToFileURL(join(disk, 'revolving-door-en', path)).href;
const { latest } = await loadData(dataFolder());
const people = publishedPeople(latest)
  .toSorted((a, b) => a.person_id.localeCompare(b.person_id))
  .filter((_, index, all) => index % Math.ceil(all.length / 3) === 0);

/** Opens pages in a window that has no network; resolves to what was asked of one. */
async function withPage(look: (page: Page) => Promise<void>): Promise<readonly string[]> {
  const context = await site.browser.newContext({ offline: true, viewport: { width: 1200, height: 900 } });
  const asked: string[] = [];
  try {
    const page = await context.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) asked.push(request.url());
    });
    page.on('requestfailed', (request) => asked.push(`failed ${request.url()}`));
    page.on('pageerror', (error) => asked.push(`${page.url()}: ${error.message}`));
    await look(page);
  } finally {
    await context.close();
  }
  return asked;
}

test('It is small enough to be sent.', () => {
  console.log(
    `${offlineFile('en')}: ${(zip.length / 1e6).toFixed(1)} MB, ${Object.keys(files).length} files`,
  );
  expect(zip.length).toBeLessThanOrEqual(MOST_BYTES);
});

test(`A walk over ${LINKS} links: each leads to a page of the copy.`, async () => {
  const faults = await withPage(async (page) => {
    const seen = new Set([at('index.html')]);
    const queue = [...seen];
    let walked = 0;
    for (const address of queue) {
      if (walked >= LINKS) break;
      await page.goto(address);
      walked += 1;
      expect(await page.locator('h1').count(), address).toBeGreaterThan(0);
      expect(await page.title()).not.toMatch(/^Index of/);
      // Links in drawings are of another kind than those in texts: both are read as they are written.
      const links = await page.$$eval('a[href]', (all) =>
        all.map((link) =>
          new URL(link.getAttribute('href') ?? '', document.baseURI).href.replace(/[?#].*$/, ''),
        ),
      );
      for (const link of links) {
        // Code to copy is no page.
        if (!link.startsWith('file:') || !/(?<!snippet|snippet-no-links)\.html$/.test(link) || seen.has(link))
          continue;
        seen.add(link);
        queue.push(link);
      }
      expect(links.filter((link) => /^file:.*\/$/.test(link))).toEqual([]);
    }
    expect(walked).toBe(LINKS);
  });
  expect(faults).toEqual([]);
});

test('A chart tells its values under the pointer.', async () => {
  const faults = await withPage(async (page) => {
    await page.goto(at('charts/rounds/index.html'));
    const box = await page.locator('rd-chart .chart-views').first().boundingBox();
    if (!box) throw new Error('The chart is not drawn.');
    const tip = page.locator('rd-chart .chart-tip').first();
    for (let part = 0.2; part < 0.9 && (await tip.getAttribute('class'))?.includes('is-idle'); part += 0.05)
      await page.mouse.move(box.x + box.width * part, box.y + box.height / 2);
    expect(await tip.getAttribute('class')).not.toContain('is-idle');
    expect((await tip.innerText()).length).toBeGreaterThan(5);
  });
  expect(faults).toEqual([]);
});

test('The search finds people, and leads to their pages; filters count.', async () => {
  const faults = await withPage(async (page) => {
    for (const { person_id: id, name_en: name } of people) {
      await page.goto(at('search/index.html'));
      await page.locator('#search input').fill(name);
      await page.locator(`#search a[href$="people/${id}/index.html"]`).first().click();
      expect(await page.locator('h1').innerText()).toContain(name);
    }
    await page.goto(at('people/index.html'));
    const all = await page.locator('.person-card:visible').count();
    const box = page.locator('.people-filter input[type=checkbox]').first();
    await box.evaluate((element) => (element as HTMLInputElement).click());
    expect(await page.locator('.person-card:visible').count()).toBeLessThan(all);
  });
  expect(people.length).toBeGreaterThanOrEqual(3);
  expect(faults).toEqual([]);
});

describe.skipIf(FIREFOX === undefined)('In Firefox', () => {
  test('scripts run from the disk: the search finds, a chart can be walked.', async () => {
    const firefox = await Firefox.start({ 'network.manage-offline-status': false });
    try {
      await firefox.open(at('search/index.html'));
      const [{ name_en: name, person_id: id } = { name_en: '', person_id: '' }] = people;
      const found = await firefox.evaluate<boolean>(
        `(async () => {
          const until = async (look) => { for (let i = 0; i < 100; i += 1) { const it = look(); if (it) return it; await new Promise((done) => setTimeout(done, 50)); } return null; };
          const field = await until(() => document.querySelector('#search input'));
          if (!field) return false;
          field.value = ${JSON.stringify(name)};
          field.dispatchEvent(new Event('input', { bubbles: true }));
          return (await until(() => document.querySelector('#search a[href$="people/${id}/index.html"]'))) !== null;
        })()`,
      );
      expect(found).toBe(true);
      await firefox.open(at('charts/rounds/index.html'));
      expect(
        await firefox.evaluate<number>(`document.querySelectorAll('rd-chart .chart-walker').length`),
      ).toBeGreaterThan(0);
    } finally {
      await firefox.close();
    }
  });
});
