/** What a page tells others, asks of others and leaves behind. */
import type { Page } from 'playwright-core';

/** What a window did that it should not have, since it was last asked. */
const seenIn = new WeakMap<Page, string[]>();

export async function watch(page: Page, origin: string): Promise<void> {
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
    if (!request.url().startsWith(`${origin}/`)) seen.push(`request: ${request.url()}`);
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
export async function traces(page: Page, address: string): Promise<string[]> {
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
