/**
 * Withdrawal from the site's own texts, in every language: passages about the person give way to what stands beside
 * them, their name elsewhere to a word that says so, and claims about what went are struck from their lists. After
 * it no file of the folder holds the name, and everything that is built of it is sound. A translation of an older
 * wording may have no passage marked where the English has one: then paragraphs that name the person fall.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { replaceFile } from '#data/edit/replace.ts';
import { UNFINISHED } from '#data/stray-files.ts';
import { frontmatterOf } from './frontmatter.ts';
import { peopleInPassages, settledFor } from './named.ts';
import { isCurrent, translatedWording, wordingOf } from './translation.ts';

/** Who goes. */
export interface Leaving {
  /** Key of `people`, or what would be it: of somebody without a row no passage is marked. */
  readonly id: string;
  /** A text with a word in place of the name. */
  readonly without: (text: string) => string;
}

export interface ChangedText {
  readonly file: string;
  readonly text: string;
}

/**
 * What a withdrawal changes of a folder of texts or words, in the order in which it is written: a text that others
 * translate after those, so that an interrupted run can be run again. Nothing is written.
 */
export async function textsWithout(
  folder: string,
  leaving: readonly Leaving[],
): Promise<readonly ChangedText[]> {
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => join(folder, name))
    .filter((name) => !basename(name).startsWith(UNFINISHED))
    .sort();
  const read = async (file: string) => ({ file, was: await readFile(file, 'utf8') });
  const texts = await Promise.all(names.filter((name) => name.endsWith('.mdx')).map(read));
  const lists = await Promise.all(names.filter((name) => name.endsWith('.json')).map(read));
  const englishOf = (file: string) =>
    texts.find((each) => each.file === join(dirname(file), 'en.mdx'))?.was ?? '';
  const after = new Map(texts.map(({ file, was }) => [file, textWithout(was, englishOf(file), leaving)]));
  for (const { file, was } of texts) {
    const english = join(dirname(file), 'en.mdx');
    const before = texts.find((each) => each.file === english)?.was;
    const now = after.get(english);
    if (file === english || before === undefined || now === undefined || !isCurrent(was, before)) continue;
    // Both lost the same: the one is still the translation of the other.
    after.set(file, (after.get(file) ?? was).replace(translatedWording(was) ?? '', wordingOf(now)));
  }
  for (const { file, was } of lists) {
    const text = after.get(file.replace(/\.claims\.json$/, '.mdx'));
    after.set(file, listWithout(was, text, leaving));
  }
  const isTranslated = ({ file }: { file: string }) => basename(file) === 'en.mdx';
  return [...texts, ...lists]
    .toSorted((a, b) => Number(isTranslated(a)) - Number(isTranslated(b)))
    .flatMap(({ file, was }) => {
      const text = after.get(file) ?? was;
      return text === was ? [] : [{ file, text }];
    });
}

/** Writes what `textsWithout` found, each file in one step. */
export async function writeTexts(changed: readonly ChangedText[]): Promise<void> {
  for (const { file, text } of changed) await replaceFile(file, text);
}

function textWithout(text: string, english: string, leaving: readonly Leaving[]): string {
  const [marked, wanted] = [peopleInPassages(text), peopleInPassages(english)];
  return leaving.reduce((left, { id, without }) => {
    const isUnmarked = wanted.includes(id) && !marked.includes(id);
    const kept = settledFor(isUnmarked ? withoutParagraphs(left, without) : left, id);
    const front = frontmatterOf(kept);
    return frontWithout(front, without) + bodyWithout(kept.slice(front.length), without);
  }, text);
}

/** Paragraphs of running text go whole: what else they say and print may be about the person. */
function withoutParagraphs(text: string, without: Leaving['without']): string {
  const isRunning = (block: string) => !/^(?:---|#|<(?!Fact\b|Person\b))/.test(block);
  return text
    .split(/(\n{2,})/)
    .map((block) => (isRunning(block) && without(block) !== block ? '' : block))
    .join('');
}

/** What markup says to machines is no name: names of facts, addresses. A link to the person's page keeps its words. */
function bodyWithout(body: string, without: Leaving['without']): string {
  const linked = body.replace(/\[([^\]]*)\]\((\/[^)]*)\)/g, (link, words: string, to: string) =>
    without(to) === to ? link : words,
  );
  return linked
    .split(/(<[^>]*>|\]\([^)]*\))/)
    .map((piece, at) => (at % 2 === 0 ? without(piece) : piece))
    .join('');
}

/** YAML takes a value that begins with a bracket for a list. */
function frontWithout(front: string, without: Leaving['without']): string {
  return without(front).replace(
    /^(\w+): (\[.*)$/gm,
    (_, name: string, value: string) => `${name}: ${JSON.stringify(value)}`,
  );
}

interface Listed {
  readonly says?: string | readonly string[];
}

/** A list of claims without those whose words stand no longer; other words without the name. */
function listWithout(json: string, text: string | undefined, leaving: readonly Leaving[]): string {
  const without = (said: string) => leaving.reduce((left, each) => each.without(left), said);
  if (text === undefined) return stringsWithout(json, without);
  const { claims = [], noClaims = [], ...more } = JSON.parse(json) as Record<string, readonly Listed[]>;
  const plain = plainWords(text);
  const stands = (says: string) => plain.includes(plainWords(without(says)));
  const kept = (listed: readonly Listed[]) =>
    listed.flatMap(({ says = [], ...rest }) => {
      const left = [says].flat().filter(stands).map(without);
      if (left.length === 0) return [];
      return [{ says: typeof says === 'string' ? left[0] : left, ...rest }];
    });
  const [claimsKept, othersKept] = [kept(claims), kept(noClaims)];
  const isSame = JSON.stringify([claimsKept, othersKept]) === JSON.stringify([claims, noClaims]);
  return isSame
    ? json
    : `${JSON.stringify({ claims: claimsKept, noClaims: othersKept, ...more }, null, 2)}\n`;
}

function plainWords(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function stringsWithout(json: string, without: (text: string) => string): string {
  return json.replace(/(?<=: *)"(?:[^"\\]|\\.)*"/g, (typed) => {
    const said = JSON.parse(typed) as string;
    const left = without(said);
    return left === said ? typed : JSON.stringify(left);
  });
}
