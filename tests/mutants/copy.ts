/** Private copies of the project, in which code may be broken. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What builds and tests write beside the dependencies. */
const OWN = new Set(['.cache', '.vite', '.astro']);

/** A folder with all files that git knows or would add, as they are now; dependencies are linked, caches are its own. */
export async function copyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mutants-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  for (const file of listed.split('\0').filter((name) => name !== '' && existsSync(name)))
    await cp(file, join(folder, file));
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir('node_modules')) {
    if (!OWN.has(name))
      await symlink(resolve('node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
  return folder;
}

export const removeCopy = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5 });
