/** A story as one file, opened from a disk, without a network: it is whole, and needs nothing else. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { storyFile } from '#build/story-file.ts';
import { EXPLAINERS } from '#prose/explainers.ts';
import { LANGUAGES } from '#words/language.ts';
import { address } from '#words/paths.ts';
import { FOLDER, useSite } from '../site/site.ts';

const MOST_BYTES = 400_000;

const site = useSite();
const stories = LANGUAGES.flatMap((code) =>
  EXPLAINERS.map(({ slug }) => ({
    code,
    file: storyFile(slug, code),
    page: `${address(code, `/${slug}/`).slice(1)}index.html`,
  })),
);
const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
/** Spaces that are not shown are not in the file. */
const words = ({ textContent }: Element) => (textContent ?? '').replace(/\s+/g, '');

test.each(stories)('$file holds its story, and names no other file.', ({ code, file, page }) => {
  const html = read(file);
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MOST_BYTES);
  const { document } = parseHTML(html);
  const { document: told } = parseHTML(read(page));
  for (const element of told.querySelectorAll('nav, .story-file')) element.remove();
  expect(document.documentElement.lang).toBe(code);
  expect(document.title).toBe(told.title);
  for (const part of ['main :is(h1, h2, h3)', '.article-body > p', '.note', 'tbody tr', '.chart-narrow']) {
    const those = [...told.querySelectorAll(part)].map(words);
    expect(those.length, part).toBeGreaterThan(0);
    expect([...document.querySelectorAll(part)].map(words), part).toEqual(those);
  }
  const others = 'script, img, iframe, object, embed, form, [src], [srcset], link:not([rel="canonical"])';
  expect([...document.querySelectorAll(others)].map(({ localName }) => localName)).toEqual([]);
  // A drawing may name a pattern of its own.
  expect(html.match(/url\((?!["']?#|&quot;#)[^)]*\)|@import/g)).toBeNull();
  const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => `#${id}`));
  const astray = [...document.querySelectorAll('a[href]')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => !/^(?:https?|mailto):/.test(href) && !ids.has(decodeURIComponent(href)));
  expect(astray).toEqual([]);
});

test('Pages that lead to a file say its size.', () => {
  for (const { file, page } of stories) {
    const kilobytes = Math.ceil(Buffer.byteLength(read(file)) / 1000);
    for (const leading of [page, page.replace(/[^/]+\/index\.html$/, 'mirrors/index.html')]) {
      const { document } = parseHTML(read(leading));
      const link = document.querySelector(`a[href$="${file}"]`);
      expect(link && words(link), leading).toMatch(new RegExp(`\\(HTML,${kilobytes}\\D`));
    }
  }
});

test('Opened on a phone it asks for nothing, fits, and leads to its notes.', async () => {
  const context = await site.browser.newContext({ offline: true, viewport: { width: 360, height: 740 } });
  const heard: string[] = [];
  try {
    const page = await context.newPage();
    page.on('request', (request) => heard.push(request.url()));
    // A style that its policy does not allow would be told here.
    page.on('console', (message) => heard.push(message.text()));
    for (const { file } of stories) {
      heard.length = 0;
      const opened = pathToFileURL(resolve(FOLDER, file)).href;
      await page.goto(opened);
      expect(heard).toEqual([opened]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), file).toBeLessThanOrEqual(360);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.chart-narrow:visible').count(), file).toBeGreaterThan(0);
      await page.emulateMedia({ media: 'screen' });
      await page.locator('a.fact:visible').first().click();
      expect(await page.locator('.note:target').isVisible(), file).toBe(true);
    }
  } finally {
    await context.close();
  }
});
