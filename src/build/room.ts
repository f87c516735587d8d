/**
 * Rooms: folders that a build works in and takes away again. Each is marked with who made it, so that what a
 * killed build left is found, and nobody else's folder of a like name is ever taken for one.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readMaker, standingOf, thisProcess } from './maker.ts';

export interface Room {
  /** No other room has it. */
  readonly id: string;
  readonly folder: string;
}

const MARK = 'build.json';
const ID = /^\d+-[0-9a-f]{8}$/;

/** How old a folder has to be before it may be taken for one whose maker was killed before he could mark it. */
const UNMARKED_FOR = 60_000;

/** Gives `use` a room of this process, and takes it away when that is done or has failed. */
export async function withRoom<Result>(
  prefix: string,
  use: (room: Room) => Promise<Result>,
): Promise<Result> {
  const room = makeRoom(prefix);
  try {
    return await use(room);
  } finally {
    await removeRoom(room);
  }
}

/** Makes a room of this process. Its folder is `prefix` with an id at the end. */
export function makeRoom(prefix: string): Room {
  const id = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const folder = `${prefix}${id}`;
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder);
  writeFileSync(join(folder, MARK), `${JSON.stringify(thisProcess(), null, 2)}\n`);
  return { id, folder };
}

/** Rooms of that prefix whose makers no longer run; those that cannot be seen from here among them where `outOfSight`. */
export function abandonedRooms(prefix: string, { outOfSight = false } = {}): readonly Room[] {
  const [parent, start] = [dirname(prefix), basename(prefix)];
  return namesIn(parent)
    .filter((name) => name.startsWith(start) && ID.test(name.slice(start.length)))
    .map((name) => ({ id: name.slice(start.length), folder: join(parent, name) }))
    .filter(({ folder }) => {
      const maker = makerOf(folder);
      if (maker === null) return isUnmarked(folder);
      const standing = standingOf(maker);
      return standing === 'gone' || (outOfSight && standing === 'elsewhere');
    });
}

/** Takes a room away with all that is in it. */
export function removeRoom({ folder }: Room): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

function makerOf(folder: string) {
  try {
    return readMaker(readFileSync(join(folder, MARK), 'utf8'));
  } catch {
    return null;
  }
}

/** Nothing is in it but the beginning of a mark: its maker was killed in between. */
function isUnmarked(folder: string): boolean {
  const sizeOf = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
  const isEmpty = namesIn(folder).every((name) => name === MARK && sizeOf(name) === 0);
  const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return isEmpty && Date.now() - made > UNMARKED_FOR;
}

/** What stands in a folder; nothing where there is none. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
