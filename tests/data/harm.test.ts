import { expect, test } from 'vitest';
import { harmIn, harmOf } from '#data/harm.ts';

test('The sieve that most cells meet keeps back nothing that a rule is about, whatever letter stands where.', () => {
  const missed: string[] = [];
  for (let code = 0; code < 0x1_1000; code += 1) {
    const letter = String.fromCodePoint(code);
    for (const cell of [letter, `${letter}a`, `a${letter}`, `a${letter}b`, `a; ${letter}b`, letter.repeat(5)])
      if (harmIn(cell) !== harmOf(cell)) missed.push(`U+${code.toString(16)} in ${JSON.stringify(cell)}`);
  }
  expect(missed).toEqual([]);
});
