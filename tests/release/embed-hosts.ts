/** Pages of others that embed our charts, served from another port, which is another origin. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { ElementHandle, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { textFor } from '../embedding/codes.ts';
import { builtFiles, FOLDER } from '../site/site.ts';

export const WIDTHS = [320, 600, 900] as const;

/** How long to ask again, on a busy machine too. */
export const SOON = { timeout: 20_000 };

const require = createRequire(import.meta.url);

/** Scripts that hosts include, as their authors publish them. */
export const LIBRARIES = {
  pym: readFileSync(require.resolve('pym.js/dist/pym.v1.js'), 'utf8'),
  iframeResizer: readFileSync(require.resolve('iframe-resizer/js/iframeResizer.js'), 'utf8'),
};

export interface Host {
  /** Address of a page with this body, served with these headers. */
  page(body: string, headers?: Readonly<Record<string, string>>): string;
  readonly origin: string;
}

/** Serves the pages of a test file. */
export function useHost(): Host {
  const pages = new Map<string, { body: string; headers: Readonly<Record<string, string>> }>();
  let server: Server | undefined;
  beforeAll(async () => {
    const started = createServer((request, response) => {
      const found = pages.get(request.url ?? '');
      if (!found) response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
      else
        response
          .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...found.headers })
          .end(found.body);
    });
    server = started;
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });
  const host: Host = {
    get origin() {
      if (!server) throw new Error('Hosts are served only while tests run.');
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    page(body, headers = {}) {
      const path = `/${pages.size}.html`;
      pages.set(path, { body: `<!doctype html><html lang="en"><title>Host</title>${body}`, headers });
      return host.origin + path;
    },
  };
  return host;
}

/** Ids of the charts that the built site embeds. */
export function embeddedCharts(): readonly string[] {
  return builtFiles().flatMap((file) => /^charts\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
}

/** Three charts that stand for all where only their height counts: the lowest, the highest, the one with most rows. */
export function tellingCharts(): readonly string[] {
  const charts = embeddedCharts();
  const byHeight = charts.toSorted((one, other) => heightOf(one) - heightOf(other));
  const byRows = charts.toSorted((one, other) => rowsOf(one) - rowsOf(other));
  const telling = new Set([byHeight[0], byHeight.at(-1), byRows.at(-1), ...byRows.toReversed()]);
  return [...telling].flatMap((chart) => chart ?? []).slice(0, 3);
}

const heightOf = (chart: string) =>
  (JSON.parse(read(`charts/${chart}/oembed.json`)) as { height: number }).height;

const rowsOf = (chart: string) =>
  parseHTML(read(`embed/${chart}/index.html`)).document.querySelectorAll('tbody tr').length;

/** Days of the editions that the built site embeds, oldest first. */
export function editions(): readonly string[] {
  const days = builtFiles().flatMap((file) => /^editions\/([^/]+)\/embed\//.exec(file)?.[1] ?? []);
  return [...new Set(days)].sort();
}

const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

/** The site's own address, which stands in snippets; tests put the served one in its place. */
export function publishedOrigin(): string {
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(read('charts/index.html'))?.[1];
  return new URL(canonical ?? '').origin;
}

export interface Choices {
  readonly edition?: 'live' | 'pinned';
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly links?: 'one' | 'none';
  /** By its number. */
  readonly view?: `v${number}`;
  /** The day of the edition whose page the box stands on; the newest's where there is none. */
  readonly on?: string;
}

/** The text that a journalist copies from the box under a chart, with the served address in it. */
export function copied(
  way: 'iframe' | 'element',
  chart: string,
  origin: string,
  choices: Choices = {},
): string {
  const { edition = 'live', theme = 'auto', links = 'one', view = 'v1', on } = choices;
  const fields = box(`${on === undefined ? '' : `editions/${on}/`}charts/${chart}/index.html`);
  const found = [...fields.querySelectorAll('pre')]
    .map((code) => textFor(code, { edition, theme, links, view }))
    .find((text) => text.includes(way === 'iframe' ? '<iframe' : '<revolving-door-chart'));
  if (found === undefined) throw new Error(`The box of ${chart} offers no ${way}`);
  return found.replaceAll(publishedOrigin(), origin);
}

/** The chart itself as HTML, as a journalist copies it, from the newest edition. */
export const snippet = (chart: string, name = 'snippet'): string =>
  read(`editions/${editions().at(-1)}/charts/${chart}/${name}.html`);

const boxes = new Map<string, Element>();

/** The box on a page of the build, parsed once. */
function box(file: string): Element {
  let found = boxes.get(file);
  if (!found) {
    const [html = ''] = /<section class="embed-box[^]*?<\/section>/.exec(read(file)) ?? [];
    boxes.set(file, (found = parseHTML(html).document.documentElement));
  }
  return found;
}

/** A file of the build as text, with the served address in it. */
export function builtText(file: string, origin: string): string {
  return read(file).replaceAll(publishedOrigin(), origin);
}

/** What an embed in a host looks like from both sides. */
export interface Fit {
  readonly chart: string;
  readonly width: number;
  /** Height inside the frame's border and padding. */
  readonly height: number;
  /** What the embed needs. */
  readonly needed: number;
  readonly scrollsDown: boolean;
  readonly scrollsAside: boolean;
  /** Where on its page it begins. */
  readonly top: number;
}

const embedFrames = (page: Page) => page.frames().filter((frame) => frame.url().includes('/embed/'));

/** Every embed on a page. */
export async function fits(page: Page): Promise<readonly Fit[]> {
  return Promise.all(embedFrames(page).map(fitOf));
}

async function fitOf(frame: Frame): Promise<Fit> {
  const element = await elementOf(frame);
  const outer = element.evaluate((node) => {
    const { clientWidth, clientHeight } = node as HTMLElement;
    const { paddingTop, paddingBottom } = getComputedStyle(node as HTMLElement);
    return {
      top: (node as HTMLElement).getBoundingClientRect().top + scrollY,
      width: clientWidth,
      height: clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom),
    };
  });
  const inner = frame.evaluate(() => {
    const root = document.documentElement;
    const embed = document.querySelector('.embed');
    return {
      chart: (embed as HTMLElement | null)?.dataset.embed ?? 'nothing',
      needed: Math.ceil(Math.round((embed?.getBoundingClientRect().height ?? 0) * 100) / 100),
      scrollsDown: root.scrollHeight > innerHeight,
      scrollsAside: root.scrollWidth > innerWidth,
    };
  });
  return { ...(await outer), ...(await inner) };
}

const elements = new WeakMap<Frame, ElementHandle>();

/** The iframe that holds a frame, looked up once. */
async function elementOf(frame: Frame): Promise<ElementHandle> {
  const element = elements.get(frame) ?? (await frame.frameElement());
  elements.set(frame, element);
  return element;
}

/** What does not fit, in words; asks again until all does, or time is up. */
export async function misfits(
  page: Page,
  count: number,
  { wanted = (needed: number) => needed, limit = 30_000, mayScroll = false } = {},
): Promise<readonly string[]> {
  const start = Date.now();
  /** Frames that did not fit when last looked at; all are looked at once more in the end. */
  let suspects: readonly Frame[] | undefined;
  for (;;) {
    const all = embedFrames(page);
    const looked = suspects ?? all;
    const seen = await Promise.all(looked.map(fitOf));
    const wrong = looked.filter((_, at) => faultsOf(seen[at] as Fit).length > 0);
    const isWhole = all.length === count;
    if (isWhole && wrong.length === 0 && suspects === undefined) return [];
    if (Date.now() - start > limit)
      return [...(isWhole ? [] : [`${all.length} frames of ${count}`]), ...seen.flatMap(faultsOf)];
    suspects = isWhole && wrong.length > 0 ? wrong : undefined;
    await bringIntoView(seen.filter((fit) => faultsOf(fit).length > 0));
    await new Promise((resolve) => setTimeout(resolve, wrong.length > 0 || !isWhole ? 100 : 0));
  }

  function faultsOf({ chart, width, height, needed, scrollsDown, scrollsAside }: Fit): string[] {
    const where = `${chart} at ${width} px`;
    return [
      ...(needed > 0 && height === wanted(needed)
        ? []
        : [`${where} is ${height} px high and needs ${wanted(needed)}`]),
      ...(scrollsDown && !(mayScroll && needed > height) ? [`${where} scrolls down`] : []),
      ...(scrollsAside ? [`${where} scrolls aside`] : []),
    ];
  }

  /** A reader sees a frame only after scrolling to it; browsers let frames far away rest. */
  async function bringIntoView(resting: readonly Fit[]): Promise<void> {
    let seen = -Infinity;
    for (const { top } of resting.toSorted((a, b) => a.top - b.top)) {
      if (top < seen) continue;
      await page.evaluate((y) => {
        scrollTo(0, y);
      }, top);
      await new Promise((resolve) => setTimeout(resolve, 50));
      seen = top + (page.viewportSize()?.height ?? 0);
    }
  }
}

/** Opens the table in every embed of a page. */
export async function openTables(page: Page): Promise<void> {
  await Promise.all(
    embedFrames(page).map((frame) =>
      frame.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      }),
    ),
  );
}

/** Places of the three widths, each for every chart; `fill` says what stands in each. */
export function places(
  fill: (chart: string, id: string) => string,
  widths: readonly number[] = WIDTHS,
  charts = embeddedCharts(),
): string {
  return widths
    .flatMap((width) =>
      charts.map(
        (chart) => `<div class="place" style="width:${width}px">${fill(chart, `${chart}-${width}`)}</div>`,
      ),
    )
    .join('\n');
}

/** Gives each place on the page the next of the three widths. */
export async function turnWidths(page: Page): Promise<void> {
  await page.evaluate(() => {
    const next: Record<string, string> = { '320px': '600px', '600px': '900px', '900px': '320px' };
    for (const place of document.querySelectorAll<HTMLElement>('.place'))
      place.style.width = next[place.style.width] ?? '';
    dispatchEvent(new Event('resize'));
  });
}

/** Takes everything out of view, or shows it again. */
export async function setShown(page: Page, isShown: boolean): Promise<void> {
  await page.evaluate((shown) => {
    document.body.style.display = shown ? '' : 'none';
  }, isShown);
}
