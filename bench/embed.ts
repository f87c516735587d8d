/**
 * What a chart costs a reader, against an empty page and against the same chart drawn in the browser: our embeds
 * and stories beside pages that draw the rows of `in-custody` with Observable Plot, ECharts and Vega-Embed. All are
 * served with brotli and read on a throttled line and processor (slow 4G, a four times slower CPU), in turn, in one
 * run. `npm run bench -- embed` measures four embeds and all stories, `npm run bench -- embed all` every embed.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium as playwright, type Browser } from 'playwright-core';
import { findChromium } from '#commands/chromium.ts';
import { headersOf } from '#build/headers.ts';
import { builtIn } from '#build/inline-styles.ts';
import { buildPeers, emptyPage, ROOM, type Page } from './embed/peers.ts';

const RUNS = 9;
/** Embeds that stand for all: a line, rows of dots, many rows, and the one with most in it. */
const TELLING = ['in-custody', 'rounds', 'lists', 'who-was-left'];

/** What a page may cost: times the empty page, times the fastest peer, kilobytes in brotli, milliseconds blocked. */
interface Budget {
  readonly empty: number;
  readonly peer: number;
  readonly kilobytes: number;
  readonly blocked: number;
}
const EMBED: Budget = { empty: 1.35, peer: 0.4, kilobytes: 10, blocked: 10 };
const STORY: Budget = { empty: 1.6, peer: 1, kilobytes: 100, blocked: 50 };

interface Measure {
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
  readonly visible: number;
  readonly blocked: number;
  readonly shift: number;
}

export async function run([which]: readonly string[]): Promise<void> {
  const dist = process.env.OUT_DIR ?? 'dist';
  const executablePath = findChromium();
  if (executablePath === null) return;
  const embeds = await embedsOf(dist, which === 'all');
  const stories = await storiesOf(dist);
  const empty = await emptyPage();
  const peers = await buildPeers(dist);
  const pages = [empty, ...embeds, ...stories, ...peers];
  const browser = await playwright.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
    ],
  });
  const results = new Map<Page, Measure[]>(pages.map((page) => [page, []]));
  for (const page of pages) await measure(browser, page); // compresses, warms caches, does not count
  for (let round = 1; round <= RUNS; round += 1) {
    if (process.stderr.isTTY) process.stderr.write(`\rround ${round} of ${RUNS} `);
    for (const page of pages) results.get(page)?.push(await measure(browser, page));
  }
  await browser.close();
  print(results, { empty, embeds, stories, peers });
}

async function embedsOf(dist: string, all: boolean): Promise<readonly Page[]> {
  const charts = await readdir(join(dist, 'embed')).catch(() => {
    throw new Error(`${dist} holds no embeds; run "npm run build" first`);
  });
  return charts
    .filter((chart) => !/\.|^(?:people|script)$/.test(chart) && (all || TELLING.includes(chart)))
    .map((chart) => ({ name: chart, folder: dist, path: `/embed/${chart}/`, drawn: '.chart-narrow svg' }));
}

async function storiesOf(dist: string): Promise<readonly Page[]> {
  const stories = JSON.parse(await readFile('src/prose/explainers.json', 'utf8')) as { slug: string }[];
  return stories.map(({ slug }) => ({
    name: slug,
    folder: dist,
    path: `/${slug}/`,
    drawn: 'main figure svg',
  }));
}

async function measure(browser: Browser, page: Page): Promise<Measure> {
  const server = await serveCompressed(page.folder);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  // Nothing is measured by it: a busy machine takes its time.
  context.setDefaultTimeout(180_000);
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const sizes = new Map<string, { bytes: number; isScript: boolean }>();
  session.on('Network.responseReceived', ({ requestId, type }) =>
    sizes.set(requestId, { bytes: 0, isScript: type === 'Script' }),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const known = sizes.get(requestId);
    if (known) known.bytes = encodedDataLength;
  });
  await tab.addInitScript((selector: string) => {
    const seen = { visible: 0, blocked: 0, shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.blocked += Math.max(0, entry.duration - 50);
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    // Nothing here may ask for a layout: it would be counted as the page's own work.
    const watch = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      watch.disconnect();
      // The second frame begins once the first one is painted; neither comes while a style sheet is awaited.
      requestAnimationFrame(() => requestAnimationFrame(() => (seen.visible = performance.now())));
    });
    watch.observe(document, { childList: true, subtree: true });
  }, page.drawn);
  await tab.goto(`http://localhost:${port}${page.path}`, { waitUntil: 'load' });
  await tab.waitForFunction(() => (window as unknown as { seen: { visible: number } }).seen.visible > 0);
  await tab.waitForTimeout(1500);
  const seen = await tab.evaluate(
    () => (window as unknown as { seen: Pick<Measure, 'visible' | 'blocked' | 'shift'> }).seen,
  );
  await context.close();
  server.close();
  const loads = [...sizes.values()];
  return {
    bytes: loads.reduce((sum, { bytes }) => sum + bytes, 0),
    scriptBytes: loads.filter(({ isScript }) => isScript).reduce((sum, { bytes }) => sum + bytes, 0),
    requests: loads.length,
    ...seen,
  };
}

const kept = new Map<string, Buffer>();

/** Compressed once: a host has its files ready, and the time it took to make them is nobody's waiting. */
function compressed(file: string, bytes: Buffer): Buffer {
  const ready = kept.get(file) ?? brotliCompressSync(bytes);
  kept.set(file, ready);
  return ready;
}

/** A static server of files compressed with brotli, as hosts keep them. */
async function serveCompressed(folder: string): Promise<Server> {
  const types: Record<string, string> = {
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css',
    '.js': 'text/javascript',
    '.svg': 'image/svg+xml',
    '.json': 'application/json',
    '.png': 'image/png',
    '.woff2': 'font/woff2',
  };
  const built = await builtIn(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    readFile(file).then(
      (bytes) => {
        const isText = !['.png', '.woff2'].includes(extname(file));
        const body = isText ? compressed(file, bytes) : bytes;
        response.writeHead(200, {
          ...(folder.includes(ROOM) ? {} : headersOf(pathname, built)),
          'Content-Type': types[extname(file)] ?? 'application/octet-stream',
          ...(isText ? { 'Content-Encoding': 'br' } : {}),
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Groups {
  readonly empty: Page;
  readonly embeds: readonly Page[];
  readonly stories: readonly Page[];
  readonly peers: readonly Page[];
}

function print(
  results: ReadonlyMap<Page, readonly Measure[]>,
  { empty, embeds, stories, peers }: Groups,
): void {
  const middle = (page: Page, key: keyof Measure) =>
    median((results.get(page) ?? []).map((each) => each[key]));
  const [none, best] = [middle(empty, 'visible'), Math.min(...peers.map((page) => middle(page, 'visible')))];
  const row = (page: Page) => ({
    'kB (brotli)': (middle(page, 'bytes') / 1000).toFixed(1),
    'of it script': (middle(page, 'scriptBytes') / 1000).toFixed(1),
    requests: middle(page, 'requests'),
    'visible, ms': Math.round(middle(page, 'visible')),
    '× empty': (middle(page, 'visible') / none).toFixed(2),
    '× best peer': (middle(page, 'visible') / best).toFixed(2),
    'blocked, ms': Math.round(middle(page, 'blocked')),
    'layout shift': middle(page, 'shift').toFixed(3),
  });
  console.log(`\n360 px, 1.6 Mbit/s, 150 ms, CPU 4x slower; medians of ${RUNS} runs in turn`);
  console.table(
    Object.fromEntries([empty, ...embeds, ...stories, ...peers].map((page) => [page.name, row(page)])),
  );
  const over = [
    ...embeds.map((page) => [page, EMBED] as const),
    ...stories.map((page) => [page, STORY] as const),
  ].flatMap(([page, budget]) => {
    const [visible, bytes, blocked] = [
      middle(page, 'visible'),
      middle(page, 'bytes'),
      middle(page, 'blocked'),
    ];
    return [
      visible / none > budget.empty && `${(visible / none).toFixed(2)} × the empty page, of ${budget.empty}`,
      visible / best > budget.peer && `${(visible / best).toFixed(2)} × the best peer, of ${budget.peer}`,
      bytes > 1000 * budget.kilobytes && `${(bytes / 1000).toFixed(1)} kB of ${budget.kilobytes}`,
      blocked > budget.blocked && `${Math.round(blocked)} ms blocked, of ${budget.blocked}`,
      middle(page, 'shift') > 0 && 'its layout shifts',
    ].flatMap((fault) => (fault === false ? [] : `${page.name}: ${fault}`));
  });
  console.log(over.length === 0 ? 'Every page is within its budget.' : `Over budget:\n${over.join('\n')}`);
}
