/** Whether a finished build is whole: nothing is published in which a page or what a page needs is missing. */
import { chmodSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { entriesIn } from './entries.ts';
import { Stop } from './stop.ts';
import type { Written } from './writer.ts';

/** What a build consists of. */
export interface Inventory {
  /** Paths from the site's root, with `/` in them, and the bytes of each. */
  readonly files: ReadonlyMap<string, number>;
  readonly bytes: number;
}

/**
 * Counts a build, and opens it to readers: a web server runs as another user, and may look into no folder
 * that was made under a strict umask.
 */
export function takeStock(folder: string): Inventory {
  const files = new Map<string, number>();
  let bytes = 0;
  open(folder, 0o555);
  for (const { path, isFolder } of entriesIn(folder)) {
    const size = open(join(folder, path), isFolder ? 0o555 : 0o444);
    bytes += size;
    if (!isFolder) files.set(path, size);
  }
  return { files, bytes };
}

/**
 * Lets everybody read, and go through where `mode` says so; the size, nothing for a folder. Of tens of thousands of
 * files, without waiting for each: that takes ten times as long as to ask.
 */
function open(path: string, mode: number): number {
  const found = statSync(path);
  if ((found.mode & mode) !== mode) chmodSync(path, (found.mode & 0o777) | mode);
  return found.isDirectory() ? 0 : found.size;
}

/**
 * Throws a `Stop` that names what is missing of a build: of the files that were rendered, of what pages and
 * style sheets name, and of what scripts load.
 */
export async function refuseIncomplete(
  folder: string,
  { files }: Inventory,
  rendered: readonly string[],
  { named }: Pick<Written, 'named'>,
): Promise<void> {
  const missing = new Map<string, string>();
  for (const file of rendered) if (!files.has(file)) missing.set(file, 'which was drawn');
  for (const [address, by] of named) {
    const file = fileOf(address, files);
    if (!files.has(file)) missing.set(file, `which ${by} names`);
  }
  for (const script of files.keys()) {
    if (!/^assets\/.*\.js$/.test(script)) continue;
    for (const file of loadedBy(script, await readFile(join(folder, script), 'utf8')))
      if (!files.has(file)) missing.set(file, `which ${script} loads`);
  }
  if (!files.has('index.html')) missing.set('index.html', 'the front page');
  if (missing.size === 0) return;
  const [first, ...more] = [...missing].sort().map(([file, why]) => `${file}, ${why}`);
  const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
  throw new Stop(`The build is not whole, so it is not published: there is no ${first ?? ''}${others}.`);
}

/** The file that a host answers an address with. */
function fileOf(address: string, files: Inventory['files']): string {
  const path = decode(address.replace(/[?#].*$/s, '')).slice(1);
  if (path === '' || path.endsWith('/')) return `${path}index.html`;
  return files.has(path) || !files.has(`${path}/index.html`) ? path : `${path}/index.html`;
}

const LOADED = /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g;

/** Other scripts that a script names, as files from the site's root. */
function loadedBy(script: string, text: string): readonly string[] {
  return [...text.matchAll(LOADED)].map(([, path = '']) => posix.join(posix.dirname(script), path));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
