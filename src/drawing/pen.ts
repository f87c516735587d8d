/** A pen that writes SVG down as text, with the few strokes of a D3 selection: for thousands of small drawings a document is expensive. */

/** What a drawing needs of a D3 selection, or of a `Sketch`. */
export interface Pen {
  append(name: string): Pen;
  attr(name: string, value: string | number): Pen;
  text(value: string): Pen;
}

export class Sketch implements Pen {
  readonly #name: string;
  readonly #parts: (Sketch | string)[] = [];
  #attributes = '';

  constructor(name: string) {
    this.#name = name;
  }

  append(name: string): Sketch {
    const child = new Sketch(name);
    this.#parts.push(child);
    return child;
  }

  attr(name: string, value: string | number): this {
    this.#attributes += attributeText(name, String(value));
    return this;
  }

  text(value: string): this {
    this.#parts.push(escapeText(value));
    return this;
  }

  toString(): string {
    return elementText(this.#name, this.#attributes, this.#parts.join(''));
  }
}

/**
 * An element of a document as text, in the way a `Sketch` is written: HTML and XML at once, and no `>` in a tag
 * but at its end, as those who cut drawings rely on. linkedom’s own `outerHTML` escapes only quotes in attributes.
 */
export function svgText(element: Element): string {
  const attributes = [...element.attributes].map(({ name, value }) => attributeText(name, value));
  const parts = [...element.childNodes].map((node) =>
    node.nodeType === ELEMENT ? svgText(node as Element) : escapeText(node.textContent ?? ''),
  );
  return elementText(element.localName, attributes.join(''), parts.join(''));
}

const ELEMENT = 1;

function elementText(name: string, attributes: string, inside: string): string {
  return inside === '' ? `<${name}${attributes} />` : `<${name}${attributes}>${inside}</${name}>`;
}

function attributeText(name: string, value: string): string {
  return ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00a0', '&#160;');
}
