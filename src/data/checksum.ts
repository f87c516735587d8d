/** Checksums of files, by which anybody can tell that a file is what it was. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** SHA-256 of a file, in hexadecimal; with line ends of Windows made those of Unix where asked for. */
export async function checksumOf(path: string, { lineEnds }: { lineEnds?: 'LF' } = {}): Promise<string> {
  const hash = createHash('sha256');
  const bytes = createReadStream(path);
  await (lineEnds === 'LF' ? pipeline(bytes, withUnixLineEnds, hash) : pipeline(bytes, hash));
  return hash.digest('hex');
}

async function* withUnixLineEnds(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held = '';
  for await (const bytes of source) {
    const text = (held + bytes.toString('latin1')).replaceAll('\r\n', '\n');
    held = text.endsWith('\r') ? '\r' : '';
    yield Buffer.from(text.slice(0, text.length - held.length), 'latin1');
  }
  yield Buffer.from(held, 'latin1');
}
