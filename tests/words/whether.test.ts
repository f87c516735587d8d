import { expect, it } from 'vitest';
import { whether } from '#words/whether.ts';

it('tells a message yes or no', () => {
  expect(whether(true)).toBe('yes');
  expect(whether(false)).toBe('no');
});
