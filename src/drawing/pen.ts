/** A pen that writes SVG down as text, with the few strokes of a D3 selection: for thousands of small drawings a document is dear. */

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
    this.#attributes += ` ${name}="${escape(String(value)).replaceAll('"', '&quot;')}"`;
    return this;
  }

  text(value: string): this {
    this.#parts.push(escape(value));
    return this;
  }

  toString(): string {
    const begin = `<${this.#name}${this.#attributes}`;
    return this.#parts.length === 0 ? `${begin} />` : `${begin}>${this.#parts.join('')}</${this.#name}>`;
  }
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00a0', '&#160;');
}
