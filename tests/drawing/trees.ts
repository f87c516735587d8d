/** Trees for tests, written as markup. */
import { parseHTML } from 'linkedom';
import type { Node, Tree } from '#drawing/tree.ts';

const TEXT = 3;

/** The first element of some markup as a tree. */
export function treeOf(markup: string): Tree {
  const { document } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`);
  return read(document.body.firstElementChild as Element);
}

function read(element: Element): Tree {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const children: Node[] = [];
  for (const node of element.childNodes) {
    const last = children.at(-1);
    if (node.nodeType !== TEXT) children.push(read(node as Element));
    // The parser cuts words at each entity.
    else if (typeof last === 'string') children[children.length - 1] = last + (node.textContent ?? '');
    else children.push(node.textContent ?? '');
  }
  return { name: element.localName, attributes, children };
}
