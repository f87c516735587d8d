/**
 * `npm run mirror -- https://host/folder/ [copy]`: makes a copy of the built site ready for another place. Pages need no
 * change: their links are relative. The page for what is missing and what servers read name the folder, and are written
 * anew, with what `ONION` and `HSTS_SUBDOMAINS` ask of the new host. What is canonical stays what it was: the address of
 * the publisher.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asksOf, type Asks } from '#build/asks.ts';
import { caddyFile } from '#build/caddy.ts';
import { compress, isPacked } from '#build/compress.ts';
import { headersFile, placeIn } from '#build/headers.ts';
import { builtIn } from '#build/inline-styles.ts';
import { rewriteAddresses } from '#build/links.ts';
import { nginxFile, SETTINGS } from '#build/nginx.ts';
import { siteOf } from '#build/site.ts';
import { slashed } from '#build/slashed.ts';
import { Stop, told } from '#build/stop.ts';
import { isBuild } from '#build/swap.ts';

/** Writes anew what names the folder of a site; resolves to the names of the files it wrote. */
export async function mirror(
  copy: string,
  address: string,
  asks: Asks = asksOf({}),
): Promise<readonly string[]> {
  const place = siteOf(address).pathname;
  if (!isBuild(copy)) throw new Stop(`${copy} is not a build of the site; name the folder of a copy.`);
  const found = await readdir(copy, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => slashed(join(entry.parentPath, entry.name).slice(join(copy, '/').length)))
    .filter((file) => !isPacked(file) && !SETTINGS.some((name) => name === file))
    .sort();
  const before = placeIn(await readFile(join(copy, '_headers'), 'utf8'));
  const missing = files.filter((file) => /(?:^|\/)404\.html$/.test(file));
  for (const file of missing) {
    const html = await readFile(join(copy, file), 'utf8');
    const moved = rewriteAddresses(html, (to) =>
      to.startsWith(before) && !to.startsWith('//') ? `${place}${to.slice(before.length)}` : to,
    );
    await writeFile(join(copy, file), moved);
  }
  if (found.some(({ name }) => isPacked(name))) await compress(copy, missing);
  const built = { ...(await builtIn(copy)), folder: place, asks };
  await writeFile(join(copy, '_headers'), headersFile(files, built));
  await writeFile(join(copy, 'nginx.conf'), nginxFile(built));
  await writeFile(join(copy, 'Caddyfile'), caddyFile(built));
  return [...missing, ...SETTINGS];
}

if (import.meta.main) {
  const [address, copy = process.env.OUT_DIR ?? 'dist'] = process.argv.slice(2);
  try {
    if (address === undefined)
      throw new Stop('Say where the copy will stand: npm run mirror -- https://example.org/folder/ dist');
    const written = await mirror(copy, address, asksOf(process.env));
    console.log(`${copy} is for ${siteOf(address).href} now: ${written.join(', ')} were written anew.`);
  } catch (error) {
    console.error(told(error));
    process.exitCode = 1;
  }
}
