/** Tests of the built site look at what was built last: says so where that is nothing, or older than what it is built from. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from '../site/site.ts';

const SOURCES = ['src', 'data', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Stops where there is no site, with a sentence that says what to do. */
export default function expectBuilt(): void {
  const page = join(FOLDER, 'index.html');
  if (!existsSync(page)) throw new Error(`${FOLDER} holds no site yet. Build one first: npm run build`);
  const built = statSync(page).mtimeMs;
  const newer = SOURCES.flatMap(filesOf).find((file) => statSync(file).mtimeMs > built);
  if (newer !== undefined)
    console.warn(`${FOLDER} was built before ${newer} was changed. To look at the change: npm run build`);
}

const filesOf = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
