/** The field and its results, on the search page and in the panel of every other page. Nothing typed leaves it. */
import type { Paragraph, PersonEntry, SearchWords, ThingEntry, Things } from '#search/entries.ts';
import type { Found, SearchIndex } from './search-index.ts';

/** Results shown under a heading before the rest is only counted. */
const SHOWN = 8;

/** A message with its values filled in. */
function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

/** Where an address of the site leads, from the folder of its language. A disk has no server to open a folder's page. */
export function hrefOf(path: string, root: string): string {
  const url = new URL(path.replace(/^\/+/, ''), root);
  if (url.protocol === 'file:' && url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
}

export interface SearchView {
  readonly input: HTMLInputElement;
  /** Empties the field and what it found. */
  clear(): void;
}

/**
 * Puts the field and its results into an element. The field has no name and is in no form, so that no browser
 * keeps or sends what is typed; `root` is the folder of the language.
 */
export function showSearch(into: HTMLElement, index: SearchIndex, root: string): SearchView {
  const { words } = index.things;
  const label = make('label', 'field');
  const input = document.createElement('input');
  label.append(make('span', '', words.label), input);
  Object.assign(input, { type: 'search', autocomplete: 'off', spellcheck: false, autocapitalize: 'off' });
  input.setAttribute('autocorrect', 'off');
  input.setAttribute('enterkeyhint', 'search');
  const kept = make('p', 'meta search-kept', words.kept);
  const said = make('p', 'meta search-said');
  said.setAttribute('role', 'status');
  const results = make('div', 'search-results');
  into.replaceChildren(label, kept, said, results);
  let latest = 0;

  async function show(): Promise<void> {
    const query = input.value.trim();
    const turn = (latest += 1);
    if (query === '') {
      clear();
      return;
    }
    kept.hidden = true;
    try {
      const found = await index.find(query);
      if (turn !== latest) return;
      results.replaceChildren(...groupsOf(found, query, index.things, root));
      said.textContent = told(found, query, words);
    } catch {
      if (turn === latest) said.textContent = words.failed;
    }
  }

  function clear(): void {
    latest += 1;
    input.value = '';
    kept.hidden = false;
    results.replaceChildren();
    said.textContent = '';
  }

  input.addEventListener('input', () => void show());
  // A page kept for the way back would show what was typed to whoever goes back.
  window.addEventListener('pagehide', clear);
  return { input, clear };
}

const countOf = ({ people, byLife }: Found): number => people.length + byLife.length;

function told(found: Found, query: string, words: SearchWords): string {
  const people = countOf(found);
  if (found.isMany && people === 0) return fill(words.short, { query });
  if (people + found.things.length === 0) return fill(words.none, { query });
  const instead = found.query === query ? '' : `${fill(words.layout, { query: found.query })} `;
  return instead + fill(words.found, { people, pages: found.things.length });
}

function groupsOf(found: Found, query: string, { words, kinds, empty }: Things, root: string): HTMLElement[] {
  const { people, nearest, byLife, things } = found;
  const person = (entry: PersonEntry) => personItem(entry, root);
  const isNobody = countOf(found) === 0 && !found.isMany;
  return [
    ...group(words.people, people.map(person), words),
    ...group(words.byLife, byLife.map(person), words),
    ...(isNobody ? group(fill(words.nearest, { query }), nearest.map(person), words) : []),
    ...group(
      words.pages,
      things.map((thing) => thingItem(thing, kinds, root)),
      words,
    ),
    ...(isNobody ? [emptyAnswer(words.emptyTitle, empty, root)] : []),
  ];
}

function group(title: string, items: readonly HTMLElement[], words: SearchWords): HTMLElement[] {
  if (items.length === 0) return [];
  const list = make('ol', 'search-list');
  list.append(...items.slice(0, SHOWN));
  const left = items.length - SHOWN;
  return [
    make('h2', '', title),
    list,
    ...(left > 0 ? [make('p', 'meta', fill(words.more, { count: left }))] : []),
  ];
}

function personItem([id, name, others, , , , status, tone, line]: PersonEntry, root: string): HTMLElement {
  return item(name, hrefOf(`people/${id}/`, root), [
    [others.join(', '), 'search-names'],
    [status, `person-status ${tone}`.trim()],
    [line, ''],
  ]);
}

function thingItem(
  [path, kind, title, line]: ThingEntry,
  kinds: readonly string[],
  root: string,
): HTMLElement {
  return item(title, hrefOf(path, root), [
    [kinds[kind] ?? '', 'search-kind'],
    [line, ''],
  ]);
}

function item(
  title: string,
  href: string,
  lines: readonly (readonly [text: string, name: string])[],
): HTMLElement {
  const entry = make('li', '');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  entry.appendChild(make('h3', '')).append(link);
  for (const [text, name] of lines) if (text !== '') entry.append(make('p', name, text));
  return entry;
}

/** Kind words where nobody is found: the same that the search page holds for those without scripts. */
function emptyAnswer(title: string, paragraphs: readonly Paragraph[], root: string): HTMLElement {
  const section = make('section', 'search-empty');
  section.append(make('h2', '', title));
  for (const paragraph of paragraphs) {
    const text = section.appendChild(make('p', ''));
    for (const piece of paragraph) {
      if (typeof piece === 'string') {
        text.append(piece);
        continue;
      }
      const link = text.appendChild(document.createElement('a'));
      link.textContent = piece[0];
      link.href = hrefOf(piece[1], root);
    }
  }
  return section;
}

function make(tag: string, name: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  if (name !== '') element.className = name;
  if (text !== '') element.textContent = text;
  return element;
}
