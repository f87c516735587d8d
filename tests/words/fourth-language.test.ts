/** What CONTRIBUTING promises to whoever adds a language: one list of them, and nothing asked for that no step names. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { Doubts } from '#data/check/doubts.ts';
import { LANGUAGE_CODES, nameIn, TRANSLATED_LANGUAGES } from '#data/languages.ts';
import { OWN_WORDS } from '#words/messages.ts';

/** Where languages are listed, and what lists others: spreadsheets are in the languages of editors, not of readers. */
const LISTS = /^(?:data\/languages\.ts|words\/messages\.ts|data\/month-names\.ts)$/;

test('languages are listed in one place, and their words in another', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const listing = files.filter((file) => {
    if (!/\.(?:ts|astro|mjs)$/.test(file) || LISTS.test(file)) return false;
    const text = readFileSync(join('src', file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
    const named = TRANSLATED_LANGUAGES.filter((code) =>
      new RegExp(`['"]${code}['"]|(?<![\\w.])${code}:`).test(text),
    );
    return named.length > 1;
  });
  expect(listing).toEqual([]);
  expect(Object.keys(OWN_WORDS)).toEqual([...LANGUAGE_CODES]);
});

test('a language without a column of names has the English ones, and the check asks for none', () => {
  const row = { person_id: 'person-17', name_en: 'Person 17', other_spellings: [] as readonly string[] };
  for (const code of TRANSLATED_LANGUAGES) expect(nameIn(row, code)).toBeNull();
  const warn = vi.fn();
  const place = (column: string) => ({ cell: { file: 'people.csv', line: 2, column } }) as never;
  new Doubts().of('people')?.(row, { warn, place });
  expect(warn).not.toHaveBeenCalled();
});
