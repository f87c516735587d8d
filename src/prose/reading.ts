/**
 * What a reader reads of a text in MDX, piece by piece, with its place in the file: running text, attributes
 * that are shown, and what the frontmatter says of the text.
 */
import type { Node } from 'unist';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { FRONTMATTER_WORDS } from './frontmatter.ts';

/** What a reader reads of an explainer beside its running text. */
const READ_ATTRIBUTES = new Set(['alt', 'title', 'label', 'caption', 'summary']);

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx);

interface ProseNode extends Node {
  readonly value?: string;
  readonly alt?: string | null;
  readonly title?: string | null;
  readonly attributes?: readonly ProseNode[];
  readonly name?: string | null;
}

/** A piece as it is typed, and where it begins. */
export interface Piece {
  readonly start: number;
  readonly source: string;
  /** A line of the frontmatter, its name in front. */
  readonly isFrontmatter?: boolean;
  /** Whether quotation marks in it may be those of code: of an attribute, or of an expression. */
  readonly isCode?: boolean;
}

/** The pieces of a text. Throws where it is not MDX. */
export function piecesOf(text: string): readonly Piece[] {
  const tree: Node = parser.parse(text);
  const pieces: Piece[] = [];
  const pieceOf = ({ position }: Node): Piece => {
    const start = position?.start.offset ?? 0;
    return { start, source: text.slice(start, position?.end.offset) };
  };
  visit(tree, (node: ProseNode) => {
    const piece = pieceOf(node);
    const { start, source } = piece;
    if (node.type === 'text') pieces.push(piece);
    else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      pieces.push({ start, source: source.replace(/\/\*[^]*?\*\//g, blank), isCode: true });
    } else if (node.type === 'yaml') {
      for (const { 0: line, index } of source.matchAll(/^.*$/gm)) {
        if (FRONTMATTER_WORDS.some((name) => line.startsWith(`${name}:`)))
          pieces.push({ start: start + index, source: line, isFrontmatter: true });
      }
    } else if (node.type === 'image' || node.type === 'link' || node.type === 'definition') {
      for (const read of [node.alt, node.title]) {
        const at = read ? source.indexOf(read) : -1;
        if (read && at !== -1) pieces.push({ start: start + at, source: read });
      }
    }
    for (const attribute of node.attributes ?? []) {
      if (READ_ATTRIBUTES.has(attribute.name ?? '')) pieces.push({ ...pieceOf(attribute), isCode: true });
    }
  });
  return pieces;
}

/** As many spaces as a text is long: what stands after it keeps its place. */
export function blank(text: string): string {
  return ' '.repeat(text.length);
}
