/** Each room knows only the rooms below it: CONTRIBUTING.md has the picture, this test the rule. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** The rooms of `src/`, from the ground up. */
const ROOMS = [
  'data',
  'words',
  'drawing',
  'people',
  'facts',
  'charts',
  'explainers',
  'search',
  'embedding',
  'publishing',
  'components',
  'layouts',
  'pages',
];

/** Rooms beside these, and those that they may know. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  // In a reader's browser: nothing that reads files, nothing that lays out pages.
  browser: ['people', 'search'],
  commands: ROOMS.slice(0, ROOMS.indexOf('components')),
  benchmarks: ['commands', ...ROOMS.slice(0, ROOMS.indexOf('components'))],
};

const SPECIFIER = /(?:from|import|import\()\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/** Imports from one room of `src/` to another: the file, and what it imports. */
async function importsBetweenRooms() {
  const files = (await readdir('src', { recursive: true }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:ts|astro|mdx|mjs)$/.test(file) && file.includes('/'));
  return files.flatMap((file) => {
    const text = readFileSync(join('src', file), 'utf8');
    return [...text.matchAll(SPECIFIER)].flatMap(([, specifier = '']) => {
      const target = posix.normalize(posix.join(dirname(file), specifier));
      const [from, to] = [file, target].map((path) => path.split('/')[0] as string) as [string, string];
      return from === to || to === 'styles' || target.startsWith('..') ? [] : { file, target, from, to };
    });
  });
}

function mayKnow(from: string, to: string): boolean {
  if (from in BESIDE) return BESIDE[from]?.includes(to) ?? false;
  // Markup loads the scripts that go with it.
  if (to === 'browser') return ['components', 'layouts', 'pages'].includes(from);
  const [above, below] = [ROOMS.indexOf(from), ROOMS.indexOf(to)];
  return below !== -1 && below < above;
}

test('Arrows point down.', async () => {
  const found = await importsBetweenRooms();
  expect(found.length).toBeGreaterThan(300);
  expect(
    found.filter(({ from, to }) => !mayKnow(from, to)).map(({ file, target }) => `${file} -> ${target}`),
  ).toEqual([]);
});
