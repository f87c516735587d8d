/**
 * What a real WordPress makes of what journalists paste, by their role: `/embedding/` says the same. Every chart as
 * an author by its link, in the column of a desktop and of a phone.
 */
import { createServer, type Server } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copied, embeddedCharts, publishedOrigin, snippet, tellingCharts } from '../release/embed-hosts.ts';
import { builtFiles, originOf, useServer, useSite } from '../site/site.ts';
import { HAS_WORDPRESS, startWordPress, type Post, type Role, type WordPress } from './wordpress.ts';

/** Themes, with widths of windows and of the column of text that each makes in them; and the charts that are linked. */
const THEMES: readonly {
  readonly theme: string;
  readonly columns: readonly { readonly window: number; readonly column: number }[];
  readonly charts: () => readonly string[];
}[] = [
  {
    theme: 'twentytwentyone',
    columns: [
      { window: 768, column: 610 },
      { window: 360, column: 330 },
    ],
    charts: embeddedCharts,
  },
  // Made of blocks, which are laid out by other rules.
  {
    theme: 'twentytwentythree',
    columns: [
      { window: 768, column: 650 },
      { window: 360, column: 312 },
    ],
    charts: tellingCharts,
  },
];
/** WordPress lets no frame be higher. */
const HIGHEST = 1000;
/** Pixels that a frame may be higher than its chart. */
const ROOM = 40;

/** Headers that say how one server spoke to one client. */
const OF_THIS_WAY = /^(?:content-(?:length|encoding)|transfer-encoding|connection|keep-alive)$/;

const served = useServer();
const site = useSite();

describe.skipIf(!HAS_WORDPRESS).for(THEMES)(
  'WordPress in $theme',
  ({ theme, columns, charts: linkedCharts }) => {
    let ours: Server | undefined;
    let wordpress: WordPress | undefined;
    let origin = '';

    beforeAll(async () => {
      // Pages, answers and codes name the address that the site was built for; here they name the one that is served.
      const server = createServer((request, response) => {
        void fetch(served.origin + (request.url ?? '/'), { redirect: 'manual' }).then(async (answer) => {
          const isText = /html|json/.test(answer.headers.get('content-type') ?? '');
          const headers = [...answer.headers].filter(([name]) => !OF_THIS_WAY.test(name));
          response.writeHead(answer.status, Object.fromEntries(headers));
          response.end(
            isText
              ? (await answer.text()).replaceAll(publishedOrigin(), origin)
              : Buffer.from(await answer.arrayBuffer()),
          );
        });
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      ours = server;
      origin = originOf(server);
      wordpress = await startWordPress(theme, new URL(origin));
    });
    afterAll(async () => {
      await wordpress?.stop();
      ours?.closeAllConnections();
      ours?.close();
    });

    const write = (posts: readonly Post[]) => {
      if (!wordpress) throw new Error('There is a WordPress only while tests run.');
      return wordpress.write(posts);
    };

    /** Opens a post as a reader does, with nothing from elsewhere. */
    const read = <Result>(address: string, width: number, look: (page: Page) => Promise<Result>) =>
      site.open(
        '/404.html',
        async (page) => {
          await page.route(/./, (route) =>
            new URL(route.request().url()).hostname === '127.0.0.1' ? route.continue() : route.abort(),
          );
          await page.goto(address);
          return look(page);
        },
        { viewport: { width, height: 900 } },
      );

    test('A link becomes a frame that fits, whoever wrote it; what is higher than WordPress lets it be scrolls.', async () => {
      const charts = linkedCharts();
      const posts: Post[] = [
        ...charts.map((chart) => ({ role: 'author' as const, title: chart, content: linked(pageOf(chart)) })),
        ...(['administrator', 'contributor'] as const).map((role) => ({
          role,
          title: role,
          content: linked(pageOf('rounds')),
        })),
      ];
      const written = await write(posts);
      const lines: string[] = [];
      const faults: string[] = [];
      const readIn = async ({ window, column }: (typeof columns)[number]) => {
        for (const [at, { address }] of written.entries()) {
          const { width, height, needed } = await read(address, window, frameOf);
          const isClamped = needed > HIGHEST && height === HIGHEST;
          const line = `${posts[at]?.title ?? ''} at ${width} px: frame ${height}, chart ${needed}, ${isClamped ? 'scrolls' : `empty ${height - needed}`}`;
          lines.push(line);
          const fits = height >= needed && height <= needed + ROOM;
          if (width !== column || !(isClamped || fits)) faults.push(line);
        }
      };
      await Promise.all(columns.map(readIn));
      console.log(lines.toSorted().join('\n'));
      expect(faults).toEqual([]);
    });

    test('A link that names choices becomes a frame that has them, whoever wrote it; a profile’s link one of the person.', async () => {
      const [person = ''] = profiles();
      const links = [
        `${pageOf('rounds')}with-dark-no-links.html`,
        `${pageOf('rounds')}with-cumulative-light.html`,
        `${origin}/people/${person}/`,
      ];
      const posts = links.map((url) => ({ role: 'contributor' as const, title: url, content: linked(url) }));
      const written = await write(posts);
      const seen = await Promise.all(
        written.map(({ address }) =>
          read(address, 768, async (page) => {
            const { height, needed } = await frameOf(page);
            const frame = page.frames().find((each) => each.url().includes('/embed/'));
            const inside = await frame?.evaluate(() => ({
              shows: document.querySelector<HTMLElement>('[data-embed]')?.dataset.embed,
              scheme: getComputedStyle(document.documentElement).colorScheme,
              links: [...document.querySelectorAll('a')].filter((link) => link.checkVisibility()).length,
            }));
            return { ...inside, empty: height - needed };
          }),
        ),
      );
      expect(seen).toEqual([
        { shows: 'rounds', scheme: 'dark', links: 0, empty: 0 },
        { shows: 'rounds-cumulative', scheme: 'light', links: 1, empty: 0 },
        { shows: `people/${person}`, scheme: 'light dark', links: 1, empty: 0 },
      ]);
    });

    test('Of what is pasted as HTML administrators keep all; authors and contributors words that name the source.', async () => {
      const ways = {
        iframe: copied('iframe', 'rounds', origin),
        element: copied('element', 'rounds', origin),
        snippet: snippet('rounds').replaceAll(publishedOrigin(), origin),
      };
      const roles: readonly Role[] = ['administrator', 'author', 'contributor'];
      const posts = roles.flatMap((role) =>
        Object.entries(ways).map(([way, code]) => ({
          role,
          title: `${way}, ${role}`,
          content: `<!-- wp:html -->\n${code}\n<!-- /wp:html -->`,
        })),
      );
      const written = await write(posts);
      for (const { window, column } of columns) {
        const seen = new Map<string, Seen>();
        for (const [at, { address }] of written.entries())
          seen.set(posts[at]?.title ?? '', await read(address, window, lookAt));
        console.log([...seen].map(([title, each]) => `${title}: ${JSON.stringify(each)}`).join('\n'));
        for (const way of ['iframe', 'element'])
          expect(seen.get(`${way}, administrator`)).toMatchObject({ frames: 1, empty: 0, width: column });
        const whole = { drawings: 1, width: column, hasRules: false };
        expect(seen.get('snippet, administrator')).toMatchObject(whole);
        for (const role of ['author', 'contributor']) {
          for (const way of ['iframe', 'element'])
            expect(seen.get(`${way}, ${role}`), way).toMatchObject({
              frames: 0,
              isNamed: true,
              isLinked: true,
            });
          expect(seen.get(`element, ${role}`)?.pictures).toBe(1);
          // The page for journalists warns of it.
          expect(seen.get(`snippet, ${role}`)).toMatchObject({ drawings: 0, hasRules: true, isNamed: true });
        }
      }
    });

    const pageOf = (chart: string) => `${origin}/charts/${chart}/`;

    interface Seen {
      readonly frames: number;
      /** Pixels of the frame that its chart leaves empty. */
      readonly empty: number;
      readonly width: number;
      readonly pictures: number;
      readonly drawings: number;
      readonly isNamed: boolean;
      readonly isLinked: boolean;
      /** Whether rules of a stylesheet stand there as text. */
      readonly hasRules: boolean;
    }

    async function lookAt(page: Page): Promise<Seen> {
      const left = await page.locator('.entry-content').evaluate((entry, own) => {
        const chart = entry.querySelector('.revolving-door-chart');
        const inside = chart?.shadowRoot;
        return {
          frames:
            document.querySelectorAll('iframe').length +
            (entry.querySelector('revolving-door-chart')?.shadowRoot?.querySelectorAll('iframe').length ?? 0),
          width: chart?.getBoundingClientRect().width ?? 0,
          pictures: [...entry.querySelectorAll('img')].filter((image) => image.src.startsWith(own)).length,
          drawings: [...(inside?.querySelectorAll('svg[viewBox]') ?? [])].filter(
            (svg) => svg.getBoundingClientRect().width > 200,
          ).length,
          isNamed: entry.textContent.includes('Revolving Door'),
          isLinked: [...entry.querySelectorAll('a')].some((link) => link.href.startsWith(own)),
          hasRules: (entry as HTMLElement).innerText.includes('{'),
        };
      }, origin);
      if (left.frames === 0) return { ...left, empty: 0 };
      const { width, height, needed } = await frameOf(page);
      return { ...left, width, empty: height - needed };
    }
  },
);

/** People with a page. */
const profiles = () =>
  builtFiles().flatMap((file) => /^embed\/people\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);

/** A link on a line of its own, as the editor stores it. */
const linked = (url: string) =>
  `<!-- wp:embed {"url":"${url}","type":"rich"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${url}\n</div></figure>\n<!-- /wp:embed -->`;

/** The frame of a post, once its height rests. */
async function frameOf(page: Page): Promise<{ width: number; height: number; needed: number }> {
  const element = page.locator('iframe').first();
  await element.waitFor({ state: 'attached' });
  await page.evaluate(() => document.querySelector('iframe, revolving-door-chart')?.scrollIntoView());
  const inner = async () => (await (await element.elementHandle())?.contentFrame()) ?? null;
  await expect.poll(async () => (await inner())?.url() ?? '', { timeout: 20_000 }).toContain('/embed/');
  await (await inner())?.waitForLoadState('load');
  let before = '';
  for (let same = 0; same < 3;) {
    const size = JSON.stringify(await element.boundingBox());
    same = size === before ? same + 1 : 0;
    before = size;
    await page.waitForTimeout(150);
  }
  const frame = await inner();
  const needed = await frame?.evaluate(
    () => document.querySelector('.embed')?.getBoundingClientRect().height ?? 0,
  );
  const { width, height } = await element.evaluate((each) => ({
    width: each.clientWidth,
    height: each.clientHeight,
  }));
  return { width, height, needed: Math.ceil(needed ?? 0) };
}
