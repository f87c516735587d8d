/**
 * The site in one language as a zip that opens from a disk: links lead to files, scripts are classic ones, which a
 * browser runs from a disk too, and what is left out for its size is said where its link was.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { compileClassic } from '#embedding/compile.ts';
import { markup } from '#embedding/html.ts';
import { entryOf } from '#takeaway/zip-entry.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';
import { address, languageAt } from '#words/paths.ts';
import { SETTINGS } from './nginx.ts';
import { rewriteAddresses, withClassicScripts, withoutLinks } from './links.ts';

/** Where the zip of a language is, from the site's root. */
export const offlineFile = (code: LanguageCode): string => `offline/revolving-door-${code}.zip`;

/** Of frozen editions, whose charts are drawn on their pages, no pictures; kits are zips themselves. */
const LEFT_OUT =
  /^(?:[a-z]{2}\/)?(?:editions\/.*\.(?:png|svg)|editions\/.*\/kit\.zip|.*404\.html|offline\/.*)$/;
const isLeftOut = (file: string): boolean =>
  LEFT_OUT.test(file) || SETTINGS.some((name) => name === file) || /\.(?:gz|br)$/.test(file);

/** A page's link as seen from a disk, or `null` where what it leads to is not in the copy. */
type Lead = (to: string) => string | null;

interface Packed {
  readonly html: string;
  /** What the page needs besides itself, from the site's root. */
  readonly needs: ReadonlySet<string>;
}

/** Writes the zip of a language into the folder of a built site of these files; resolves to its size in bytes. */
export async function packOffline(
  folder: string,
  files: readonly string[],
  code: LanguageCode,
): Promise<number> {
  const there = new Set(files.filter((file) => !isLeftOut(file)));
  const isOf = (file: string) => !file.endsWith('.html') || languageAt(file) === code;
  const pages = files.filter(
    (file) => there.has(file) && /(?:^|\/)index\.html$/.test(file) && languageAt(file) === code,
  );
  const has = (file: string) => there.has(file) && isOf(file);
  const read = (file: string) => readFile(join(folder, file));
  const packed = new Map<string, Uint8Array>();
  const needed = new Set(files.filter((file) => there.has(file) && isShared(file, code)));
  for (const page of pages) {
    const { html, needs } = packPage((await read(page)).toString('utf8'), page, has, code);
    packed.set(page, strToU8(html));
    for (const file of needs) needed.add(file);
  }
  for (const file of needed) {
    if (packed.has(file)) continue;
    const isModule = /^assets\/.*\.js$/.test(file);
    packed.set(file, isModule ? strToU8(await compileClassic(join(folder, file))) : await read(file));
  }
  if (!packed.has('index.html')) packed.set('index.html', strToU8(wayIn(code)));
  packed.set('README.txt', strToU8(`${languageOf(code).say('offline.readme')}\n`));
  const name = `revolving-door-${code}`;
  const entries: Zippable = {};
  for (const file of [...packed.keys()].sort()) {
    entries[`${name}/${file}`] = [packed.get(file) as Uint8Array, entryOf(file)];
  }
  const zip = zipSync(entries);
  const to = join(folder, offlineFile(code));
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, zip);
  return zip.length;
}

/** What no page names and every page needs: fonts, scripts that scripts load, what the search finds in. */
function isShared(file: string, code: LanguageCode): boolean {
  const index = `${address(code, '/').slice(1)}search/index/`;
  return /^(?:assets\/.*\.(?:css|woff2)|search\/[^/]+\.js|favicon.*)$/.test(file) || file.startsWith(index);
}

/** A page as it stands on a disk. */
function packPage(html: string, page: string, has: (file: string) => boolean, code: LanguageCode): Packed {
  const needs = new Set<string>();
  const lead: Lead = (to) => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(to) ?? [];
    if (path === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path)) return to;
    const file = posix.join(
      posix.dirname(page),
      decodeURIComponent(path),
      path.endsWith('/') ? 'index.html' : '',
    );
    const found = path.endsWith('/') || has(file) ? file : `${file}/index.html`;
    if (!has(found)) return null;
    needs.add(found);
    const way = posix.relative(posix.dirname(page), found);
    return `${encodeURI(way)}${rest}`;
  };
  const out = markup` <small>(${languageOf(code).say('offline.leftOut')})</small>`.text;
  const led = withoutLinks(html, (to) => lead(to) === null, out);
  return { html: rewriteAddresses(withClassicScripts(led), (to) => lead(to) ?? to), needs };
}

/** Where the front page of the language is not that of the site: a page that leads to it. */
function wayIn(code: LanguageCode): string {
  const to = `${address(code, '/').slice(1)}index.html`;
  const { say } = languageOf(code);
  const name = say('site.name');
  return markup`<!doctype html><html lang="${code}"><head><meta charset="utf-8"><title>${name}</title><meta http-equiv="refresh" content="0; url=${to}"></head><body><p><a href="${to}">${name}</a></p></body></html>\n`
    .text;
}
