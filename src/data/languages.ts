/**
 * The languages that texts and names are written in, the one of the data first. A new one is added here and to
 * `OWN_WORDS` of `src/words/messages.ts`, which asks for it; everything else follows from its file in `languages/`.
 */
import { be } from './languages/be.ts';
import { en } from './languages/en.ts';
import type { LanguageData } from './languages/language.ts';
import { ru } from './languages/ru.ts';

const KNOWN = { en, be, ru };

export type LanguageCode = keyof typeof KNOWN;

/** A language that words and data are translated into. */
export type TranslatedLanguage = Exclude<LanguageCode, 'en'>;

export const LANGUAGE_DATA: Readonly<Record<LanguageCode, LanguageData>> = KNOWN;

export const LANGUAGE_CODES = Object.keys(KNOWN) as readonly LanguageCode[];

export function isLanguage(code: string): code is LanguageCode {
  return Object.hasOwn(KNOWN, code);
}

export const TRANSLATED_LANGUAGES: readonly TranslatedLanguage[] = LANGUAGE_CODES.filter(
  (code) => code !== 'en',
);

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
