/**
 * Which wording of the English a translated text is the translation of: its frontmatter says so, `of: 3f9a21bc0d4e`.
 * Where the English has changed since, the page says that.
 */
import { createHash } from 'node:crypto';
import type { Language, LanguageCode } from '#words/language.ts';
import { frontmatterOf } from './frontmatter.ts';
import { NOBODY, settled } from './named.ts';

const LENGTH = 12;

/**
 * The name of a wording: the beginning of the SHA-256 of its file, read with everybody in it. Marks of passages about
 * people are no words of the text; that a translation has the same is compared by itself.
 */
export function wordingOf(english: string): string {
  const text = settled(english.replaceAll('\r\n', '\n'), NOBODY);
  return createHash('sha256').update(text).digest('hex').slice(0, LENGTH);
}

/** The wording that a translation names; `null` where it names none. */
export function translatedWording(text: string): string | null {
  return /^of: *["']?([0-9a-f]+)["']? *$/m.exec(frontmatterOf(text))?.[1] ?? null;
}

/** Whether the English stands as it was translated. */
export function isCurrent(translation: string, english: string): boolean {
  return translatedWording(translation) === wordingOf(english);
}

/** What the page says above a text that is not what it should be; `undefined` where all is well. */
export function textNote(
  { lang, isStale }: { readonly lang: LanguageCode; readonly isStale: boolean },
  language: Language,
): string | undefined {
  if (lang !== language.code) return language.say('explainer.untranslated');
  return isStale ? language.say('explainer.stale') : undefined;
}
