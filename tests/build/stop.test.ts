import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Stop, told } from '#build/stop.ts';
import { DataError } from '#data/problem.ts';

/** An error of the system, as Node makes it. */
const system = (code: string, more: object) => Object.assign(new Error(`${code}: …`), { code, ...more });

test('What an editor can mend is told in a sentence.', () => {
  expect(told(new Stop('Set OUT_DIR.'))).toBe('Set OUT_DIR.');
  expect(told(new DataError([{ file: 'rounds.csv', line: 2, message: 'is empty' }]))).toBe(
    'rounds.csv:2 is empty',
  );
  expect(told(system('ENOSPC', { syscall: 'write' }))).toBe(
    'A file cannot be written: the disk is full (ENOSPC).',
  );
  expect(told(system('EACCES', { syscall: 'mkdir', path: '/srv/dist.build-1' }))).toBe(
    '/srv/dist.build-1 cannot be written: this user may not write there (EACCES).',
  );
  expect(told(system('EBUSY', { syscall: 'rename', path: '/srv/a', dest: '/srv/b' }))).toBe(
    '/srv/b cannot be written: another program holds it open, or a disk is mounted there (EBUSY).',
  );
});

test('A bug is told with where it is.', () => {
  expect(told(new TypeError('x is not a function'))).toContain('stop.test.ts');
  try {
    readFileSync('/nowhere');
  } catch (error) {
    expect(told(error)).toContain('stop.test.ts');
  }
  expect(told(system('EPERM', { syscall: 'kill' }))).toContain('stop.test.ts');
  expect(told('thrown')).toBe('thrown');
});
