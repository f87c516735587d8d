/** Sealing: the checksums by which a reader, and the check, know that an edition has not changed. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EDITION_FILE, parseEditionFile, type EditionFile } from './edition-file.ts';
import { DataError } from './problem.ts';
import { TABLE_NAMES } from './tables.ts';

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

/**
 * Writes the checksums of an edition's tables into its `edition.json`, which makes it sealed. The file
 * is replaced in one step, so an interrupted seal leaves a draft, never half of one. The edition must
 * have passed the check.
 */
export async function sealEdition(folder: string, sealedOn: string): Promise<EditionFile> {
  const path = join(folder, 'edition.json');
  const read = parseEditionFile(await readFile(path, 'utf8'), path);
  if ('problems' in read) throw new DataError(read.problems);
  const { about } = read;
  if (about.checksums) throw new Error(`${folder} is sealed already, on ${about.sealed_on ?? about.compiled_on}`);
  const checksums: Record<string, string> = {};
  for (const name of TABLE_NAMES.toSorted()) {
    checksums[`${name}.csv`] = await checksumOf(join(folder, `${name}.csv`));
  }
  const sealed = EDITION_FILE.parse({ ...about, sealed_on: sealedOn, checksums });
  await writeFile(`${path}.new`, `${JSON.stringify(sealed, null, 2)}\n`);
  await rename(`${path}.new`, path);
  return sealed;
}
