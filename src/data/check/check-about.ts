/** The check of an edition's `edition.json`: what it says, and that no part of it could harm a reader or deceive one. */
import { join } from 'node:path';
import { LONGEST } from '#data/cells.ts';
import type { PartialDate } from '#data/dates.ts';
import { lineOfKey, LOOKED_SINCE, parseJson, readAbout, type EditionFile } from '#data/edition-file.ts';
import { harmIn } from '#data/harm.ts';
import { placeIn, shorten, type Problem } from '#data/problem.ts';
import { has } from '#data/schema.ts';
import { readText, UnreadableText, whyNotReadable } from '#data/text-file.ts';
import type { Findings, Warning } from './findings.ts';
import { isFuture } from './future.ts';

/** Where the edition stands among the others. */
export interface Place {
  readonly previous: PartialDate | null;
  readonly isLatest: boolean;
}

/** Bytes of a file that holds a title, a note and checksums. */
const LARGEST = 1 << 20;

/** What `edition.json` says, and what is wrong with it; `null` where it cannot be read. */
export async function checkAbout(
  folder: string,
  date: PartialDate,
  place: Place,
  today: string,
): Promise<Findings & { about: EditionFile | null }> {
  const file = join(folder, 'edition.json');
  const failed = (problem: Omit<Problem, 'file'>) => ({
    about: null,
    problems: [{ file, ...problem }],
    warnings: [],
  });
  const text = await textOf(file);
  if ('message' in text) return failed(text);
  const parsed = parseJson(text.text, file);
  if ('problems' in parsed) return { about: null, problems: parsed.problems, warnings: [] };
  const harmful = [
    ...twiceIn(text.text).map(({ key, line }) => ({
      file,
      line,
      name: key,
      message: 'stands twice, and only the last of them would be read; keep one',
    })),
    ...stringsIn(parsed.json, []).flatMap(({ path, value }) => {
      const harm = harmOf(value);
      if (harm === null) return [];
      return { file, line: lineOfKey(text.text, path), name: path.join('.'), message: harm };
    }),
  ];
  const read = readAbout(parsed.json, text.text, file);
  if ('problems' in read) return { about: null, problems: [...harmful, ...read.problems], warnings: [] };
  const { about } = read;
  const at = (path: readonly (string | number)[], message: string): Problem => ({
    file,
    line: lineOfKey(text.text, path.map(String)),
    name: path.join('.'),
    message,
  });
  return {
    about,
    problems: [...harmful, ...contradictions(about, date, place, today, at)],
    warnings: doubts(about, at),
  };
}

async function textOf(file: string): Promise<{ text: string } | { message: string }> {
  const why = await whyNotReadable(file, LARGEST).catch(
    () => 'is missing; every edition has one, with as_of, compiled_on, title, note and previous',
  );
  if (why !== null) return { message: why };
  let text = '';
  try {
    for await (const piece of readText(file)) text += piece;
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    return { message: error.message.replace('as CSV in UTF-8', 'in UTF-8') };
  }
  return { text };
}

type Blame = (path: readonly (string | number)[], message: string) => Problem;

/** What the file says against the folder, the editions beside it and the calendar. */
function contradictions(
  about: EditionFile,
  date: PartialDate,
  { previous, isLatest }: Place,
  today: string,
  at: Blame,
): readonly Problem[] {
  const { as_of, compiled_on, sealed_on, looked_through = [] } = about;
  const right = JSON.stringify(previous);
  const problems = [
    as_of !== date && at(['as_of'], `"${as_of}" is not the folder’s date ${date}; mend one of them`),
    compiled_on < as_of &&
      at(
        ['compiled_on'],
        `"${compiled_on}" is before the cut-off ${as_of}; an edition is put together after it`,
      ),
    isFuture(compiled_on, today) &&
      at(['compiled_on'], `"${compiled_on}" is more than a year after today, ${today}; mend the date`),
    sealed_on !== undefined &&
      sealed_on < compiled_on &&
      at(
        ['sealed_on'],
        `"${sealed_on}" is before the edition was compiled, ${compiled_on}; mend one of them`,
      ),
    about.previous !== previous &&
      at(
        ['previous'],
        `is ${JSON.stringify(about.previous)}; the edition before this one is ${right}, so write that`,
      ),
    about.checksums === undefined &&
      !isLatest &&
      at(['checksums'], 'is missing although a later edition exists; only the latest edition may be a draft'),
    ...looked_through.flatMap(({ from, until }, nth) => [
      from > until &&
        at(['looked_through', nth, 'until'], `"${until}" is before the first day, ${from}; mend one of them`),
      until > compiled_on &&
        at(
          ['looked_through', nth, 'until'],
          `"${until}" is after the edition was compiled, ${compiled_on}; nobody can have looked there`,
        ),
    ]),
  ];
  return problems.filter((problem) => problem !== false);
}

function doubts({ as_of, looked_through = [] }: EditionFile, at: Blame): readonly Warning[] {
  if (!has(as_of, LOOKED_SINCE) || looked_through.length > 0) return [];
  const message =
    'is missing; say which outlets and days were gone through, so that readers can tell what was not found from what was not looked for';
  return [{ rule: 'looked-through', ...at(['looked_through'], message) }];
}

function harmOf(value: string): string | null {
  if (!value.isWellFormed()) return `${shorten(value)} holds half a character; type it again`;
  if (value.length > LONGEST) return `is longer than ${LONGEST} characters; shorten it`;
  const harm = harmIn(value);
  return harm === null ? null : `${shorten(value)} ${harm}`;
}

/** Every text in the file, with the keys that lead to it. */
function stringsIn(json: unknown, path: readonly string[]): { path: readonly string[]; value: string }[] {
  if (typeof json === 'string') return [{ path, value: json }];
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => stringsIn(value, [...path, key]));
}

/** Keys that stand twice in one object of a text that is JSON. */
function twiceIn(text: string): { key: string; line: number }[] {
  const twice: { key: string; line: number }[] = [];
  const open: Set<string>[] = [];
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (token.endsWith(':')) {
      const key = JSON.parse(token.slice(0, -1)) as string;
      if (open.at(-1)?.has(key)) twice.push({ key, line: placeIn(text, index).line });
      open.at(-1)?.add(key);
    }
  }
  return twice;
}
