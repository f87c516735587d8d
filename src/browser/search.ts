/**
 * The search page: results as they are typed, people before everything else. A query that finds nothing is
 * tried again as the same keys write it in the other keyboard layout.
 */
import { fold, otherLayouts } from '../people/transliterate.ts';

/** A sentence with its values filled in. As in `table.ts`: sharing it would cost every chart a second file. */
function fill(sentence = '', values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(
    query: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: readonly Result[] }>;
}

interface Result {
  data(): Promise<Data>;
}

interface Data {
  readonly url: string;
  readonly raw_url?: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface Results {
  readonly shown: readonly Data[];
  readonly count: number;
}

const NONE: Results = { shown: [], count: 0 };

interface Found {
  readonly query: string;
  readonly people: Results;
  readonly pages: Results;
}

function wordsOf(text: string): readonly string[] {
  return fold(text).split(' ');
}

/** Results shown of people, and of everything else. */
const SHOWN: Readonly<Record<string, number>> = { person: 8, page: 5 };

const form = document.querySelector<HTMLFormElement>('.search-form');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const input = form.querySelector('input') as HTMLInputElement;
  const said = document.querySelector('#search-said') as HTMLOutputElement;
  const list = document.querySelector('#search-results') as HTMLElement;
  const words = form.dataset;
  const root = new URL('..', location.href);
  let loading: Promise<Pagefind> | undefined;
  let latest = 0;

  async function load(): Promise<Pagefind> {
    const address = new URL('index/pagefind.js', location.href).href;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ noWorker: true, baseUrl: '/' });
    return pagefind;
  }

  /** What holds every word of the query; the index itself also gives what holds part of a word. */
  async function resultsOf(pagefind: Pagefind, query: string, kind: string): Promise<Results> {
    const { results } = await pagefind.search(query, { filters: { kind } });
    const loaded = await Promise.all(results.slice(0, SHOWN[kind]).map((result) => result.data()));
    const asked = query.split(' ');
    const fitting = loaded.filter(({ content, meta }) => {
      const words = wordsOf(`${content} ${meta.title ?? ''}`);
      return asked.every((word) => words.some((each) => each.startsWith(word)));
    });
    const isExact = ({ content }: Data) => {
      const words = new Set(wordsOf(content));
      return asked.every((word) => words.has(word));
    };
    const shown = fitting.toSorted((a, b) => Number(isExact(b)) - Number(isExact(a)));
    return { shown, count: fitting.length < loaded.length ? fitting.length : results.length };
  }

  async function find(query: string): Promise<Found> {
    const pagefind = await (loading ??= load());
    const candidates = [query, ...otherLayouts(query)].filter((each) => fold(each) !== '');
    for (const candidate of candidates) {
      const [people, pages] = (await Promise.all(
        ['person', 'page'].map((kind) => resultsOf(pagefind, fold(candidate), kind)),
      )) as [Results, Results];
      if (people.count + pages.count > 0) return { query: candidate, people, pages };
    }
    return { query, people: NONE, pages: NONE };
  }

  async function show(): Promise<void> {
    const query = input.value.trim();
    const turn = (latest += 1);
    history.replaceState(
      null,
      '',
      location.pathname + (query === '' ? '' : `?q=${encodeURIComponent(query)}`),
    );
    if (query === '') {
      list.replaceChildren();
      said.textContent = '';
      list.dataset.query = '';
      return;
    }
    try {
      const found = await find(query);
      if (turn !== latest) return;
      const { people, pages } = found;
      list.replaceChildren(
        ...group(words.people ?? '', people.shown.map(itemOf), people.count),
        ...group(words.pages ?? '', pages.shown.map(itemOf), pages.count),
      );
      const count = people.count + pages.count;
      const layout = found.query === query ? '' : `${fill(words.layout, { query: found.query })} `;
      said.textContent =
        layout +
        (count === 0
          ? fill(words.none, { query })
          : fill(words.found, { people: people.count, pages: pages.count }));
      list.dataset.query = query;
    } catch {
      if (turn === latest) said.textContent = words.failed ?? '';
    }
  }

  function itemOf({ raw_url, url, meta }: Data): HTMLElement {
    const item = document.createElement('li');
    const heading = item.appendChild(document.createElement('h3'));
    const link = heading.appendChild(document.createElement('a'));
    link.href = new URL((raw_url ?? url).replace(/^\/+/, ''), root).href;
    link.textContent = meta.title ?? '';
    const line = (text: string | undefined, ...names: string[]) => {
      if (!text) return;
      const paragraph = item.appendChild(document.createElement('p'));
      paragraph.textContent = text;
      paragraph.className = names.filter((name) => name !== '').join(' ');
    };
    line(meta.others, 'search-names');
    line(meta.status, 'person-status', meta.tone ?? '');
    line(meta.what, 'search-kind');
    line(meta.line);
    return item;
  }

  function group(title: string, items: readonly HTMLElement[], count: number): HTMLElement[] {
    if (items.length === 0) return [];
    const heading = document.createElement('h2');
    heading.textContent = title;
    const list = document.createElement('ol');
    list.className = 'search-list';
    list.append(...items);
    if (count <= items.length) return [heading, list];
    const more = document.createElement('p');
    more.className = 'meta';
    more.textContent = fill(words.more, { count: count - items.length });
    return [heading, list, more];
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  input.addEventListener('input', () => void show());
  // What is fetched for a first query is fetched while it is being typed.
  input.addEventListener('focus', () => void (loading ??= load()).catch(() => undefined), { once: true });
  for (const element of document.querySelectorAll<HTMLElement>('.search-without')) element.hidden = true;
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value !== '') void show();
}
