/** Files of a built site as bytes and as text, those in zips among them; and what files of the search hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** Paths of the files of a folder, from it, with `/` in them, sorted. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .replaceAll('\\', '/')
        .slice(folder.length + 1),
    )
    .sort();
}

/** The entries of a zip by name, in its order. */
export function entriesOf(zip: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(new Uint8Array(zip))));
}

/** What a file of the search hands over: its name, and what it holds. */
export function handedOver(text: string): readonly [name: string, content: unknown] {
  const inner = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
  return JSON.parse(`[${inner}]`) as [string, unknown];
}

export function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
