/**
 * Relative links. Pages are written with links from the root; after the build each becomes relative to
 * the page that holds it, so the site works under any folder, on a mirror, or opened from a disk.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/**
 * `to` as seen from the page or file at `from`, both from the site's root: `/charts/rounds/` seen from
 * `/people/` is `../charts/rounds/`. A query or fragment is kept.
 */
export function relativeLink(from: string, to: string): string {
  const [, path, rest] = /^([^?#]*)(.*)$/s.exec(to) as unknown as [string, string, string];
  const folder = from.endsWith('/') ? from : posix.dirname(from);
  const way = posix.relative(folder, path);
  if (way === '') return path === from && rest !== '' ? rest : `./${rest}`;
  // A browser would take a first name with a colon for a scheme.
  const start = /^[^/]*:/.test(way) ? './' : '';
  return `${start}${way}${path.endsWith('/') ? '/' : ''}${rest}`;
}

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const ATTRIBUTE = /(\s)([a-z:-]+)=(["'])(.*?)\3/gis;

/** Attributes that hold an address, and those that hold several, each with a size. */
const LINKS = new Set(['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'poster']);
const SOURCE_SETS = new Set(['srcset', 'imagesrcset']);

/** An address from the site's root. One that begins with two slashes is another host's. */
const FROM_ROOT = /^\/(?!\/)/;

/** A page's HTML with every link from the root made relative to the page's own address. */
export function withRelativeLinks(html: string, page: string): string {
  const relative = (to: string) => (FROM_ROOT.test(to) ? relativeLink(page, to) : to);
  return html.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (attribute, space: string, name: string, quote: string, value: string) => {
      const written = (changed: string) => `${space}${name}=${quote}${changed}${quote}`;
      if (LINKS.has(name.toLowerCase())) return written(relative(value));
      if (!SOURCE_SETS.has(name.toLowerCase())) return attribute;
      const images = value.split(',').map((image) => image.trim().replace(/^\S+/, relative));
      return written(images.join(', '));
    }),
  );
}

/** A stylesheet with its addresses made relative to its own. */
export function withRelativeAddresses(css: string, file: string): string {
  return css.replace(
    /url\((["']?)(\/(?!\/)[^"')]*)\1\)/g,
    (_, quote: string, to: string) => `url(${quote}${relativeLink(file, to)}${quote})`,
  );
}

/**
 * Makes every link of a built site relative. `404.html` keeps links from the root: a server shows it at
 * addresses of any depth. Returns the paths of the pages, from the site's root.
 */
export async function makeLinksRelative(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll('\\', '/')).sort();
  const pages: string[] = [];
  for (const file of files) {
    const rewrite = file.endsWith('.css')
      ? withRelativeAddresses
      : file.endsWith('.html') && file !== '404.html'
        ? withRelativeLinks
        : null;
    if (file.endsWith('.html')) pages.push(file);
    if (rewrite === null) continue;
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    await writeFile(path, rewrite(text, `/${file.replace(/(^|\/)index\.html$/, '$1')}`));
  }
  return pages;
}
