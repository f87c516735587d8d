/** The words of every drawing can be read at every width that its container may have. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barePages, distinctDrawings, serveBare } from './bare.ts';
import { builtDocuments, isEnglish } from './documents.ts';
import { clippedWords, drawingsAt, overlaps, smallWords } from './drawings.ts';
import { unreadableWords, VIEWPORT, WIDTHS } from './drawn-words.ts';
import { EVERY_PAGE, useSite } from './site.ts';

const site = useSite();

/** Drawings in English, and those of the newest edition in the other languages. */
const isLookedAt = (file: string) => isEnglish(file) || !file.includes('/editions/');

test('No word in a drawing is smaller than 12 pixels, cut off, or over another.', EVERY_PAGE, async () => {
  const documents = builtDocuments('</text>', isLookedAt);
  expect(documents.map(({ address }) => address)).toContain('/charts/rounds/');
  expect(await unreadableWords(site, documents)).toEqual([]);
});

test('A drawing by itself has its words where they are on its page, at every width.', async () => {
  const [address, view] = ['/charts/rounds/', { viewport: VIEWPORT }] as const;
  const pages = barePages(
    distinctDrawings(builtDocuments('</text>').filter((page) => page.address === address)),
  );
  const wordsAt = async (page: Page) => {
    const all = [];
    for (const width of WIDTHS) {
      const [drawing] = await drawingsAt(page, width);
      expect(drawing?.words.length).toBeGreaterThan(0);
      all.push(
        drawing?.words.map(({ text, size, left, top }) => [
          text,
          size,
          left - drawing.left,
          top - drawing.top,
        ]),
      );
    }
    return all;
  };
  const [bare] = await site.openAll(['/bare/0/'], wordsAt, {
    ...view,
    prepare: (page) => serveBare(page, pages),
  });
  const shown = await site.open(address, wordsAt, view);
  const near = (words: (typeof shown)[number]): unknown =>
    words?.map((word) =>
      word.map((each): unknown => (typeof each === 'number' ? expect.closeTo(each, 0) : each)),
    );
  expect(bare).toEqual(shown.map(near));
});

test('A chart is drawn at every width, and in one layout at a time.', async () => {
  await site.open('/charts/rounds/', async (page) => {
    for (const width of WIDTHS) {
      const drawings = (await drawingsAt(page, width)).filter(({ name }) => name === 'rounds');
      expect(drawings).toHaveLength(1);
      expect(drawings[0]?.words.length).toBeGreaterThan(0);
    }
  });
});

test('Small, cut off and overlapping words are noticed.', async () => {
  await site.open('/charts/rounds/', async (page) => {
    await page.evaluate(() => {
      const svg = (width: number, inside: string) =>
        `<svg viewBox="0 0 ${width} 40" aria-label="made" width="200">${inside}</svg>`;
      document
        .querySelector('main')
        ?.insertAdjacentHTML(
          'beforeend',
          svg(400, '<text y="20" font-size="20">Ten</text>') +
            svg(200, '<text x="190" y="20" font-size="16">Cut off</text>') +
            svg(200, '<text y="20" font-size="16">One</text><text x="5" y="24" font-size="16">Other</text>'),
        );
    });
    const made = (await drawingsAt(page, 600)).filter(({ name }) => name === 'made');
    expect(made.map((drawing) => smallWords(drawing, 12).length)).toEqual([1, 0, 0]);
    expect(made.map((drawing) => clippedWords(drawing, 1).length)).toEqual([0, 1, 0]);
    expect(made.map((drawing) => overlaps(drawing, 1.5).length)).toEqual([0, 0, 1]);
  });
});
