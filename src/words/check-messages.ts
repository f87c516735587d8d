/**
 * The words of each language beside the English, all at once: what is missing, by file and key, and what is wrong with
 * what is there. A language that is not published yet may lack what it likes; what it has must be right.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TRANSLATED_LANGUAGES, type LanguageCode, type TranslatedLanguage } from '#data/languages.ts';
import { placeIn, shorten, type Problem } from '#data/problem.ts';
import { quoteFaults } from '#data/translations/faults.ts';
import { readNames, translationsFolder } from '#data/translations/folder.ts';
import { messageFaults, OF_ITS_OWN, type Beside } from './message-faults.ts';
import { LANGUAGES, messagesIn, PREVIEWED } from './messages.ts';

/** How many messages of English a language has. */
export interface CountedMessages {
  readonly language: TranslatedLanguage;
  readonly all: number;
  readonly isPublished: boolean;
  readonly missing: readonly Problem[];
}

export interface MessageFindings {
  readonly problems: readonly Problem[];
  readonly counts: readonly CountedMessages[];
}

interface Message {
  readonly key: string;
  readonly text: string;
  readonly file: string;
  readonly line?: number;
}

/** Where words and names are, and which languages may lack none. */
interface Places {
  readonly folder?: string;
  readonly translations?: string;
  readonly published?: readonly LanguageCode[];
}

export async function checkMessages({
  folder = 'src/words',
  translations = translationsFolder(),
  published = LANGUAGES.filter((code) => !PREVIEWED.includes(code)),
}: Places = {}): Promise<MessageFindings> {
  const problems: Problem[] = [];
  const counts: CountedMessages[] = [];
  const english = await messagesOf(folder, 'en', problems);
  for (const { key, text, file, line } of english.values())
    for (const fault of quoteFaults(text, 'en'))
      problems.push({ file, line, name: key, message: `${shorten(text)} ${fault}` });
  for (const language of TRANSLATED_LANGUAGES) {
    const own = await messagesOf(folder, language, problems);
    const names = await readNames(translations, language);
    const beside = { code: language, ...nounsIn(own, english), names };
    const wrong = [...own.values()].flatMap(({ key, text, file, line }) => {
      const source = english.get(key)?.text;
      const faults =
        source === undefined && !OF_ITS_OWN.test(key)
          ? ['is no message of English (any more); take it out']
          : messageFaults(text, { ...beside, key, english: source });
      return faults.map((fault) => ({ file, line, name: key, message: `${shorten(text)} ${fault}` }));
    });
    const missing = [...english.values()]
      .filter(({ key }) => !own.has(key))
      .map(({ key, text, file }) => ({
        file: file.replace(join(folder, 'en'), join(folder, language)),
        name: key,
        message: `is missing; translate ${shorten(text)}`,
      }));
    const isPublished = published.includes(language);
    problems.push(...wrong, ...(isPublished ? missing : []));
    counts.push({ language, all: english.size, isPublished, missing });
  }
  return { problems, counts };
}

/** What is said of a language that is not whole: "words/ru: 1,203 of 1,576 messages". */
export function messageLines(counts: readonly CountedMessages[]): readonly string[] {
  const number = (value: number) => value.toLocaleString('en');
  return counts.map(({ language, all, isPublished, missing }) => {
    const state = isPublished ? '' : ', not published';
    return `words/${language}: ${number(all - missing.length)} of ${number(all)} messages${state}`;
  });
}

/** All messages of a language's files by their key; none where it has no folder. */
async function messagesOf(
  folder: string,
  code: LanguageCode,
  problems: Problem[],
): Promise<ReadonlyMap<string, Message>> {
  const names = await readdir(join(folder, code)).catch(() => []);
  const found = new Map<string, Message>();
  for (const name of names.filter((each) => each.endsWith('.json') && each !== 'claims.json').sort()) {
    const file = join(folder, code, name);
    const raw = await readFile(file, 'utf8');
    try {
      for (const [key, text] of messagesIn(JSON.parse(raw) as object)) {
        const twin = found.get(key);
        if (twin !== undefined)
          problems.push({
            file,
            ...lineOf(raw, key, text),
            name: key,
            message: `stands in ${twin.file}, too; keep one`,
          });
        found.set(key, { key, text, file, ...lineOf(raw, key, text) });
      }
    } catch (error) {
      problems.push({ file, message: `is not JSON: ${(error as Error).message}; mend it` });
    }
  }
  return found;
}

/** The line on which a message stands, where its name and text say so. */
function lineOf(raw: string, key: string, text: string): { readonly line?: number } {
  const written = `${JSON.stringify(key.split('.').at(-1))}: ${JSON.stringify(text)}`;
  const at = raw.indexOf(written);
  return at === -1 ? {} : { line: placeIn(raw, at).line };
}

/** The nouns of a language, by their key and as they stand behind 1. */
function nounsIn(
  messages: ReadonlyMap<string, Message>,
  english: ReadonlyMap<string, Message>,
): Pick<Beside, 'units' | 'nouns'> {
  const nouns = [...messages.values()].filter(({ key }) => key.startsWith('units.'));
  return {
    units: nouns.map(({ key }) => key.slice('units.'.length)),
    // What English has none of is another case.
    nouns: nouns
      .filter(({ key }) => english.has(key))
      .flatMap(({ text }) => BEHIND_ONE.exec(text)?.[1] ?? []),
  };
}

/** A noun that stands by itself: behind 2 it is another than behind 5, which one that is governed is not. */
const BEHIND_ONE = /one \{\{\w+\} (\p{L}+)\} few \{\{\w+\} (\p{L}+)\} many \{\{\w+\} (?!\2\})/u;
