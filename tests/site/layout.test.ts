/** The masthead on a telephone, and that what does not fit a screen is noticed. */
import { expect, test } from 'vitest';
import { lost, sidewaysAt } from './fits.ts';
import { useSite } from './site.ts';

const site = useSite();

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
