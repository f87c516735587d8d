/**
 * The words of pages that follow the newest edition, against it. Words that a value fills in or chooses are
 * computed; what stands whatever the values are may be a claim, and then stands in `claims.json` beside the words.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '#data/edition.ts';
import { placeIn, shorten, type Problem } from '#data/problem.ts';
import { languageOf, LANGUAGES, type LanguageCode } from '#words/language.ts';
import { IS_PSEUDO } from '#words/messages.ts';
import { claimWords, NO_CLAIMS, placeOf, readClaims, type Claims } from './claims.ts';
import { falseSentence, whyFalse, type TextProblem } from './check-claims.ts';
import { editionsOf } from './texts.ts';

/** The files of words that hold such messages, and which of their messages are sentences of the kind. */
const FILES = ['charts', 'site'];
const SENTENCES =
  /^(?:charts\.[\w-]+\.(?:question|title|subtitle|says|counts|inView\..*)|front\..*|site\..*|pages\..*)$/;
/** Of these, those that say how something is counted or made, with "never" and "only". */
const IS_RULE = /^charts\.[\w-]+\.counts$|^(?:site|pages)\./;
/** A chart stands on the pages of every edition. */
const OF_EVERY_EDITION = 'charts.';

/** A message: its path, and what of it no value fills in. */
interface Message {
  readonly path: string;
  readonly file: string;
  readonly raw: string;
  readonly fixed: string;
}

/** Problems of the words of all languages. `folder` holds one folder a language. */
export async function checkWords(
  editions: readonly Edition[],
  folder = 'src/words',
): Promise<readonly TextProblem[]> {
  const problems: TextProblem[] = [];
  for (const code of LANGUAGES) {
    // Nobody's words claim nothing.
    if (IS_PSEUDO && code !== 'en') continue;
    const list = join(folder, code, 'claims.json');
    const json = await readFile(list, 'utf8').catch(() => null);
    const read = json === null ? { claims: NO_CLAIMS, problems: [] } : readClaims(json, list);
    problems.push(...read.problems);
    const messages = await messagesOf(join(folder, code), code);
    problems.push(...wordProblems(messages, read.claims, { editions, code, list, json: json ?? '' }));
  }
  return problems;
}

interface Listed {
  readonly editions: readonly Edition[];
  readonly code: LanguageCode;
  readonly list: string;
  readonly json: string;
}

/** Problems of messages against what is declared of them. */
export function wordProblems(
  messages: readonly Message[],
  { claims, noClaims }: Claims,
  { editions, code, list, json }: Listed,
): readonly TextProblem[] {
  const all = [...claims, ...noClaims];
  const stray = all
    .filter(({ says }) => !messages.some(({ fixed }) => fixed.includes(says)))
    .map(({ says }) => ({
      file: list,
      ...placeOf(json, says),
      message: `${shorten(says)} stands in no message; quote its words as they are now, or take the entry out`,
    }));
  const forgotten = messages.flatMap((message) =>
    sentencesOf(message.fixed).flatMap((sentence) =>
      claimWords(sentence, code, IS_RULE.test(message.path))
        .filter(({ at, word }) => !isCovered(sentence, at, word, all))
        .map(({ word }) => ({
          ...placeOfSentence(message, sentence),
          message: `"${word}" is a claim that a newer edition can make false, in "${sentence}"; let a value choose the words, or declare in ${list} what they assert, or why they are no claim`,
        })),
    ),
  );
  const untrue = claims.flatMap(({ says, is, holds }) =>
    messages
      .filter(({ fixed }) => fixed.includes(says))
      .flatMap((message) => {
        const isOfEvery = message.path.startsWith(OF_EVERY_EDITION);
        const told = isOfEvery ? editions : editionsOf({ edition: 'latest' }, editions);
        return told.flatMap((edition) => {
          const why = whyFalse(holds, edition);
          const sentence = sentencesOf(message.fixed).find((each) => each.includes(says)) ?? says;
          return why === null
            ? []
            : {
                ...placeOfSentence(message, sentence),
                // What stands on the pages of a sealed edition is wrong there for good.
                ...((edition.isDraft || !isOfEvery) && { falseIn: edition.asOf }),
                message: falseSentence(sentence, edition, `${why} (${is})`, list),
              };
        });
      }),
  );
  return [...stray, ...forgotten, ...untrue];
}

function isCovered(
  sentence: string,
  at: number,
  word: string,
  declared: readonly { says: string }[],
): boolean {
  return declared.some(({ says }) => {
    const from = sentence.indexOf(says);
    return from !== -1 && at >= from && at + word.length <= from + says.length;
  });
}

/** Sentences without a value: in others the words are chosen with it. */
function sentencesOf(fixed: string): readonly string[] {
  return fixed.split(/(?<=[.!?:;]["”]?)\s+/).filter((sentence) => !sentence.includes('\u{fffc}'));
}

function placeOfSentence({ file, raw, path }: Message, sentence: string): Omit<Problem, 'message'> {
  const at = raw.indexOf(JSON.stringify(sentence).slice(1, -1));
  return { file, ...(at === -1 ? {} : placeIn(raw, at)), name: path };
}

async function messagesOf(folder: string, code: LanguageCode): Promise<readonly Message[]> {
  const messages: Message[] = [];
  for (const name of FILES) {
    const file = join(folder, `${name}.json`);
    const raw = await readFile(file, 'utf8');
    const walk = (node: unknown, path: string) => {
      if (typeof node === 'object' && node !== null) {
        for (const [key, inner] of Object.entries(node)) walk(inner, path === '' ? key : `${path}.${key}`);
      } else if (SENTENCES.test(path))
        messages.push({ path, file, raw, fixed: languageOf(code).fixedText(path) });
    };
    walk(JSON.parse(raw), '');
  }
  return messages;
}
