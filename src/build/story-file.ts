/**
 * A story as one HTML file, to be kept or forwarded: its styles and drawings stand in it, nothing runs, and nothing is
 * asked of the network. It is made of the finished page, so that it says what the page says.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { parseHTML } from 'linkedom';
import { markup } from '#embedding/html.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';
import { address, fullAddress, languageAt } from '#words/paths.ts';
import { styleHash } from './inline-styles.ts';
import { bare } from './story-bare.ts';
import { labelsOnce, namesIn, standaloneStyle } from './story-style.ts';

/** Where the file of a story is, from the site's root: beside the zips, and like them only in a release. */
export const storyFile = (slug: string, code: LanguageCode): string => `offline/${slug}-${code}.html`;

/** Where a page says how large a file is, until `writeStoryFiles` knows: an element of this attribute, and nothing in it. */
export const SIZE_OF = 'data-size-of';

const OWN_STYLE = '.story-origin{padding-block:1rem 0}';

export interface Story {
  /** Its address without slashes: `what-happened-next`. */
  readonly slug: string;
  readonly code: LanguageCode;
}

/** What was written. */
export interface StoryFiles {
  /** Bytes of each file, by its path from the site's root. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The styles that stand in them, as a policy names them: one for each language. */
  readonly styles: readonly string[];
}

/**
 * Writes the files of those of these stories that the built site of these pages has, and their sizes into the pages
 * that lead to them. Links lead to `site`, and those within the page stay; where `site` is `null`, others lead nowhere.
 */
export async function writeStoryFiles(
  folder: string,
  pages: readonly string[],
  stories: readonly Story[],
  site: URL | null,
): Promise<StoryFiles> {
  const there = stories.filter((story) => pages.includes(pageOf(story)));
  const codes = [...new Set(there.map(({ code }) => code))];
  const sizes = new Map<string, number>();
  const styles: string[] = [];
  for (const code of codes) {
    const { texts, style } = await textsIn(folder, code, there, site);
    styles.push(styleHash(style));
    for (const [slug, text] of texts) {
      const file = storyFile(slug, code);
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
      sizes.set(file, Buffer.byteLength(text));
    }
  }
  const leading = [...there, ...codes.map((code) => ({ slug: 'mirrors', code }))].map(pageOf);
  for (const page of leading) if (pages.includes(page)) await writeSizes(join(folder, page), page, sizes);
  return { sizes, styles: styles.sort() };
}

/** The page of a story, from the site's root. */
export const pageOf = ({ slug, code }: Story): string => `${address(code, `/${slug}/`).slice(1)}index.html`;

/** The files of a language's stories by their addresses, and the one style of all of them: every answer's policy names it. */
async function textsIn(folder: string, code: LanguageCode, stories: readonly Story[], site: URL | null) {
  const sheets = new Set<string>();
  const drafts = new Map<string, Document>();
  for (const story of stories.filter((each) => each.code === code)) {
    const page = pageOf(story);
    const { document } = parseHTML(await readFile(join(folder, page), 'utf8'));
    for (const sheet of sheetsOf(document)) sheets.add(posix.join(posix.dirname(page), sheet));
    drafts.set(story.slug, bare(document, address(code, `/${story.slug}/`), site));
  }
  const css = await Promise.all([...sheets].map((sheet) => readFile(join(folder, sheet), 'utf8')));
  const documents = [...drafts.values()];
  const style = standaloneStyle(css.join('\n'), namesIn(documents)) + labelsOnce(documents) + OWN_STYLE;
  const texts = [...drafts].map(
    ([slug, document]) =>
      [slug, fileOf(document, { style, site, code, path: address(code, `/${slug}/`) })] as const,
  );
  return { texts, style };
}

async function writeSizes(path: string, page: string, sizes: ReadonlyMap<string, number>): Promise<void> {
  const html = await readFile(path, 'utf8');
  const { say } = languageOf(languageAt(`/${page}`));
  let written = html;
  for (const [file, bytes] of sizes) {
    const size = markup`${say('storyFile.size', { kilobytes: Math.ceil(bytes / 1000) })}`.text;
    written = written.replaceAll(` ${SIZE_OF}="${file}">`, `>${size}`);
  }
  if (written.includes(` ${SIZE_OF}="`))
    throw new Error(`${page} tells the size of a file that is not there`);
  if (written !== html) await writeFile(path, written);
}

/** Sheets that a page asks for where scripts run, in their order. */
const sheetsOf = (document: Document): readonly string[] =>
  [...document.querySelectorAll('link[rel="stylesheet"]')]
    .filter((link) => !link.closest('noscript'))
    .map((link) => link.getAttribute('href') ?? '');

interface Made {
  readonly style: string;
  readonly site: URL | null;
  readonly code: LanguageCode;
  /** Of the page. */
  readonly path: string;
}

function fileOf(document: Document, { style, site, code, path }: Made): string {
  const policy = `default-src 'none'; style-src '${styleHash(style)}'; base-uri 'none'; form-action 'none'`;
  const canonical = site === null ? '' : markup`<link rel="canonical" href="${inFull(path, site)}">`.text;
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="robots" content="noindex">${canonical}`;
  document.querySelector('meta[charset]')?.insertAdjacentHTML('afterend', head);
  const own = document.createElement('style');
  own.textContent = style;
  document.head.append(own);
  document.body.insertAdjacentHTML('afterbegin', origin(path, site, code));
  return `<!doctype html>${document.documentElement.outerHTML.replaceAll('&#160;', '\u00a0')}\n`;
}

/** At the top: from where the file is, that it stays as it was, and what to think of before it is sent on. */
function origin(path: string, site: URL | null, code: LanguageCode): string {
  const { say } = languageOf(code);
  const to = site && inFull(path, site);
  const where = to && markup` <a href="${to}">${to}</a>`;
  return markup`<aside class="meta page-width story-origin"><p>${say('storyFile.origin')}${where}</p><p>${say('storyFile.danger')}</p></aside>`
    .text;
}

const inFull = (path: string, site: URL): string => fullAddress(path, site).href;
