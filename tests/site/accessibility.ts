/** axe, run in a page of the site. */
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { kindOf } from './cover.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose findings depend on the colour scheme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Elements of a kind, in one place, that are looked at for their colours, which they share; it is what takes axe longest. */
const ALIKE = 12;

/** What axe finds on a page: by all rules in the light, then in the colours of the dark. */
export async function faultsOf(page: Page, address: string): Promise<string[]> {
  // By its interface to tools; the page's policy forbids scripts of others, rightly.
  await page.evaluate(axe.source);
  await page.evaluate(markAlike, { alike: ALIKE, kind: String(kindOf), rules: COLOUR_RULES });
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await run(page, { type: 'tag', values: TAGS });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await run(page, { type: 'rule', values: COLOUR_RULES });
  return [
    ...light.map((what) => `${address} light: ${what}`),
    ...dark.map((what) => `${address} dark: ${what}`),
  ];
}

async function run(page: Page, runOnly: NonNullable<RunOptions['runOnly']>): Promise<string[]> {
  return page.evaluate(
    async (options) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, options);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, html }) => `${id}, ${help}: ${target.join(' ')} ${html.slice(0, 120)}`),
      );
    },
    // Frames are pages of the site too, and are looked at by themselves.
    { runOnly, resultTypes: ['violations'], preload: false, iframes: false } as const satisfies RunOptions,
  );
}

/** Has axe pass over the colours of what is of the same kind as many before it, in a like place. */
function markAlike({ alike, kind, rules }: { alike: number; kind: string; rules: readonly string[] }): void {
  const kindOf = eval(`(${kind})`) as (element: Element) => string;
  const counts = new Map<string, number>();
  const look = (element: Element, around: string): void => {
    const own = `${around} > ${kindOf(element)}`;
    const count = (counts.get(own) ?? 0) + 1;
    counts.set(own, count);
    if (count > alike)
      for (const each of [element, ...element.querySelectorAll('*')]) each.setAttribute('data-alike', '');
    else for (const child of element.children) look(child, own);
  };
  look(document.body, '');
  (globalThis as unknown as { axe: typeof axe }).axe.configure({
    rules: rules.map((id) => ({
      id,
      selector: `${id === 'link-in-text-block' ? 'a[href]' : '*'}:not([data-alike])`,
    })),
  });
}
