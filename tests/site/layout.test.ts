/** The masthead on a telephone, and that what does not fit a screen is noticed. */
import { expect, test } from 'vitest';
import { EXPLAINERS } from '#prose/explainers.ts';
import { builtDocuments } from './documents.ts';
import { lost, sidewaysAt } from './fits.ts';
import { useSite } from './site.ts';

const site = useSite();

const PHONE = { viewport: { width: 360, height: 780 } };

test.for(['/about/', '/be/about/', '/ru/about/'])(
  'On a phone the masthead of %s is at most 80 px high, its rooms stand in one row, and each can be pressed.',
  async (address) => {
    await site.open(
      address,
      async (page) => {
        const { height, rows, least } = await page.evaluate(() => {
          const rooms = [...document.querySelectorAll('.site-nav a')].map((link) =>
            link.getBoundingClientRect(),
          );
          return {
            height: document.querySelector('.masthead')?.getBoundingClientRect().height ?? Infinity,
            rows: new Set(rooms.map(({ top }) => top)).size,
            least: Math.min(...rooms.map((room) => room.height)),
          };
        });
        expect(height).toBeLessThanOrEqual(80);
        expect(rows).toBe(1);
        expect(least).toBeGreaterThanOrEqual(24);
      },
      PHONE,
    );
  },
);

/** What a first screen has to show: the first title, sentence and picture of the page. */
const STORIES = ['/', ...EXPLAINERS.map(({ slug }) => `/${slug}/`)];
test.for(['', '/be', '/ru'].flatMap((language) => STORIES.map((story) => language + story)))(
  'No word of the headline of %s is broken without a hyphen, on a phone, a tablet and a desk.',
  async (address) => {
    expect(await brokenWords(address, 'h1')).toEqual([]);
  },
);

test('No word or day of the longest heading of a chapter is broken.', async () => {
  const headings = builtDocuments('class="chapter"', (file) => /(?:^|\/)people\/[^/]+\//.test(file)).flatMap(
    ({ address, document }) =>
      [...document.querySelectorAll('.chapter > h2')].map(({ textContent }) => ({
        address,
        // What binds: the longest run without a space at which a line may end.
        length: Math.max(...textContent.split(' ').map((run) => run.length)),
      })),
  );
  const [longest] = headings.toSorted((a, b) => b.length - a.length);
  expect(await brokenWords(longest?.address ?? '', '.chapter > h2')).toEqual([]);
});

/** What has no space in it and stands in two lines, of the elements that a selector finds. */
function brokenWords(address: string, selector: string): Promise<string[]> {
  return site.open(address, async (page) => {
    const found: string[] = [];
    for (const width of [320, 360, 768, 900, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const words = await page.evaluate((selector) => {
        const inLines: string[] = [];
        for (const element of document.querySelectorAll(selector)) {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            for (const { index, 0: word } of node.textContent?.matchAll(/[^\s\-–—]+/gu) ?? []) {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + word.length);
              const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
              if (lines.size > 1) inLines.push(word);
            }
        }
        return inLines;
      }, selector);
      found.push(...words.map((word) => `${word} at ${width}`));
    }
    return found;
  });
}

test('A page that scrolls sideways is noticed.', async () => {
  await site.open('/about/', async (page) => {
    await page.evaluate(() => {
      const wide = document.createElement('p');
      wide.textContent = 'Wide';
      wide.style.minInlineSize = '700px';
      document.querySelector('main')?.append(wide);
    });
    expect(await sidewaysAt(page, '')).toHaveLength(2);
  });
});

test('What goes missing when enlarged, or is cut off, is noticed.', async () => {
  const found = await site.open(
    '/about/',
    async (page) => {
      await page.addStyleTag({
        content:
          '@media (width < 700px) { h1 { display: none } main p { overflow: hidden; block-size: 4px } main { inline-size: 700px } }',
      });
      return lost(page, '');
    },
    { bypassCSP: true },
  );
  for (const what of ['is gone: h1', 'hides a part', 'sideways']) {
    expect(found).toContainEqual(expect.stringContaining(what));
  }
});
