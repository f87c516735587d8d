/**
 * The index of the search, in the reader's browser: pages at once, people by the part that a query needs.
 * A query that finds nothing is tried again as the same keys write it in the other keyboard layout, then
 * word by word: who writes a name in a language of their own often translates the given name.
 */
import { fold, otherLayouts } from '#people/transliterate.ts';
import { beginsPart, EVERYONE, partFor } from '#search/parts.ts';

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  preload(terms: string): Promise<void>;
  search(
    query: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: readonly { data(): Promise<Entry> }[] }>;
}

/** A thing found, as the build left it in the index. */
export interface Entry {
  readonly url: string;
  readonly raw_url?: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

export interface Results {
  readonly shown: readonly Entry[];
  readonly count: number;
}

export interface Found {
  /** As it was searched for. */
  readonly query: string;
  /** How that came from what was typed: as it is, as the same keys in another layout, or one word of it. */
  readonly how: 'typed' | 'layout' | 'word';
  readonly people: Results;
  readonly pages: Results;
  /** Too many names begin as the query does for people to be looked up while it is being typed. */
  readonly isShort: boolean;
}

export interface SearchIndex {
  /** `isWhole`: nothing more will be typed, so that even the longest list is worth fetching. */
  find(query: string, isWhole: boolean): Promise<Found>;
}

const NONE: Results = { shown: [], count: 0 };
const PAGES = 'pages';

/** Results shown of people, and of everything else. */
const SHOWN = { people: 8, pages: 5 } as const;

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абвгдежзіиклмнопрстуфхцчшщыьэюя';

/**
 * The beginnings that words beginning with the query's last one go on with. Pagefind fetches the one file of
 * its index in which a term itself would stand; these terms stand in the files that follow it.
 */
function continued(query: string): string {
  const last = query.split(' ').at(-1) ?? '';
  const letters = /\p{Script=Cyrillic}/u.test(last) ? CYRILLIC : LATIN;
  return Array.from(letters, (letter) => last + letter).join(' ');
}

/** Of a query of several words those that say something by themselves, the longest first, for it is the rarest. */
function saying(query: string): readonly string[] {
  const words = query.trim().split(/\s+/);
  if (words.length === 1) return [];
  return words.filter((word) => fold(word).length > 3).toSorted((a, b) => b.length - a.length);
}

/** What a query may mean, the likeliest first. */
function waysToRead(query: string): readonly { candidate: string; how: Found['how'] }[] {
  return [
    { candidate: query, how: 'typed' as const },
    ...otherLayouts(query).map((candidate) => ({ candidate, how: 'layout' as const })),
    ...saying(query).map((candidate) => ({ candidate, how: 'word' as const })),
  ].filter(({ candidate }) => fold(candidate) !== '');
}

function wordsOf(text: string): readonly string[] {
  return fold(text).split(' ');
}

/** Opens the index in the folder at `base`. */
export async function openIndex(base: URL): Promise<SearchIndex> {
  const [pagefind, names] = await Promise.all([
    import(/* @vite-ignore */ new URL('pagefind.js', base).href) as Promise<Pagefind>,
    fetch(new URL('people/parts.json', base)).then((answer) => answer.json() as Promise<string[]>),
  ]);
  const parts = new Set(names);
  await pagefind.options({ noWorker: true, baseUrl: '/', mergeFilter: { in: PAGES } });
  const merged = new Map<string, Promise<void>>();

  /** Adds a part of the people to what is searched, once. */
  function merge(part: string): Promise<void> {
    const path = new URL(`people/${part}/`, base).pathname;
    const merging =
      merged.get(part) ?? pagefind.mergeIndex(path, { baseUrl: '/', mergeFilter: { in: part } });
    merged.set(part, merging);
    return merging;
  }

  /** What holds every word of the folded query; Pagefind also gives what holds part of a word. */
  async function resultsIn(place: string, query: string, most: number): Promise<Results> {
    await pagefind.preload(`${query} ${continued(query)}`);
    const { results } = await pagefind.search(query, { filters: { in: place } });
    const loaded = await Promise.all(results.slice(0, most).map((result) => result.data()));
    const asked = query.split(' ');
    const fitting = loaded.filter(({ content, meta }) => {
      const words = wordsOf(`${content} ${meta.title ?? ''}`);
      return asked.every((word) => words.some((each) => each.startsWith(word)));
    });
    const isExact = ({ content }: Entry) => {
      const words = new Set(wordsOf(content));
      return asked.every((word) => words.has(word));
    };
    const shown = fitting.toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)));
    return { shown, count: fitting.length < loaded.length ? fitting.length : results.length };
  }

  async function peopleIn(part: string, query: string): Promise<Results> {
    await merge(part);
    return resultsIn(part, query, SHOWN.people);
  }

  async function find(query: string, isWhole: boolean): Promise<Found> {
    for (const { candidate, how } of waysToRead(query)) {
      const folded = fold(candidate);
      const part = parts.size === 0 ? EVERYONE : partFor(folded, parts);
      const [people, pages] = await Promise.all([
        part === null ? NONE : peopleIn(part, folded),
        resultsIn(PAGES, folded, SHOWN.pages),
      ]);
      const isShort = part === null && !isWhole && beginsPart(folded, parts);
      if (people.count > 0 || isShort) return { query: candidate, how, people, pages, isShort };
      const others = part === EVERYONE ? NONE : await peopleIn(EVERYONE, folded);
      if (others.count + pages.count > 0)
        return { query: candidate, how, people: others, pages, isShort: false };
    }
    return { query, how: 'typed', people: NONE, pages: NONE, isShort: false };
  }

  return { find };
}
