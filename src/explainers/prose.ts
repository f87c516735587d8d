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
import type { Problem } from '../data/problem.ts';

/** Number words that state a fact, per language. "One" and ordinals are left to ordinary prose. */
const NUMBER_WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|dozens?)\b/giu,
};
const DIGITS = /[\p{L}-]*\d[\d.,\u00a0\u202f ]*\d|[\p{L}-]*\d/gu;

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx);

/** Problems of one explainer's text. `file` is its name in them. */
export function proseProblems(text: string, file: string, language: string): Problem[] {
  let tree: Node;
  try {
    tree = parser.parse(text);
  } catch (error) {
    const { line, column, reason } = error as { line?: number; column?: number; reason?: string };
    return [{ file, line, column, message: `is not MDX: ${reason ?? String(error)}` }];
  }
  const problems: Problem[] = [];
  visit(tree, 'text', (node: Node & { value: string }) => {
    const start = node.position?.start;
    if (!start) return;
    for (const pattern of [DIGITS, NUMBER_WORDS[language]]) {
      for (const match of pattern ? node.value.matchAll(pattern) : []) {
        const before = node.value.slice(0, match.index).split('\n');
        const line = start.line + before.length - 1;
        const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0);
        problems.push({
          file,
          line,
          column,
          message: `"${match[0].trim()}" is a number typed in prose; take it from the data with <Fact of="…"/>, or leave it out`,
        });
      }
    }
  });
  return problems;
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
