/** The search page: results as they are typed, people before everything else. */
import { openIndex, type Entry, type SearchIndex } from './search-loader.ts';

/** A sentence with its values filled in. As in `table.ts`: sharing it would cost every chart a second file. */
function fill(sentence = '', values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

const form = document.querySelector<HTMLFormElement>('.search-form');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const input = form.querySelector('input') as HTMLInputElement;
  const said = document.querySelector('#search-said') as HTMLOutputElement;
  const list = document.querySelector('#search-results') as HTMLElement;
  const words = form.dataset;
  const root = new URL('..', location.href);
  let opening: Promise<SearchIndex> | undefined;
  let latest = 0;

  const open = () => (opening ??= openIndex(new URL('index/', location.href)));

  /** Shows what the field asks for; `isWhole` where nothing more is being typed. */
  async function show(isWhole: boolean): Promise<void> {
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
      const found = await (await open()).find(query, isWhole);
      if (turn !== latest) return;
      const { people, pages, isShort } = found;
      list.replaceChildren(
        ...group(words.people ?? '', people.shown.map(itemOf), people.count),
        ...group(words.pages ?? '', pages.shown.map(itemOf), pages.count),
      );
      const count = people.count + pages.count;
      const otherwise = { typed: '', layout: words.layout, word: words.word }[found.how];
      const instead = otherwise ? `${fill(otherwise, { query: found.query })} ` : '';
      const counted =
        count === 0
          ? fill(words.none, { query })
          : fill(words.found, { people: people.count, pages: pages.count });
      said.textContent = instead + (isShort ? fill(words.short, { query: found.query }) : counted);
      list.dataset.query = query;
    } catch {
      if (turn === latest) said.textContent = words.failed ?? '';
    }
  }

  function itemOf({ raw_url, url, meta }: Entry): HTMLElement {
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
    void show(true);
  });
  input.addEventListener('input', () => void show(false));
  // What is fetched for a first query is fetched while it is being typed.
  input.addEventListener('focus', () => void open().catch(() => undefined), { once: true });
  for (const element of document.querySelectorAll<HTMLElement>('.search-without')) element.hidden = true;
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value !== '') void show(true);
}
