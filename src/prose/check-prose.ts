/**
 * Keeps facts out of typed prose. In an explainer a number, in digits or spelled out, must come from
 * the data through `<Fact of="…"/>`, so that text can neither contradict the data nor go stale.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Node } from 'unist';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { compareProblems, type Problem } from '#data/problem.ts';

/** Number words that state a fact, per language. "One" and ordinals are left to ordinary prose. */
const NUMBER_WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|dozens?)\b/giu,
};
/** A number with the word it belongs to, and with the digits after it: `F-16`, `1,300`, `2020–2025`. */
const DIGITS = /(?<![\p{L}-])[\p{L}-]*\d(?:[\d.,\u00a0\u202f ]*\d)?/gu;

/** What a reader reads of an explainer beside its running text. */
const READ_ATTRIBUTES = new Set(['alt', 'title', 'label', 'caption', 'summary']);
const READ_FRONTMATTER = /^(title|description|standfirst):/;
/** Frontmatter cannot ask the data for a number, but may name the year of its story. */
const YEAR = /\b(?:19|20)\d{2}\b/g;

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx);

interface ProseNode extends Node {
  readonly value?: string;
  readonly alt?: string | null;
  readonly title?: string | null;
  readonly attributes?: readonly ProseNode[];
  readonly name?: string | null;
}

/** Problems of one explainer's text. `file` is its name in them. */
export function proseProblems(text: string, file: string, language: string): Problem[] {
  let tree: Node;
  try {
    tree = parser.parse(text);
  } catch (error) {
    const { line, column, reason } = error as { line?: number; column?: number; reason?: string };
    const what = reason ?? String(error);
    return [{ file, line, column, message: `is not MDX: ${what}; look at this place for a < or { of text` }];
  }
  const problems: Problem[] = [];
  /** Looks at a piece of the source, which begins at an offset. */
  const look = (start: number, source: string) => {
    // What stands for a character, and what a character stands for, are no numbers.
    const prose = source.replace(/&#?\w+;/g, (entity) => '&'.repeat(entity.length));
    for (const pattern of [DIGITS, NUMBER_WORDS[language]]) {
      for (const match of pattern ? prose.matchAll(pattern) : []) {
        const before = text.slice(0, start + match.index).split('\n');
        problems.push({
          file,
          line: before.length,
          column: (before.at(-1)?.length ?? 0) + 1,
          message: `"${match[0]}" is a number typed in prose; take it from the data with <Fact of="…"/>, or leave it out`,
        });
      }
    }
  };
  const sourceOf = ({ position }: Node): [number, string] => {
    const start = position?.start.offset ?? 0;
    return [start, text.slice(start, position?.end.offset)];
  };
  visit(tree, (node: ProseNode) => {
    const [start, source] = sourceOf(node);
    if (node.type === 'text') look(start, source);
    else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      look(
        start,
        source.replace(/\/\*[^]*?\*\//g, (comment) => ' '.repeat(comment.length)),
      );
    } else if (node.type === 'yaml') {
      for (const { 0: line, index } of source.matchAll(/^.*$/gm)) {
        if (READ_FRONTMATTER.test(line)) look(start + index, line.replace(YEAR, 'year'));
      }
    } else if (node.type === 'image' || node.type === 'link' || node.type === 'definition') {
      for (const read of [node.alt, node.title]) {
        const at = read ? source.indexOf(read) : -1;
        if (read && at !== -1) look(start + at, read);
      }
    }
    for (const attribute of node.attributes ?? []) {
      if (READ_ATTRIBUTES.has(attribute.name ?? '')) look(...sourceOf(attribute));
    }
  });
  return problems.sort(compareProblems);
}

/** Problems of all explainers below a folder: `<slug>/<language>.mdx`. */
export async function checkProse(folder: string): Promise<Problem[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.mdx')).sort();
  const problems: Problem[] = [];
  for (const name of files) {
    const file = join(folder, name);
    const language = /(\w+)\.mdx$/.exec(name)?.[1] ?? 'en';
    problems.push(...proseProblems(await readFile(file, 'utf8'), file, language));
  }
  return problems;
}
