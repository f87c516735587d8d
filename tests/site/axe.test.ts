/** No page keeps anybody out, as far as a machine can tell: WCAG 2.2 AA and good practice, light and dark. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { EVERY_PAGE, listedPages, useSite } from './site.ts';

const site = useSite();

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose findings depend on the colour scheme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Elements of a kind that are looked at for their colours, which they share; it is what takes axe longest. */
const ALIKE = 12;

type Options = Parameters<AxeBuilder['options']>[0];

async function violationsOf(page: Page, what: string, options: Options): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ ...options, resultTypes: ['violations'], preload: false })
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${what}: ${id}, ${help}: ${target.join(' ')} ${html.slice(0, 120)}`),
  );
}

/** Takes out of a page what looks like many before it: the same element with the same classes and paint, in a like place. */
function thin(alike: number): void {
  const own = (element: Element) =>
    [
      element.localName,
      ...['class', 'fill', 'stroke'].map((name) => element.getAttribute(name) ?? ''),
    ].join();
  const counts = new Map<string, number>();
  const look = (element: Element, place: string): void => {
    const kind = `${place} ${own(element)}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count > alike) element.remove();
    else for (const child of [...element.children]) look(child, kind);
  };
  look(document.body, '');
}

/** What axe finds on a page: all but colours, then the colours, in the light and in the dark. */
async function bothSchemes(page: Page, address: string): Promise<string[]> {
  const off = Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }]));
  const found = await violationsOf(page, `${address} light`, {
    runOnly: { type: 'tag', values: TAGS },
    rules: off,
  });
  await page.evaluate(thin, ALIKE);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(
      ...(await violationsOf(page, `${address} ${colorScheme}`, {
        runOnly: { type: 'rule', values: COLOUR_RULES },
      })),
    );
  }
  return found;
}

/** axe is put into the page as a script, which the policy of the site rightly forbids. */
const OPTIONS = { bypassCSP: true };

async function unfolded(page: Page, address: string): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  return bothSchemes(page, address);
}

test('axe finds nothing on any page, light or dark.', EVERY_PAGE, async () => {
  const found = await site.openAll(listedPages(), unfolded, OPTIONS);
  expect(found.flat()).toEqual([]);
});

test('axe finds nothing on the page that stands for a missing one.', async () => {
  expect(await site.open('/no/such/page/', (page) => bothSchemes(page, '404'), OPTIONS)).toEqual([]);
});

test('axe finds nothing on an open note.', async () => {
  const found = await site.open(
    '/pardons-and-arrests/',
    async (page) => {
      await page.locator('.fact').first().click();
      return bothSchemes(page, '');
    },
    OPTIONS,
  );
  expect(found).toEqual([]);
});

test('axe finds a picture without words and a pale text in the dark.', async () => {
  const found = await site.open(
    '/about/',
    async (page) => {
      await page.evaluate(() => {
        document
          .querySelector('main')
          ?.insertAdjacentHTML(
            'beforeend',
            '<svg role="img" viewBox="0 0 9 9"></svg><p class="pale">Pale</p>',
          );
      });
      await page.addStyleTag({ content: '@media (prefers-color-scheme: dark) { .pale { color: #444 } }' });
      return bothSchemes(page, '');
    },
    OPTIONS,
  );
  expect(found.filter((what) => what.includes('svg-img-alt'))).toHaveLength(1);
  expect(found.filter((what) => what.includes('color-contrast'))).toHaveLength(1);
});
