/**
 * What a chart costs a reader, against the same chart drawn in the browser: our embed of `in-custody`
 * beside pages that draw the same rows with Observable Plot, ECharts and Vega-Embed. All are served with
 * brotli and read on a throttled line and processor (slow 4G, a four times slower CPU), in turn, in one run.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium as playwright, type Browser } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '#commands/chromium.ts';
import { headersOf } from '#build/headers.ts';

const ROOM = 'node_modules/.cache/bench';
/** Current releases of the peers; installed here only, so that nobody else has to. */
const PEERS = ['echarts@6', 'vega@6', 'vega-lite@6', 'vega-embed@7'];
const RUNS = 9;
const EMPTY = '(empty page)';

interface Page {
  readonly name: string;
  readonly folder: string;
  readonly path: string;
  /** A selector that is in the page once the chart is drawn. */
  readonly drawn: string;
}

interface Measure {
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
  readonly visible: number;
  readonly blocked: number;
  readonly shift: number;
}

export async function run(): Promise<void> {
  const dist = process.env.OUT_DIR ?? 'dist';
  const ours = '/embed/in-custody/';
  await stat(join(dist, ours, 'index.html')).catch(() => {
    throw new Error(`${dist} holds no ${ours}; run "npm run build" first`);
  });
  const executablePath = findChromium();
  if (executablePath === null) return;
  const peers = await buildPeers(dist);
  const pages: Page[] = [
    {
      name: 'Revolving Door',
      folder: dist,
      path: ours,
      drawn: '.chart-narrow svg path',
    },
    ...peers,
    await emptyPage(),
  ];
  const browser = await playwright.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
    ],
  });
  const results = new Map<string, Measure[]>(pages.map(({ name }) => [name, []]));
  for (const page of pages) await measure(browser, page); // compresses, warms caches, does not count
  for (let round = 0; round < RUNS; round += 1) {
    for (const page of pages) results.get(page.name)?.push(await measure(browser, page));
  }
  await browser.close();
  print(results);
}

/** What the browser itself takes for a page of one line: no other can be faster. */
async function emptyPage(): Promise<Page> {
  const folder = join(ROOM, 'empty');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><meta name="viewport" content="width=device-width"><p>Empty</p></html>',
  );
  return { name: EMPTY, folder, path: '/', drawn: 'p' };
}

/** Pages that draw the rows of the chart's own `data.json` with each peer, bundled and minified by Vite. */
async function buildPeers(dist: string): Promise<Page[]> {
  await mkdir(ROOM, { recursive: true });
  await writeFile(join(ROOM, 'package.json'), '{ "private": true, "type": "module" }\n');
  const installed = await stat(join(ROOM, 'node_modules', 'vega-embed')).catch(() => null);
  if (!installed) {
    console.log(`Installing ${PEERS.join(', ')} into ${ROOM} …`);
    const { status } = spawnSync(
      'npm',
      ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', ROOM, ...PEERS],
      {
        stdio: 'inherit',
        shell: process.platform === 'win32',
      },
    );
    if (status !== 0) throw new Error('The peers could not be installed');
  }
  const data = JSON.parse(await readFile(join(dist, 'charts/in-custody/data.json'), 'utf8')) as {
    title: string;
    rows: { as_of: string; count: number; count_qualifier: string; criteria: string }[];
  };
  const rows = data.rows.map(({ as_of, count, count_qualifier, criteria }) => [
    `${as_of}-15-01`.slice(0, 10),
    count,
    count_qualifier === 'exact' && criteria.includes('list') ? 1 : 0,
  ]);
  const pages: Page[] = [];
  for (const [name, source, drawn] of [
    ['Observable Plot', plotPage, '#chart svg path'],
    ['ECharts', echartsPage, '#chart svg path'],
    ['Vega-Embed', vegaPage, '#chart svg path, #chart canvas'],
  ] as const) {
    const slug = name.toLowerCase().replace(/\W+/g, '-');
    const folder = join(ROOM, slug);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'main.js'), source);
    await writeFile(join(folder, 'rows.json'), JSON.stringify(rows));
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><meta name="viewport" content="width=device-width"><style>body{margin:0;font:15px system-ui,sans-serif}</style><h1>${data.title}</h1><div id="chart"></div><script type="module" src="./main.js"></script></html>`,
    );
    await build({
      root: folder,
      base: './',
      configFile: false,
      logLevel: 'error',
      build: { outDir: 'built', emptyOutDir: true, chunkSizeWarningLimit: 5000 },
    });
    pages.push({ name, folder: join(folder, 'built'), path: '/', drawn });
  }
  return pages;
}

const plotPage = `import { plot, lineY, dot, ruleY } from '@observablehq/plot';
import rows from '#benchmarks/rows.json';
const points = rows.map(([at, count, exact]) => ({ at: new Date(at), count, exact }));
document.querySelector('#chart').append(plot({ width: 320, height: 340, y: { grid: true }, marks: [ruleY([0]), lineY(points.filter((d) => d.exact), { x: 'at', y: 'count', stroke: '#B4481E' }), dot(points.filter((d) => !d.exact), { x: 'at', y: 'count', stroke: '#B4481E', r: 2.5 })] }));
`;

const echartsPage = `import { init, use } from 'echarts/core';
import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import rows from '#benchmarks/rows.json';
use([LineChart, ScatterChart, GridComponent, SVGRenderer]);
const box = document.querySelector('#chart');
box.style.height = '340px';
init(box, null, { renderer: 'svg', width: 320, height: 340 }).setOption({ animation: false, xAxis: { type: 'time' }, yAxis: { type: 'value' }, series: [{ type: 'line', showSymbol: false, color: '#B4481E', data: rows.filter((d) => d[2]).map(([a, b]) => [a, b]) }, { type: 'scatter', symbolSize: 5, color: '#B4481E', data: rows.filter((d) => !d[2]).map(([a, b]) => [a, b]) }] });
`;

const vegaPage = `import embed from 'vega-embed';
import rows from '#benchmarks/rows.json';
const values = rows.map(([at, count, exact]) => ({ at, count, exact }));
embed('#chart', { $schema: 'https://vega.github.io/schema/vega-lite/v6.json', width: 280, height: 300, data: { values }, encoding: { x: { field: 'at', type: 'temporal' }, y: { field: 'count', type: 'quantitative' } }, layer: [{ transform: [{ filter: 'datum.exact' }], mark: { type: 'line', color: '#B4481E' } }, { transform: [{ filter: '!datum.exact' }], mark: { type: 'point', color: '#B4481E' } }] }, { actions: false, renderer: 'svg' });
`;

async function measure(browser: Browser, page: Page): Promise<Measure> {
  const server = await serveCompressed(page.folder);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
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
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    readFile(file).then(
      (bytes) => {
        const isText = !['.png', '.woff2'].includes(extname(file));
        const body = isText ? compressed(file, bytes) : bytes;
        response.writeHead(200, {
          ...(folder.includes(ROOM) ? {} : headersOf(pathname)),
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

function print(results: ReadonlyMap<string, readonly Measure[]>): void {
  const rows = [...results].map(([name, measures]) => ({
    name,
    bytes: median(measures.map(({ bytes }) => bytes)),
    scriptBytes: median(measures.map(({ scriptBytes }) => scriptBytes)),
    requests: median(measures.map(({ requests }) => requests)),
    visible: median(measures.map(({ visible }) => visible)),
    blocked: median(measures.map(({ blocked }) => blocked)),
    shift: median(measures.map(({ shift }) => shift)),
  }));
  console.log(`\nin-custody at 360 px, 1.6 Mbit/s, 150 ms, CPU 4x slower; medians of ${RUNS} runs in turn`);
  console.table(
    Object.fromEntries(
      rows.map((row) => [
        row.name,
        {
          'kB (brotli)': (row.bytes / 1000).toFixed(1),
          'of it script': (row.scriptBytes / 1000).toFixed(1),
          requests: row.requests,
          'chart visible, ms': Math.round(row.visible),
          'blocked, ms': Math.round(row.blocked),
          'layout shift': row.shift.toFixed(3),
        },
      ]),
    ),
  );
  const [ours, ...peers] = rows.filter(({ name }) => name !== EMPTY);
  if (!ours) return;
  const best = (key: 'bytes' | 'visible') => Math.min(...peers.map((peer) => peer[key]));
  console.log(`bytes: 1/${(best('bytes') / ours.bytes).toFixed(1)} of the best peer (must be 1/5 or less)`);
  console.log(
    `time to a visible chart: 1/${(best('visible') / ours.visible).toFixed(1)} of the best peer (must be 1/2 or less)`,
  );
}
