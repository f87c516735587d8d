import { expect, test } from 'vitest';
import { quoted } from '#words/quotes.ts';

test.each([
  ['en', 'A title', '“A title”'],
  ['be', 'A title', '«A title»'],
  ['ru', 'Заголовок', '«Заголовок»'],
  ['en', 'A “round” of releases', '“A ‘round’ of releases”'],
  ['ru', 'Раунд «помилований»', '«Раунд „помилований“»'],
  ['en', 'Раунд «помилований»', '“Раунд «помилований»”'],
  ['en', '"It is no change." Comments', '“‘It is no change.’ Comments”'],
  ['be', '"It is no change." Comments', '«„It is no change.“ Comments»'],
] as const)('in %s a title %s is written %s', (code, title, written) => {
  expect(quoted(title, code)).toBe(written);
});
