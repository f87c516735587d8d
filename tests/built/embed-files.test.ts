/** Files for pages of others: the chart itself without links, oEmbed by discovery, the script around frames. */
import { brotliCompressSync } from 'node:zlib';
import { extract } from '@extractus/oembed-extractor';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtText, editions, embeddedCharts, publishedOrigin, snippet } from '../release/embed-hosts.ts';
import { builtFiles, useServer } from '../site/site.ts';

const site = useServer();

test('Without links the chart itself holds no link and no address.', () => {
  for (const chart of embeddedCharts()) {
    const text = snippet(chart, 'snippet-no-links');
    expect(text).not.toMatch(/<a[\s>]|href|https?:\/\//i);
    expect(snippet(chart)).toContain('<a href="https://');
  }
});

const realFetch = globalThis.fetch;
beforeAll(() => {
  // The published addresses, answered by the site that is served here.
  globalThis.fetch = (input: string | URL | Request, init?: RequestInit) =>
    realFetch(
      String(input instanceof Request ? input.url : input).replace(publishedOrigin(), site.origin),
      init,
    );
});
afterAll(() => {
  globalThis.fetch = realFetch;
});

test('An oEmbed client finds the answer of every chart, of its editions and of its embeds.', async () => {
  const [first = ''] = editions();
  for (const chart of embeddedCharts()) {
    for (const path of [`/charts/${chart}/`, `/editions/${first}/charts/${chart}/`, `/embed/${chart}/`]) {
      const answer = await extract(publishedOrigin() + path);
      expect(answer).toMatchObject({
        type: 'rich',
        version: '1.0',
        provider_name: 'Revolving Door',
        width: 680,
      });
      const { html = '', height } = answer as { html?: string; height?: number };
      expect(html).toContain(`height="${height}"`);
      expect(html).toMatch(/ title="[^"]+"/);
      expect(html).toContain(`${path.startsWith('/editions/') ? `/editions/${first}` : ''}/embed/${chart}/"`);
      const thumbnail = await fetch(String((answer as { thumbnail_url?: string }).thumbnail_url));
      expect(thumbnail.headers.get('content-type')).toBe('image/png');
    }
  }
});

test('An oEmbed client finds the answer of what is chosen by link, and of a profile.', async () => {
  const [first = ''] = editions();
  const [person = ''] = builtFiles().flatMap(
    (file) => /^people\/([^/]+)\/oembed\.json$/.exec(file)?.[1] ?? [],
  );
  for (const [path, frame] of [
    ['/charts/rounds/with-dark-no-links.html', '/embed/rounds/#dark-no-links'],
    ['/charts/rounds/with-cumulative.html', '/embed/rounds-cumulative/'],
    [`/editions/${first}/charts/lists/with-light.html`, `/editions/${first}/embed/lists/#light`],
    ['/embed/rounds-cumulative/', '/embed/rounds-cumulative/'],
    [`/people/${person}/`, `/embed/people/${person}/`],
    [`/embed/people/${person}/`, `/embed/people/${person}/`],
  ] as const) {
    const answer = await extract(publishedOrigin() + path);
    expect(answer, path).toMatchObject({ type: 'rich', version: '1.0', provider_name: 'Revolving Door' });
    const { html = '', height } = answer as { html?: string; height?: number };
    expect(html).toContain(`src="${publishedOrigin()}${frame}"`);
    expect(html).toContain(`height="${height}"`);
  }
});

test('The script for pages around stays under 2 kB, and its checksum is the one in the snippet.', async () => {
  const page = builtText('charts/rounds/index.html', site.origin);
  const [, address = '', integrity = ''] =
    /src=&quot;([^&]*\.js)&quot; integrity=&quot;(sha384-[^&]*)/.exec(page) ??
    /src="([^"]*\/embed\/script\/[\d.]+\.js)" integrity="(sha384-[^"]*)"/.exec(page) ??
    [];
  const answer = await realFetch(address);
  const body = Buffer.from(await answer.arrayBuffer());
  expect(brotliCompressSync(body).length).toBeLessThan(2_000);
  const digest = Buffer.from(await crypto.subtle.digest('SHA-384', body)).toString('base64');
  expect(integrity).toBe(`sha384-${digest}`);
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});
