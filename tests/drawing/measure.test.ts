import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ADVANCES_FILE, advancesIn, advancesText, FACES, lettersMeasured } from '#commands/advances.ts';
import { ADVANCES, LETTERS } from '#drawing/advances.ts';
import { widest, widthOf, type Face, type Weight } from '#drawing/measure.ts';

const WEIGHTS: readonly Weight[] = ['regular', 'semibold', 'bold'];

/** Letters that the site's languages are written with, and what stands between them. */
const WRITTEN =
  'AZaz09ÅŁñ' +
  'АБВГДЕЁЖЗІЙКЛМНОПРСТУЎФХЦЧШЫЬЭЮЯабвгдеёжзійклмнопрстуўфхцчшыьэюя' +
  'ИЩЪищъҐґ' +
  ' \u00a0.,:;!?()/-–—−’“”„«»…№%+*&';

test('The table has every letter that the site is written with', () => {
  expect(LETTERS).toBe(lettersMeasured());
  for (const letter of WRITTEN) expect(LETTERS, letter).toContain(letter);
});

describe.for(
  (['shipped', 'system'] as const).flatMap((face) => WEIGHTS.map((weight) => [face, weight] as const)),
)('the %s typeface, %s', ([face, weight]) => {
  const file = FACES[face][weight];

  // DejaVu Sans is not part of this site: where a machine has it, the table is held against it.
  test.skipIf(!existsSync(file))('sets letters as wide as the table says', () => {
    expect(ADVANCES[face][weight]).toEqual(advancesIn(file, LETTERS));
  });

  test('has all letters that the site is written with', () => {
    const widths = Array.from(WRITTEN, (letter) => widthOf(letter, 1000, weight, face));
    expect(Math.max(...widths)).toBeLessThan(1400);
    expect(Math.min(...widths)).toBeGreaterThan(150);
  });
});

// As above, of the whole file.
test.skipIf(!existsSync(FACES.system.bold))(
  'What is written of both typefaces is what is there',
  async () => {
    expect(await advancesText(FACES)).toBe(readFileSync(ADVANCES_FILE, 'utf8'));
  },
);

test('A text is as wide as its letters, in its size', () => {
  const letters = ['Л', 'ю', 'д', 'и'].map((letter) => widthOf(letter, 14));
  expect(widthOf('Люди', 14)).toBeCloseTo(letters.reduce((sum, each) => sum + each, 0));
  expect(widthOf('Люди', 28)).toBeCloseTo(2 * widthOf('Люди', 14));
  expect(widthOf('', 14)).toBe(0);
});

test('A text in a drawing has room in whichever typeface it is read', () => {
  const text = 'доля по официальным данным';
  const faces: readonly Face[] = ['shipped', 'system'];
  expect(widthOf(text, 14)).toBe(Math.max(...faces.map((face) => widthOf(text, 14, 'regular', face))));
  expect(widthOf(text, 14, 'bold')).toBeGreaterThan(widthOf(text, 14));
  expect(widest(['a', text, 'b'], 14)).toBe(widthOf(text, 14));
  expect(widest([], 14)).toBe(0);
});

test('Letters of no table are taken for wide, accents for nothing', () => {
  expect(widthOf('漢字', 10)).toBe(20);
  expect(widthOf('e\u0301', 10)).toBe(widthOf('e', 10));
});
