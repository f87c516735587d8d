/** Sealing: the checksums by which a reader, and the check, know that an edition has not changed. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EDITION_FILE, type EditionFile } from './edition.ts';
import { TABLE_NAMES } from './tables.ts';

/** SHA-256 of a file, in hexadecimal. */
export async function checksumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * Writes the checksums of an edition's tables into its `edition.json`, which makes it sealed. The file
 * is replaced in one step, so an interrupted seal leaves a draft, never half of one. The edition must
 * have passed the check.
 */
export async function sealEdition(folder: string, sealedOn: string): Promise<EditionFile> {
  const path = join(folder, 'edition.json');
  const about = EDITION_FILE.parse(JSON.parse(await readFile(path, 'utf8')));
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
