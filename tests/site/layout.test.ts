/** Every page fits every screen, and enlarging it loses nothing. */
import { expect, test } from 'vitest';
import { cover } from './cover.ts';
import { builtDocuments, isEnglish, isTranslated } from './documents.ts';
import { lost, misfits, SCREEN, sidewaysAt } from './fits.ts';
import { unfold } from './looks.ts';
import { EVERY_PAGE, pageAddresses, useSite } from './site.ts';

const site = useSite();

test(
  'Every kind of element fits every screen, and enlarged to 200 % keeps its words, links and buttons uncut.',
  EVERY_PAGE,
  async () => {
    const pages = cover(builtDocuments('', isEnglish)).map(({ address }) => address);
    const found = await site.openAll(pages, misfits, { viewport: SCREEN });
    expect(found.flat()).toEqual([]);
  },
);

/** Of each layout of the newest edition one page, and the page of each chart, in the languages that are translated. */
function translatedLayouts(): readonly string[] {
  const pages = pageAddresses().filter(isTranslated);
  const layoutOf = (address: string) => {
    const [, language, room = '', first, ...rest] = address.split('/');
    return room === 'charts' || first === undefined || first === '' || rest.length === 0
      ? address
      : `${language} ${room} ${rest.length}`;
  };
  return [...Map.groupBy(pages, layoutOf).values()].flatMap((alike) => alike.slice(-1));
}

test(
  'Belarusian and Russian words fit every layout and every chart on the narrowest telephone.',
  EVERY_PAGE,
  async () => {
    const pages = translatedLayouts();
    expect(pages.length).toBeGreaterThan(50);
    const found = await site.openAll(pages, async (page, address) => {
      await unfold(page);
      return sidewaysAt(page, address, [320]);
    });
    expect(found.flat()).toEqual([]);
  },
);

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
      { viewport: { width: 360, height: 780 } },
    );
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
