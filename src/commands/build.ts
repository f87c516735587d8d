/**
 * `npm run build`: checks, builds beside what is published, and puts the new site in its place only
 * when all of it is there. `DATA_DIR` and `OUT_DIR` point it elsewhere; `DRAFT=1` includes the draft.
 */
import { cp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { headersFile, nginxFile } from '#build/headers.ts';
import { makeLinksRelative } from '#build/links.ts';
import { indexSearch, takeRecords } from '#build/search-index.ts';
import { besideFolder, prepareSwap, swapIn } from '#build/swap.ts';
import { checkEverything } from './check-everything.ts';

/** Builds the site; resolves to whether it was published. `render` writes the pages into a folder. */
export async function build(
  out = process.env.OUT_DIR ?? 'dist',
  render: (folder: string) => Promise<void> = renderPages,
): Promise<boolean> {
  if ((await checkEverything()) > 0) {
    console.error(`Nothing was built; ${out} is as it was.`);
    return false;
  }
  const start = Date.now();
  let next: string | null = null;
  try {
    await prepareSwap(out);
    next = await besideFolder(out);
    await rm(next, { recursive: true, force: true });
    await render(next);
    const searched = await takeRecords(next);
    // Pagefind is a process of its own: it works while links are rewritten here.
    const [pages] = await Promise.all([makeLinksRelative(next), indexSearch(next, searched)]);
    await writeFile(join(next, '_headers'), headersFile());
    await writeFile(join(next, 'nginx.conf'), nginxFile());
    await swapIn(next, out);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`${out}: ${pages.length} pages, ${await sizeOf(out)} in ${seconds} s`);
    return true;
  } catch (error) {
    if (next !== null) await rm(next, { recursive: true, force: true });
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    console.error(`\nThe build failed; ${out} is as it was.`);
    return false;
  }
}

/** Pages are drawn by code that loads the project's packages, so it has to run inside the project. */
async function renderPages(folder: string): Promise<void> {
  const { build: buildPages } = await import('astro');
  const isInside = `${resolve(folder)}${sep}`.startsWith(`${process.cwd()}${sep}`);
  const inside = isInside ? folder : join('node_modules', '.cache', `pages-${process.pid}`);
  try {
    await buildPages({ outDir: inside, logLevel: 'warn' });
    if (!isInside) await cp(inside, folder, { recursive: true });
  } finally {
    if (!isInside) await rm(inside, { recursive: true, force: true });
  }
}

async function sizeOf(folder: string): Promise<string> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

if (import.meta.main) process.exitCode = (await build()) ? 0 : 1;
