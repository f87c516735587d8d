/** Sums of a site's files, by which anybody can tell whether a copy is whole and unchanged, and who vouches for them. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Stop } from './stop.ts';

export const SUMS = 'SHA256SUMS';
export const SIGNATURE = `${SUMS}.sig`;

/** What a signature is for, so that one of something else cannot pass for it (`ssh-keygen -Y`, namespace). */
export const SIGNED_AS = 'revolving-door';

/** Writes the sums of these files of a folder, in the order of their names, as `sha256sum -c` reads them. */
export async function writeSums(folder: string, files: readonly string[]): Promise<void> {
  const lines: string[] = [];
  for (const file of files.toSorted()) {
    const sum = createHash('sha256').update(await readFile(join(folder, file)));
    lines.push(`${sum.digest('hex')}  ${file}\n`);
  }
  await writeFile(join(folder, SUMS), lines.join(''));
}

/** The key to sign with, an SSH key in a file; `null` where none is given. Throws a `Stop` where it is not there. */
export function signingKey(value: string | undefined): string | null {
  const key = value?.trim() ?? '';
  if (key === '') return null;
  if (!existsSync(key))
    throw new Stop(`SIGN_KEY is "${key}", and no file is there; name that of an SSH key.`);
  return key;
}

/** Signs the sums of a folder. Throws a `Stop` with what `ssh-keygen` says where that fails. */
export async function signSums(folder: string, key: string): Promise<void> {
  await rm(join(folder, SIGNATURE), { force: true });
  const { status, stderr, error } = spawnSync(
    'ssh-keygen',
    ['-Y', 'sign', '-f', key, '-n', SIGNED_AS, join(folder, SUMS)],
    { encoding: 'utf8' },
  );
  if (status !== 0)
    throw new Stop(`${SUMS} cannot be signed with SIGN_KEY: ${error?.message ?? stderr.trim()}`);
}
