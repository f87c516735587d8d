/**
 * Styles that stand in the page itself, so that nothing has to be asked for before it shows. The policy allows them by
 * their hashes; there are as few different ones as there are style sheets, not pages.
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

/**
 * Puts the styles of a built site's frames into them; resolves to what the policy has to allow. Links that begin at the
 * root lead through the folder `place`, under which the site stands.
 */
export async function inlineStyles(folder: string, pages: readonly string[], place = '/'): Promise<Styles> {
  const sheets = new Map<string, Promise<string>>();
  const sheet = (path: string) => {
    const known = sheets.get(path) ?? readFile(join(folder, path), 'utf8').then((css) => css.trim());
    sheets.set(path, known);
    return known;
  };
  const embeds = new Set<string>();
  for (const page of pages) {
    const address = `/${page.replace(/(^|\/)index\.html$/, '$1')}`;
    if (kindOf(address) !== 'embed') continue;
    const file = join(folder, page);
    const html = await readFile(file, 'utf8');
    let styled = html;
    for (const href of styleSheetsOf(html)) {
      const isFromRoot = href.startsWith(place);
      const path = isFromRoot ? href.slice(place.length) : posix.join(posix.dirname(page), href);
      const css = await sheet(path);
      if (/url\(|<\//.test(css))
        throw new Error(`${href} cannot stand in a page: it names a file, or ends an element`);
      embeds.add(styleHash(css));
      styled = withStyle(styled, href, css);
    }
    await writeFile(file, styled);
  }
  return { pages: [], embeds: [...embeds].sort() };
}

/** What a built site's `_headers` file says of its styles, as it would be served from the root of a host. */
export async function builtIn(folder: string): Promise<Built> {
  const file = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  const [styles, before] = [stylesIn(file, 'now'), stylesIn(file, 'before')];
  return { ...ALONE, styles, before, isQuiet: isQuietIn(file) };
}
