import { expect, test } from 'vitest';
import { widthOf } from '#drawing/labels.ts';
import { shorten, wrapWords } from '#drawing/wrap.ts';

const TEXT = 'OSCE mission: below international standards; conditions before the election undemocratic';

test('lines are no wider than asked and lose no word', () => {
  const lines = wrapWords(TEXT, 180, 13.5);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ')).toBe(TEXT);
  for (const line of lines) expect(widthOf(line, 13.5)).toBeLessThanOrEqual(180);
});

test('a word wider than a line is broken, and loses no letter', () => {
  const lines = wrapWords('a justanunusuallylongword b', 60, 14);
  expect(lines.join('').replaceAll(' ', '')).toBe('ajustanunusuallylongwordb');
  for (const line of lines) expect(widthOf(line, 14)).toBeLessThanOrEqual(60);
});

test('a line that would stick out is cut and says so, others stay as they are', () => {
  expect(shorten('Palina Sharenda-Panasiuk', 178, 14)).toBe('Palina Sharenda-Panasiuk');
  expect(shorten('Person 17 '.repeat(9), 100, 14)).toMatch(/^Person 17 P.*…$/);
  expect(shorten('Person 17', 1, 14)).toBe('P…');
});

test('no words make no lines', () => {
  expect(wrapWords('  ', 100, 14)).toEqual([]);
});

test('a line is filled to its width and no further', () => {
  // At 10 a letter is 5.8 wide: ten letters and a space are 63.8.
  expect(wrapWords('abcde fghij', 63.8, 10)).toEqual(['abcde fghij']);
  expect(wrapWords('abcde fghij', 63.7, 10)).toEqual(['abcde', 'fghij']);
  expect(wrapWords('abcdef', 29, 10)).toEqual(['abcde', 'f']);
});

test('a name is cut where it would surely stick out, and without a space before the sign', () => {
  // Names are taken for 0.78 of their letters.
  expect(shorten('abcdefghij', 45.24, 10)).toBe('abcdefghij');
  expect(shorten('abcdefghij', 45.2, 10)).toBe('abcdefgh…');
  expect(shorten('abcd efghij', 28, 10)).toBe('abcd…');
});
