/** Translations of the synthetic data, for tests to fill in. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { loadData, type Data } from '#data/edition.ts';
import { formatProblem } from '#data/problem.ts';
import { checkTranslations } from '#data/translations/check.ts';
import type { TranslatedLanguage } from '#data/languages.ts';
import { readPo, writePo, type Translation } from '#data/translations/po-file.ts';
import { renewed } from '#data/translations/renew.ts';
import { syntheticData, type SyntheticData } from '../synthetic.ts';

export interface TranslatedData extends SyntheticData {
  readonly translations: string;
  load(): Promise<Data>;
  /** What `npm run translations` does. */
  renew(): Promise<void>;
  /** Fills in one entry. */
  translate(english: string, filled: Partial<Translation>, language?: TranslatedLanguage): Promise<void>;
  entry(english: string, language?: TranslatedLanguage): Promise<Translation | undefined>;
  /** Problems of the translations, a line each, with `translations` for the folder. */
  faults(): Promise<string>;
}

/** The synthetic data with the files of its translations, all of them empty. */
export async function translatedData(): Promise<TranslatedData> {
  const data = await syntheticData();
  const translations = `${data.folder}-translations`;
  const load = () => loadData(data.folder, { drafts: true });
  const files = async () => renewed(translations, await load());
  const fileWith = async (english: string, language: TranslatedLanguage) => {
    for (const each of await files())
      if (each.language === language && each.entries.some((entry) => entry.english === english)) return each;
    throw new Error(`No text of the data is "${english}"`);
  };
  const made: TranslatedData = {
    ...data,
    translations,
    load,
    async renew() {
      for (const { file, text } of await files()) {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
      }
    },
    async translate(english, filled, language = 'be') {
      const { file, entries } = await fileWith(english, language);
      const changed = entries.map((entry) =>
        entry.english === english
          ? { ...entry, ...filled, forms: filled.forms ?? [filled.translated ?? entry.translated] }
          : entry,
      );
      await writeFile(file, writePo(language, changed));
    },
    async entry(english, language = 'be') {
      for (const { file } of (await files()).filter((each) => each.language === language)) {
        const found = readPo(await readFile(file, 'utf8')).find((entry) => entry.english === english);
        if (found) return found;
      }
      return undefined;
    },
    async faults() {
      const { problems } = await checkTranslations(translations, await load());
      return problems.map((each) => formatProblem(each).replaceAll(translations, 'translations')).join('\n');
    },
  };
  await made.renew();
  return made;
}
