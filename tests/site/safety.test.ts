/** Opening a page tells nobody, leaves nothing behind and runs nothing that the site did not mean to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { HEADER_RULES, headersOf } from '#build/headers.ts';
import { builtDocuments, parsePage, type BuiltDocument } from './documents.ts';
import { builtFiles, EVERY_PAGE, FOLDER, pageAddresses, useSite } from './site.ts';

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

test(
  'No page says anything to the console, breaks the policy, asks another origin or keeps anything.',
  EVERY_PAGE,
  async () => {
    const seen = await site.openAll(pageAddresses(), traces, { prepare: watch });
    expect(seen.flat()).toEqual([]);
  },
);

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

const INERT = ['application/ld+json'];

function inlineCode({ address, elements }: BuiltDocument): string[] {
  return elements.flatMap((element) => {
    const name = element.localName;
    const inline = [...element.attributes].filter((attribute) =>
      /^(?:style|on\w+|srcdoc)$/i.test(attribute.name),
    );
    const addresses = [...element.attributes].filter(({ value }) =>
      /^\s*(?:javascript|data|blob|vbscript):/i.test(value),
    );
    const isScript =
      name === 'script' &&
      !element.hasAttribute('src') &&
      !INERT.includes(element.getAttribute('type') ?? '');
    const refresh = name === 'meta' && element.hasAttribute('http-equiv');
    return [
      ...[...inline, ...addresses].map(
        (attribute) => `${address}: <${name} ${attribute.name}="${attribute.value}">`,
      ),
      ...(isScript || name === 'style' || name === 'base' || refresh ? [`${address}: <${name}>`] : []),
    ];
  });
}

test('No page holds a style, a script or a handler in its HTML.', () => {
  expect(builtDocuments().flatMap(inlineCode)).toEqual([]);
});

test('Styles, scripts and handlers in HTML are noticed, in SVG as well.', () => {
  const html =
    '<p style="color:red">1</p><style></style><script>2</script><svg onload="3"><style></style></svg><a href="javascript:4">4</a><meta http-equiv="refresh">';
  expect(inlineCode(parsePage('index.html', html))).toHaveLength(7);
});

test('Every file is served with the headers declared for it.', async () => {
  const wrong = await Promise.all(
    builtFiles().map(async (file) => {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const { headers } = await fetch(site.origin + path, { method: 'HEAD' });
      return Object.entries(headersOf(path)).flatMap(([name, value]) =>
        headers.get(name) === value ? [] : `${path}: ${name} is ${headers.get(name)}`,
      );
    }),
  );
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
    await page.locator('main a[href^="https://"]').first().click();
    await page.waitForURL(/^https:/);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((headers) => 'referer' in headers)).toEqual([]);
  });
});
