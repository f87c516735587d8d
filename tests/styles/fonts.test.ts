/** An English page names the other languages in its own type: the file that it loads anyway has their letters. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES, languageOf } from '#words/language.ts';

const faces = readFileSync('src/styles/fonts.css', 'utf8').match(/@font-face \{[^}]*\}/g) ?? [];

const fileOf = (face: string) => /url\('([^']*)'\)/.exec(face)?.[1];

const hasLetter = (face: string, letter: string) =>
  [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].some(([, from = '', to = from]) => {
    const code = letter.codePointAt(0) ?? 0;
    return Number.parseInt(from, 16) <= code && code <= Number.parseInt(to, 16);
  });

const [latin = '', names = ''] = [
  faces.find((face) => hasLetter(face, 'a')),
  faces.find((face) => face.includes("'Golos Text Names'")),
].map((face) => face ?? '');

test('The names of the other languages are in the range of their face, and no letter that is in neither', () => {
  const letters = new Set(
    LANGUAGES.filter((code) => code !== 'en').flatMap((code) =>
      Array.from(languageOf(code).say('site.language')),
    ),
  );
  expect([...letters].filter((letter) => !hasLetter(names, letter))).toEqual([]);
  const cyrillic = Array.from({ length: 0x60 }, (_, at) => String.fromCodePoint(0x400 + at));
  expect(cyrillic.filter((letter) => hasLetter(names, letter) && !letters.has(letter))).toEqual([]);
});

test('They cost no file of their own, and Latin letters no file of Cyrillic', () => {
  expect(fileOf(names)).toBe(fileOf(latin));
  expect(faces.filter((face) => hasLetter(face, 'a')).map(fileOf)).toEqual([fileOf(latin)]);
});
