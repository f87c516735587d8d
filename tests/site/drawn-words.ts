/** Whether the words of drawings can be read, at every width that their container may have. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { barePages, distinctDrawings, serveBare, type BareDrawing } from './bare.ts';
import type { BuiltDocument } from './documents.ts';
import { clippedWords, drawingsAt, overlaps, smallWords, type Drawing } from './drawings.ts';
import type { Site } from './site.ts';

/** Of a chart's container: telephones, both sides of the change of layout, a column, a wide screen. */
export const WIDTHS = [320, 560, 600, 720, 1200];
export const VIEWPORT = { width: 1440, height: 900 };

const faultsOf = (drawing: Drawing): string[] => [
  ...smallWords(drawing, 12).map(({ text, size }) => `“${text}” is ${size.toFixed(2)} px`),
  ...clippedWords(drawing, 1).map(({ text }) => `“${text}” is cut off`),
  ...overlaps(drawing, 1.5).map(([one, other]) => `“${one.text}” lies over “${other.text}”`),
];

/** Files of fonts that could not be had; fonts of the reader's own machine need not be there. */
const missingFonts = (page: Page) =>
  page.evaluate(async () =>
    [...(await document.fonts.ready)]
      .filter(({ status, family }) => status === 'error' && !family.includes('Fallback'))
      .map(({ family }) => family),
  );

/** Words in the drawings of these pages, each distinct drawing once, that are smaller than 12 px, cut off, or over another. */
export async function unreadableWords(site: Site, documents: readonly BuiltDocument[]): Promise<string[]> {
  const drawings = distinctDrawings(documents);
  console.log(`${drawings.length} drawings differ, of ${drawings.flatMap((each) => each.pages).length}.`);
  return unreadableIn(site, drawings);
}

/** The same of drawings by themselves. */
export async function unreadableIn(
  site: Site,
  drawings: readonly BareDrawing[],
  widths = WIDTHS,
): Promise<string[]> {
  const pages = barePages(drawings);
  const look = async (page: Page, address: string) => {
    const found: string[] = [];
    // In another font than the page's own, everything would be measured and nothing known.
    expect(await missingFonts(page), `fonts of ${address}`).toEqual([]);
    for (const width of widths) {
      const seen = await drawingsAt(page, width);
      expect(seen, `drawings of ${address} at ${width}`).toHaveLength(pages.get(address)?.length ?? 0);
      for (const drawing of seen)
        found.push(...faultsOf(drawing).map((fault) => `${drawing.name} at ${width}: ${fault}`));
    }
    return found;
  };
  const found = await site.openAll([...pages.keys()], look, {
    viewport: VIEWPORT,
    prepare: (page) => serveBare(page, pages),
  });
  return found.flat();
}
