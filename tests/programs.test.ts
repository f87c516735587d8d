/** Tests of a program that is missing are skipped on a machine, and fail in CI. */
import { afterEach, expect, test, vi } from 'vitest';
import { programOf } from './programs.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a program that is here is found, in CI or not', () => {
  vi.stubEnv('CI', 'true');
  expect(programOf(['no-such-program', process.execPath])).toBe(process.execPath);
});

test('one that is missing is nothing on a machine, and an error in CI that says what to do', () => {
  vi.stubEnv('CI', '');
  expect(programOf(['no-such-program'])).toBeUndefined();
  vi.stubEnv('CI', 'true');
  expect(() => programOf(['no-such-program'])).toThrow(
    'Tests need no-such-program, and CI has none: .ci/run has to install it.',
  );
});
