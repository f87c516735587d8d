/** Publishing in one step: a build is written beside what is published and takes its place at the end. */
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The folder a build is written to before it is published: beside the old one, on the same disk. */
export function besideFolder(published: string): string {
  return `${resolve(published)}.next`;
}

/** Puts a finished build in the place of the published one. What was published is gone only after that. */
export async function swapIn(built: string, published: string): Promise<void> {
  const target = resolve(published);
  const old = `${target}.old`;
  await rm(old, { recursive: true, force: true });
  const hadOld = await rename(target, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(built, target);
  } catch (error) {
    if (hadOld) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
