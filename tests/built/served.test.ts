/** What a host sends with each file, and that every page of the sitemap is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headersOf, MOST_RULES } from '#build/headers.ts';
import { builtIn } from '#build/inline-styles.ts';
import { SETTINGS } from '#build/nginx.ts';
import { addressOf, builtFiles, FOLDER, inTurns, pageAddresses, useServer } from '../site/site.ts';

const site = useServer();

test('Every file is served with the headers declared for it.', async () => {
  const built = await builtIn(FOLDER);
  // What tells a host how to serve is not served itself.
  const served = builtFiles().filter((file) => !SETTINGS.some((name) => name === file));
  const wrong = await inTurns(served.map(addressOf), async (path) => {
    const { headers } = await fetch(site.origin + path, { method: 'HEAD' });
    return Object.entries(headersOf(path, built)).flatMap(([name, value]) =>
      headers.get(name) === value ? [] : `${path}: ${name} is ${headers.get(name)}`,
    );
  });
  expect(wrong.flat()).toEqual([]);
});

test('The policy allows nothing inline, nothing evaluated and nothing from elsewhere.', async () => {
  const { headers } = await fetch(site.origin);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).not.toMatch(/unsafe-|https?:|\*|data:|blob:/);
  expect(policy).toMatch(/script-src 'self';/);
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.has('set-cookie')).toBe(false);
});

test('The file for static hosts has no more rules than such a host reads, and none too long.', () => {
  const text = readFileSync(join(FOLDER, '_headers'), 'utf8');
  expect(text.match(/^\//gm)?.length).toBeLessThanOrEqual(MOST_RULES);
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(2000);
});

const locations = (file: string) =>
  [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, location = '']) => new URL(location).pathname,
  );

const sitemap = () => locations('sitemap-index.xml').flatMap((path) => locations(path.slice(1)));

test('The sitemap lists every page of the build but embeds, once, and nothing else.', () => {
  const pages = pageAddresses().filter((address) => !address.includes('/embed/'));
  expect(pages.length).toBeGreaterThan(0);
  expect(sitemap().sort()).toEqual(pages.sort());
});

test('Every page of the sitemap answers.', async () => {
  const answers = await inTurns(sitemap(), async (address) => {
    const answer = await fetch(site.origin + address, { redirect: 'manual' });
    return { address, status: answer.status, type: answer.headers.get('content-type') };
  });
  expect(
    answers.filter(
      ({ status, type }) => status !== 200 || !/^text\/html;\s*charset=utf-8$/i.test(type ?? ''),
    ),
  ).toEqual([]);
});
