/** The files of `translations/` as they should be for the data there is now. */
import type { Data } from '#data/edition.ts';
import { TRANSLATED_LANGUAGES, type TranslatedLanguage } from '#data/languages.ts';
import { extractTexts, type SourceText } from './extract.ts';
import { poPath, readTranslations } from './folder.ts';
import { mergeTexts } from './merge.ts';
import { UnreadableTranslations, writePo, type Translation } from './po-file.ts';
import type { TranslatedTable } from './text-columns.ts';

export interface RenewedFile {
  readonly file: string;
  readonly language: TranslatedLanguage;
  readonly table: TranslatedTable;
  readonly texts: readonly SourceText[];
  readonly entries: readonly Translation[];
  /** What the file should hold. */
  readonly text: string;
}

/** Every file, of each language, those among them that lost their last text. Throws an `UnreadableTranslations` that names the file. */
export async function renewed(folder: string, data: Data): Promise<readonly RenewedFile[]> {
  const files: RenewedFile[] = [];
  for (const language of TRANSLATED_LANGUAGES) {
    for (const [table, texts] of extractTexts(data, language)) {
      const file = poPath(folder, language, table);
      const read = await readTranslations(file).catch((error: unknown) => {
        throw new UnreadableTranslations(`${file}: ${(error as Error).message}`, { cause: error });
      });
      if (read === null && texts.length === 0) continue;
      const entries = mergeTexts(texts, read?.entries ?? []);
      files.push({ file, language, table, texts, entries, text: writePo(language, entries) });
    }
  }
  return files;
}
