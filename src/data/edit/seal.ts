/** Sealing: the checksums by which a reader, and the check, know that an edition has not changed. */
import { dirname, join } from 'node:path';
import { makeCanonical } from './canonical.ts';
import { checksumOf } from '#data/checksum.ts';
import { EDITION_FILE, type EditionFile } from '#data/edition-file.ts';
import { aboutEdition } from './draft.ts';
import { listEdition, unlistEdition } from './edition-list.ts';
import { clearUnfinished, replaceFile } from './replace.ts';
import { tableIn, tableNamesIn } from '#data/schema.ts';

export { checksumOf } from '#data/checksum.ts';

/** Initials of those who put an edition together and read it. */
export type Readers = Pick<EditionFile, 'compiled_by' | 'read_by'>;

/**
 * Puts an edition's tables into their canonical form and writes their checksums into its `edition.json`,
 * which makes it sealed. Each file is replaced in one step, `edition.json` last: an interrupted seal
 * leaves a draft that says the same as before, never half of a sealed edition; or a sealed one that the list of
 * editions does not have yet, which `listEdition` puts there. The edition must have passed the check.
 */
export async function sealEdition(
  folder: string,
  sealedOn: string,
  readers: Readers = {},
): Promise<EditionFile> {
  const path = join(folder, 'edition.json');
  const about = await aboutEdition(folder);
  if (about.checksums)
    throw new Error(`${folder} is sealed already, on ${about.sealed_on ?? about.compiled_on}`);
  await clearUnfinished(folder);
  const checksums: Record<string, string> = {};
  for (const name of tableNamesIn(about.as_of).toSorted()) {
    const file = join(folder, `${name}.csv`);
    await makeCanonical(file, tableIn(about.as_of, name));
    checksums[`${name}.csv`] = await checksumOf(file);
  }
  const sealed = EDITION_FILE.parse({ ...about, ...readers, sealed_on: sealedOn, checksums });
  await replaceFile(path, `${JSON.stringify(sealed, null, 2)}\n`);
  await listEdition(dirname(folder), about.as_of);
  return sealed;
}

/**
 * Makes a sealed edition a draft again, its tables as they are; that it was sealed, by whom, and withdrawals from it
 * are said no more. An interrupted run can be run again: the list of editions comes first.
 */
export async function unsealEdition(folder: string): Promise<void> {
  const about = await aboutEdition(folder);
  const sealed: readonly string[] = ['sealed_on', 'checksums', 'withdrawals', 'compiled_by', 'read_by'];
  const draft = Object.fromEntries(Object.entries(about).filter(([key]) => !sealed.includes(key)));
  await unlistEdition(dirname(folder), about.as_of);
  await replaceFile(join(folder, 'edition.json'), `${JSON.stringify(draft, null, 2)}\n`);
}
