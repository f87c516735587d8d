/** Sealing: the checksums by which a reader, and the check, know that an edition has not changed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCanonical } from './canonical.ts';
import { checksumOf } from '#data/checksum.ts';
import { EDITION_FILE, parseEditionFile, type EditionFile } from '#data/edition-file.ts';
import { DataError } from '#data/problem.ts';
import { clearUnfinished, replaceFile } from './replace.ts';
import { tableIn, tableNamesIn } from '#data/schema.ts';

export { checksumOf } from '#data/checksum.ts';

/**
 * Puts an edition's tables into their canonical form and writes their checksums into its `edition.json`,
 * which makes it sealed. Each file is replaced in one step, `edition.json` last: an interrupted seal
 * leaves a draft that says the same as before, never half of a sealed edition. The edition must have
 * passed the check.
 */
export async function sealEdition(folder: string, sealedOn: string): Promise<EditionFile> {
  const path = join(folder, 'edition.json');
  const read = parseEditionFile(await readFile(path, 'utf8'), path);
  if ('problems' in read) throw new DataError(read.problems);
  const { about } = read;
  if (about.checksums)
    throw new Error(`${folder} is sealed already, on ${about.sealed_on ?? about.compiled_on}`);
  await clearUnfinished(folder);
  const checksums: Record<string, string> = {};
  for (const name of tableNamesIn(about.as_of).toSorted()) {
    const file = join(folder, `${name}.csv`);
    await makeCanonical(file, tableIn(about.as_of, name));
    checksums[`${name}.csv`] = await checksumOf(file);
  }
  const sealed = EDITION_FILE.parse({ ...about, sealed_on: sealedOn, checksums });
  await replaceFile(path, `${JSON.stringify(sealed, null, 2)}\n`);
  return sealed;
}
