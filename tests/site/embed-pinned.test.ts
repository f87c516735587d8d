/** What is frozen stays: with one more edition, frames of the older ones are the same but for the line that says so. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder } from '#data/edition.ts';

/** Builds only the frozen frames, from this data; resolves to their HTML by address. */
function build(root: string, data: string): Map<string, string> {
  const out = join(root, 'out');
  rmSync(out, { recursive: true, force: true });
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const environment = { ...process.env, DATA_DIR: data, OUT_DIR: out, DRAFT: '1', NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
  const files = readdirSync(join(out, 'editions'), { recursive: true }).map((file) => String(file));
  return new Map(
    files
      .filter((file) => /embed.*index\.html$/.test(file))
      .map((file) => [file, readFileSync(join(out, 'editions', file), 'utf8')]),
  );
}

test(
  'A frozen frame does not change when an edition is added, but for the line that says so.',
  { timeout: 300_000 },
  () => {
    const root = mkdtempSync(join(tmpdir(), 'pinned-'));
    try {
      for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
        cpSync(name, join(root, name), { recursive: true });
      symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
      rmSync(join(root, 'src/pages'), { recursive: true });
      for (const pages of ['[...lang]/editions/[date]/embed', 'embed'])
        cpSync(join('src/pages', pages), join(root, 'src/pages', pages), { recursive: true });

      const data = join(root, 'data');
      cpSync(dataFolder(), data, { recursive: true });
      const before = build(root, data);
      expect(before.size).toBeGreaterThan(0);

      const newest =
        readdirSync(data)
          .filter((name) => /^\d{4}-\d\d-\d\d$/.test(name))
          .sort()
          .at(-1) ?? '';
      const next = `${Number(newest.slice(0, 4)) + 1}${newest.slice(4)}`;
      cpSync(join(data, newest), join(data, next), { recursive: true });
      const about = JSON.parse(readFileSync(join(data, next, 'edition.json'), 'utf8')) as Record<
        string,
        unknown
      >;
      writeFileSync(
        join(data, next, 'edition.json'),
        JSON.stringify({
          ...about,
          as_of: next,
          previous: newest,
          sealed_on: undefined,
          checksums: undefined,
        }),
      );
      const after = build(root, data);

      expect(after.size).toBeGreaterThan(before.size);
      const line = /<span class="embed-newer">[^<]*<\/span>/;
      for (const [address, html] of before) {
        const changed = after.get(address) ?? '';
        expect(changed.replace(line, ''), address).toBe(html.replace(line, ''));
        expect(changed, address).toMatch(line);
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  },
);
