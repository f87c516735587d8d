/** What a reader's browser fetches for a page before anybody does anything, as a host that compresses sends it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { EXPLAINERS } from '#prose/explainers.ts';
import { FOLDER, useSite } from './site.ts';

const site = useSite();

const PHONE = { width: 360, height: 740 };

/** Fonts and pictures are compressed already. */
const isPacked = (file: string) => /\.(?:woff2|png)$/.test(file);

async function weigh(address: string) {
  const asked: string[] = [];
  await site.openAll([address], (page) => page.waitForLoadState('networkidle'), {
    viewport: PHONE,
    prepare: async (page) =>
      Promise.resolve(page.on('request', (request) => asked.push(new URL(request.url()).pathname))),
  });
  const bytesOf = (path: string) => {
    const bytes = readFileSync(join(FOLDER, path.endsWith('/') ? `${path}index.html` : path));
    return isPacked(path) ? bytes.length : brotliCompressSync(bytes).length;
  };
  const sum = (paths: readonly string[]) => paths.reduce((total, path) => total + bytesOf(path), 0);
  return {
    requests: asked.length,
    bytes: sum(asked),
    script: sum(asked.filter((path) => path.endsWith('.js'))),
  };
}

test.for([['/'], ...EXPLAINERS.map(({ slug }) => [`/${slug}/`])])(
  '%s is at most 100 kB in 8 requests, of it 10 kB of script.',
  async ([address = '']) => {
    const { requests, bytes, script } = await weigh(address);
    console.log(`${address}: ${bytes} bytes in ${requests} requests, ${script} of script`);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(100_000);
    expect(requests).toBeLessThanOrEqual(8);
    expect(script).toBeLessThanOrEqual(10_000);
  },
);
