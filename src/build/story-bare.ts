/** A page reduced to what it needs where it stands alone and nothing runs: a file to forward has to be small. */
import { posix } from 'node:path';
import { fullAddress } from '#words/paths.ts';

/** What a file by itself has no use for: scripts and what they or a network would show, and the ways about the site. */
const LEFT_OUT = [
  'script',
  'noscript',
  'head > :is(link, meta[property], meta[name^="twitter"], meta[http-equiv], meta[name="robots"])',
  '.skip-link',
  '.masthead',
  '.chart-picture',
  // The chart itself stands below.
  '.story-opening',
  '.chart-tip',
  // Where there is no narrow drawing the wide one is the only one.
  '.chart-narrow + .chart-wide',
  '.read-next',
  '.story-file',
  '.colophon nav',
].join(', ');

/** What only styles read of the `data-` attributes: labels of cells in narrow tables, which view of a chart it is. */
const READ_BY_STYLES = ['data-label', 'data-nth', 'data-kind'];

/** At whose ends, and between whose children, a space is not shown. */
const BLOCKS =
  'body, main, article, header, section, aside, div, figure, h1, h2, h3, h4, p, li, summary, th, td';
const ONLY_ELEMENTS = 'table, thead, tbody, tr, ul, ol, dl';
const AS_WRITTEN = 'pre, textarea';

/** Takes from the page at an address what it cannot have alone, and leads its links as they go from nowhere. */
export function bare(document: Document, path: string, site: URL | null): Document {
  for (const element of document.querySelectorAll(LEFT_OUT)) element.remove();
  for (const link of document.querySelectorAll('a')) lead(link, path, site);
  for (const time of document.querySelectorAll('time')) time.replaceWith(...time.childNodes);
  // A narrow table does not show these cells: it says in words what is missing.
  for (const cell of document.querySelectorAll('.sparse td.not-reported')) cell.removeAttribute('data-label');
  for (const element of document.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (name.startsWith('data-') && !READ_BY_STYLES.includes(name)) element.removeAttribute(name);
  closeUp(document);
  return document;
}

/** Where a link of the page at `path` leads from a file that stands nowhere: within it, or to the site, or nowhere. */
function lead(link: Element, path: string, site: URL | null): void {
  // The head of the file says it for all of them.
  if (link.getAttribute('rel') === 'noreferrer') link.removeAttribute('rel');
  link.removeAttribute('download');
  for (const name of ['href', 'xlink:href']) {
    const to = link.getAttribute(name);
    if (to === null || /^(?:#|[a-z][a-z\d+.-]*:)/i.test(to)) continue;
    const [, way = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(to) ?? [];
    const target = posix.join(path, way);
    if (target === path && rest.startsWith('#')) link.setAttribute(name, rest);
    else if (site === null) link.removeAttribute(name);
    else link.setAttribute(name, fullAddress(target, site).href + rest);
  }
}

/** Takes away the spaces that no browser shows. */
function closeUp(document: Document): void {
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (!node.parentElement?.closest(AS_WRITTEN))
      node.textContent = (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
  for (const element of document.querySelectorAll(ONLY_ELEMENTS))
    for (const node of [...element.childNodes]) if (isText(node) && node.textContent === ' ') node.remove();
  for (const element of document.querySelectorAll(BLOCKS)) {
    const [first, last] = [element.firstChild, element.lastChild];
    if (isText(first)) first.textContent = (first.textContent ?? '').replace(/^ /, '');
    if (isText(last)) last.textContent = (last.textContent ?? '').replace(/ $/, '');
  }
}

const isText = (node: ChildNode | null): node is ChildNode => node?.nodeType === 3;
