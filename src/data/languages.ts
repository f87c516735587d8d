/**
 * The languages that texts and names are written in, the one of the data first. A new one is added here; types name
 * every place that has to know it. Which of them are published: `src/words/messages.ts`.
 */
export const LANGUAGE_CODES = ['en', 'be', 'ru'] as const;

export type LanguageCode = (typeof LANGUAGE_CODES)[number];

/** A language that words and data are translated into. */
export type TranslatedLanguage = Exclude<LanguageCode, 'en'>;

export const TRANSLATED_LANGUAGES: readonly TranslatedLanguage[] = LANGUAGE_CODES.filter(
  (code) => code !== 'en',
);

/** As whoever writes the data calls them. */
export const LANGUAGE_NAMES: Readonly<Record<LanguageCode, string>> = {
  en: 'English',
  be: 'Belarusian',
  ru: 'Russian',
};

/** A row that is called something in English and, where that is known, in other languages: a person, a place. */
export interface Named {
  readonly name_en: string;
}

/** What a row is called in a language; `null` where the data do not say. */
export function nameIn(row: Named, code: LanguageCode): string | null {
  return (row as Named & Partial<Record<`name_${LanguageCode}`, string | null>>)[`name_${code}`] ?? null;
}

/** What a row is called in every language of which that is known. */
export function namesIn(row: Named): readonly string[] {
  return LANGUAGE_CODES.flatMap((code) => nameIn(row, code) ?? []);
}
