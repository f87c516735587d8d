/** Publishing in one step: a build is written beside what is published and takes its place at the end. */
import { readdir, realpath, rename, rm } from 'node:fs/promises';
import { resolve, sep } from 'node:path';

/** A file of every build, by which a folder is known to be one. */
const MARK = '_headers';

/** The folder a build is written to before it is published: beside the old one, on the same disk. */
export async function besideFolder(published: string): Promise<string> {
  return `${await placeOf(published)}.next`;
}

/**
 * Makes sure that a build may take a folder's place: that it is none, empty, or an earlier build. Also
 * puts back what an interrupted swap left aside. Throws an `Error` that says what to do.
 */
export async function prepareSwap(published: string): Promise<void> {
  const target = await placeOf(published);
  const found = await filesIn(target);
  if (found === null) {
    await renameIfThere(`${target}.old`, target);
    return;
  }
  if (`${process.cwd()}${sep}`.startsWith(`${target}${sep}`) || (found.length > 0 && !found.includes(MARK))) {
    throw new Error(
      `${published} is not a build of the site, and a build would replace it; set OUT_DIR to another folder`,
    );
  }
}

/** Puts a finished build in the place of the published one. What was published is gone only after that. */
export async function swapIn(built: string, published: string): Promise<void> {
  const target = await placeOf(published);
  const old = `${target}.old`;
  await rm(old, { recursive: true, force: true });
  const hadOld = await renameIfThere(target, old);
  try {
    await rename(built, target);
  } catch (error) {
    if (hadOld) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Where a folder is, past links: a link to it goes on leading there. */
async function placeOf(folder: string): Promise<string> {
  return realpath(folder).catch(() => resolve(folder));
}

async function filesIn(folder: string): Promise<string[] | null> {
  return readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
