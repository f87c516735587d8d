/**
 * One build at a time for each published folder. The lock is a folder with one file in it, named after the
 * room of the build that holds it: a folder takes its place whole or not at all, and a file of that name can
 * only be the one that was looked at. So two builds that find a dead one's lock cannot both take it over.
 */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nameOf, readMaker, standingOf, thisProcess, type Maker } from './maker.ts';
import type { Room } from './room.ts';
import { Stop } from './stop.ts';

export interface Lock {
  /** Whether it is still there: somebody may have deleted it by hand. */
  isHeld(): boolean;
  release(): void;
}

/** Holds the lock at a path while `use` is at work. Whoever has it is waited for, as `takeLock` does. */
export async function withLock<Result>(
  path: string,
  room: Room,
  patience: Patience,
  use: (lock: Lock) => Promise<Result>,
): Promise<Result> {
  const lock = await takeLock(path, room, patience);
  try {
    return await use(lock);
  } finally {
    lock.release();
  }
}

/** Who waits, and what for. */
export interface Patience {
  /** What is built, as the editor knows it. */
  readonly what: string;
  /** Says a line to the editor. */
  readonly say: (line: string) => void;
  /** Milliseconds after which a build gives up. */
  readonly most?: number;
}

/** A build takes half a minute, a large one some minutes: whoever waits longer waits for one that hangs. */
const MOST = 10 * 60_000;
const BETWEEN_LOOKS = 200;

/** Takes the lock at a path, waiting for the build that holds it. Throws a `Stop` where that takes too long. */
export async function takeLock(
  path: string,
  room: Room,
  { what, say, most = MOST }: Patience,
): Promise<Lock> {
  const end = Date.now() + most;
  let told = '';
  for (;;) {
    const found = tryLock(path, room);
    if ('release' in found) return found;
    const by = `${nameOf(found)} since ${timeOf(found)}`;
    const cure =
      standingOf(found) === 'elsewhere'
        ? `If it no longer runs, delete ${path}`
        : `If it hangs, end process ${found.pid}`;
    if (Date.now() >= end) {
      throw new Stop(`${what} is still being built by ${by}. ${cure}, and build again.`);
    }
    const line = `${what} is being built by ${by}; waiting for it. ${cure}.`;
    if (line !== told) say(line);
    told = line;
    await wait(BETWEEN_LOOKS);
  }
}

/** Takes the lock if it is free or its holder no longer runs; otherwise says who holds it. */
export function tryLock(path: string, room: Room): Lock | Maker {
  const offer = join(room.folder, 'lock');
  const name = `${room.id}.json`;
  mkdirSync(offer, { recursive: true });
  writeFileSync(join(offer, name), `${JSON.stringify(thisProcess(), null, 2)}\n`);
  let failure: unknown;
  // Each further turn means that another build came or went in between.
  for (let turn = 0; turn < 100; turn += 1) {
    try {
      renameSync(offer, path);
      return lockOf(path, name);
    } catch (error) {
      failure = error;
    }
    const holder = holderOf(path);
    // Systems that put no folder in the place of an empty one need it taken away first.
    if (holder === null) ifThere(() => rmdirSync(path));
    else if (standingOf(holder.maker) === 'gone') ifThere(() => unlinkSync(join(path, holder.name)));
    else return holder.maker;
  }
  throw failure;
}

function lockOf(path: string, name: string): Lock {
  return {
    isHeld: () => holderOf(path)?.name === name,
    release() {
      ifThere(() => unlinkSync(join(path, name)));
      ifThere(() => rmdirSync(path));
    },
  };
}

/** Who holds a lock; `null` where nobody does. Throws a `Stop` where something else stands in its place. */
function holderOf(path: string): { readonly name: string; readonly maker: Maker } | null {
  const inTheWay = new Stop(`${path} is in the way: a build keeps its lock there. Move it to another place.`);
  try {
    const [name, ...more] = readdirSync(path);
    if (name === undefined) return null;
    const maker = readMaker(readFileSync(join(path, name), 'utf8'));
    if (maker === null || more.length > 0) throw inTheWay;
    return { name, maker };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw code === 'ENOTDIR' || code === 'EISDIR' ? inTheWay : error;
  }
}

/** Does what may meanwhile have been done, or undone, by another build. */
function ifThere(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  }
}

/** The clock on the editor's wall, in the order of ISO 8601. */
function timeOf({ since }: Maker): string {
  return new Date(since).toLocaleString('sv');
}
