import { afterEach, expect, test, vi } from 'vitest';
import { isYes, styled } from '#commands/terminal.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const output = (isTTY: boolean) => ({ isTTY }) as unknown as NodeJS.WriteStream;

test('A text has colours on a terminal only, and there only where they are wanted.', () => {
  vi.stubEnv('NO_COLOR', undefined);
  expect(styled('red', 'wrong', output(true))).toBe('\u001b[31mwrong\u001b[39m');
  expect(styled('red', 'wrong', output(false))).toBe('wrong');
  vi.stubEnv('NO_COLOR', '1');
  expect(styled('red', 'wrong', output(true))).toBe('wrong');
});

test('Only a yes is one.', () => {
  expect(['y', 'Y', 'yes', 'YES'].map(isYes)).toEqual([true, true, true, true]);
  expect(['', 'n', 'no', 'ye', 'yess', 'yes please', 'oy'].filter(isYes)).toEqual([]);
});
