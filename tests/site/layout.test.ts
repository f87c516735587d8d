/** The masthead on a telephone, and that what does not fit a screen is noticed. */
import { expect, test } from 'vitest';
import { EXPLAINERS } from '#prose/explainers.ts';
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
  'The first screen of %s on a phone shows the country, a sentence, a number and a whole picture.',
  async (address) => {
    await site.open(
      address,
      async (page) => {
        const { words, picture, sentence } = await page.evaluate(() => {
          const isOnScreen = (element: Element) =>
            element.checkVisibility() && element.getBoundingClientRect().bottom <= innerHeight;
          const shown = [...document.querySelectorAll('main :is(h1, .lede, figcaption, .front-field-title)')];
          const pictures = [...document.querySelectorAll('main svg')].filter((svg) => svg.checkVisibility());
          const { bottom = Infinity, height = 0 } = pictures[0]?.getBoundingClientRect() ?? {};
          return {
            words: [...shown, ...(pictures[0]?.querySelectorAll('text') ?? [])]
              .filter(isOnScreen)
              .map(({ textContent }) => textContent)
              .join(' '),
            sentence: document.querySelector('main .lede')?.getBoundingClientRect().bottom ?? Infinity,
            picture: { bottom, height },
          };
        });
        expect(words).toMatch(/Belarus|Беларус/);
        expect(words).toMatch(/\d/);
        expect(sentence).toBeLessThan(picture.bottom);
        // Room for a picture, and not for a sign.
        expect(picture.height).toBeGreaterThan(100);
        expect(picture.bottom).toBeLessThanOrEqual(780);
      },
      PHONE,
    );
  },
);

test.for(['', '/be', '/ru'].flatMap((language) => STORIES.map((story) => language + story)))(
  'No word of the headline of %s is broken without a hyphen, on a phone, a tablet and a desk.',
  async (address) => {
    const broken = await site.open(address, async (page) => {
      const found: string[] = [];
      for (const width of [320, 360, 768, 900, 1024, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const words = await page.evaluate(() => {
          const walker = document.createTreeWalker(
            document.querySelector('h1') as Element,
            NodeFilter.SHOW_TEXT,
          );
          const inLines: string[] = [];
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            for (const { index, 0: word } of node.textContent?.matchAll(/\p{L}+/gu) ?? []) {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + word.length);
              const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
              if (lines.size > 1) inLines.push(word);
            }
          return inLines;
        });
        found.push(...words.map((word) => `${word} at ${width}`));
      }
      return found;
    });
    expect(broken).toEqual([]);
  },
);

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
