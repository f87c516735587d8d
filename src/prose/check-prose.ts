/**
 * Keeps facts out of typed prose. In an explainer a number, in digits or spelled out, must come from
 * the data through `<Fact of="…"/>`, so that text can neither contradict the data nor go stale.
 */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isLanguage, LANGUAGE_DATA, type LanguageCode } from '#data/languages.ts';
import { compareProblems, placeIn, shorten, type Problem } from '#data/problem.ts';
import { quoteFaults } from '#data/translations/faults.ts';
import { headProblems } from './check-head.ts';
import { frontmatterOf, PLAIN_FACT } from './frontmatter.ts';
import { marksIn } from './marks.ts';
import { isCurrent, translatedWording, wordingOf } from './translation.ts';
import { blank, piecesOf, type Piece } from './reading.ts';

/** A number with the word it belongs to, and with the digits after it: `F-16`, `1,300`, `2020–2025`. */
const DIGITS = /(?<![\p{L}-])[\p{L}-]*\d(?:[\d.,\u00a0\u202f ]*\d)?/gu;

/** A word of the frontmatter with its text behind it: neither a block, nor a value of YAML's own, nor gone on with. */
const ON_ONE_LINE = /^\w+: *[^\s>|{[&*!].*(?!\n\s+\S)(?:\n|$)/;

/** Problems of one explainer's text. `file` is its name in them. */
export function proseProblems(text: string, file: string, language: LanguageCode): Problem[] {
  let pieces: readonly Piece[];
  try {
    pieces = piecesOf(text);
  } catch (error) {
    const { line, column, reason } = error as { line?: number; column?: number; reason?: string };
    const what = reason ?? String(error);
    return [{ file, line, column, message: `is not MDX: ${what}; look at this place for a < or { of text` }];
  }
  const problems: Problem[] = [];
  const { numberWords } = LANGUAGE_DATA[language];
  for (const { start, source, isFrontmatter = false, isCode = false } of pieces) {
    if (isFrontmatter && !ON_ONE_LINE.test(`${source}${text.slice(start + source.length)}`)) {
      const message = 'is not on one line; write it on one, in quotes where it begins with {';
      problems.push({ file, ...placeIn(text, start), name: source.split(':')[0], message });
    }
    // What stands for a character, and what a character stands for, are no numbers.
    const characters = source.replace(/&#?\w+;/g, (entity) => '&'.repeat(entity.length));
    const prose = isFrontmatter ? characters.replace(PLAIN_FACT, blank) : characters;
    // A text in the frontmatter may stand in quotation marks, which are YAML's.
    const words = isFrontmatter ? source.replace(/^\w+: *"(.*)"$/, '$1') : source;
    for (const fault of isCode ? [] : quoteFaults(words, language))
      problems.push({ file, ...placeIn(text, start), message: `${shorten(words)} ${fault}` });
    const from = isFrontmatter ? '{name-of-fact}' : '<Fact of="…"/>';
    for (const pattern of [DIGITS, numberWords]) {
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
    if (!isLanguage(language)) {
      const message = `is in a language that the site does not know; add "${language}" to src/data/languages.ts first`;
      problems.push({ file, message });
      continue;
    }
    const text = await readFile(file, 'utf8');
    problems.push(...headProblems(text, file), ...proseProblems(text, file, language));
    if (language === 'en') continue;
    const english = await readFile(join(dirname(file), 'en.mdx'), 'utf8').catch(() => null);
    problems.push(...translationProblems(text, english, file));
  }
  return problems;
}

/** What a translation shares with its English: the wording it names, and the facts and charts in it. */
function translationProblems(text: string, english: string | null, file: string): readonly Problem[] {
  if (english === null) return [{ file, message: 'translates no text; write en.mdx beside it first' }];
  if (translatedWording(text) === null)
    return [
      {
        file,
        message: `does not say which wording it translates; add "of: ${wordingOf(english)}" to its frontmatter`,
      },
    ];
  // Of another wording only a reader can tell: the page says that it is one, and `olderWordings` names it.
  if (!isCurrent(text, english)) return [];
  const [own, wanted] = [tagsIn(text), tagsIn(english)];
  if (own.join() === wanted.join()) return [];
  const lost = wanted.filter(
    (tag, at) => wanted.indexOf(tag) === at && countIn(own, tag) < countIn(wanted, tag),
  );
  const more = own.filter((tag, at) => own.indexOf(tag) === at && countIn(own, tag) > countIn(wanted, tag));
  const told = [
    ...(lost.length > 0 ? [`lacks ${lost.join(', ')}`] : []),
    ...(more.length > 0 ? [`has ${more.join(', ')} more often`] : []),
  ];
  return [
    { file, message: `${told.join(' and ')} than the English; every fact and chart stands as often there` },
  ];
}

/** Translations of a wording that their English no longer has: somebody has to read them against it. They stop nothing. */
export async function olderWordings(folder: string): Promise<readonly Problem[]> {
  const names = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.mdx')).sort();
  const found = await Promise.all(
    names.map(async (name): Promise<Problem[]> => {
      const file = join(folder, name);
      const english = await readFile(join(dirname(file), 'en.mdx'), 'utf8').catch(() => null);
      const text = await readFile(file, 'utf8');
      if (english === null || translatedWording(text) === null || isCurrent(text, english)) return [];
      const message = `translates an older wording of en.mdx; read it against the English, then write "of: ${wordingOf(english)}"`;
      return [{ file, message }];
    }),
  );
  return found.flat();
}

/** Facts and charts of a text, those of its frontmatter among them. */
function tagsIn(text: string): readonly string[] {
  const tags = marksIn(text, 'Fact', 'Chart', 'Named', 'Strips').map(
    ({ name, of }) => `<${name} of="${of}"/>`,
  );
  const plain = [...frontmatterOf(text).matchAll(PLAIN_FACT)].map(([, name]) => `{${name}}`);
  return [...tags, ...plain].sort();
}

function countIn(tags: readonly string[], tag: string): number {
  return tags.filter((each) => each === tag).length;
}
