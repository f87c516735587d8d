/** A pen that draws trees, in few strokes. */
import type { Layout } from './chart.ts';
import type { Node, Tree } from './tree.ts';

/** Values of attributes; `undefined` and `false` set none. */
export type Attributes = Readonly<Record<string, string | number | undefined | false>>;

/** An element that is being drawn. */
export class Pen implements Tree {
  readonly name: string;
  readonly attributes: Record<string, string> = {};
  readonly children: Node[];

  constructor(name: string, attributes: Attributes = {}, ...children: Node[]) {
    this.name = name;
    this.children = children;
    this.set(attributes);
  }

  set(attributes: Attributes): this {
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== false) this.attributes[name] = written(name, value);
    }
    return this;
  }

  append(name: string, attributes?: Attributes, ...children: Node[]): Pen {
    const child = new Pen(name, attributes, ...children);
    this.children.push(child);
    return child;
  }

  /** The same behind everything that is drawn already. */
  prepend(name: string, attributes?: Attributes): Pen {
    const child = new Pen(name, attributes);
    this.children.unshift(child);
    return child;
  }

  /** A group whose origin is at a place of this one. */
  group(x: number, y: number, attributes: Attributes = {}): Pen {
    return this.append('g', { transform: `translate(${x},${y})`, ...attributes });
  }

  path(d: string, attributes?: Attributes): Pen {
    return this.append('path', { d, ...attributes });
  }

  /** Words, in the colour of what they stand in. */
  write(text: string, attributes?: Attributes): Pen {
    return this.append('text', attributes, text);
  }
}

/** An empty drawing as wide as its layout. */
export function sheet({ width, fontSize }: Pick<Layout, 'width' | 'fontSize'>, height: number): Pen {
  return new Pen('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    'font-size': fontSize,
  });
}

/** Attributes that hold words, and no measures. */
const WORDS = new Set(['aria-label', 'href', 'id', 'class']);

/** Two decimals are a hundredth of a pixel: more is weight, and noise in what is compared. */
function written(name: string, value: string | number): string {
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (WORDS.has(name)) return value;
  return value.replace(/\d*\.\d{3,}(?:e-\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100));
}
