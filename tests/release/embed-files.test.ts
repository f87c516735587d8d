/** The chart itself as HTML, what embeds weigh, and what the box under a chart copies. */
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContextOptions, Page, Request as BrowserRequest } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  builtText,
  editions,
  embeddedCharts,
  misfits,
  publishedOrigin,
  snippet,
  SOON,
  useHost,
  WIDTHS,
} from './embed-hosts.ts';
import { useSite } from '../site/site.ts';

const site = useSite();
const host = useHost();

const HOSTILE = `<style>
* { all: unset } svg { width: 10px !important } table, details, p, h3 { display: inline !important; font-size: 3px !important; color: #fff !important }
html { font-size: 4px } .chart, .embed, .revolving-door-chart { position: fixed !important; visibility: hidden; --ink: red; --paper: lime }
.place { display: block !important }
</style>`;

const shape = (page: Page) =>
  page.evaluate(() => {
    const places = [...document.querySelectorAll<HTMLElement>('.place')];
    return places.map((place) => {
      const root = place.firstElementChild?.shadowRoot;
      if (!root) return 'no shadow tree';
      for (const details of root.querySelectorAll('details')) details.open = true;
      const drawn = [...root.querySelectorAll('svg:not(.key-sign)')].map((svg) =>
        Math.round(svg.getBoundingClientRect().width),
      );
      const title = root.querySelector('.chart-title');
      return {
        drawn: drawn.filter((width) => width > 0),
        height: Math.round((root.querySelector('.embed') as HTMLElement).getBoundingClientRect().height),
        title: title && getComputedStyle(title).fontSize,
        ink: title && getComputedStyle(title).color,
        aside: place.scrollWidth > place.clientWidth,
        rows: root.querySelectorAll('tbody tr').length > 0,
        sources: root.querySelectorAll('.embed-sources li').length > 0,
        fallback: [...root.host.children].some((child) => child.checkVisibility()),
      };
    });
  });

test('The chart itself asks for nothing and looks the same in a page whose styles undo everything.', async () => {
  const body = WIDTHS.flatMap((width) =>
    embeddedCharts().map((chart) => `<div class="place" style="width:${width}px">${snippet(chart)}</div>`),
  ).join('');
  const look = async (style: string) => {
    const asked: string[] = [];
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(host.page(style + body));
    await page.waitForLoadState('networkidle');
    const seen = await shape(page);
    await context.close();
    expect(asked.filter((url) => !url.endsWith('favicon.ico'))).toHaveLength(1);
    return seen;
  };
  const plain = await look('<style>body{margin:0}</style>');
  for (const [at, seen] of plain.entries()) {
    const width = WIDTHS[Math.floor(at / embeddedCharts().length)] ?? 0;
    const drawn = width < 600 ? Math.min(width - 16, 432) : Math.min(width - 16, 820);
    expect(seen).toMatchObject({
      drawn: [drawn],
      title: width < 600 ? '19px' : '23px',
      ink: 'rgb(29, 27, 24)',
      aside: false,
      rows: true,
      sources: true,
      fallback: false,
    });
  }
  expect(await look(HOSTILE)).toEqual(plain);
});

test('The chart itself leaves the page around it as it was.', async () => {
  const around =
    '<main class="chart embed"><h1 class="chart-title">A title</h1><table class="data-table"><tr><td>1</table><svg class="in"><text>2</text></svg></main>';
  const look = (body: string) =>
    site.open('/', async (page) => {
      await page.goto(host.page(body));
      return page.evaluate(() =>
        ['main', 'h1', 'table', 'td', 'svg', 'text', 'body'].map((name) => {
          const style = getComputedStyle(document.querySelector(name) as Element);
          return [style.font, style.color, style.display, style.padding, style.colorScheme, style.fill].join(
            '|',
          );
        }),
      );
    });
  expect(await look(around + snippet('rounds'))).toEqual(await look(around));
});

test('Where the shadow tree is taken away, words stay.', async () => {
  await site.open('/', async (page) => {
    await page.goto(host.page('<main></main>'));
    await page.evaluate((html) => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = html;
    }, snippet('rounds'));
    expect(await page.locator('main').innerText()).toMatch(/rounds[\s\S]*Sources: [\s\S]*Revolving Door/);
  });
});

test('The size an oEmbed answer gives is enough for its width, and not twice as much.', async () => {
  const sizes = embeddedCharts().map(
    (chart) =>
      JSON.parse(builtText(`charts/${chart}/oembed.json`, site.origin)) as { width: number; height: number },
  );
  const needed = await site.openAll(
    embeddedCharts().map((chart) => `/embed/${chart}/`),
    (page) => page.evaluate(() => document.querySelector('.embed')?.getBoundingClientRect().height ?? 0),
    { viewport: { width: 680, height: 400 } },
  );
  for (const [at, { height }] of sizes.entries()) {
    expect(height).toBeGreaterThanOrEqual(needed[at] ?? Infinity);
    expect(height).toBeLessThan(2 * (needed[at] ?? 0));
  }
});

interface Weight {
  readonly embed: string;
  readonly requests: number;
  /** In brotli. */
  readonly bytes: number;
  readonly script: number;
}

/** What a browser fetches for each of these embeds, shown on one page of another site. */
async function weigh(page: Page, paths: readonly string[]): Promise<readonly Weight[]> {
  const asked = new Map<string, Set<string>>();
  const note = (request: BrowserRequest) => {
    const { pathname } = new URL(request.isNavigationRequest() ? request.url() : request.frame().url());
    asked.set(pathname, (asked.get(pathname) ?? new Set()).add(request.url()));
  };
  page.on('request', note);
  const frames = paths.map((path) => `<iframe width="600" src="${site.origin}${path}"></iframe>`);
  await page.goto(host.page(frames.join('')), { waitUntil: 'networkidle' });
  page.off('request', note);
  return Promise.all(
    paths.map(async (embed) => {
      const urls = [...(asked.get(embed) ?? [])];
      const sizes = await Promise.all(urls.map(sizeOf));
      const sum = (all: readonly number[]) => all.reduce((total, size) => total + size, 0);
      return {
        embed,
        requests: urls.length,
        bytes: sum(sizes),
        script: sum(sizes.filter((_, at) => urls[at]?.endsWith('.js'))),
      };
    }),
  );
}

const sizes = new Map<string, number>();

async function sizeOf(url: string): Promise<number> {
  let size = sizes.get(url);
  if (size === undefined) {
    const body = Buffer.from(await (await fetch(url)).arrayBuffer());
    sizes.set(url, (size = brotliCompressSync(body).length));
  }
  return size;
}

/** The weights of all embeds, live and frozen. */
async function weighAll(options: BrowserContextOptions): Promise<readonly Weight[]> {
  const folders = ['', ...editions().map((date) => `/editions/${date}`)];
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  const weights: Weight[] = [];
  for (const folder of folders) {
    const paths = embeddedCharts().map((chart) => `${folder}/embed/${chart}/`);
    weights.push(...(await weigh(page, paths)));
  }
  await context.close();
  return weights;
}

test('Every embed stays within 20 kB, 4 requests and 6 kB of script.', async () => {
  const weights = await weighAll({});
  console.log(
    embeddedCharts()
      .map((chart) => lineOf(chart, weights))
      .join('\n'),
  );
  for (const { embed, requests, bytes, script } of weights) {
    // The page and its script at least: fewer would mean that this test did not see them.
    expect(requests, embed).toBeGreaterThanOrEqual(2);
    expect(requests, embed).toBeLessThanOrEqual(4);
    expect(bytes, embed).toBeLessThanOrEqual(20_000);
    expect(script, embed).toBeGreaterThan(0);
    expect(script, embed).toBeLessThanOrEqual(6_000);
  }
});

test('Without scripts an embed asks for its page and one style, and for no picture.', async () => {
  for (const { embed, requests, bytes, script } of await weighAll({ javaScriptEnabled: false }))
    expect({ embed, requests, script, isLight: bytes <= 20_000 }).toEqual({
      embed,
      requests: 2,
      script: 0,
      isLight: true,
    });
});

/** A chart's line in the table: live, and the heaviest of its frozen frames. */
function lineOf(chart: string, weights: readonly Weight[]): string {
  const [live, ...frozen] = weights.filter(({ embed }) => embed.endsWith(`/embed/${chart}/`));
  const most = (what: 'bytes' | 'requests' | 'script') =>
    Math.max(...frozen.map((each) => each[what]), live?.[what] ?? 0);
  const sizes = `live ${live?.bytes}, at most ${most('bytes')} bytes in brotli`;
  return `${chart.padEnd(18)} ${sizes}, ${most('script')} of them script, in ${most('requests')} requests`;
}

/** The box under a chart; `hasClipboard` is whether the browser lets a page write the clipboard by its interface. */
function inBox<Result>(look: (page: Page) => Promise<Result>, hasClipboard = true): Promise<Result> {
  return site.open(
    '/charts/rounds/',
    async (page) => {
      if (!hasClipboard)
        await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      return look(page);
    },
    { permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1000, height: 900 } },
  );
}

const clipboard = (page: Page) =>
  page.evaluate(async () => {
    return navigator.clipboard.readText().catch(() => '');
  });

test('The buttons of the box copy what shows, as chosen.', async () => {
  await inBox(async (page) => {
    const buttons = page.locator('.embed-box [data-copy]:visible');
    await buttons.nth(1).click();
    await expect.poll(() => clipboard(page), SOON).toContain('/embed/rounds/"');
    await page.locator('.embed-box input[value="dark"]').check();
    await page.locator('.embed-box input[value="pinned"]').check();
    await page.locator('.embed-box .choice input[value="none"]').check();
    await buttons.nth(1).click();
    await expect
      .poll(() => clipboard(page), SOON)
      .toMatch(/\/editions\/[\d-]+\/embed\/rounds\/#dark-no-links"/);
    await buttons.nth(2).click();
    await expect
      .poll(() => clipboard(page), SOON)
      .toMatch(/edition="[\d-]+" lang="en" theme="dark" links="none"/);
    await buttons.nth(3).click();
    await expect
      .poll(() => clipboard(page), SOON)
      .toContain('class="revolving-door-chart" data-theme="dark"');
    expect(await clipboard(page)).not.toContain('href');
    await buttons.nth(0).click();
    await expect
      .poll(() => clipboard(page), SOON)
      .toMatch(/^https:.*\/editions\/[\d-]+\/charts\/rounds\/with-dark-no-links\.html$/);
  });
});

test('From the front page two links and a button lead to an iframe that works in a bare page.', async () => {
  await site.open(
    '/',
    async (page) => {
      await page.locator('main a[href*="charts/"]').first().click();
      await page.getByRole('link', { name: 'Embed', exact: true }).click();
      await page.locator('.embed-box [data-copy]:visible').nth(1).click();
      await expect.poll(() => clipboard(page), SOON).toContain('<iframe');
      const text = (await clipboard(page)).replaceAll(publishedOrigin(), site.origin);
      await page.goto(host.page(`<p>Before</p>${text}<p>After</p>`));
      expect(await misfits(page, 1)).toEqual([]);
    },
    { permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1440, height: 900 } },
  );
});

test('The buttons copy without the interface of the clipboard too.', async () => {
  await inBox(async (page) => {
    const buttons = page.locator('.embed-box [data-copy]:visible');
    const seen = await page.evaluate(() => {
      const copied: string[] = [];
      document.addEventListener('copy', () => {
        const field = document.activeElement as HTMLTextAreaElement;
        copied.push(field.value.slice(field.selectionStart, field.selectionEnd));
      });
      Object.assign(globalThis, { copied });
      return copied.length;
    });
    expect(seen).toBe(0);
    await buttons.nth(1).click();
    await buttons.nth(3).click();
    const copied = () => page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied);
    await expect.poll(async () => (await copied()).length, SOON).toBe(2);
    expect((await copied())[0]).toContain('<iframe');
    expect((await copied())[1]).toContain('shadowrootmode');
  }, false);
});

test('The preview follows the options, at three widths, as high as it needs.', async () => {
  await inBox(async (page) => {
    await page.locator('.embed-preview').scrollIntoViewIfNeeded();
    for (const width of WIDTHS) {
      await page.locator(`.embed-box input[value="w${width}"]`).check();
      expect(await misfits(page, 1)).toEqual([]);
      expect(await page.locator('.embed-preview iframe').evaluate((frame) => frame.clientWidth)).toBe(width);
    }
    await page.locator('.embed-box input[value="dark"]').check();
    await page.locator('.embed-box input[value="pinned"]').check();
    const shown = () =>
      page
        .frames()
        .find((frame) => frame.url().includes('/embed/'))
        ?.url();
    await expect.poll(shown, SOON).toMatch(/\/editions\/[\d-]+\/embed\/rounds\/#dark$/);
  });
});

test('Without scripts the box shows one text for each way, by its options, and every file it links to is there.', async () => {
  await site.open(
    '/charts/rounds/',
    async (page) => {
      const texts = () =>
        page
          .locator('.embed-box pre:visible')
          .evaluateAll((codes) => codes.map((code) => (code as HTMLElement).innerText));
      expect(await texts()).toHaveLength(3);
      expect(await page.locator('.embed-box [data-copy]:visible').count()).toBe(0);
      await page.locator('.embed-box input[value="pinned"]').check();
      await page.locator('.embed-box input[value="light"]').check();
      const [link = '', iframe = '', element = ''] = await texts();
      expect(link).toContain('/editions/');
      expect(iframe).toContain('#light"');
      expect(element).toContain('theme="light"');
      expect(await texts()).toHaveLength(3);
      await page.locator('.embed-ways > .embed-code summary:visible').click();
      const code = page.frameLocator('.embed-box details[open] iframe');
      await expect.poll(() => code.locator('body').innerText(), SOON).toContain('shadowrootmode');
    },
    { javaScriptEnabled: false },
  );
});
