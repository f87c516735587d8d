/** The pages that ours is measured against: an empty one, and the same rows drawn in the browser by others. */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

export const ROOM = 'node_modules/.cache/bench';
/** Current releases of the peers; installed here only, so that nobody else has to. */
const PEERS = ['echarts@6', 'vega@6', 'vega-lite@6', 'vega-embed@7'];

export interface Page {
  readonly name: string;
  readonly folder: string;
  readonly path: string;
  /** A selector that is in the page once the chart is drawn. */
  readonly drawn: string;
}

/** What the browser itself takes for a page of one line: no other can be faster. */
export async function emptyPage(): Promise<Page> {
  const folder = join(ROOM, 'empty');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><meta name="viewport" content="width=device-width"><p>Empty</p></html>',
  );
  return { name: '(empty page)', folder, path: '/', drawn: 'p' };
}

/** Pages that draw the rows of the chart's own `data.json` with each peer, bundled and minified by Vite. */
export async function buildPeers(dist: string): Promise<Page[]> {
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
import rows from './rows.json';
const points = rows.map(([at, count, exact]) => ({ at: new Date(at), count, exact }));
document.querySelector('#chart').append(plot({ width: 320, height: 340, y: { grid: true }, marks: [ruleY([0]), lineY(points.filter((d) => d.exact), { x: 'at', y: 'count', stroke: '#B4481E' }), dot(points.filter((d) => !d.exact), { x: 'at', y: 'count', stroke: '#B4481E', r: 2.5 })] }));
`;

const echartsPage = `import { init, use } from 'echarts/core';
import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import rows from './rows.json';
use([LineChart, ScatterChart, GridComponent, SVGRenderer]);
const box = document.querySelector('#chart');
box.style.height = '340px';
init(box, null, { renderer: 'svg', width: 320, height: 340 }).setOption({ animation: false, xAxis: { type: 'time' }, yAxis: { type: 'value' }, series: [{ type: 'line', showSymbol: false, color: '#B4481E', data: rows.filter((d) => d[2]).map(([a, b]) => [a, b]) }, { type: 'scatter', symbolSize: 5, color: '#B4481E', data: rows.filter((d) => !d[2]).map(([a, b]) => [a, b]) }] });
`;

const vegaPage = `import embed from 'vega-embed';
import rows from './rows.json';
const values = rows.map(([at, count, exact]) => ({ at, count, exact }));
embed('#chart', { $schema: 'https://vega.github.io/schema/vega-lite/v6.json', width: 280, height: 300, data: { values }, encoding: { x: { field: 'at', type: 'temporal' }, y: { field: 'count', type: 'quantitative' } }, layer: [{ transform: [{ filter: 'datum.exact' }], mark: { type: 'line', color: '#B4481E' } }, { transform: [{ filter: '!datum.exact' }], mark: { type: 'point', color: '#B4481E' } }] }, { actions: false, renderer: 'svg' });
`;
