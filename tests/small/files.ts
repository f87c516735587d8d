/** Files of a built site as bytes and as text, those in zips and in the index of the search among them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
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

/** What a result of the search is made of. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** A fragment of Pagefind's index: packed JSON behind a mark. */
export function fragmentOf(bytes: Uint8Array): Fragment {
  const text = gunzipSync(bytes).toString('utf8');
  return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
}

export function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
