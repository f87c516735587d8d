/**
 * A page as text that a person can review: what is read, heard and followed, a line a piece, without the markup
 * it is written in. A drawing is its label, its words and how many marks of each kind it holds: a changed number
 * or a mark that is gone shows, a pixel does not.
 */
import { parseHTML } from 'linkedom';

/** Takes a piece that may stand elsewhere, too; returns its lines, or a line that says where it stands. */
export type Once = (what: string, lines: readonly string[]) => readonly string[];

interface Reading {
  readonly once: Once;
  /** The page's address, to which its links are relative. */
  readonly base: URL;
}

/** Lines of an HTML file. `path` is its path in the site. */
export function pageText(html: string, path: string, once: Once): readonly string[] {
  const { document } = parseHTML(html);
  const reading = { once, base: new URL(path, 'https://site/') };
  return [
    ...headLines(document, reading),
    ...blockLines(document.body?.childElementCount ? document.body : document.documentElement, reading),
  ];
}

/** Lines of an SVG that is a file of its own. */
export function svgLines(svg: string): readonly string[] {
  const root = parseHTML(`<body>${svg}</body>`).document.querySelector('svg');
  return root ? drawingLines(root) : [];
}

/** What only this page says of itself; the rest of its head is that of others. */
const OWN =
  /^(?:title|meta (?:description|og:(?:title|description|url|image.*))|link (?:canonical|alternate)|JSON-LD)\b/;

function headLines(document: Document, { base, once }: Reading): string[] {
  const lines: string[] = [];
  const description = document.querySelector('meta[name=description]')?.getAttribute('content');
  for (const element of document.querySelectorAll('head > *')) {
    const get = (name: string) => element.getAttribute(name) ?? '';
    if (element.localName === 'title') lines.push(`title: ${textOf(element)}`);
    else if (element.localName === 'meta' && (get('property') || get('name')))
      lines.push(
        `meta ${get('property') || get('name')}: ${get('property') && get('content') === description ? '(description)' : get('content')}`,
      );
    else if (element.localName === 'link')
      lines.push(
        [`link ${get('rel')}: ${hrefOf(get('href'), base)}`, get('type'), get('hreflang')]
          .filter(Boolean)
          .join(' '),
      );
    else if (get('type') === 'application/ld+json')
      lines.push(...jsonLines(element.textContent).map((line) => `JSON-LD ${line}`));
    else if (element.localName === 'script') lines.push(scriptLine(element, base));
  }
  const isOwn = (line: string) => OWN.test(line);
  return [
    ...lines.filter(isOwn),
    ...once(
      'head',
      lines.filter((line) => !isOwn(line)),
    ),
  ];
}

function scriptLine(element: Element, base: URL): string {
  const src = element.getAttribute('src');
  const rest = [...element.attributes]
    .filter(({ name }) => name !== 'src')
    .map(({ name, value }) => (value === '' ? name : `${name}=${value}`));
  return [`script ${src === null ? '(inline)' : hrefOf(src, base)}`, ...rest].join(' ');
}

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html iframe legend li main nav ol p pre section summary svg table template textarea tr ul script style noscript'.split(
    ' ',
  ),
);

/** Pieces that stand on several pages, and are told once. */
const PIECES: Readonly<Record<string, string>> = {
  table: 'table',
  svg: 'drawing',
  details: 'details',
  header: 'header',
  footer: 'footer',
  form: 'form',
  nav: 'nav',
  figure: 'figure',
};

function blockLines(element: Element, reading: Reading): readonly string[] {
  if (element.localName === 'svg')
    return [...reading.once('drawing', drawingLines(element)), ...tieLines(element)];
  const lines = linesOf(element, reading);
  if (element.matches('article:has(figure[data-chart]) .embed-box'))
    return reading.once('box', withoutNames(lines, element));
  const piece = PIECES[element.localName];
  return piece === undefined ? lines : reading.once(piece, lines);
}

/** The box of codes is the same beside each chart but for what the chart is called and says. */
function withoutNames(lines: readonly string[], box: Element): readonly string[] {
  const page = box.ownerDocument;
  const id = page.querySelector('figure[data-chart]')?.getAttribute('data-chart') ?? '';
  const names = {
    question: /^.*?\?/.exec(
      page.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '',
    )?.[0],
    title: page.querySelector('figure[data-chart] :is(h1, h2)')?.textContent.trim(),
    says: page.querySelector('meta[name=description]')?.getAttribute('content'),
  };
  const isChart = new RegExp(`(?<=[/"=])${id}(?=[/"])`, 'g');
  return lines.map((line) => {
    let named = line;
    for (const [name, text] of Object.entries(names)) if (text) named = named.replaceAll(text, `<${name}>`);
    return named
      .replace(isChart, '<chart>')
      .replace(/\b\d{4}-\d\d-\d\d\b|\b\d{1,2} [A-Z][a-z]+ \d{4}\b/g, '<day>')
      .replace(/(?<=\b(?:width|height|style)=")[^"]*\d[^"]*/g, '<size>')
      .replace(/(?<=\balt=")[^"]*/g, '<alt>');
  });
}

function linesOf(element: Element, reading: Reading): string[] {
  switch (element.localName) {
    case 'table':
      return tableLines(element, reading);
    case 'style':
      return [];
    case 'script':
      return [scriptLine(element, reading.base)];
    case 'iframe':
      return [`frame ${hrefOf(element.getAttribute('src') ?? '', reading.base)}${notesOf(element)}`];
    case 'pre':
      return [`code${notesOf(element)}`, ...codeLines(shownText(element)).map((line) => `  ${line}`)];
  }
  const lines: string[] = [];
  let inline = '';
  const flush = () => {
    const text = inline.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.push(...(text.length > LONG ? text.split(/(?<= ·) /) : [text]));
    inline = '';
  };
  for (const node of element.childNodes) {
    if (node.nodeType === 1 && holdsBlock(node as Element)) {
      flush();
      lines.push(...blockLines(node as Element, reading));
    } else inline += inlineText(node, reading);
  }
  flush();
  return marked(element, lines);
}

/** Code to copy: markup as its elements with their attributes, since it is what they say that matters. */
/** A text with what is chosen in it at first. */
function shownText(code: Element): string {
  const pieces = [...code.childNodes].filter(
    (piece) => piece.nodeType !== 1 || !(piece as Element).hasAttribute('hidden'),
  );
  return pieces.map(({ textContent }) => textContent).join('');
}

function codeLines(plain: string): readonly string[] {
  const elements = [...bodyOf(plain).querySelectorAll('*')];
  if (elements.length === 0) return plain.trim().split('\n');
  return elements.map((element) => {
    const attributes = [...element.attributes].map(
      ({ name, value }) => `${name}="${value.replaceAll('"', '&quot;')}"`,
    );
    const words = element.children.length > 0 ? '' : textOf(element);
    return [`<${[element.localName, ...attributes].join(' ')}>`, words].filter(Boolean).join(' ');
  });
}

function bodyOf(html: string): Element {
  return parseHTML(`<html><body>${html}</body></html>`).document.querySelector('body') as Element;
}

/** A list's and a heading's sign before the first line, what an element is called after it. */
function marked(element: Element, lines: string[]): string[] {
  const [first = '', ...rest] = lines;
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  const sign =
    level === undefined
      ? ({ li: '- ', dt: ': ', dd: ':: ', summary: '> ', legend: '> ', caption: '> ' }[element.localName] ??
        '')
      : `${'#'.repeat(Number(level))} `;
  const notes = notesOf(element);
  if (sign === '' && notes !== '') return [`${element.localName}${notes}`, ...lines];
  if (lines.length === 0) return [];
  return [
    `${sign}${first}${notes}`,
    ...(element.localName === 'li' ? rest.map((line) => `  ${line}`) : rest),
  ];
}

/** A longer run of entries has a line for each. */
const LONG = 160;

const holding = new WeakMap<Element, boolean>();

/** Whether an element is a block, or one stands in it. */
function holdsBlock(element: Element): boolean {
  let holds = holding.get(element);
  if (holds === undefined) {
    holds = BLOCKS.has(element.localName) || [...element.children].some(holdsBlock);
    holding.set(element, holds);
  }
  return holds;
}

/** What links, scripts and screen readers are told of an element, and whether it is out of sight. */
function notesOf(element: Element): string {
  const notes = [...element.attributes].flatMap(({ name, value }) => {
    if (name === 'id') return `#${value}`;
    if (name === 'hidden') return 'hidden';
    // The words of the script of a chart: which, for they are the same beside each.
    if (name === 'data-words' && element.localName === 'rd-chart')
      return `words ${Object.keys(JSON.parse(value) as object).join(' ')}`;
    if (name === 'aria-label') return `label "${value}"`;
    if (name === 'lang' && element.localName !== 'html') return value;
    if (name === 'title') return `title "${value}"`;
    if (name.startsWith('data-') && !/^data-(?:row|column|stop|nth|astro-.*)$/.test(name))
      return `${name}=${value}`;
    return [];
  });
  return notes.length > 0 ? ` {${notes.join('; ')}}` : '';
}

function inlineText(node: Node, reading: Reading): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const get = (name: string) => element.getAttribute(name) ?? '';
  const inside = () => [...element.childNodes].map((child) => inlineText(child, reading)).join('');
  const notes = notesOf(element);
  switch (element.localName) {
    case 'a': {
      const rel = get('rel') === '' ? '' : ` ${get('rel')}`;
      const download = element.hasAttribute('download') ? ' download' : '';
      return `[${inside().trim()}](${hrefOf(get('href'), reading.base)}${rel}${download})${notes}`;
    }
    case 'img':
      return `![${get('alt')}](${hrefOf(get('src'), reading.base)})${notes}`;
    case 'br':
      return ' / ';
    case 'button':
      return ` [${inside().trim()}]${notes} `;
    case 'input':
      return ` (${[get('type'), get('name'), get('value')].filter(Boolean).join(' ')}${notes}) `;
    case 'option':
      return ` (${textOf(element)}) `;
    case 'script':
    case 'style':
      return '';
    default:
      return element.hasAttribute('popover') ? ` {${inside()}} ` : `${inside()}${notes}`;
  }
}

function tableLines(table: Element, reading: Reading): string[] {
  const caption = table.querySelector('caption');
  const rows = [...table.querySelectorAll('tr')].map((row) => {
    const cells = [...row.children].map((cell) => cellText(cell, reading));
    return `| ${cells.join(' | ')} |${notesOf(row)}`;
  });
  return [...(caption ? [`> ${textOf(caption)}`] : []), ...rows];
}

const cellText = (cell: Element, reading: Reading): string =>
  `${[...cell.childNodes]
    .map((node) => inlineText(node, reading))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()}${notesOf(cell)}`;

const WORDS_A_LINE = 8;

function drawingLines(svg: Element): readonly string[] {
  const label = svg.getAttribute('aria-label');
  const isHidden = svg.getAttribute('aria-hidden') === 'true';
  const size = (svg.getAttribute('viewBox') ?? '')
    .split(' ')
    .slice(2)
    .map((each) => Math.round(Number(each)));
  const marks = new Map<string, number>();
  for (const { localName } of svg.querySelectorAll('*'))
    if (/^(?:circle|ellipse|image|line|path|polygon|rect|text|use)$/.test(localName))
      marks.set(localName, (marks.get(localName) ?? 0) + 1);
  const texts = [...svg.querySelectorAll('text')].map(textOf).filter((text) => text !== '');
  const counted = [...marks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `${count} ${name}`);
  if (isHidden && texts.length === 0) return [`sign: ${counted.join(', ')}`];
  const lines = [`drawing ${size.join(' × ')}: ${counted.join(', ')}`];
  if (label !== null) lines.push(`  label: ${label}`);
  for (let at = 0; at < texts.length; at += WORDS_A_LINE)
    lines.push(`  ${texts.slice(at, at + WORDS_A_LINE).join(' · ')}`);
  return lines;
}

/** What ties a drawing to its table and to other pages: a copy that leaves the page has none of it. */
function tieLines(svg: Element): string[] {
  const rows = new Set([...svg.querySelectorAll('[data-row]')].map((mark) => mark.getAttribute('data-row')));
  const links = [...svg.querySelectorAll('a')].length;
  const ties = [rows.size > 0 && `marks of ${rows.size} rows`, links > 0 && `${links} links`].filter(Boolean);
  return ties.length > 0 ? [`  ${ties.join(', ')}`] : [];
}

const textOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

/** A link as an address from the site's root, or of another site as it is. */
function hrefOf(href: string, base: URL): string {
  if (href === '' || href.startsWith('#') || !URL.canParse(href, base)) return href;
  const url = new URL(href, base);
  return url.host === base.host ? url.pathname + url.search + url.hash : href;
}

const INLINE = 140;

/** JSON with what is short on a line of its own. */
export function jsonLines(text: string, once: Once = (_, lines) => lines): readonly string[] {
  const write = (value: unknown, indent: string, name: string): readonly string[] => {
    const short = JSON.stringify(value);
    if (
      typeof value !== 'object' ||
      value === null ||
      indent.length + name.length + short.length <= INLINE ||
      isFlat(value)
    )
      return [`${indent}${name}${short}`];
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
    const inside = Object.entries(value).flatMap(([key, each]) =>
      write(each, `${indent}  `, Array.isArray(value) ? '' : `${key}: `),
    );
    const told = once('part', inside);
    return told.length === 1
      ? [`${indent}${name}${told[0]?.trim() ?? ''}`]
      : [`${indent}${name}${open}`, ...told, `${indent}${close}`];
  };
  return write(JSON.parse(text), '', '');
}

/** A row of a table: nothing in it but values and lists of values. */
function isFlat(value: object): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each !== 'object');
  const inside = Object.values(value) as unknown[];
  return (
    inside.length > 4 &&
    inside.every((each) => typeof each !== 'object' || each === null || (Array.isArray(each) && isFlat(each)))
  );
}
