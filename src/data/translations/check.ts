/** The check of `translations/`: every entry against its English, and how many there are of each state. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Data } from '#data/edition.ts';
import { TRANSLATED_LANGUAGES, type TranslatedLanguage } from '#data/languages.ts';
import { shorten, type Problem } from '#data/problem.ts';
import { extractTexts, type SourceText } from './extract.ts';
import { translationFaults } from './faults.ts';
import { poPath, readNames, readTranslations, stateOf, type State } from './folder.ts';
import { keyOf } from './merge.ts';
import { placesIn, UnreadableTranslations, type Translation } from './po-file.ts';
import type { TranslatedTable } from './text-columns.ts';

/** How many texts of a table there are in each state. */
export interface Counted {
  readonly language: TranslatedLanguage;
  readonly table: TranslatedTable;
  readonly states: Readonly<Record<State, number>>;
}

export interface TranslationFindings {
  readonly problems: readonly Problem[];
  readonly counts: readonly Counted[];
}

/** A role, never a name: t2, r1. */
const ROLES = /\b(?:by|read):\s*([^;\n]*)/g;
const ROLE = /^[a-z]\d{1,2}$/;
const FORMS = 3;
const RUN = 'run "npm run translations"';

/** Problems of the folder's files, and the count of each. Nothing is missing where there is no folder. */
export async function checkTranslations(folder: string, data: Data): Promise<TranslationFindings> {
  const problems: Problem[] = [];
  const counts: Counted[] = [];
  const complete = await readComplete(folder, problems);
  for (const language of TRANSLATED_LANGUAGES) {
    const names = await readNames(folder, language);
    for (const [table, texts] of extractTexts(data, language)) {
      const file = poPath(folder, language, table);
      const read = await readTranslations(file).catch((error: unknown) => {
        if (!(error instanceof UnreadableTranslations)) throw error;
        problems.push({ file, message: `is not a file of translations: ${error.message}; restore it` });
        return null;
      });
      if (read === null) continue;
      problems.push(...problemsOf(file, read, texts, { language, names }));
      const states = statesOf(texts, read.entries);
      counts.push({ language, table, states });
      const lacking = texts.length - states.read;
      if (complete[language]?.includes(table) === true && lacking > 0)
        problems.push({
          file,
          message: `is declared complete in complete.json, and ${lacking} of its texts are not translated and read; ${RUN}, and translate them`,
        });
    }
  }
  return { problems, counts };
}

function problemsOf(
  file: string,
  { text, entries }: { readonly text: string; readonly entries: readonly Translation[] },
  texts: readonly SourceText[],
  { language, names }: { readonly language: TranslatedLanguage; readonly names: ReadonlySet<string> },
): readonly Problem[] {
  const known = new Set(texts.map(keyOf));
  const { lines, twins } = placesIn(text);
  const twice = twins.map(({ line, english }) => ({
    file,
    line,
    message: `${shorten(english)} stands twice; keep one`,
  }));
  return [
    ...twice,
    ...entries.flatMap((entry) =>
      faultsOf(entry, known, language, names).map((fault) => ({
        file,
        line: lines.get(keyOf(entry)),
        name: entry.context,
        message: `${shorten(entry.translated || entry.english)} ${fault}`,
      })),
    ),
  ];
}

function faultsOf(
  entry: Translation,
  known: ReadonlySet<string>,
  language: TranslatedLanguage,
  names: ReadonlySet<string>,
): readonly string[] {
  if (!known.has(keyOf(entry))) return [`is no text of the data (any more); ${RUN}`];
  const roles = [...entry.note.matchAll(ROLES)].map(([, role = '']) => role.trim());
  const named = roles.filter((role) => !ROLE.test(role));
  const faults = named.map((role) => `names ${shorten(role)}; say a role, such as t2 or r1, never a name`);
  const state = stateOf(entry);
  if (state === 'missing' || state === 'fuzzy') return faults;
  if (entry.plural !== null && (entry.forms.length !== FORMS || entry.forms.includes('')))
    return [...faults, `has not all of its ${FORMS} forms: one, few, many; add what is missing`];
  const numbersMayDiffer = /^\s*numbers:\s*\S/m.test(entry.note);
  return [
    ...faults,
    ...entry.forms.flatMap((form) =>
      translationFaults(entry.english, form, language, { names, numbersMayDiffer }),
    ),
  ];
}

/** How many of the texts there are now are in each state. */
export function statesOf(
  texts: readonly SourceText[],
  entries: readonly Translation[],
): Readonly<Record<State, number>> {
  const known = new Map(entries.map((entry) => [keyOf(entry), stateOf(entry)]));
  const states = { missing: 0, fuzzy: 0, unread: 0, read: 0 };
  for (const text of texts) states[known.get(keyOf(text)) ?? 'missing'] += 1;
  return states;
}

type Complete = Readonly<Partial<Record<TranslatedLanguage, readonly string[]>>>;

/** The tables in which nothing may be missing any more: `{ "be": ["people"], "ru": [] }`. */
async function readComplete(folder: string, problems: Problem[]): Promise<Complete> {
  const file = join(folder, 'complete.json');
  const text = await readFile(file, 'utf8').catch(() => '{}');
  try {
    return JSON.parse(text) as Complete;
  } catch (error) {
    problems.push({ file, message: `is not JSON: ${(error as Error).message}; mend it` });
    return {};
  }
}
