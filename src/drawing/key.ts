/** Keys of charts: which signs a drawing has, each with its words. */
import type { Language } from '#words/language.ts';
import type { KeyEntry } from './chart.ts';
import type { SignName } from './signs.ts';

/**
 * A sign whose words have its name, or a sign and the name of its words, with the layout where only that has room for it;
 * `false` of one that the drawing has not.
 */
export type KeySign = SignName | readonly [sign: SignName, word: string, only?: 'wide'] | false;

/** The entries of a chart's key, whose words are `charts.<id>.signs.<word>`. */
export function keyOf(
  id: string,
  { language }: { readonly language: Language },
  signs: readonly KeySign[],
): KeyEntry[] {
  return signs.flatMap((each) => {
    if (each === false) return [];
    const [sign, word, only] = typeof each === 'string' ? [each, each] : each;
    return { sign, text: language.sayAny(`charts.${id}.signs.${word}`), ...(only && { only }) };
  });
}
