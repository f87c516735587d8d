/** Files replaced in one step: whoever looks, at any moment, finds the old one whole or the new one whole. */
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UNFINISHED } from '#data/stray-files.ts';

/** Where a file or folder is written before it takes its place: beside it, so on the same disk. */
export function unfinished(path: string): string {
  return join(dirname(path), `${UNFINISHED}${basename(path)}`);
}

/** Writes a file beside its place, has the disk keep it, and puts it in its place. */
export async function replaceFile(path: string, pieces: Iterable<string>): Promise<void> {
  const beside = unfinished(path);
  const file = await open(beside, 'w');
  try {
    for (const piece of typeof pieces === 'string' ? [pieces] : pieces) await file.appendFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

/** Takes away what interrupted commands left in a folder. */
export async function clearUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(UNFINISHED)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
