/**
 * A build of a site of a few pages, for tests that start and kill many: `node small-build.ts OUT STAMP`. The
 * stamp stands in every page, so that a site of two builds cannot pass for one. What it prints and how it ends
 * is that of the real command.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from '#commands/build.ts';

const PAGES = 60;
const [out = '', stamp = ''] = process.argv.slice(2);

async function render(folder: string): Promise<readonly string[]> {
  const pages = Array.from({ length: PAGES }, (_, at) =>
    at === 0 ? 'index.html' : `people/${at}/index.html`,
  );
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'assets', 'site.css'), 'p { color: red }');
  for (const page of pages) {
    await mkdir(join(folder, page, '..'), { recursive: true });
    await writeFile(
      join(folder, page),
      `<link rel="stylesheet" href="/assets/site.css"><p>Build ${stamp}</p><a href="/people/1/">Person 1</a>`,
    );
    if (Math.random() < 0.5) await wait(1);
  }
  return pages;
}

process.exitCode = (await build(out, render)) ? 0 : 1;
