/** Private copies of the project, in which code may be broken. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A folder with all files that git knows or would add, as they are now; dependencies are linked. */
export async function copyProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mutants-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  for (const file of listed.split('\0').filter((name) => name !== '' && existsSync(name)))
    await cp(file, join(folder, file));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

export const removeCopy = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
