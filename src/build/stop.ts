/** Why a build does not go on, in sentences that say what to do: printed as they are, without a stack. */
export class Stop extends Error {
  override readonly name = 'Stop';
}

/** What the codes of the system mean where files are written. */
const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EBUSY: 'another program holds it open, or a disk is mounted there',
  EDQUOT: 'the quota of this user is used up',
  EMFILE: 'too many files are open; raise the limit (ulimit -n)',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk can only be read',
};

/** What an editor reads of an error: sentences for what they can mend, the stack of what is a bug. */
export function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Pages run as a bundle of their own, with classes of their own: only the name tells.
  if (error.name === 'Stop' || error.name === 'DataError') return error.message;
  const { code = '', path, dest, syscall } = error as NodeJS.ErrnoException & { dest?: string };
  const file = dest ?? path ?? (syscall === 'write' ? 'A file' : undefined);
  const meaning = SYSTEM[code];
  if (meaning === undefined || file === undefined) return error.stack ?? error.message;
  return `${file} cannot be written: ${meaning} (${code}).`;
}
