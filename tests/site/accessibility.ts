/** axe, run in a page of the site. */
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { kindOf } from './cover.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose findings depend on the colour scheme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Elements of a kind, in a like place, that are looked at: on one page by all rules, on all of them for their colours. */
const ALIKE = 4;

/** How often each kind of element, in its place, was looked at: one of these for all pages of a test. */
export type Seen = Map<number, number>;

/** What of axe chooses the elements that a rule looks at. */
interface Audit {
  readonly rules: {
    readonly id: string;
    gather(...about: readonly unknown[]): { readonly actualNode: Element }[];
  }[];
}

/** What axe finds on a page: by all rules in the light, then in the colours of the dark. */
export async function faultsOf(page: Page, address: string, seen: Seen = new Map()): Promise<string[]> {
  // By its interface to tools; the page's policy forbids scripts of others, rightly.
  await page.evaluate(axe.source);
  const looked = { alike: ALIKE, kind: String(kindOf), rules: COLOUR_RULES, seen: [...seen] };
  for (const [kind, count] of await page.evaluate(markAlike, looked)) seen.set(kind, count);
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

/**
 * Has axe pass over what is of the same kind as many before it, in a like place: over all of it where those are
 * on this page, over its colours where they are on any. Resolves to how often the kinds of this page were seen
 * by now.
 */
function markAlike(looked: {
  alike: number;
  kind: string;
  rules: readonly string[];
  seen: readonly (readonly [number, number])[];
}): [number, number][] {
  const kindOf = eval(`(${looked.kind})`) as (element: Element) => string;
  const before = new Map(looked.seen);
  const counts = new Map<number, number>();
  const here = new Map<number, number>();
  /** A number for a text: kinds are long, and there are thousands. */
  const numberOf = (text: string, around: number): number => {
    let number = around;
    for (let at = 0; at < text.length; at += 1) number = Math.imul(number, 31) + text.charCodeAt(at);
    return number;
  };
  /** Whether all that an element holds is more of what the page has shown. */
  const look = (element: Element, around: number): boolean => {
    const own = numberOf(kindOf(element), around);
    const count = (counts.get(own) ?? before.get(own) ?? 0) + 1;
    counts.set(own, count);
    if (count > looked.alike) element.setAttribute('data-alike', '');
    here.set(own, (here.get(own) ?? 0) + 1);
    let isOnlyMore = (here.get(own) ?? 0) > looked.alike;
    for (const child of element.children) if (!look(child, own)) isOnlyMore = false;
    if (isOnlyMore) element.setAttribute('data-same', '');
    return isOnlyMore;
  };
  look(document.body, 7);
  // Asked for by `exclude`, axe would compare each element with each that is left out, once for every rule.
  for (const rule of (globalThis as unknown as { axe: { _audit: Audit } }).axe._audit.rules) {
    const passed = looked.rules.includes(rule.id) ? '[data-same], [data-alike]' : '[data-same]';
    const gather = rule.gather.bind(rule);
    rule.gather = (...about) => gather(...about).filter(({ actualNode }) => !actualNode.matches(passed));
  }
  return [...counts];
}
