/**
 * Claims: words of a text that a newer edition can make false, such as "the largest so far". Each is computed
 * by a fact of its sentence, or stands in the list beside the text (`<language>.claims.json`) with the assertion
 * that the check tests, or among what is no claim, with the reason.
 */
import { z } from 'zod';
import { assertion, type Assertion } from '#facts/assertions.ts';
import { placeIn, shorten, type Problem } from '#data/problem.ts';
import { PLAIN_FACT } from './frontmatter.ts';
import { FACT_MARK, marksIn } from './marks.ts';
import type { Piece } from './reading.ts';

interface Words {
  /** Of a text about what the figures tell. */
  readonly told: RegExp;
  /** Of a page about the site, which states its rules with "never" and "only": extremes and ends alone. */
  readonly ruled: RegExp;
}

/** Words that are claims where no figure of their sentence backs them, per language. */
const CLAIM_WORDS: Readonly<Record<string, Words>> = {
  en: {
    told: /\b(?:last(?! reported\b)|latest|newest(?! edition)|first(?! counts?\b)|final|largest|smallest|biggest|highest|lowest|longest|shortest|fewest|(?:for )?most (?=of|rounds)|never|(?<!month )only(?! after\b)|nobody|no one|none of|any of|(?<!not )all of|all(?= (?:<Fact|\{))|so far)\b/giu,
    ruled:
      /\b(?:last(?! reported\b)|latest|newest(?! edition)|largest|smallest|biggest|highest|lowest|longest|shortest|fewest|none of|any of|so far)\b/giu,
  },
};

/** Which words in the name of a fact say that it computes the claim. */
const COMPUTED: Readonly<Record<string, readonly string[]>> = {
  last: ['last', 'newest', 'now'],
  latest: ['last', 'newest', 'now'],
  newest: ['last', 'newest'],
  highest: ['highest', 'peak'],
};

const LIST = z.strictObject({
  /** Words of the text, and what they assert, with its parameters. */
  claims: z.array(z.looseObject({ says: z.string().min(1), is: z.string() })).default([]),
  /** Words of the text that look like claims and are none, and why. */
  noClaims: z
    .array(z.strictObject({ says: z.array(z.string().min(1)).min(1), why: z.string().min(1) }))
    .default([]),
});

/** Words as they stand in a text. */
interface Spoken {
  readonly says: string;
}

export interface Claim extends Spoken {
  readonly is: string;
  readonly holds: Assertion;
}

/** What is declared beside a text. */
export interface Claims {
  readonly claims: readonly Claim[];
  readonly noClaims: readonly Spoken[];
}

export const NO_CLAIMS: Claims = { claims: [], noClaims: [] };

/** A list of claims out of its file, and what is wrong with the list. */
export function readClaims(json: string, file: string): { claims: Claims; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let typed: unknown;
  try {
    typed = JSON.parse(json);
  } catch (error) {
    return {
      claims: NO_CLAIMS,
      problems: [{ file, message: `is not JSON: ${(error as Error).message}; mend this place` }],
    };
  }
  const parsed = LIST.safeParse(typed);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      problems.push({
        file,
        message: `${path.join('.') || 'the list'}: ${message}; write { "claims": [{ "says": "…", "is": "…" }], "noClaims": [{ "says": ["…"], "why": "…" }] }`,
      });
    return { claims: NO_CLAIMS, problems };
  }
  const claims = parsed.data.claims.flatMap(({ says, is, ...parameters }): Claim[] => {
    try {
      return [{ says, is, holds: assertion(is, parameters) }];
    } catch (error) {
      problems.push({ file, ...placeOf(json, says), message: (error as Error).message });
      return [];
    }
  });
  const noClaims = parsed.data.noClaims.flatMap(({ says }) => says.map((each) => ({ says: each })));
  return { claims: { claims, noClaims }, problems };
}

/** The place of an entry in the file of the list. */
export function placeOf(json: string, says: string): { readonly line?: number; readonly column?: number } {
  const at = json.indexOf(JSON.stringify(says));
  return at === -1 ? {} : placeIn(json, at);
}

/** Where words stand among the pieces of a text. Words may run over marks and figures, as they are typed. */
export function spansOf(says: string, text: string, pieces: readonly Piece[]): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(says); at !== -1; at = text.indexOf(says, at + 1)) {
    if (pieces.some(({ start, source }) => at >= start && at < start + source.length)) found.push(at);
  }
  return found;
}

/** A sentence around a place, from its first character to its end. Ends with a paragraph, an item, a line of the frontmatter. */
export function sentenceAround(text: string, offset: number, isLine = false): string {
  const ends = isLine ? /[.!?]["”’]?\s|\n/g : /[.!?]["”’]?\s|\n\s*\n|\n(?=[-#|>]|\d+\.)/g;
  let start = 0;
  for (const { 0: end, index } of text.matchAll(ends)) {
    if (index >= offset) return text.slice(start, index + end.trimEnd().length);
    start = index + end.length;
  }
  return text.slice(start);
}

/** A sentence as an editor knows it: figures and marks of MDX left out. */
export function plainly(sentence: string): string {
  return sentence
    .replace(FACT_MARK, '…')
    .replace(/<EditionDate\b[^>]*>/g, '…')
    .replace(PLAIN_FACT, '…')
    .replace(/^(?:title:|description:|standfirst:|[-#>]+|\d+\.) +/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_]{1,2}(?=\S)([^*_]+)[*_]{1,2}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text that follows the newest edition. */
export interface ClaimedText {
  readonly file: string;
  readonly language: string;
  /** The file of the list beside it. */
  readonly list: string;
  /** It says how the site works, and tells no figures. */
  readonly isAboutSite?: boolean;
}

/** Words of a text that are claims and stand in no list, with their places, as problems. */
export function forgottenClaims(
  text: string,
  pieces: readonly Piece[],
  { claims, noClaims }: Claims,
  { file, language, list, isAboutSite = false }: ClaimedText,
): readonly Problem[] {
  const covered = [...claims, ...noClaims].flatMap(({ says }) =>
    spansOf(says, text, pieces).map((at) => [at, at + says.length] as const),
  );
  return pieces.flatMap(({ start, source, isFrontmatter = false }) => {
    // A word such as "all" is a claim by the figure after it, which is no text.
    const after = isFrontmatter ? '' : (/^<Fact/.exec(text.slice(start + source.length))?.[0] ?? '');
    return claimWords(`${source}${after}`, language, isAboutSite).flatMap(
      ({ word, at: within }): Problem[] => {
        const at = start + within;
        if (covered.some(([from, until]) => at >= from && at < until)) return [];
        const sentence = sentenceAround(text, at, isFrontmatter);
        if (isComputed(word, sentence)) return [];
        return [
          {
            file,
            ...placeIn(text, at),
            message: `"${word}" is a claim that a newer edition can make false, in "${plainly(sentence)}"; let a fact of the sentence compute it, or declare in ${list} what it asserts, or why it is no claim`,
          },
        ];
      },
    );
  });
}

/** Words of a piece that are claims, and where; of rules of the site extremes and ends alone. */
export function claimWords(
  text: string,
  language: string,
  isRule: boolean,
): readonly { readonly word: string; readonly at: number }[] {
  const words = CLAIM_WORDS[language];
  if (!words) return [];
  const found = text.matchAll(isRule ? words.ruled : words.told);
  return [...found].map(({ 0: word, index }) => ({ word: word.trim(), at: index }));
}

function isComputed(word: string, sentence: string): boolean {
  const names = [
    ...marksIn(sentence, 'Fact').map(({ of }) => of),
    ...[...sentence.matchAll(PLAIN_FACT)].map(([, name = '']) => name),
  ].map((name) => name.split('-'));
  const words = COMPUTED[word.toLowerCase()] ?? [word.toLowerCase()];
  return names.some((parts) => parts.some((part) => words.includes(part)));
}

/** Entries of a list whose words the text no longer has. */
export function strayEntries(
  text: string,
  pieces: readonly Piece[],
  { claims, noClaims }: Claims,
  { file, list }: Pick<ClaimedText, 'file' | 'list'>,
  json: string,
): readonly Problem[] {
  return [...claims, ...noClaims]
    .filter(({ says }) => spansOf(says, text, pieces).length === 0)
    .map(({ says }) => ({
      file: list,
      ...placeOf(json, says),
      message: `${shorten(says)} does not stand in ${file}; quote its words as they are now, or take the entry out`,
    }));
}
