import { expect, test } from 'vitest';
import { textNote, translatedWording, wordingOf } from '#prose/translation.ts';
import { languageOf, type LanguageCode } from '#words/language.ts';

test('A wording has one name whichever line ends a system gave its file, and another for another wording.', () => {
  const english = '---\ntitle: One\n---\n\nA sentence.\n';
  expect(wordingOf(english)).toMatch(/^[0-9a-f]{12}$/);
  expect(wordingOf(english.replaceAll('\n', '\r\n'))).toBe(wordingOf(english));
  expect(wordingOf(english.replace('A', 'Another'))).not.toBe(wordingOf(english));
});

test('A translation says in its front which wording it is of.', () => {
  expect(translatedWording('---\ntitle: X\nof: 3f9a21bc0d4e\n---\nof: 000000000000\n')).toBe('3f9a21bc0d4e');
  expect(translatedWording('---\nof: "3f9a21bc0d4e"\n---\n')).toBe('3f9a21bc0d4e');
  expect(translatedWording('---\ntitle: X\n---\nof: 3f9a21bc0d4e\n')).toBeNull();
  expect(translatedWording('of: 3f9a21bc0d4e')).toBeNull();
});

test('A page says of its text that it is not translated, or that the English has changed since; else nothing.', () => {
  const belarusian = languageOf('be');
  const note = (lang: LanguageCode, isStale: boolean) => textNote({ lang, isStale }, belarusian);
  expect(note('en', false)).toBe(belarusian.say('explainer.untranslated'));
  expect(note('be', true)).toBe(belarusian.say('explainer.stale'));
  expect(note('be', false)).toBeUndefined();
});
