/** Sentences put together from messages and values. */
import type { Language } from './language.ts';

/** With a capital, as a count that a sentence begins with may bring a small "about" along. */
export function beginSentence(text: string, { tag }: Pick<Language, 'tag'>): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(tag) + text.slice(first.length);
}
