/**
 * A drawing as a tree of elements. What is done to a drawing is done to its tree, which nobody changes in place;
 * it is written down once, where it goes into a page or a file.
 */
import { escaped } from '#words/escape.ts';

export interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

/** An element, or words between elements. */
export type Node = Tree | string;

/** The tree as text, for HTML and XML at once; nothing where there is no drawing. */
export function svgText(tree: Tree | null): string {
  if (tree === null) return '';
  let tag = tree.name;
  for (const [name, value] of Object.entries(tree.attributes)) tag += ` ${name}="${escaped(value)}"`;
  // Readers of HTML that know SVG less well than browsers take an empty description for one without an end.
  if (tree.children.length === 0) return tree.name === 'desc' ? `<${tag}></desc>` : `<${tag} />`;
  const inside = tree.children.map((child) => (typeof child === 'string' ? escaped(child) : svgText(child)));
  return `<${tag}>${inside.join('')}</${tree.name}>`;
}

/** The tree with every element, the first one too, as `change` makes it of one whose children are changed. */
export function changed(tree: Tree, change: (element: Tree) => Tree): Tree {
  const children = tree.children.map((child) => (typeof child === 'string' ? child : changed(child, change)));
  return change({ ...tree, children });
}

/** The tree with each element below its first one replaced: by itself, by its children, by nothing. */
export function replaced(tree: Tree, replace: (element: Tree) => readonly Node[]): Tree {
  const children = tree.children.flatMap((child) =>
    typeof child === 'string' ? child : replace(replaced(child, replace)),
  );
  return { ...tree, children };
}

/** Every element of a tree, in the order in which they are written. */
export function elementsOf(tree: Tree): readonly Tree[] {
  return [tree, ...tree.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child)))];
}

/** The words of a tree, without what stands between them. */
export function wordsOf(tree: Tree): string {
  return tree.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

/** Without attributes of these names. */
export function withoutAttributes(tree: Tree, names: readonly string[]): Tree {
  return changed(tree, ({ attributes, ...rest }) => ({
    ...rest,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name))),
  }));
}

/** Without links: what they hold stays. */
export function withoutLinks(tree: Tree): Tree {
  return replaced(tree, (element) => (element.name === 'a' ? element.children : [element]));
}

/** With an empty `<desc>` at its beginning, where a picture shows in browsers that draw no SVG. */
export function withDescription(tree: Tree): Tree {
  return { ...tree, children: [{ name: 'desc', attributes: {}, children: [] }, ...tree.children] };
}

/** The size of a drawing in its own coordinates. Throws a `RangeError` where it has none. */
export function sizeOf({ attributes: { viewBox = '' } }: Tree): { width: number; height: number } {
  const [, , width = NaN, height = NaN] = viewBox.split(' ').map(Number);
  if (!(width > 0 && height > 0)) throw new RangeError(`A drawing has no size: viewBox="${viewBox}"`);
  return { width, height };
}

/** The name that an attribute refers to: `x` of `url(#x)` and of `#x`. */
export function referenceIn(value: string): string | null {
  if (value.startsWith('url(#') && value.endsWith(')')) return value.slice(5, -1);
  return value.startsWith('#') ? value.slice(1) : null;
}

/** With ids that say nothing but whose they are and which: `prefix-1`, `prefix-2`; what refers to them follows. */
export function withIds(tree: Tree, prefix: string): Tree {
  const ids = elementsOf(tree).flatMap(({ attributes: { id } }) => id ?? []);
  const names = new Map(ids.map((id, at) => [id, `${prefix}-${at + 1}`]));
  if (names.size === 0) return tree;
  const renamed = (name: string, value: string) => {
    if (name === 'id') return names.get(value) ?? value;
    const reference = referenceIn(value);
    const now = reference === null ? undefined : names.get(reference);
    return now === undefined ? value : value.startsWith('#') ? `#${now}` : `url(#${now})`;
  };
  return changed(tree, ({ attributes, ...rest }) => ({
    ...rest,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name, renamed(name, value)]),
    ),
  }));
}
