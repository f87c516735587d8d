import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checksumOf } from '#data/checksum.ts';
import { temporaryFolder } from './synthetic.ts';

const sumOf = (text: string) => createHash('sha256').update(text).digest('hex');

// A line end lies across the pieces of 64 KiB in which a file is read.
const LONG = `${'x'.repeat(2 ** 16 - 1)}\r\nend`;

test.each(['', 'a', 'a,b\r\n1,2\r\n', 'a\rb', 'ends with \r', 'Ў\r\n', LONG])(
  'a checksum is that of the bytes of a file, or of its text with line ends of Unix: %#',
  async (text) => {
    const file = join(await temporaryFolder(), 'file.csv');
    await writeFile(file, text);
    expect(await checksumOf(file)).toBe(sumOf(text));
    expect(await checksumOf(file, { lineEnds: 'LF' })).toBe(sumOf(text.replaceAll('\r\n', '\n')));
  },
);
