/** What stands in a folder. A site has more than a hundred thousand files: they are told one by one, and no list is kept. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Entry {
  /** From the folder, with `/` in it. */
  readonly path: string;
  readonly isFolder: boolean;
}

/** All that a folder holds, at whatever depth, in an order that is the same everywhere. */
export function* entriesIn(folder: string, within = ''): Generator<Entry, void> {
  const found = readdirSync(join(folder, within), { withFileTypes: true });
  for (const entry of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = within + entry.name;
    yield { path, isFolder: entry.isDirectory() };
    if (entry.isDirectory()) yield* entriesIn(folder, `${path}/`);
  }
}

/** The files among them, by their paths. */
export function* filesIn(folder: string): Generator<string, void> {
  for (const { path, isFolder } of entriesIn(folder)) if (!isFolder) yield path;
}
