/**
 * Writes what is drawn to where it belongs, each file once: a page with its links made relative, a frame with its styles
 * in it as well. To read tens of thousands of finished pages again, and to write over them, took longer than to draw them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from './entries.ts';
import { kindOf } from './headers.ts';
import { stylesWithin } from './inline-styles.ts';
import { withLinksFor } from './links.ts';
import { typeset } from './typeset.ts';

export interface Writer {
  /** Writes a file, by its path from the site's root. It waits for the disk: to come back later takes more than to write. */
  write(file: string, content: string | Uint8Array): void;
  /** Makes of pages and style sheets that others wrote into the folder what they would be, had they been written here. */
  finish(): Written;
}

/** What a folder holds in the end. */
export interface Written {
  /** Paths of all files, from the site's root. */
  readonly files: readonly string[];
  /** Paths of the pages, from the site's root. */
  readonly pages: readonly string[];
  /** Addresses from the root that pages and style sheets name, and a file that names each. */
  readonly named: ReadonlyMap<string, string>;
  /** Hashes of the styles that stand in frames, as a policy names them. */
  readonly embeds: readonly string[];
}

/** `place` is the folder under which the site stands, with a slash at both ends. */
export function siteWriter(folder: string, place = '/'): Writer {
  const styles = stylesWithin(folder, place);
  const named = new Map<string, string>();
  const pages = new Set<string>();
  const folders = new Set<string>();

  const linked = (file: string, text: string): string => {
    const names = new Set<string>();
    const changed = withLinksFor(file, text, place, names);
    for (const to of names) if (!named.has(to)) named.set(ownText(to), file);
    return changed;
  };
  const finished = (file: string, content: string | Uint8Array): string | Uint8Array => {
    if (!LINKING.test(file)) return content;
    const text = linked(file, typeof content === 'string' ? content : Buffer.from(content).toString());
    if (file.endsWith('.css')) return text;
    pages.add(file);
    const set = typeset(text);
    return isFrame(file) ? styles.put(file, set) : set;
  };
  const write = (file: string, content: string | Uint8Array): void => {
    const path = join(folder, file);
    const parent = dirname(path);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    writeFileSync(path, finished(file, content));
  };
  return {
    write,
    finish: () => {
      const files = [...filesIn(folder)];
      for (const file of files)
        if (LINKING.test(file) && !pages.has(file)) write(file, readFileSync(join(folder, file)));
      return { files, pages: [...pages].sort(), named, embeds: styles.hashes() };
    },
  };
}

/** Files in which links stand. */
const LINKING = /\.(?:html|css)$/;

/** Whether a page is shown within others. */
const isFrame = (file: string): boolean => kindOf(`/${file}`) === 'embed';

/** The same text alone: what is cut out of a page keeps the whole of it in memory, and of thousands all would be kept. */
const ownText = (text: string): string => Buffer.from(text).toString();
