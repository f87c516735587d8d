/**
 * Keeps facts out of typed prose. In an explainer a number, in digits or spelled out, must come from
 * the data through `<Fact of="…"/>`, so that text can neither contradict the data nor go stale.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareProblems, type Problem } from '#data/problem.ts';
import { PLAIN_FACT } from './frontmatter.ts';
import { blank, piecesOf, placeIn, type Piece } from './reading.ts';

/** Number words that state a fact, per language. "One" and ordinals are left to ordinary prose. */
const NUMBER_WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|dozens?)\b/giu,
};
/** A number with the word it belongs to, and with the digits after it: `F-16`, `1,300`, `2020–2025`. */
const DIGITS = /(?<![\p{L}-])[\p{L}-]*\d(?:[\d.,\u00a0\u202f ]*\d)?/gu;

/** A word of the frontmatter with its text behind it: neither a block, nor a value of YAML's own, nor gone on with. */
const ON_ONE_LINE = /^\w+: *[^\s>|{[&*!].*(?!\n\s+\S)(?:\n|$)/;

/** Problems of one explainer's text. `file` is its name in them. */
export function proseProblems(text: string, file: string, language: string): Problem[] {
  let pieces: readonly Piece[];
  try {
    pieces = piecesOf(text);
  } catch (error) {
    const { line, column, reason } = error as { line?: number; column?: number; reason?: string };
    const what = reason ?? String(error);
    return [{ file, line, column, message: `is not MDX: ${what}; look at this place for a < or { of text` }];
  }
  const problems: Problem[] = [];
  for (const { start, source, isFrontmatter = false } of pieces) {
    if (isFrontmatter && !ON_ONE_LINE.test(`${source}${text.slice(start + source.length)}`)) {
      const message = 'is not on one line; write it on one, in quotes where it begins with {';
      problems.push({ file, ...placeIn(text, start), name: source.split(':')[0], message });
    }
    // What stands for a character, and what a character stands for, are no numbers.
    const characters = source.replace(/&#?\w+;/g, (entity) => '&'.repeat(entity.length));
    const prose = isFrontmatter ? characters.replace(PLAIN_FACT, blank) : characters;
    const from = isFrontmatter ? '{name-of-fact}' : '<Fact of="…"/>';
    for (const pattern of [DIGITS, NUMBER_WORDS[language]]) {
      for (const match of pattern ? prose.matchAll(pattern) : []) {
        problems.push({
          file,
          ...placeIn(text, start + match.index),
          message: `"${match[0]}" is a number typed in prose; take it from the data with ${from}, or leave it out`,
        });
      }
    }
  }
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
