/**
 * Every word of Belarusian and Russian that a reader reads is in a dictionary, a name, or on a short list: the words
 * of the site, its prose, and the texts of the data.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { TRANSLATED_LANGUAGES } from '#data/languages.ts';
import { exceptionsOf, unknownWords } from './spelling/spelling.ts';

describe.each(TRANSLATED_LANGUAGES)('The words of %s', (language) => {
  let lines: readonly string[] = [];

  beforeAll(async () => {
    lines = await exceptionsOf(language);
  });

  test('are spelt as its dictionary spells them, but for those that it cannot have', async () => {
    const allowed = new Set(lines.flatMap((line) => line.split(' ')));
    // One begins a sentence and another does not.
    const isAllowed = (word: string) => allowed.has(word) || allowed.has(word.toLowerCase());
    const told = [...(await unknownWords(language))]
      .filter(([word]) => !isAllowed(word))
      .map(
        ([word, at]) =>
          `"${word}" (${at.join(', ')}) is in no dictionary: mend it, or add it to tests/release/spelling/${language}.txt`,
      );
    expect(told).toEqual([]);
  });

  test('need few exceptions', () => {
    expect(lines.length).toBeLessThanOrEqual(300);
  });
});
