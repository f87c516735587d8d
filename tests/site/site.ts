/** The built site, served with its real headers, and the one browser that all files look at it with. */
import { readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { isPacked } from '#build/compress.ts';
import { serve } from '#commands/serve.ts';

/** The folder of the built site. */
export const FOLDER = process.env.OUT_DIR ?? 'dist';

/** Files of the build, from its root, with `/` in their paths; not those that a release has compressed beside them. */
export function builtFiles(folder = FOLDER): string[] {
  return filesIn(folder).filter((file) => !isPacked(file));
}

/** Files of a folder and those below it, likewise. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(folder.length + 1))
    .sort();
}

/** The address of an HTML file: `people/index.html` is `/people/`. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Whether a file is a page: other HTML is there to be copied into the pages of others. */
export const isPage = (file: string): boolean => /(?:^|\/)(?:index|404)\.html$/.test(file);

/** Addresses of all pages but those that stand for missing ones. */
export function pageAddresses(): string[] {
  return builtFiles()
    .filter((file) => isPage(file) && !file.endsWith('404.html'))
    .map(addressOf);
}

export interface Site {
  readonly origin: string;
  readonly browser: Browser;
  /** Opens a page of the site, hands it to `look`, and closes it. */
  open<Result>(address: string, look: Look<Result>, options?: BrowserContextOptions): Promise<Result>;
  /** Opens page after page, in several windows at a time; resolves to what was seen, in order. */
  openAll<Result>(
    addresses: readonly string[],
    look: (page: Page, address: string) => Promise<Result>,
    options?: OpenAllOptions,
  ): Promise<Result[]>;
}

type Look<Result> = (page: Page) => Promise<Result>;

interface OpenAllOptions extends BrowserContextOptions {
  /** What to do with a window before anything is opened in it. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** For tests that look at every page: long enough for a slow and busy machine. */
export const EVERY_PAGE = { timeout: 1_200_000 };

/** Pages that a file has open at the same time; as many files run as there are cores. */
const WINDOWS = 2;

/** The site and the browser that `start.ts` started, for the tests of a file; or another site that is served somewhere. */
export function useSite(served?: { readonly origin: string }): Site {
  const { origin, browser: endpoint } = inject('site');
  let browser: Browser | undefined;

  beforeAll(async () => {
    const { chromium } = await import('playwright-core');
    browser = await chromium.connect(endpoint);
  });

  // Its own windows are closed; the browser stays for other files.
  afterAll(() => browser?.close());

  const inWindow = async <Result>(look: Look<Result>, options: BrowserContextOptions): Promise<Result> => {
    const context = await site.browser.newContext({ reducedMotion: 'reduce', ...options });
    try {
      return await look(await context.newPage());
    } finally {
      await context.close();
    }
  };

  const site: Site = {
    get origin() {
      return served?.origin ?? origin;
    },
    get browser() {
      if (!browser) throw new Error('There is a browser only while tests run.');
      return browser;
    },
    open: (address, look, options = {}) =>
      inWindow(async (page) => {
        await page.goto(site.origin + address);
        return look(page);
      }, options),
    async openAll<Result>(
      addresses: readonly string[],
      look: (page: Page, address: string) => Promise<Result>,
      { prepare, ...options }: OpenAllOptions = {},
    ) {
      const results: Result[] = [];
      const queue = addresses.entries();
      const windows = Array.from({ length: Math.min(WINDOWS, addresses.length) }, () =>
        inWindow(async (page) => {
          await prepare?.(page);
          for (const [at, address] of queue) {
            await page.goto(site.origin + address);
            results[at] = await look(page, address);
          }
        }, options),
      );
      await Promise.all(windows);
      return results;
    },
  };
  return site;
}

/** What each of many things comes to, in order, a few at a time: a server is asked, not stormed. */
export async function inTurns<Thing, Result>(
  things: readonly Thing[],
  look: (thing: Thing) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = things.entries();
  const turn = async () => {
    for (const [at, thing] of queue) results[at] = await look(thing);
  };
  await Promise.all(Array.from({ length: 8 }, turn));
  return results;
}

/**
 * The site served for tests of a file that bring a program of their own, or none: its address, while they run,
 * and what was asked of it; whoever counts empties that first.
 */
export function useServer(folder: () => string = () => FOLDER): {
  readonly origin: string;
  readonly asked: string[];
} {
  const asked: string[] = [];
  let server: Server | undefined;
  beforeAll(async () => {
    server = await serve(folder(), 0);
    server.on('request', ({ url = '' }: { url?: string }) => asked.push(url));
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });
  return {
    asked,
    get origin() {
      if (!server) throw new Error('The site is served only while tests run.');
      return originOf(server);
    },
  };
}

/** The address of a server of this machine. */
export const originOf = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
