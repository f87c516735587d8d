/** The built site, served by nginx with the file that was built for it. */
import { readFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPacked, PACKED_ENDINGS } from '#build/compress.ts';
import { headersOf } from '#build/headers.ts';
import { builtIn } from '#build/inline-styles.ts';
import { SETTINGS } from '#build/nginx.ts';
import { typeOf } from '#build/types.ts';
import { addressOf, builtFiles, filesIn, FOLDER, inTurns } from '../site/site.ts';
import { BROTLI, NGINX, startNginx, type Nginx } from './nginx-server.ts';

const SENT = builtFiles().filter((file) => !SETTINGS.some((name) => name === file));
const EMBED = '/embed/no-such-chart/';

interface Raw {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** What the server sends, as it sends it: nothing is unpacked. */
const ask = (address: string, headers: Record<string, string>): Promise<Raw> =>
  new Promise((resolve, reject) => {
    get(address, { headers }, (answer) => {
      buffer(answer).then(
        (bytes) => resolve({ status: answer.statusCode, headers: answer.headers, bytes }),
        reject,
      );
    }).once('error', reject);
  });

describe.skipIf(NGINX === undefined).each(['/', '/rd/'])(
  'nginx with the file of headers, under %s',
  (place) => {
    let nginx: Nginx;
    let origin = '';

    beforeAll(async () => {
      nginx = await startNginx(FOLDER, { place });
      ({ origin } = nginx);
    });

    afterAll(() => nginx.stop());

    test('Every file has exactly the headers that are meant, and its type.', async () => {
      const built = await builtIn(FOLDER);
      const wrong = await inTurns(SENT, async (file) => {
        const path = addressOf(file);
        const { status, headers } = await fetch(origin + path, { method: 'HEAD' });
        const meant: Record<string, string> = { 'Content-Type': typeOf(file), ...headersOf(path, built) };
        const isFramed = meant['X-Frame-Options'] === undefined && headers.get('x-frame-options') !== null;
        return [
          ...(status === 200 ? [] : [`${path} answers ${status}`]),
          ...(isFramed ? [`${path} may not be framed`] : []),
          ...Object.entries(meant)
            .filter(([name, value]) => headers.get(name) !== value)
            .map(([name]) => `${path}: ${name} is ${headers.get(name)}`),
        ];
      });
      expect(wrong.length).toBeGreaterThan(100);
      expect(wrong.flat()).toEqual([]);
    });

    test('An address without its slash leads to the one with it, its query kept.', async () => {
      const answer = await fetch(`${origin}/search?q=a`, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([301, `${place}search/?q=a`]);
    });

    test('What is not there is the page that says so, with its headers: a folder without a page too, and settings.', async () => {
      const page = await (await fetch(`${origin}/404.html`)).text();
      for (const path of ['/nothing/here', '/assets/', '/assets/nothing.css', '/_headers', '/nginx.conf']) {
        const answer = await fetch(origin + path);
        expect(answer.status, path).toBe(404);
        expect(await answer.text(), path).toBe(page);
        expect(answer.headers.get('content-security-policy'), path).toContain("default-src 'none'");
        expect(answer.headers.get('cache-control'), path).toBe('public, no-cache');
      }
    });

    test('A chart that is not there says so in its frame.', async () => {
      const answer = await fetch(origin + EMBED);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe(await (await fetch(`${origin}/embed/404.html`)).text());
      expect(answer.headers.get('x-frame-options')).toBeNull();
      expect(answer.headers.get('content-security-policy')).not.toContain('frame-ancestors');
    });

    test('A page that a browser has is not sent again, compressed or not.', async () => {
      for (const coding of ['identity', 'gzip', 'br']) {
        const headers = { 'Accept-Encoding': coding };
        const { etag = '' } = (await ask(`${origin}/`, headers)).headers;
        expect(etag).not.toBe('');
        const again = await ask(`${origin}/`, { ...headers, 'If-None-Match': etag });
        expect(again.status, coding).toBe(304);
      }
    });

    test.for(
      [
        ['gzip', 'gz'],
        ['br', 'br'],
      ].filter(([coding]) => coding !== 'br' || BROTLI !== undefined),
    )('Asked for %s, the file that the build compressed is sent as it is.', async ([coding = '', ending]) => {
      const packed = filesIn(FOLDER).filter((file) => file.endsWith(`.${ending}`));
      expect(packed.length).toBeGreaterThan(100);
      const wrong = await inTurns(packed, async (file) => {
        const plain = file.slice(0, file.lastIndexOf('.'));
        const { headers, bytes } = await ask(origin + addressOf(plain), { 'Accept-Encoding': coding });
        const type = headersOf(addressOf(plain))['Content-Type'] ?? typeOf(plain);
        return [
          ...(bytes.equals(readFileSync(join(FOLDER, file))) ? [] : [`${file}: other bytes`]),
          ...(headers['content-encoding'] === coding ? [] : [`${file}: ${headers['content-encoding']}`]),
          ...(headers['content-type'] === type ? [] : [`${file}: ${headers['content-type']}`]),
          ...(/accept-encoding/i.test(headers.vary ?? '') ? [] : [`${file}: no Vary`]),
        ];
      });
      expect(wrong.flat()).toEqual([]);
    });
  },
);

test('Every text of a release is there compressed, unless it is short.', () => {
  const files = new Set(filesIn(FOLDER));
  const texts = SENT.filter((file) => /\.(?:html|css|js|json|xml|csv|svg)$/.test(file));
  const long = texts.filter((file) => readFileSync(join(FOLDER, file)).length >= 1000);
  const without = long.filter((file) => !PACKED_ENDINGS.every((ending) => files.has(`${file}.${ending}`)));
  expect(long.length).toBeGreaterThan(100);
  expect(without).toEqual([]);
  expect([...files].filter((file) => isPacked(file) && !files.has(file.replace(/\.\w+$/, '')))).toEqual([]);
});
