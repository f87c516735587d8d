/** The folder of the translations: what stands in it, file by file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TranslatedLanguage } from '#data/languages.ts';
import { readPo, type Translation } from './po-file.ts';
import type { TranslatedTable } from './text-columns.ts';

/** Where they stand: `TRANSLATIONS_DIR`, or `translations`; of data that lies elsewhere, beside that. */
export function translationsFolder(): string {
  const { TRANSLATIONS_DIR, DATA_DIR } = process.env;
  return TRANSLATIONS_DIR ?? (DATA_DIR === undefined ? 'translations' : `${DATA_DIR}-translations`);
}

/** The file of a table in a language. */
export function poPath(folder: string, language: TranslatedLanguage, table: TranslatedTable): string {
  return join(folder, language, `${table}.po`);
}

/** A file's text and entries; `null` where there is no such file. Throws an `UnreadableTranslations`. */
export async function readTranslations(
  path: string,
): Promise<{ readonly text: string; readonly entries: readonly Translation[] } | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : { text, entries: readPo(text) };
}

/** Words that may hold letters of other languages, one a line of `names.txt`; a line that begins with # is a remark. */
export async function readNames(folder: string, language: TranslatedLanguage): Promise<ReadonlySet<string>> {
  const text = await readFile(join(folder, language, 'names.txt'), 'utf8').catch(() => '');
  return new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
}

/** How far an entry is: only what has been read is published. */
export type State = 'missing' | 'fuzzy' | 'unread' | 'read';

export function stateOf({ forms, isFuzzy, note }: Translation): State {
  if (forms.every((form) => form === '')) return 'missing';
  if (isFuzzy) return 'fuzzy';
  return /\bread:\s*\S/.test(note) ? 'read' : 'unread';
}
