/** With so many people that their index is told apart, the search page finds whom it should and fetches one part. */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '#commands/serve.ts';
import { fold } from '#people/transliterate.ts';
import { indexSearch } from '#build/search-index.ts';
import { PART_SIZE } from '#search/parts.ts';
import type { SearchRecord } from '#search/records.ts';
import { FOLDER, useSite } from '../site/site.ts';

const site = useSite();
let folder = '';
let server: Server;

/** Half of them, whose names begin alike, are still too many for a part. */
const PEOPLE = 2 * PART_SIZE + 500;

/** Names that begin with one of two letters and differ after it; one word is everybody's. */
function nameOf(nth: number): string {
  const letters = [nth, nth / 26, nth / 676].map((each) => String.fromCharCode(97 + (Math.floor(each) % 26)));
  return `Person ${nth % 2 ? 'Ka' : 'Бе'}${letters.join('')}x`;
}

const recordOf = (nth: number): SearchRecord => ({
  path: `/people/person-${nth}/`,
  meta: { title: nameOf(nth), line: `The ${nth}th` },
  names: fold(nameOf(nth)),
  text: nth === 17 ? 'synthetic lighthouse' : 'synthetic',
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'revolving-door-search-'));
  const built = join(folder, 'dist');
  await mkdir(join(built, 'search'), { recursive: true });
  await cp(join(FOLDER, 'search/index.html'), join(built, 'search/index.html'));
  await cp(join(FOLDER, 'assets'), join(built, 'assets'), { recursive: true });
  const people = Array.from({ length: PEOPLE }, (_, nth) => recordOf(nth));
  const things = [
    {
      path: '/charts/synthetic/',
      meta: { title: 'Kas of a chart', what: 'chart' },
      names: 'kas of a chart',
      text: '',
    },
  ] as const;
  await indexSearch(built, [{ language: 'en', people, things }]);
  server = await serve(built, 0);
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** What is said and listed once a query is typed, or sent from another page, and the folders of the index it fetched from. */
async function ask(page: Page, query: string, isSent = false) {
  const parts = new Set<string>();
  page.on('request', (request) => {
    const part = /\/people\/([^/]+)\//.exec(new URL(request.url()).pathname)?.[1];
    if (part) parts.add(part);
  });
  await page.goto(`${origin()}/search/${isSent ? `?q=${encodeURIComponent(query)}` : ''}`);
  if (!isSent) await page.fill('.search-form input', query);
  await page.waitForFunction(
    (asked) => document.querySelector<HTMLElement>('#search-results')?.dataset.query === asked,
    query,
  );
  return {
    said: await page.textContent('#search-said'),
    found: await page.locator('#search-results a').evaluateAll((links) => links.map((a) => a.textContent)),
    parts: [...parts],
  };
}

const asked = (query: string, isSent = false) => site.open('/404.html', (page) => ask(page, query, isSent));

test('A name is found in its part alone, in either script and in part.', async () => {
  for (const nth of [17, 1234, 2001]) {
    const name = nameOf(nth).split(' ')[1] as string;
    for (const query of [name, `person ${name}`, name.slice(0, -1)]) {
      const { found, parts } = await asked(query);
      expect(found[0], query).toBe(nameOf(nth));
      expect(parts, query).toHaveLength(1);
      expect(parts, query).not.toContain('everyone');
    }
  }
});

test('A beginning that too many share waits for another letter, and shows pages meanwhile.', async () => {
  const { said, found, parts } = await asked('Ka');
  expect(said).toBe('Many names begin with “Ka”: type more, or press the button.');
  expect(found).toEqual(['Kas of a chart']);
  expect(parts).toEqual([]);
});

test('Sent as it is, it is looked up among everyone; so are words of a life, and a name that all bear.', async () => {
  const short = await asked('Ka', true);
  expect(short.parts).toEqual(['everyone']);
  expect(short.said).toMatch(new RegExp(`^People found: ${PEOPLE / 2}\\.`));
  expect((await asked('lighthouse')).found).toEqual([nameOf(17)]);
  expect((await asked('Person')).said).toMatch(new RegExp(`^People found: ${PEOPLE}\\.`));
});
