/** Without any script: the chart shows whole at the height the snippet gives, wherever it may stand. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from '../site/site.ts';
import { copied, editions, embeddedCharts, fits, places, useHost, WIDTHS } from './embed-hosts.ts';

const site = useSite();
const host = useHost();

const count = () => embeddedCharts().length * WIDTHS.length;
const STYLE = '<style>body{margin:0}</style>';

/** Frames that are cut, once all have loaded. */
async function cut(page: Page, expected = count()): Promise<readonly string[]> {
  await page.waitForLoadState('load');
  const all = await fits(page);
  const wrong = all
    .filter(
      ({ needed, height, scrollsDown, scrollsAside }) =>
        needed === 0 || height < needed || scrollsDown || scrollsAside,
    )
    .map(
      ({ chart, width, height, needed }) =>
        `${chart} at ${width} px is ${height} px high and needs ${needed}`,
    );
  return all.length === expected ? wrong : [`${all.length} frames of ${expected}`, ...wrong];
}

const frames = () =>
  places((chart) => copied('iframe', chart, site.origin).replaceAll('loading="lazy"', 'loading="eager"'));

test('With scripts off no chart is cut, and hardly any room is left over.', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(host.page(STYLE + frames()));
  expect(await cut(page)).toEqual([]);
  const spare = (await fits(page)).map(({ height, needed }) => height / needed);
  expect(spare.reduce((sum, each) => sum + each) / spare.length).toBeLessThan(1.15);
  await context.close();
});

test('Frames of every edition show whole with scripts off.', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const on of editions()) {
    const pinned = places((chart) =>
      copied('iframe', chart, site.origin, { edition: 'pinned', on }).replaceAll('loading="lazy"', ''),
    );
    await page.goto(host.page(STYLE + pinned));
    expect(await cut(page), on).toEqual([]);
  }
  await context.close();
});

test(
  'At no width from 288 px is a chart cut, with the style of the snippet.',
  { timeout: 240_000 },
  async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const charts = embeddedCharts();
    await page.goto(
      host.page(
        `${STYLE}<main>${charts.map((chart) => copied('iframe', chart, site.origin).replaceAll('loading="lazy"', '')).join('')}</main>`,
      ),
    );
    const problems: string[] = [];
    for (const width of [
      288, 304, 320, 360, 390, 414, 448, 500, 560, 599, 600, 640, 720, 768, 836, 900, 1040, 1200,
    ]) {
      await page.evaluate((each) => {
        const main = document.querySelector('main');
        if (main) main.style.width = `${each}px`;
      }, width);
      problems.push(...(await cut(page, charts.length)));
    }
    expect(problems).toEqual([]);
    await context.close();
  },
);

test('A page that allows frames of ours and nothing else shows every chart, and opened tables by scrolling.', async () => {
  const policy = `default-src 'none'; frame-src ${site.origin}`;
  const cells = WIDTHS.flatMap((width) =>
    embeddedCharts().map(
      (chart) =>
        `<table width="${width}" cellpadding="0" cellspacing="0"><tr><td>${copied('iframe', chart, site.origin).replaceAll('loading="lazy"', '')}</table>`,
    ),
  );
  const address = host.page(cells.join(''), { 'Content-Security-Policy': policy });
  await site.open('/', async (page) => {
    await page.goto(address);
    expect(await cut(page)).toEqual([]);
    // Resized, and out of view and back.
    await page.evaluate(() => {
      for (const table of document.querySelectorAll('table')) {
        const next = { '320': '600', '600': '900', '900': '320' }[table.getAttribute('width') ?? ''];
        table.setAttribute('width', next ?? '');
        table.hidden = true;
      }
    });
    await page.evaluate(() => {
      for (const table of document.querySelectorAll('table')) table.hidden = false;
    });
    expect(await cut(page)).toEqual([]);
    const reached = await Promise.all(
      page
        .frames()
        .filter((each) => each.url().includes('/embed/'))
        .map((frame) =>
          frame.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
            scrollTo(0, 100_000);
            const end = document.querySelector('.embed-address')?.getBoundingClientRect();
            return end !== undefined && end.bottom <= innerHeight;
          }),
        ),
    );
    expect(reached).toHaveLength(count());
    expect(reached).not.toContain(false);
  });
});

for (const sandbox of ['', 'allow-scripts']) {
  test(`An embed reads in sandbox="${sandbox}".`, async () => {
    const frame = (chart: string) =>
      `<iframe sandbox="${sandbox}" width="600" height="2200" src="${site.origin}/embed/${chart}/"></iframe>`;
    const complaints: string[] = [];
    await site.open('/', async (page) => {
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(host.page(embeddedCharts().map(frame).join('')));
      await page.waitForLoadState('load');
      const looks = await Promise.all(
        page
          .frames()
          .filter((each) => each.url().includes('/embed/'))
          .map((each) =>
            each.evaluate(() => {
              const drawn = [...document.querySelectorAll('.embed svg:not(.key-sign)')].map(
                (svg) => svg.getBoundingClientRect().width,
              );
              return {
                drawn: drawn.filter((width) => width > 0).map(Math.round),
                padding: getComputedStyle(document.querySelector('.embed') as Element).paddingLeft,
                words: document.body.innerText.length > 100,
              };
            }),
          ),
      );
      expect(looks).toHaveLength(embeddedCharts().length);
      for (const look of looks) expect(look).toEqual({ drawn: [584], padding: '8px', words: true });
    });
    // Where scripts are not allowed the browser says that it ran none.
    const expected = sandbox === '' ? /^Blocked script execution/ : /^nothing/;
    expect(complaints.filter((text) => !expected.test(text))).toEqual([]);
  });
}

test('Options in the fragment need no script.', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
  const page = await context.newPage();
  const look = async (fragment: string) => {
    await page.goto('about:blank');
    await page.goto(`${site.origin}/embed/rounds/${fragment}`);
    return page.evaluate(() => ({
      paper: getComputedStyle(document.documentElement).backgroundColor,
      link: document.querySelector('.embed-link')?.checkVisibility(),
    }));
  };
  const light = 'rgb(250, 248, 244)';
  const dark = 'rgb(23, 22, 20)';
  expect(await look('')).toEqual({ paper: light, link: true });
  expect(await look('#dark')).toEqual({ paper: dark, link: true });
  expect(await look('#no-links')).toEqual({ paper: light, link: false });
  expect(await look('#dark-no-links')).toEqual({ paper: dark, link: false });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await look('')).toEqual({ paper: dark, link: true });
  expect(await look('#light-no-links')).toEqual({ paper: light, link: false });
  await context.close();
});
