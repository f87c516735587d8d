/** Every way through the site leads somewhere, in any folder, and only sources lie outside it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import identity from '#site.json' with { type: 'json' };
import { dataFolder, loadData } from '#data/edition.ts';
import { SYSTEMS } from '#embedding/systems.ts';
import { builtDocuments, parsePage, type BuiltDocument } from '../site/documents.ts';
import { builtFiles, FOLDER } from '../site/site.ts';

/** Where a copy of the site might lie: links that leave it are broken there. */
const COPY = '/mirror/copy';
const OUTSIDE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;
const ADDRESSES = ['href', 'xlink:href', 'src', 'data-src', 'action', 'formaction', 'data', 'poster'];
const REFERENCES = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
];

interface Link {
  readonly page: BuiltDocument;
  readonly element: Element;
  readonly to: string;
}

const isCanonical = (element: Element) =>
  element.localName === 'link' && /\b(?:canonical|alternate)\b/.test(element.getAttribute('rel') ?? '');

function linksOf(page: BuiltDocument): Link[] {
  return page.elements.flatMap((element) => {
    const set = (element.getAttribute('srcset') ?? '')
      .split(',')
      .map((image) => image.trim().split(/\s/)[0] ?? '');
    const values = [...ADDRESSES.map((name) => element.getAttribute(name)), ...set];
    return values.flatMap((to) => (to === null || to === '' ? [] : { page, element, to }));
  });
}

const files = new Set(builtFiles());

const idsOf = new WeakMap<BuiltDocument, Set<string>>();
function hasId(page: BuiltDocument, id: string): boolean {
  let ids = idsOf.get(page);
  if (!ids)
    idsOf.set(
      page,
      (ids = new Set(page.elements.map((element) => element.id).filter((each) => each !== ''))),
    );
  return ids.has(id);
}

/** What is wrong with a link inside the site, or `null`. */
function brokenBecause({ page, to }: Link, pages: ReadonlyMap<string, BuiltDocument>): string | null {
  const isEverywhere = page.file.endsWith('404.html');
  if (to.startsWith('/') !== isEverywhere && !to.startsWith('#'))
    return isEverywhere ? 'is not from the root' : 'is not relative';
  const url = new URL(to.startsWith('/') ? COPY + to : to, `http://site${COPY}${page.address}`);
  if (!url.pathname.startsWith(`${COPY}/`)) return 'leaves the site';
  const path = decodeURIComponent(url.pathname.slice(COPY.length + 1));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return 'leads to no file';
  const id = decodeURIComponent(url.hash.slice(1));
  const target = pages.get(file);
  if (id === '' || target === undefined || hasId(target, id) || hasChoice(target, id)) return null;
  return 'leads to no element';
}

/** Whether a page has what a fragment chooses: of `#rounds=cumulative` a view of the chart. */
function hasChoice({ elements }: BuiltDocument, fragment: string): boolean {
  const [chart = '', view] = fragment.split('=');
  return elements.some(
    (element) => element.getAttribute('name') === `view-${chart}` && element.getAttribute('value') === view,
  );
}

const broken = (documents: readonly BuiltDocument[]) => {
  const pages = new Map(documents.map((page) => [page.file, page]));
  return documents
    .flatMap(linksOf)
    .filter(({ element, to }) => !OUTSIDE.test(to) && !isCanonical(element))
    .flatMap((link) => {
      const why = brokenBecause(link, pages);
      return why === null ? [] : `${link.page.address}: ${link.to} ${why}`;
    });
};

const once = (lines: readonly string[]) => [...new Set(lines)];

test('Every link inside the site is relative and leads to a file, and to an element where it names one.', () => {
  const documents = builtDocuments();
  expect(documents.flatMap(linksOf).length).toBeGreaterThan(documents.length);
  expect(once(broken(documents))).toEqual([]);
});

test('A link that leads nowhere is noticed, in HTML and in SVG.', () => {
  const html =
    '<a href="/about/">1</a><a href="nowhere/">2</a><svg><a href="#nothing"></a></svg><a href="../../../">4</a><img srcset="no.png 2x">';
  expect(broken([parsePage('people/index.html', html)])).toHaveLength(5);
});

test('Every id is on its page once, and every reference to one finds it.', () => {
  const problems = builtDocuments().flatMap((page) => {
    const ids = page.elements.map(({ id }) => id).filter((id) => id !== '');
    const repeated = ids
      .filter((id, at) => ids.indexOf(id) < at)
      .map((id) => `${page.address}: #${id} is repeated`);
    const lost = page.elements.flatMap((element) => {
      const named = REFERENCES.flatMap((name) => (element.getAttribute(name) ?? '').split(/\s+/));
      const drawn = [...element.attributes].flatMap(({ value }) =>
        [...value.matchAll(/url\(#([^)]+)\)/g)].map(([, id = '']) => id),
      );
      return [...named, ...drawn]
        .filter((id) => id !== '' && !hasId(page, id))
        .map((id) => `${page.address}: nothing is #${id}`);
    });
    return [...repeated, ...lost];
  });
  expect(once(problems)).toEqual([]);
});

test('A page names its own address as the canonical one.', () => {
  const problems = builtDocuments().flatMap(({ address, document }) => {
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    const isUnlisted =
      document.querySelector('meta[name="robots"]')?.getAttribute('content')?.includes('noindex') === true;
    if (canonical === undefined || canonical === null)
      return isUnlisted ? [] : `${address}: names no canonical address`;
    const named = new URL(canonical).pathname;
    return named === address || isUnlisted ? [] : `${address}: says that it is ${named}`;
  });
  expect(problems).toEqual([]);
});

test('Only a link goes out, only to a source or the documentation of a publishing system, and it does not say where from.', async () => {
  const { editions } = await loadData(dataFolder(), { drafts: true });
  const sources = new Set(editions.flatMap((edition) => edition.sources.flatMap(({ url }) => url ?? [])));
  const documentation = new Set<string>(SYSTEMS.flatMap(({ docs }) => docs ?? []));
  const outgoing = builtDocuments().flatMap((page) =>
    page.elements.flatMap((element) =>
      [...element.attributes]
        .filter(
          ({ name, value }) =>
            OUTSIDE.test(value) && (ADDRESSES.includes(name) || /^(?:https?:)?\/\//i.test(value)),
        )
        .filter(
          ({ name }) => !name.startsWith('xmlns') && element.localName !== 'meta' && !isCanonical(element),
        )
        .map(({ name, value }) => ({ page, element, name, value })),
    ),
  );
  expect(outgoing.length).toBeGreaterThan(0);
  const problems = outgoing.flatMap(({ page, element, name, value }) => {
    const where = `${page.address}: ${value}`;
    if (element.localName !== 'a' || name !== 'href')
      return `${where} is fetched by <${element.localName} ${name}>`;
    if (!(element.getAttribute('rel') ?? '').split(/\s+/).includes('noreferrer'))
      return `${where} lacks rel="noreferrer"`;
    const isMeant = sources.has(value) || value === identity.leave || documentation.has(value);
    return isMeant ? [] : `${where} is no source`;
  });
  expect(once(problems)).toEqual([]);
});

test('Stylesheets fetch only files of the site that exist.', () => {
  const problems = builtFiles()
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => {
      const css = readFileSync(join(FOLDER, file), 'utf8');
      const addresses = [...css.matchAll(/(?:url\(|@import\s+)["']?([^"')\s;]+)/g)].map(([, to = '']) => to);
      return addresses
        .filter(
          (to) => OUTSIDE.test(to) || to.startsWith('/') || !existsSync(join(FOLDER, dirname(file), to)),
        )
        .map((to) => `${file}: ${to}`);
    });
  expect(problems).toEqual([]);
});
