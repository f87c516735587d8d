/**
 * What finished pages say of other files. Pages are drawn with links from the root; as they are written each becomes
 * relative to the page that holds it, so the site works under any folder, on a mirror, or opened from a disk.
 *
 * Here alone HTML is read by pattern: these are tens of thousands of pages that this build has written itself, in one way,
 * and to read each into a tree took longer than to write it. Nothing else may rely on how they are typed.
 */
import { posix } from 'node:path';
import { onceEach } from '#data/once.ts';

/**
 * `to` as seen from the page or file at `from`, both from the site's root: `/charts/rounds/` seen from
 * `/people/` is `../charts/rounds/`. A query or fragment is kept.
 */
export function relativeLink(from: string, to: string): string {
  const [, path, rest] = /^([^?#]*)(.*)$/s.exec(to) as unknown as [string, string, string];
  const folder = from.endsWith('/') ? from : posix.dirname(from);
  const way = posix.relative(folder, path);
  if (way === '') return path === from && rest !== '' ? rest : `./${rest}`;
  // A browser would take a first name with a colon for a scheme.
  const start = /^[^/]*:/.test(way) ? './' : '';
  return `${start}${way}${path.endsWith('/') ? '/' : ''}${rest}`;
}

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const ATTRIBUTE = /(\s)([a-z:-]+)=(["'])(.*?)\3/gis;

/** Attributes that hold an address, and those that hold several, each with a size. */
const LINKS = new Set(['href', 'xlink:href', 'src', 'data-src', 'action', 'formaction', 'data', 'poster']);
const SOURCE_SETS = new Set(['srcset', 'imagesrcset']);

/** An address from the site's root. One that begins with two slashes is another host's. */
const FROM_ROOT = /^\/(?!\/)/;

/**
 * One that is an attribute of a tag, in the quotes in which all of them are drawn. It is found by its own first signs and
 * only then is looked what stands before it: most tags hold none, and to take each apart took six times as long.
 */
const LINK_FROM_ROOT = new RegExp(
  `(?<=<[a-z](?:"[^"]*"|[^"<>])*\\s(?:${[...LINKS].join('|')})=")/(?!/)[^"]*`,
  'gi',
);

/**
 * A page's HTML with every link from the root made relative to the page's own address. `named` receives
 * each address that was met.
 */
export function withRelativeLinks(html: string, page: string, named = new Set<string>()): string {
  return rewritten(html, (to) => relativeLink(page, to), named);
}

function rewritten(html: string, rewrite: (to: string) => string, named: Set<string>): string {
  const relative = onceEach((to: string): string => {
    if (!FROM_ROOT.test(to)) return to;
    named.add(to);
    return rewrite(to);
  });
  const led = html.replace(LINK_FROM_ROOT, relative);
  return led.includes('srcset=') ? rewriteAddresses(led, relative, (tag) => tag.includes('srcset=')) : led;
}

/** A page's HTML with every address in an attribute as `rewrite` gives it; `isOfUse` passes over tags without one. */
export function rewriteAddresses(
  html: string,
  rewrite: (to: string) => string,
  isOfUse: (tag: string) => boolean = () => true,
): string {
  return html.replace(TAG, (tag) =>
    !isOfUse(tag)
      ? tag
      : tag.replace(ATTRIBUTE, (attribute, space: string, name: string, quote: string, value: string) => {
          const written = (changed: string) => `${space}${name}=${quote}${changed}${quote}`;
          if (LINKS.has(name.toLowerCase())) return written(rewrite(value));
          if (!SOURCE_SETS.has(name.toLowerCase())) return attribute;
          const images = value.split(',').map((image) => image.trim().replace(/^\S+/, rewrite));
          return written(images.join(', '));
        }),
  );
}

/** A link of running text, with what it leads to and its words. */
const ANCHOR = /<a\b((?:"[^"]*"|'[^']*'|[^'">])*)>(.*?)<\/a>/gs;

/** A page's HTML with each link whose target `isGone` as its words alone, and `after` them. */
export function withoutLinks(html: string, isGone: (to: string) => boolean, after: string): string {
  return html.replace(ANCHOR, (link, attributes: string, words: string) => {
    const [, to] = /\shref="([^"]*)"/.exec(attributes) ?? [];
    return to !== undefined && isGone(to) ? `<span>${words}</span>${after}` : link;
  });
}

/** A page's HTML with its scripts as classic ones, which a browser runs from a disk too. */
export function withClassicScripts(html: string): string {
  return html.replaceAll(
    /<script type="module" src="([^"]*)"><\/script>/g,
    '<script defer src="$1"></script>',
  );
}

/** Where an element begins whose words are no running text, or words with a space between them, after a tag. */
const WORDS = /<(script|title|pre|textarea|svg)\b|>[^< ]* [^<]*/g;

/** What stands before the tags at which a line goes on: its last sign, and they. */
const SIGN_BEFORE = /([^<>])(?:<\/?(?:a|b|em|i|span|strong)\b[^<>]*(?:>|$))+$/;

/** No tags that follow each other within a line are longer than this. */
const LONGEST_TAGS = 400;

/**
 * A page's HTML with its running text as `rewrite` gives it, of the words between two tags and, where it asks, the last
 * sign of the same line before these. What an attribute holds stays, but after a ">" in it.
 */
export function rewriteWords(
  html: string,
  rewrite: (words: string, signBefore: () => string) => string,
): string {
  let written = '';
  let from = 0;
  for (let found = WORDS.exec(html); found !== null; found = WORDS.exec(html)) {
    const [words, element] = found;
    if (element !== undefined) {
      const end = html.indexOf(`</${element}>`, found.index);
      // What follows it begins with the end of its tag. An element that does not end has the rest.
      WORDS.lastIndex = end === -1 ? html.length : end + element.length + 2;
      continue;
    }
    const at = found.index;
    const signBefore = () => SIGN_BEFORE.exec(html.slice(Math.max(0, at - LONGEST_TAGS), at))?.[1] ?? '';
    const changed = rewrite(words.slice(1), signBefore);
    written += `${html.slice(from, at)}>${changed}`;
    from = at + words.length;
  }
  return written + html.slice(from);
}

const STYLE_SHEET = /<link rel="stylesheet" href="([^"]+)">/g;
const NO_SCRIPT = /<noscript>.*?<\/noscript>/gs;

/** Addresses of a page's style sheets; without those that only pages without scripts ask for, which are for few. */
export function styleSheetsOf(html: string): readonly string[] {
  return [...html.replace(NO_SCRIPT, '').matchAll(STYLE_SHEET)].map(([, href = '']) => href);
}

/** A page's HTML with one of its style sheets standing in it. */
export function withStyle(html: string, href: string, css: string): string {
  return html.replace(`<link rel="stylesheet" href="${href}">`, () => `<style>${css}</style>`);
}

/** The same as `withRelativeLinks` for a stylesheet. */
export function withRelativeAddresses(css: string, file: string, named = new Set<string>()): string {
  return css.replace(/url\((["']?)(\/(?!\/)[^"')]*)\1\)/g, (_, quote: string, to: string) => {
    named.add(to);
    return `url(${quote}${relativeLink(file, to)}${quote})`;
  });
}

/** Pages that a server shows at addresses of any depth, in the place of missing ones. */
const isShownAnywhere = (file: string): boolean => /(?:^|\/)404\.html$/.test(file);

/** A page's or a style sheet's text with its links made relative, but for pages that stand for missing ones. */
export function withLinksFor(file: string, text: string, place: string, named: Set<string>): string {
  if (isShownAnywhere(file)) return withLinksUnder(place, text, named);
  const relativeTo = file.endsWith('.css') ? withRelativeAddresses : withRelativeLinks;
  return relativeTo(text, `/${file.replace(/(^|\/)index\.html$/, '$1')}`, named);
}

/** A page's HTML with every link from the root, of the host, led through the folder under which the site stands. */
function withLinksUnder(place: string, html: string, named: Set<string>): string {
  return rewritten(html, (to) => `${place.slice(0, -1)}${to}`, named);
}
