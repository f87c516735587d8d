/**
 * Styles that stand in the page itself, so that nothing has to be asked for before it shows. The policy allows them by
 * their hashes; there are as few different ones as there are style sheets and depths of addresses, not pages.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { ALONE, isQuietIn, stylesIn, type Built } from './headers.ts';
import { styleSheetsOf, withRelativeAddresses, withStyle } from './links.ts';

/** As a Content-Security-Policy names it. */
export function styleHash(css: string): string {
  return `sha256-${createHash('sha256').update(css).digest('base64')}`;
}

const FILE = /url\((["']?)([^"')]+)\1\)/g;

export interface StylesWithin {
  /** A page's HTML with the styles standing in it that it asks for. In a frame they may name no file. */
  put(page: string, html: string): string;
  /** What the policy has to allow for the pages so far. */
  hashes(): readonly string[];
}

/** For pages of the site in a folder, which will stand under `place`: links that begin at the root lead through it. */
export function stylesWithin(folder: string, place = '/', isFrame = true): StylesWithin {
  const made = new Map<string, string>();
  const hashes = new Set<string>();
  const styleOf = (page: string, href: string): string => {
    const isFromRoot = href.startsWith(place);
    const path = isFromRoot ? href.slice(place.length) : posix.join(posix.dirname(page), href);
    // The same for all pages at one depth.
    const key = `${page.split('/').length} ${path}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const sheet = withRelativeAddresses(readFileSync(join(folder, path), 'utf8').trim(), `/${path}`);
    const css = asSeenFrom(page, path, sheet);
    if (css.includes('</')) throw new Error(`${href} cannot stand in a page: it ends an element`);
    if (isFrame && css.includes('url(')) throw new Error(`${href} cannot stand in a frame: it names a file`);
    hashes.add(styleHash(css));
    made.set(key, css);
    return css;
  };
  return {
    put: (page, html) =>
      styleSheetsOf(html).reduce((text, href) => withStyle(text, href, styleOf(page, href)), html),
    hashes: () => [...hashes].sort(),
  };
}

/** Puts the styles of stories into them, which many readers open first and which are few; resolves to their hashes. */
export async function inlineStyles(
  folder: string,
  stories: readonly string[],
  place = '/',
): Promise<readonly string[]> {
  const styles = stylesWithin(folder, place, false);
  for (const page of stories) {
    const file = join(folder, page);
    await writeFile(file, styles.put(page, await readFile(file, 'utf8')));
  }
  return styles.hashes();
}

/** A sheet with the files that it names as a page sees them. */
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
