/**
 * Pages lay the sheets of a chart over each other in layers; frames and self-contained snippets load the same
 * sheets without, for old browsers. Both must decide alike: a rule of a later sheet may not lose to one of an
 * earlier sheet that names its element more closely.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import postcss from 'postcss';
import { expect, test } from 'vitest';
import { pageAddresses, useSite } from '../site/site.ts';

const site = useSite();

const textOf = (name: string) => readFileSync(`src/styles/${name}.css`, 'utf8');

/** The sheets that a sheet loads, in order, and itself: by name, with their texts. */
function sheetsOf(name: string): readonly (readonly [string, string])[] {
  const text = textOf(name);
  const loaded = [...text.matchAll(/@import '\.\/(\S+)\.css'/g)].flatMap(([, each = '']) => sheetsOf(each));
  return [...loaded, [name, text.replace(/@import [^;]+;/g, '')]];
}

const inLayers = (name: string) =>
  sheetsOf(name)
    .map(([each, text]) => `@layer ${each} { ${text} }`)
    .join('\n');

const inOrder = (name: string) =>
  sheetsOf(name)
    .map(([, text]) => text)
    .join('\n');

/** The properties that sheets set, by which alone they can differ. */
function propertiesOf(css: string): readonly string[] {
  const names = new Set<string>();
  postcss.parse(css).walkDecls(({ prop }) => void names.add(prop));
  return [...names];
}

/** What looks differently under two styles, and how much was looked at. */
async function differences(page: Page, one: string, other: string) {
  return page.evaluate(
    ([styles, properties]) => {
      for (const link of document.querySelectorAll('link[rel=stylesheet], style')) link.remove();
      for (const each of document.querySelectorAll('details')) each.open = true;
      const style = document.head.appendChild(document.createElement('style'));
      const [before, after] = styles.map((css) => {
        style.textContent = css;
        return [...document.querySelectorAll('html, body, body *')].flatMap((element) =>
          [null, '::before', '::after'].flatMap((part) => {
            const computed = getComputedStyle(element, part);
            if (part !== null && computed.content === 'none') return [];
            const name = `${element.tagName}.${element.getAttribute('class') ?? ''}${part ?? ''}`;
            return properties.map(
              (property) => `${name} ${property}: ${computed.getPropertyValue(property)}`,
            );
          }),
        );
      });
      const found = (before ?? []).filter((value, at) => value !== after?.[at]);
      return { looks: before?.length ?? 0, found: [...new Set(found)] };
    },
    [[one, other], propertiesOf(one)] as const,
  );
}

const ADDRESSES = pageAddresses().filter((address) => /^\/embed\/[^/]+\/$/.test(address));
const [PROFILE = ''] = pageAddresses().filter((address) => address.startsWith('/embed/people/'));

test.for(['screen', 'print'] as const)(
  'Layers would change nothing of what frames show (%s).',
  async (media) => {
    for (const width of media === 'print' ? [760] : [340, 760]) {
      const looks = await site.openAll(
        [...ADDRESSES, PROFILE],
        async (page, address) => {
          await page.emulateMedia({ media });
          const name = address === PROFILE ? 'profile-embed' : 'embed';
          return { address, ...(await differences(page, inOrder(name), inLayers(name))) };
        },
        { bypassCSP: true, viewport: { width, height: 600 } },
      );
      for (const { address, looks: count, found } of looks) {
        expect(count, address).toBeGreaterThan(100);
        expect(found, `${address} at ${width}`).toEqual([]);
      }
    }
  },
);
