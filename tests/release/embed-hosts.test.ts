/**
 * In hosts that fit frames by themselves, each in its own way, a chart is exactly as high as it needs. What
 * differs between hosts is a message: three charts are looked at in each, all of them where our script is.
 */
import { expect, test } from 'vitest';
import { FITTING, live, STYLE } from './embed-article.ts';
import {
  builtText,
  fits,
  LIBRARIES,
  places as placesOf,
  SOON,
  tellingCharts,
  useHost,
  WIDTHS,
} from './embed-hosts.ts';
import { useSite } from '../site/site.ts';

const site = useSite();
const host = useHost();

const frameOf = (chart: string) => `${site.origin}/embed/${chart}/`;
const charts = tellingCharts();

/** Places for these charts, at these widths. */
const places = (fill: (chart: string, id: string) => string, widths: readonly number[] = WIDTHS) =>
  placesOf(fill, widths, charts);

const lives = (body: string, options: Parameters<typeof live>[3] = {}) =>
  live(site, host, body, { count: charts.length * WIDTHS.length, ...options });

test('pym.js 1.3.2 fits the frame.', async () => {
  const body = places((chart, id) => `<div id="${id}" data-address="${frameOf(chart)}"></div>`);
  const start =
    "for (const place of document.querySelectorAll('[data-address]')) new pym.Parent(place.id, place.dataset.address, {})";
  expect(await lives(`${STYLE}${body}<script>${LIBRARIES.pym}</script><script>${start}</script>`)).toEqual(
    FITTING,
  );
});

test('iframe-resizer 4.3 fits the frame.', async () => {
  const body = places((chart) => `<iframe src="${frameOf(chart)}"></iframe>`);
  const start = "iFrameResize({ log: false }, 'iframe')";
  expect(
    await lives(`${STYLE}${body}<script>${LIBRARIES.iframeResizer}</script><script>${start}</script>`),
  ).toEqual(FITTING);
});

/** A page that listens as embedders of a tool do. */
const listening = (heightIn: string) => `<script>
addEventListener('message', (event) => {
  const read = (data) => { ${heightIn} };
  const height = read(event.data);
  if (height === undefined) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === event.source) frame.style.height = height + 'px';
});
</script>`;

const LISTENERS = {
  Datawrapper: "const heights = data['datawrapper-height']; for (const id in heights) return heights[id];",
  Medium:
    "try { const said = JSON.parse(data); if (said.context === 'iframe.resize') return said.height; } catch {}",
  AMP: "if (data && data.sentinel === 'amp' && data.type === 'embed-size') return data.height;",
};

for (const [name, heightIn] of Object.entries(LISTENERS)) {
  test(`A page that listens as ${name}’s embedders do fits the frame.`, async () => {
    const sandbox = name === 'AMP' ? ' sandbox="allow-scripts"' : '';
    const body = places((chart) => `<iframe src="${frameOf(chart)}"${sandbox}></iframe>`);
    expect(await lives(`${STYLE}${listening(heightIn)}${body}`)).toEqual(FITTING);
  });
}

test('A page that listens as Datawrapper’s older embedders do, and knows a frame by its address, fits it.', async () => {
  const listen = `<script>
addEventListener('message', ({ data }) => {
  for (const [id, height] of Object.entries(data['datawrapper-height'] ?? {})) {
    const frame = document.querySelector('iframe[src*="' + id + '"]');
    if (frame) frame.style.height = height + 'px';
  }
});
</script>`;
  // It tells charts apart, not two frames of one.
  const body = places((chart) => `<iframe src="${frameOf(chart)}"></iframe>`, [600]);
  expect(await lives(`${STYLE}${listen}${body}`, { count: charts.length })).toEqual(FITTING);
});

/** What WordPress leaves of an oEmbed answer, and how it treats the frame (rules in `standards.md`, section 2). */
function wordpress(html: string, secret: string): string {
  const kept: Record<string, readonly string[]> = {
    a: ['href'],
    blockquote: [],
    iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
  };
  const filtered = html.replace(
    /<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/gi,
    (_, end: string, name: string, rest: string) => {
      const allowed = kept[name.toLowerCase()];
      if (allowed === undefined) return '';
      if (end === '/') return `</${name}>`;
      const attributes = [...rest.matchAll(/([\w-]+)="([^"]*)"/g)].filter(([, key = '']) =>
        allowed.includes(key),
      );
      return `<${name}${attributes.map(([, key, value]) => ` ${key}="${value}"`).join('')}>`;
    },
  );
  return filtered
    .replace('<iframe', '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"')
    .replace(/src="([^"]*)"/, `src="$1#?secret=${secret}" data-secret="${secret}"`);
}

const WORDPRESS = `<script>
addEventListener('message', ({ data, source }) => {
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (frame.contentWindow !== source || data.message !== 'height') continue;
    frame.removeAttribute('style');
    frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
  }
});
</script>`;

test('WordPress that begins to listen late says that it is ready, and is answered by its secret only.', async () => {
  await site.open('/', async (page) => {
    await page.goto(host.page(`<iframe width="600" src="${frameOf('rounds')}#?secret=Late1"></iframe>`));
    await page.waitForLoadState('load');
    const answers = (secret: string) =>
      page.evaluate(
        (said) =>
          new Promise((resolve) => {
            const heard: unknown[] = [];
            addEventListener(
              'message',
              ({ data }: MessageEvent<{ secret?: string; value?: number } | null>) => {
                if (data?.secret !== undefined) heard.push(data);
              },
            );
            const frame = document.querySelector('iframe');
            frame?.contentWindow?.postMessage({ message: 'ready', secret: said }, '*');
            setTimeout(() => {
              resolve(heard);
            }, 600);
          }),
        secret,
      );
    const needed = (await fits(page))[0]?.needed;
    await expect
      .poll(() => answers('Late1'), SOON)
      .toEqual([{ message: 'height', value: needed, secret: 'Late1' }]);
    expect(await answers('Other')).toEqual([]);
  });
});

test('WordPress fits what it leaves of our oEmbed answer, up to its own limit of 1,000 px.', async () => {
  let made = 0;
  const body = places((chart) => {
    const { html } = JSON.parse(builtText(`charts/${chart}/oembed.json`, site.origin)) as { html: string };
    return wordpress(html, `Secret${(made += 1)}`);
  });
  expect(body).not.toMatch(/<div style="container|loading=/);
  const wanted = (needed: number) => Math.min(1000, Math.max(200, needed));
  expect(await lives(`${STYLE}${WORDPRESS}${body}`, { wanted, mayScroll: true })).toEqual(FITTING);
});
