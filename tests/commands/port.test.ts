import { expect, test } from 'vitest';
import { portOf, portRefused } from '#commands/port.ts';

test('A port is a whole number that a computer has, and 4321 where none is named.', () => {
  expect([undefined, '0', '8080', '65535'].map(portOf)).toEqual([4321, 0, 8080, 65_535]);
  for (const setting of ['', '-1', '65536', '80.5', 'http'])
    expect(() => portOf(setting), setting).toThrow(
      `PORT is "${setting}"; set it to a number such as 4322, or leave it out.`,
    );
});

test('What a port is refused for is told with the command to run.', () => {
  const refused = (code: string) => portRefused(Object.assign(new Error(), { code }), 80, 'run preview');
  expect(refused('EADDRINUSE')).toBe(
    'Port 80 is in use. Stop what uses it, or choose another: PORT=4322 npm run preview',
  );
  expect(refused('EACCES')).toBe(
    'Port 80 may not be used by this user; choose another: PORT=4322 npm run preview',
  );
  expect(refused('ENOENT')).toBeNull();
});
