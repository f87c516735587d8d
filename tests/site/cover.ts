/**
 * The pages that stand for all: between them, every kind of element of the whole site occurs. What a
 * machine finds wrong with an element it finds wrong with every other of its kind.
 */
import type { BuiltDocument } from './documents.ts';

/**
 * What an element is by itself: tag, classes, paint, role and state, and whether it holds words. Stands
 * alone, because pages tell kinds apart with the text of this function.
 */
export function kindOf(element: Element): string {
  const paint = ['fill', 'stroke', 'fill-opacity', 'stroke-opacity', 'opacity', 'font-size', 'font-weight'];
  const values = [...paint, 'role', 'type', 'tabindex'];
  /** Attributes of which it only counts that they are there. */
  const names = /^(?:aria-.+|href|alt|lang|hidden|open|popover|disabled|checked|scope|for)$/;
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).sort();
  const attributes = [...element.attributes]
    .flatMap(({ name, value }) => (values.includes(name) ? `${name}=${value}` : names.test(name) ? name : []))
    .sort();
  // A link, a heading or a cell without words is another thing than one with them.
  const words = /\S/.test(element.textContent) ? '' : 'empty';
  return [element.localName, ...classes, ...attributes, words].filter((each) => each !== '').join(' ');
}

/**
 * The kinds of elements in the body of a page, each with those of all the elements around it. Around a mark
 * there is its drawing, wherever that stands, and what its groups are to a screen reader: the words of every
 * drawing, and their places, are looked at by themselves.
 */
export function kindsOf({ document }: BuiltDocument): ReadonlySet<string> {
  const kinds = new Set<string>();
  const look = (element: Element, around: string, isDrawn: boolean) => {
    const kind = kindOf(element);
    kinds.add(`${around} > ${kind}`);
    const isDrawing = element.localName === 'svg';
    const within = isDrawing ? kind : isDrawn ? around + roleOf(element) : `${around} > ${kind}`;
    for (const child of element.children) look(child, within, isDrawn || isDrawing);
  };
  look(document.body, '', false);
  return kinds;
}

/** What a group of a drawing is to a screen reader; most are nothing. */
const roleOf = (element: Element): string =>
  ['role', 'aria-hidden']
    .map((name) => element.getAttribute(name))
    .filter((value) => value !== null)
    .map((value) => ` > ${value}`)
    .join('');

/**
 * Few of the pages, in which every kind of element of all of them occurs that none of the `others` shows; the one that
 * shows most comes first.
 */
export function cover(
  pages: readonly BuiltDocument[],
  others: readonly BuiltDocument[] = [],
): readonly BuiltDocument[] {
  const looks = pages.map((page) => ({ page, kinds: kindsOf(page) }));
  const missing = new Set(looks.flatMap(({ kinds }) => [...kinds]));
  for (const other of others) for (const kind of kindsOf(other)) missing.delete(kind);
  const chosen: BuiltDocument[] = [];
  while (missing.size > 0) {
    const shows = looks.map(({ page, kinds }) => ({
      page,
      kinds: [...kinds].filter((kind) => missing.has(kind)),
    }));
    const best = shows.reduce((one, other) => (other.kinds.length > one.kinds.length ? other : one));
    chosen.push(best.page);
    for (const kind of best.kinds) missing.delete(kind);
  }
  return chosen;
}

/** Kinds of elements that occur on one of the pages, and on none of those that were chosen. */
export function missedBy(
  chosen: readonly BuiltDocument[],
  pages: readonly BuiltDocument[],
): readonly string[] {
  const seen = new Set(chosen.flatMap((page) => [...kindsOf(page)]));
  return [...new Set(pages.flatMap((page) => [...kindsOf(page)]))].filter((kind) => !seen.has(kind));
}
