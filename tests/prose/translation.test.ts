import { expect, test } from 'vitest';
import { translatedWording, wordingOf } from '#prose/translation.ts';

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
