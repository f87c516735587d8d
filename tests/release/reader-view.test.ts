/**
 * What a reader view, a read-it-later tool or an extractor of texts keeps of an explainer: Mozilla's
 * Readability, which Firefox and Tor Browser use, looks at the page as a browser has it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { BrowserContextOptions } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXPLAINERS } from '#prose/explainers.ts';
import { FOLDER, useSite } from '../site/site.ts';
import { parsePage } from '../site/documents.ts';

const site = useSite();

const READABILITY = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

/** Of the page as it was sent, and as scripts have left it. */
const AS_SENT: BrowserContextOptions = { javaScriptEnabled: false };
const AS_SHOWN: BrowserContextOptions = {};

async function readerView(address: string, options: BrowserContextOptions): Promise<Document> {
  const html = await site.open(address, (page) => page.content(), options);
  // The extractor runs in a page of its own, as reader views do.
  const content = await site.open('/404.html', async (page) => {
    await page.evaluate(`{ const module = {}; ${READABILITY}; globalThis.Reader = module.exports }`);
    return page.evaluate(
      ({ text, url }) => {
        const { Reader } = globalThis as unknown as {
          Reader: new (from: Document) => { parse(): { content: string } | null };
        };
        const made = new DOMParser().parseFromString(text, 'text/html');
        const base = made.createElement('base');
        base.href = url;
        made.head.prepend(base);
        return new Reader(made).parse()?.content ?? '';
      },
      { text: html, url: site.origin + address },
    );
  });
  return parseHTML(`<!doctype html><html><body>${content}</body></html>`).document;
}

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.for(EXPLAINERS.map(({ slug }) => [slug]))('%s in a reader view', ([slug = '']) => {
  const { document: sent } = parsePage(
    `${slug}/index.html`,
    readFileSync(join(FOLDER, slug, 'index.html'), 'utf8'),
  );
  const views: Document[] = [];

  beforeAll(async () => {
    for (const options of [AS_SENT, AS_SHOWN]) views.push(await readerView(`/${slug}/`, options));
  });

  test('Every paragraph is there, word for word, with every number in its sentence.', () => {
    const paragraphs = [...sent.querySelectorAll('.article-body > p')].map(({ textContent }) =>
      words(textContent),
    );
    expect(paragraphs.some((text) => /\d/.test(text))).toBe(true);
    for (const view of views) {
      const kept = [...view.querySelectorAll('p')].map(({ textContent }) => words(textContent));
      expect(kept).toEqual(expect.arrayContaining(paragraphs));
    }
  });

  test('No list of sources stands in a sentence, and the notes stand at the end.', () => {
    const notes = [...sent.querySelectorAll('.note > p:has(.fact-source)')].map(({ textContent }) =>
      words(textContent),
    );
    for (const view of views) {
      const kept = [...view.querySelectorAll('p')];
      const last = kept.findLastIndex(({ textContent }) => words(textContent).endsWith(lastParagraph(sent)));
      expect(last).toBeGreaterThan(0);
      const after = kept.slice(last + 1).map(({ textContent }) => words(textContent));
      for (const note of notes) expect(after).toContain(note);
      const before = kept.slice(0, last + 1).map(({ textContent }) => words(textContent));
      expect(before.filter((text) => notes.includes(text))).toEqual([]);
    }
  });

  test('Each chart is one picture, once, with its finding as its text; no drawing and no table is left.', () => {
    const charts = [...sent.querySelectorAll('figure.chart')];
    expect(charts.length).toBeGreaterThan(0);
    const titles = charts.map((chart) => words(chart.querySelector('.chart-title')?.textContent ?? ''));
    for (const view of views) {
      const pictures = [...view.querySelectorAll('img')];
      expect(pictures.map((picture) => picture.getAttribute('alt'))).toEqual(titles);
      for (const picture of pictures) {
        const { origin, pathname } = new URL(picture.getAttribute('src') ?? '');
        expect(origin).toBe(site.origin);
        expect(readFileSync(join(FOLDER, pathname)).subarray(1, 4).toString()).toBe('PNG');
      }
      expect(view.querySelectorAll('svg, table, button, input')).toHaveLength(0);
    }
  });
});

const lastParagraph = (document: Document) =>
  words([...document.querySelectorAll('.article-body > p')].at(-1)?.textContent ?? '');

test('A browser that draws the charts asks for none of these pictures, with scripts or without.', async () => {
  for (const options of [AS_SENT, AS_SHOWN]) {
    for (const { slug } of EXPLAINERS) {
      const asked: string[] = [];
      await site.openAll(
        [`/${slug}/`],
        async (page) => {
          await page.waitForLoadState('networkidle');
          await page.mouse.wheel(0, 100_000);
          await page.waitForLoadState('networkidle');
        },
        {
          ...options,
          prepare: (page) => Promise.resolve(page.on('request', (request) => asked.push(request.url()))),
        },
      );
      expect(asked.length).toBeGreaterThan(1);
      expect(asked.filter((url) => url.endsWith('.png'))).toEqual([]);
    }
  }
});
