/**
 * Styles that stand in the page itself, so that nothing has to be asked for before it shows. The policy allows them by
 * their hashes; there are as few different ones as there are style sheets and depths of addresses, not pages.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { ALONE, isQuietIn, kindOf, stylesIn, type Built, type Styles } from './headers.ts';
import { styleSheetsOf, withStyle } from './links.ts';

/** As a Content-Security-Policy names it. */
export function styleHash(css: string): string {
  return `sha256-${createHash('sha256').update(css).digest('base64')}`;
}

const FILE = /url\((["']?)([^"')]+)\1\)/g;

export interface Inlining {
  /** Under which the site stands: links that begin at the root lead through it. */
  readonly place?: string;
  /** Pages beside frames that show before anything else is asked for: what many readers open first, and few in number. */
  readonly stories?: readonly string[];
}

/** Puts the styles of a built site's frames and stories into them; resolves to what the policy has to allow. */
export async function inlineStyles(
  folder: string,
  pages: readonly string[],
  { place = '/', stories = [] }: Inlining = {},
): Promise<Styles> {
  const sheets = new Map<string, Promise<string>>();
  const sheet = (path: string) => {
    const known = sheets.get(path) ?? readFile(join(folder, path), 'utf8').then((css) => css.trim());
    sheets.set(path, known);
    return known;
  };
  const hashes = { pages: new Set<string>(), embeds: new Set<string>() };
  for (const page of pages) {
    const isFrame = kindOf(`/${page.replace(/(^|\/)index\.html$/, '$1')}`) === 'embed';
    if (!isFrame && !stories.includes(page)) continue;
    const file = join(folder, page);
    const html = await readFile(file, 'utf8');
    let styled = html;
    for (const href of styleSheetsOf(html)) {
      const isFromRoot = href.startsWith(place);
      const path = isFromRoot ? href.slice(place.length) : posix.join(posix.dirname(page), href);
      const css = asSeenFrom(page, path, await sheet(path));
      if (css.includes('</')) throw new Error(`${href} cannot stand in a page: it ends an element`);
      if (isFrame && css.includes('url('))
        throw new Error(`${href} cannot stand in a frame: it names a file`);
      hashes[isFrame ? 'embeds' : 'pages'].add(styleHash(css));
      styled = withStyle(styled, href, css);
    }
    await writeFile(file, styled);
  }
  return { pages: [...hashes.pages].sort(), embeds: [...hashes.embeds].sort() };
}

/** A sheet with the files that it names as a page sees them: the same for all pages at one depth. */
function asSeenFrom(page: string, path: string, css: string): string {
  return css.replace(FILE, (_, quote: string, to: string) => {
    const file = posix.join(posix.dirname(path), to);
    return `url(${quote}${posix.relative(posix.dirname(page), file)}${quote})`;
  });
}

/** What a built site's `_headers` file says of its styles, as it would be served from the root of a host. */
export async function builtIn(folder: string): Promise<Built> {
  const file = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  const [styles, before] = [stylesIn(file, 'now'), stylesIn(file, 'before')];
  return { ...ALONE, styles, before, isQuiet: isQuietIn(file) };
}
