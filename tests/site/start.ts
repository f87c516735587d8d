/** One server and one browser for all files that look at the built site; started once, stopped at the end. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium } from '#commands/chromium.ts';
import { serve } from '#commands/serve.ts';
import expectBuilt from '../built/start.ts';
import { FOLDER, originOf } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: {
      /** Where the site is served. */
      readonly origin: string;
      /** Where the browser listens for those who want a window. */
      readonly browser: string;
    };
  }
}

const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  expectBuilt();
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('The browser tests need Chromium.');
  const [server, browser] = await Promise.all([
    serve(FOLDER, 0),
    chromium.launchServer({
      executablePath,
      // Chromium refuses to run its sandbox as root.
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...FLAGS] : FLAGS,
    }),
  ]);
  project.provide('site', { origin: originOf(server), browser: browser.wsEndpoint() });
  return async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  };
}
