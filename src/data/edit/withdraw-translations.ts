/**
 * Withdrawal from the translations: entries, and what translators noted, without the name in any spelling. The
 * spellings are those of the data, which has them in each language, and those that the editor adds.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { loadData } from '#data/edition.ts';
import { TRANSLATED_LANGUAGES, type TranslatedLanguage } from '#data/languages.ts';
import { readPo, writePo, type Translation } from '#data/translations/po-file.ts';
import { renewed } from '#data/translations/renew.ts';
import { replaceFile } from './replace.ts';
import type { Naming } from './withdrawn-names.ts';

interface Plan {
  readonly naming: Naming;
}

/** Takes the name out of every file, those of tables that the data does not have any more among them. */
export async function withdrawFromTranslations(folder: string, plans: readonly Plan[]): Promise<void> {
  for (const language of TRANSLATED_LANGUAGES) {
    const doubtful = new Set<string>();
    const names = await readdir(join(folder, language)).catch(() => []);
    for (const file of names.map((name) => join(folder, language, name))) {
      const text = await readFile(file, 'utf8');
      const without = file.endsWith('.po')
        ? writePo(language, entriesWithout(readPo(text), plans))
        : linesWithout(text, plans);
      if (without === text) continue;
      await replaceFile(file, without);
      doubtful.add(basename(file, '.po'));
    }
    await declareIncomplete(join(folder, 'complete.json'), language, doubtful);
  }
  const glossary = join(folder, 'glossary.csv');
  const terms = await readFile(glossary, 'utf8').catch(() => '');
  // Where a surname is a common word, it is a term of its own.
  const kept = terms
    .split('\n')
    .filter((line) => plans.every(({ naming }) => naming.withoutFullName(line) === line));
  if (kept.length < terms.split('\n').length) await replaceFile(glossary, kept.join('\n'));
}

/** What has to be read again may be lacking: otherwise the withdrawal could not be published before it is. */
async function declareIncomplete(
  file: string,
  language: TranslatedLanguage,
  tables: ReadonlySet<string>,
): Promise<void> {
  const json = await readFile(file, 'utf8').catch(() => '{}');
  const complete = JSON.parse(json) as Record<string, readonly string[]>;
  const left = (complete[language] ?? []).filter((table) => !tables.has(table));
  if (left.length === (complete[language] ?? []).length) return;
  await replaceFile(file, `${JSON.stringify({ ...complete, [language]: left })}\n`);
}

/** Drops the entries that were the person's alone. */
export async function renewTranslations(folder: string, data: string): Promise<void> {
  for (const { file, text } of await renewed(folder, await loadData(data, { drafts: true }))) {
    const before = await readFile(file, 'utf8').catch(() => null);
    if (before !== null && before !== text) await replaceFile(file, text);
  }
}

/** A translation that had to be changed is read again before it is published. */
function entriesWithout(entries: readonly Translation[], plans: readonly Plan[]): readonly Translation[] {
  return entries.map((entry) => {
    const forms = entry.forms.map((form) => withoutName(form, plans));
    const isChanged = forms.join('\n') !== entry.forms.join('\n');
    return {
      ...entry,
      english: withoutName(entry.english, plans),
      translated: forms[0] ?? '',
      forms,
      isFuzzy: entry.isFuzzy || isChanged,
      previous: entry.previous === null ? null : withoutName(entry.previous, plans),
      note: withoutName(entry.note, plans),
      about: entry.about.map((line) => withoutName(line, plans)),
      rows: entry.rows.map((row) => plans.reduce((id, { naming }) => naming.withoutInId(id), row)),
    };
  });
}

/** A list of words loses those that are the name. */
function linesWithout(text: string, plans: readonly Plan[]): string {
  return text
    .split('\n')
    .filter((line) => withoutName(line, plans) === line)
    .join('\n');
}

function withoutName(text: string, plans: readonly Plan[]): string {
  return plans.reduce((left, { naming }) => naming.without(left), text);
}
