import { expect, test } from 'vitest';
import { widthOf } from '../../src/drawing/labels.ts';
import { wrapWords } from '../../src/drawing/wrap.ts';

const TEXT = 'OSCE mission: below international standards; conditions before the election undemocratic';

test('lines are no wider than asked and lose no word', () => {
  const lines = wrapWords(TEXT, 180, 13.5);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ')).toBe(TEXT);
  for (const line of lines) expect(widthOf(line, 13.5)).toBeLessThanOrEqual(180);
});

test('a word wider than a line stands on its own', () => {
  expect(wrapWords('a justanunusuallylongword b', 40, 14)).toEqual(['a', 'justanunusuallylongword', 'b']);
});

test('no words make no lines', () => {
  expect(wrapWords('  ', 100, 14)).toEqual([]);
});
