/**
 * Publishing in one step: a finished build takes the place of what is published by two renames, and what was
 * published is deleted only after that. Killed between the two, the next command puts it back.
 */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs';
import { cp, readdir, rename } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { NGINX_MARK } from './nginx.ts';
import { tryLock } from './lock.ts';
import { abandonedRooms, removeRoom, withRoom, type Room } from './room.ts';
import { Stop } from './stop.ts';

/** Where a site is published, and what a build needs beside it: on the same disk, so that a rename is enough. */
export interface Place {
  /** As the editor wrote it. */
  readonly said: string;
  readonly target: string;
  readonly lock: string;
  /** Paths of rooms begin with it. */
  readonly rooms: string;
}

/** In a room: what was published before, whole; and what of it is being deleted. */
const OLD = 'old';
const GOING = 'going';
/** In a room: the build that is to be published. */
const NEW = 'new';

/** The place of a folder, past links: a link to it goes on leading there. Throws a `Stop` where it cannot be one. */
export function placeOf(said: string): Place {
  if (said.trim() === '') throw new Stop('OUT_DIR is empty; name a folder, or leave it out for dist.');
  const target = pastLinks(resolve(said));
  if (existsSync(target) && !lstatSync(target).isDirectory())
    throw new Stop(`${said} is a file, and the site is a folder; set OUT_DIR to another name.`);
  return { said, target, lock: `${target}.lock`, rooms: `${target}.build-` };
}

/** Makes the folders that a place stands in where they are missing, open to whoever serves the site from there. */
export function makeParents({ target }: Place): void {
  const parent = dirname(target);
  const first = mkdirSync(parent, { recursive: true });
  if (first === undefined) return;
  for (let made = parent; made.length >= first.length; made = dirname(made))
    chmodSync(made, (statSync(made).mode & 0o777) | 0o555);
}

/**
 * Makes sure that a build may take a folder's place: that it is none, empty, or an earlier build. Throws a
 * `Stop` that says what to do.
 */
export function refuseForeign({ said, target }: Place): void {
  const found = existsSync(target) ? readdirSync(target) : [];
  const holdsUs = `${process.cwd()}${sep}`.startsWith(`${target}${sep}`);
  if (holdsUs || (found.length > 0 && !isBuild(target)))
    throw new Stop(
      `${said} is not a build of the site, and a build would replace it; set OUT_DIR to another folder.`,
    );
}

/** What an editor is told where a site was put back. */
export const toldPutBack = (said: string): string =>
  `${said} was put back: a build was killed while it took its place.`;

/**
 * Takes away what killed builds left beside a place, and first puts back what the last of them had moved
 * aside. Resolves to whether that was so. Only for whoever holds the lock.
 */
export async function tidy({ target, rooms }: Place): Promise<boolean> {
  let isPutBack = false;
  for (const room of abandonedRooms(rooms, { outOfSight: true })) {
    const old = join(room.folder, OLD);
    if (!existsSync(target) && isBuild(old)) {
      renameSync(old, target);
      isPutBack = true;
    }
    await removeRoom(room);
  }
  return isPutBack;
}

/** The same for commands that publish nothing: only where a site is missing, and no build is at work on it. */
export async function putBack(place: Place): Promise<boolean> {
  const isThere = ({ folder }: Room) => existsSync(join(folder, OLD));
  if (existsSync(place.target) || !abandonedRooms(place.rooms, { outOfSight: true }).some(isThere))
    return false;
  return withRoom(place.rooms, async (room) => {
    const lock = tryLock(place.lock, room);
    if (!('release' in lock)) return false;
    try {
      return await tidy(place);
    } finally {
      lock.release();
    }
  });
}

/** Brings a finished build into a room beside the place, from another disk if it must be. */
export async function bring(built: string, room: Room): Promise<void> {
  const there = join(room.folder, NEW);
  try {
    await rename(built, there);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(built, there, { recursive: true });
    const [from, to] = await Promise.all(
      [built, there].map(async (folder) => (await readdir(folder, { recursive: true })).length),
    );
    if (from !== to) throw new Stop(`Of ${from ?? 0} files only ${to ?? 0} were copied to ${there}.`);
  }
}

/**
 * Puts the build in a room in the place of the published one. Nothing else of this process runs in between,
 * not even its end by a signal that it listens to: the place is empty for one rename.
 */
export function swapIn(room: Room, { target }: Place): void {
  const old = join(room.folder, OLD);
  const hadOld = existsSync(target);
  if (hadOld) renameSync(target, old);
  try {
    renameSync(join(room.folder, NEW), target);
  } catch (error) {
    if (hadOld) renameSync(old, target);
    throw error;
  }
  // What is being deleted is whole no longer, and must never be put back.
  if (hadOld) renameSync(old, join(room.folder, GOING));
}

/** Whether a folder holds a build of this site, by a file that every build has and says so. */
export function isBuild(folder: string): boolean {
  try {
    return readFileSync(join(folder, 'nginx.conf'), 'utf8').startsWith(NGINX_MARK);
  } catch {
    return false;
  }
}

/** Where a path leads, though what it leads to may be missing. */
function pastLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
    return pastLinks(resolve(dirname(path), readlinkSync(path)));
  return join(pastLinks(dirname(path)), basename(path));
}
