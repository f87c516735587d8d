/** The index of the search, made of a built site: files that the search page fetches in parts. */
import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { fold } from '../people/transliterate.ts';
import type { SearchedPage, SearchRecord, SearchRecords } from '../search/records.ts';
import { address } from './paths.ts';

/** Where pages leave the records; not published. */
const RECORDS = 'search/records.json';

/** Files of the index that the search page asks for; the rest belongs to interfaces that are not used. */
const USED =
  /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_\w+|wasm\.unknown\.pagefind|fragment|index|filter)$/;

/** Records sent to Pagefind, a process of its own, without waiting for its answer to each. */
const AT_ONCE = 200;

/** Makes an index beside each language’s search page, where the site has one. Throws where Pagefind reports anything. */
export async function indexSearch(folder: string): Promise<void> {
  const file = join(folder, RECORDS);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '[]';
    throw error;
  });
  const all = JSON.parse(text) as SearchRecords[];
  try {
    for (const records of all) await indexLanguage(folder, records);
  } finally {
    await close();
  }
  await rm(file, { force: true });
}

async function indexLanguage(folder: string, { language, records, pages }: SearchRecords): Promise<void> {
  // Names are not words of a language: nothing may be cut off their ends.
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`The search could not be indexed: ${errors.join('; ')}`);
  for (let at = 0; at < records.length; at += AT_ONCE)
    await Promise.all(records.slice(at, at + AT_ONCE).map((record) => add(index, record)));
  for (const page of pages) {
    const html = await readFile(join(folder, address(language, page.path), 'index.html'), 'utf8');
    await add(index, recordOfPage(page, html));
  }
  const outputPath = join(folder, address(language, '/search/index/'));
  failOn((await index.writeFiles({ outputPath })).errors);
  for (const name of await readdir(outputPath)) {
    if (!USED.test(name)) await rm(join(outputPath, name), { recursive: true });
  }
}

async function add(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: record.path, content: htmlOf(record) });
  failOn(errors);
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search could not be indexed: ${errors.join('; ')}`);
}

/** A record as Pagefind reads it: names weigh most, and a word stands once, for its places are never asked for. */
export function htmlOf({ kind, meta, names, text }: SearchRecord): string {
  const once = [...new Set(text.split(' '))].join(' ');
  const shown = Object.entries(meta).map(
    ([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escape(value)}">`,
  );
  return `<html><head>${shown.join('')}<meta data-pagefind-filter="kind[content]" content="${kind}"></head><body><p data-pagefind-weight="10">${escape(names)}</p><p>${escape(once)}</p></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A text's title, description and headings, out of its page: all of its words would be most of the index. */
export function recordOfPage({ path, what }: SearchedPage, html: string): SearchRecord {
  const { document } = parseHTML(html);
  const title = document.querySelector('h1')?.textContent.trim() ?? '';
  const line = document.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
  const headings = [...document.querySelectorAll('main :is(h2, h3, .lede)')].map(
    ({ textContent }) => textContent,
  );
  const text = [line, ...headings].join(' ');
  return { path, kind: 'page', meta: { title, what, line }, names: fold(title), text: fold(text) };
}
