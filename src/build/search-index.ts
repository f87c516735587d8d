/** The index of the search, made of a built site: files that the search page fetches in parts. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { fold } from '#people/transliterate.ts';
import { EVERYONE, PART_SIZE, partsOf } from '#search/parts.ts';
import type { SearchedPage, SearchRecord, SearchRecords } from '#search/records.ts';
import { address } from '#words/paths.ts';

/** Where pages leave the records; not published. */
export const RECORDS = 'search/records.json';

/** What a search fetches of an index; the rest of what Pagefind writes belongs to interfaces that are not used. */
const INDEX = /^(?:pagefind-entry\.json|.*\.pf_meta|fragment|index)$/;
const PROGRAM = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;

/** Records sent to Pagefind, a process of its own, without waiting for its answer to each. */
const AT_ONCE = 200;

/**
 * Places of words in one file of an index, some 5 kB: a query fetches the few files its words stand in.
 * Pagefind's own 20,000 are meant for texts, where a search fetches far more than this one may.
 */
const FILE_SIZE = '3000';

/** People whose details share a file in the parts of a large index: a file each would be as many again as there are profiles. */
const TOGETHER = 4;

export interface Searched {
  readonly language: SearchRecords['language'];
  readonly people: readonly SearchRecord[];
  readonly things: readonly SearchRecord[];
}

/** What the search finds in each language, taken out of a built site, pages read from their files. */
export async function takeRecords(folder: string): Promise<readonly Searched[]> {
  const file = join(folder, RECORDS);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '[]';
    throw error;
  });
  await rm(file, { force: true });
  const all = JSON.parse(text) as SearchRecords[];
  return Promise.all(
    all.map(async ({ language, people, things, pages }) => {
      const read = pages.map(async (page) => {
        const html = await readFile(join(folder, address(language, page.path), 'index.html'), 'utf8');
        return recordOfPage(page, html);
      });
      return { language, people, things: [...things, ...(await Promise.all(read))] };
    }),
  );
}

/**
 * Makes an index beside each language’s search page, and one of its people for each part of them. Needs no
 * other file of the site, so that these may be worked on meanwhile. Throws where Pagefind reports anything.
 */
export async function indexSearch(folder: string, all: readonly Searched[]): Promise<void> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = FILE_SIZE;
  const room = `${folder}.search`;
  try {
    for (const { language, people, things } of all) {
      const place = join(folder, address(language, '/search/index/'));
      await writeIndex(things, place, room, (name) => INDEX.test(name) || PROGRAM.test(name));
      await indexPeople(people, join(place, 'people'), room);
    }
  } finally {
    await close();
    await rm(room, { recursive: true, force: true });
  }
}

async function indexPeople(people: readonly SearchRecord[], place: string, room: string): Promise<void> {
  const isPart = (name: string) => INDEX.test(name);
  const parts = partsOf(
    people.map(({ names }) => names.split(' ')),
    PART_SIZE,
  );
  await writeIndex(people, join(place, EVERYONE), room, isPart);
  for (const [part, places] of parts) {
    // Words of a life are looked up among everyone.
    const records = places.map((at) => ({ ...(people[at] as SearchRecord), text: '' }));
    await writeIndex(records, join(place, part), room, isPart, Math.ceil(records.length / TOGETHER));
  }
  await writeFile(join(place, 'parts.json'), JSON.stringify([...parts.keys()]));
}

async function writeIndex(
  records: readonly SearchRecord[],
  place: string,
  room: string,
  isUsed: (name: string) => boolean,
  maxFragments?: number,
): Promise<void> {
  // Names are not words of a language: nothing may be cut off their ends.
  const { index, errors } = await createIndex({
    forceLanguage: 'unknown',
    ...(maxFragments === undefined ? {} : { maxFragments }),
  });
  if (!index) throw new Error(`The search could not be indexed: ${errors.join('; ')}`);
  for (let at = 0; at < records.length; at += AT_ONCE)
    await Promise.all(records.slice(at, at + AT_ONCE).map((record) => add(index, record)));
  failOn((await index.writeFiles({ outputPath: room })).errors);
  await index.deleteIndex();
  await mkdir(place, { recursive: true });
  const names = await readdir(room);
  await Promise.all(names.filter(isUsed).map((name) => rename(join(room, name), join(place, name))));
  await rm(room, { recursive: true });
}

async function add(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: record.path, content: htmlOf(record) });
  failOn(errors);
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search could not be indexed: ${errors.join('; ')}`);
}

/** A record as Pagefind reads it: names weigh most, and a word stands once, for its places are never asked for. */
export function htmlOf({ meta, names, text }: SearchRecord): string {
  const once = [...new Set(text.split(' '))].join(' ');
  const shown = Object.entries(meta).map(
    ([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escape(value)}">`,
  );
  return `<html><head>${shown.join('')}</head><body><p data-pagefind-weight="10">${escape(names)}</p><p>${escape(once)}</p></body></html>`;
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
  return { path, meta: { title, what, line }, names: fold(title), text: fold(text) };
}
