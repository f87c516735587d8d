/** The built site, served with its real headers, and one browser to look at it with. */
import { readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findChromium } from '#commands/chromium.ts';
import { serve } from '#commands/serve.ts';

/** The folder of the built site. */
export const FOLDER = process.env.OUT_DIR ?? 'dist';

/** Files of the build, from its root, with `/` in their paths. */
export function builtFiles(): string[] {
  return filesIn(FOLDER);
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

/** Addresses of all pages, `404.html` aside. */
export function pageAddresses(): string[] {
  return builtFiles()
    .filter((file) => isPage(file) && file !== '404.html')
    .map(addressOf);
}

const FRAMES = /^\/(?:editions\/[^/]+\/embed|embed)\//;

/** The first of the addresses that are alike but for their last part or the edition. */
function firstOfEachKind(addresses: readonly string[]): string[] {
  const kindOf = (address: string) => address.replace(/[^/]+\/$/, '').replace(/\d{4}-\d\d-\d\d/, '');
  return [...Map.groupBy(addresses, kindOf).values()].flatMap(([first]) => first ?? []);
}

/** All pages that search engines are told of, and one frame of each kind: a frame is drawn like its page. */
export function listedPages(): string[] {
  const all = pageAddresses();
  const frames = all.filter((address) => FRAMES.test(address));
  return [...all.filter((address) => !FRAMES.test(address)), ...firstOfEachKind(frames)];
}

/** The same with the frozen pages of the oldest edition alone: those of others are laid out alike. */
export function pagesOfEachLayout(): string[] {
  const editionOf = (address: string) => /^\/editions\/([^/]+)\/./.exec(address)?.[1];
  const all = listedPages();
  const [oldest] = all.flatMap((address) => editionOf(address) ?? []).sort();
  return all.filter((address) => [undefined, oldest].includes(editionOf(address)));
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

const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** For tests that look at every page: long enough for a slow and busy machine. */
export const EVERY_PAGE = { timeout: 1_200_000 };

/** Pages open at the same time. */
const WINDOWS = 4;

/** Serves the site and starts a browser before the tests of a file, and stops both after them. */
export function useSite(): Site {
  let server: Server | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    const executablePath = findChromium();
    if (executablePath === null) throw new Error('The browser tests need Chromium.');
    server = await serve(FOLDER, 0);
    browser = await chromium.launch({
      executablePath,
      // Chromium refuses to run its sandbox as root.
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...FLAGS] : FLAGS,
    });
  });

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  const started = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('The site is served only while tests run.');
    return thing;
  };

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
      return `http://127.0.0.1:${(started(server).address() as AddressInfo).port}`;
    },
    get browser() {
      return started(browser);
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
      const windows = Array.from({ length: WINDOWS }, () =>
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
