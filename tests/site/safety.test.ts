/**
 * Every page, opened once: it tells nobody, leaves nothing behind, runs nothing that the site did not mean
 * to, and fits a telephone whatever stands on it.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { hidden, sideways, unfold } from './looks.ts';
import { EVERY_PAGE, pageAddresses, useSite } from './site.ts';

const site = useSite();

/** What a window did that it should not have, since it was last asked. */
const seenIn = new WeakMap<Page, string[]>();

async function watch(page: Page): Promise<void> {
  const seen: string[] = [];
  seenIn.set(page, seen);
  page.on('console', (message) => seen.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // Going on to the next page gives up what this one still fetches.
    if (why !== 'net::ERR_ABORTED') seen.push(`failed: ${request.url()} ${why}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.origin}/`)) seen.push(`request: ${request.url()}`);
  });
  await page.exposeFunction('reportViolation', (what: string) => seen.push(`policy: ${what}`));
  await page.addInitScript(() => {
    const { reportViolation } = globalThis as unknown as { reportViolation: (what: string) => void };
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      reportViolation(`${effectiveDirective} ${blockedURI}`),
    );
  });
}

/** What the page did, once everything in it has been opened, and what it leaves behind. */
async function traces(page: Page, address: string): Promise<string[]> {
  const kept = await page.evaluate(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    document.querySelector<HTMLElement>('a.fact')?.click();
    await new Promise(requestAnimationFrame);
    return {
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    };
  });
  const seen = seenIn.get(page)?.splice(0) ?? [];
  const cookies = await page.context().cookies();
  return [
    ...seen,
    ...cookies.map(({ name }) => `cookie: ${name}`),
    ...Object.entries(kept).flatMap(([kind, count]) => (count > 0 ? `kept: ${kind}` : [])),
  ].map((what) => `${address} ${what}`);
}

/** Layouts are looked at more closely on few pages; how long a word or a name is, every page says for itself. */
async function misfits(page: Page, address: string): Promise<string[]> {
  await unfold(page);
  const by = await sideways(page);
  return [...(by === null ? [] : [`scrolls sideways by ${by}`]), ...(await hidden(page))].map(
    (what) => `${address} ${what}`,
  );
}

describe('Every page', () => {
  let looks: { misfits: string[]; traces: string[] }[] = [];

  beforeAll(async () => {
    looks = await site.openAll(
      pageAddresses(),
      async (page, address) => ({
        misfits: await misfits(page, address),
        traces: await traces(page, address),
      }),
      { prepare: watch, viewport: { width: 320, height: 800 } },
    );
  }, EVERY_PAGE.timeout);

  test('says nothing to the console, keeps to the policy, asks no other origin and keeps nothing.', () => {
    expect(looks.length).toBe(pageAddresses().length);
    expect(looks.flatMap(({ traces }) => traces)).toEqual([]);
  });

  test('fits a telephone, with everything unfolded and nothing cut off.', () => {
    expect(looks.flatMap(({ misfits }) => misfits)).toEqual([]);
  });
});

test('A page that did any of this would be noticed.', async () => {
  const mischief = async (page: Page, address: string) => {
    await page.evaluate(async () => {
      document.cookie = 'a=b';
      localStorage.setItem('a', 'b');
      const style = document.createElement('style');
      style.textContent = 'p{color:red}';
      const image = new Image();
      image.src = 'https://other.example/pixel.png';
      document.body.append(style, image);
      await new Promise((resolve) => image.addEventListener('error', resolve));
    });
    return traces(page, address);
  };
  const seen = await site.openAll(['/'], mischief, { prepare: watch });
  const kinds = seen.flat().map((what) => what.split(' ')[1]);
  expect(kinds).toEqual(expect.arrayContaining(['console:', 'policy:', 'cookie:', 'kept:']));
});

test('A source that a reader follows is not told where the reader came from.', async () => {
  await site.open('/sources/', async (page) => {
    const asked: Record<string, string>[] = [];
    await page.route(/^https:/, async (route) => {
      asked.push(await route.request().allHeaders());
      await route.fulfill({ status: 200, contentType: 'text/plain', body: 'A source.' });
    });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.locator('.source-list h3 input').first().check();
    await page.locator('main a[href^="https://"]:visible').first().click();
    await page.waitForURL(/^https:/);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((headers) => 'referer' in headers)).toEqual([]);
  });
});
