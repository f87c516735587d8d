/** What a host sends with each file, and that every page of the sitemap is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HEADER_RULES, headersOf } from '#build/headers.ts';
import { addressOf, builtFiles, FOLDER, inTurns, pageAddresses, useServer } from '../site/site.ts';

const site = useServer();

test('Every file is served with the headers declared for it.', async () => {
  const wrong = await inTurns(builtFiles().map(addressOf), async (path) => {
    const { headers } = await fetch(site.origin + path, { method: 'HEAD' });
    return Object.entries(headersOf(path)).flatMap(([name, value]) =>
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
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.has('set-cookie')).toBe(false);
});

test('The files for static hosts and for nginx hold every header that is declared.', () => {
  for (const name of ['_headers', 'nginx.conf']) {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    for (const [header, value] of HEADER_RULES.flatMap(({ headers }) => Object.entries(headers))) {
      expect(text).toContain(
        name === '_headers' ? `  ${header}: ${value}\n` : `add_header ${header} "${value}" always;`,
      );
    }
  }
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
