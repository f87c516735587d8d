import { expect, test } from 'vitest';
import { widthOf } from '#drawing/measure.ts';
import { Pen } from '#drawing/pen.ts';
import { svgText } from '#drawing/tree.ts';
import { LINE, shorten, wrapWords, writeLines } from '#drawing/wrap.ts';
import { withWords } from '#words/bound.ts';

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
  expect(shorten('Palina Sharenda-Panasiuk', 190, 14)).toBe('Palina Sharenda-Panasiuk');
  expect(shorten('Person 17 '.repeat(9), 100, 14)).toMatch(/^Person 17 P.*…$/);
  expect(shorten('Person 17', 1, 14)).toBe('P…');
});

test('however words are parted in their source, one space is drawn between them', () => {
  expect(wrapWords('abc\n   def\tghi  jkl', 300, 14)).toEqual(['abc def ghi jkl']);
  expect(wrapWords('abc\n   def', widthOf('abc def', 14) - 1, 14)).toEqual(['abc', 'def']);
});

test('no words make no lines', () => {
  expect(wrapWords('  ', 100, 14)).toEqual([]);
});

test('a line is filled to its width and no further', () => {
  const whole = widthOf('abcde fghij', 10);
  expect(wrapWords('abcde fghij', whole + 0.01, 10)).toEqual(['abcde fghij']);
  expect(wrapWords('abcde fghij', whole - 0.01, 10)).toEqual(['abcde', 'fghij']);
  expect(wrapWords('abcdef', widthOf('abcde', 10) + 0.01, 10)).toEqual(['abcde', 'f']);
});

test('a name is cut where it would stick out and nowhere before, and without a space before the sign', () => {
  const name = 'abcdefghij';
  expect(shorten(name, widthOf(name, 10) + 0.01, 10)).toBe(name);
  expect(shorten(name, widthOf('abcdefg…', 10) + 0.01, 10)).toBe('abcdefg…');
  expect(shorten('abcd efghij', widthOf('abcd …', 10) + 0.01, 10)).toBe('abcd…');
  // Bold letters are wider.
  expect(shorten(name, widthOf(name, 10) + 0.01, 10, { weight: 'bold' })).toMatch(/…$/);
});

test('lines break after strokes within words, and not at spaces that bind', () => {
  const wide = widthOf('Sharenda-', 14) + 1;
  expect(wrapWords('Sharenda-Panasiuk', wide, 14)).toEqual(['Sharenda-', 'Panasiuk']);
  expect(wrapWords('на 1\u00a0300', widthOf('1\u00a0300', 14) + 1, 14)).toEqual(['на', '1\u00a0300']);
});

test('no line begins after a stroke that binds', () => {
  const bound = withWords('кому-то');
  expect(wrapWords(`сказали ${bound}`, widthOf('сказали кому-', 13), 13)).toEqual(['сказали', bound]);
});

test('the last line kept holds as many words as fit beside the ellipsis, to the very edge', () => {
  const text = 'abcde fghij klmnopqrst';
  expect(wrapWords(text, widthOf('abcde fghij …', 10), 10, { most: 1 })).toEqual(['abcde fghij …']);
  expect(wrapWords(text, widthOf('abcde fghij …', 10) - 0.01, 10, { most: 1 })).toEqual(['abcde …']);
});

test('the one word of the last line kept stays, however little room the ellipsis has', () => {
  expect(wrapWords('abcde fghij', widthOf('abcde', 10) + 0.01, 10, { most: 1 })).toEqual(['abcde …']);
});

test('of more lines than are allowed the last one kept ends in an ellipsis, and fits', () => {
  const lines = wrapWords(TEXT, 180, 13.5, { most: 2 });
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/\S …$/);
  for (const line of lines) expect(widthOf(line, 13.5)).toBeLessThanOrEqual(180);
  expect(TEXT.startsWith(lines.join(' ').replace(' …', ''))).toBe(true);
  expect(wrapWords('Person 17', 180, 13.5, { most: 1 })).toEqual(['Person 17']);
});

test('lines are written one under the other', () => {
  const pen = new Pen('g');
  writeLines(pen, ['Person', '17'], 3, 10, { class: 'muted' });
  expect(svgText(pen)).toBe(
    `<g><text class="muted" x="3" y="10">Person</text><text class="muted" x="3" y="${10 + LINE}">17</text></g>`,
  );
});

test('words bound together that fill a line to its width stay together in it', () => {
  const bound = '19\u00a0March';
  expect(wrapWords(`a ${bound} b`, widthOf(bound, 14) + 0.01, 14)).toEqual(['a', bound, 'b']);
});

test('words bound together that no line can hold part at what binds them, not within a word', () => {
  const bound = '19\u00a0March\u00a02026';
  expect(wrapWords(bound, widthOf('19\u00a0March', 14) + 1, 14)).toEqual(['19\u00a0March', '2026']);
});
