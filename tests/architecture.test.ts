/** Each room knows only the rooms below it: CONTRIBUTING.md has the picture, this test the rule. */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** The rooms of `src/`, from the ground up; a room within a room stands above it. */
const ROOMS = [
  // What the site is called and where it stands.
  'site.json',
  'styles',
  'data',
  'data/translations',
  'data/check',
  'data/edit',
  'words',
  'drawing',
  'drawing/picture',
  'people',
  'facts',
  'charts',
  'prose',
  'rows',
  'changes',
  'search',
  'embedding',
  'takeaway',
  'build',
  'components',
  'layouts',
  'pages',
];

/** Rooms beside these, and those that they may know. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  // In a reader's browser: nothing that reads files, nothing that lays out pages.
  browser: ['people', 'search'],
  commands: ROOMS.slice(0, ROOMS.indexOf('components')),
};

/** Who may know the scripts of `browser`: markup that loads them, and what compiles those for other people's pages. */
const KNOW_SCRIPTS = ['components', 'layouts', 'pages', 'embedding'];

const SPECIFIER = /(?:from|import|import\()\s*['"](#|\.{1,2}\/)([^'"]+)['"]/g;
/** A path written as text: what a room reads at run time it knows as well as what it imports. */
const PATH = /['"`]\/?src\/([^'"`\s]+)/g;

interface Arrow {
  readonly file: string;
  readonly target: string;
  readonly from: string;
  readonly to: string;
}

function roomOf(path: string): string {
  const [room = '', inner = ''] = path.split('/');
  return ROOMS.includes(`${room}/${inner}`) ? `${room}/${inner}` : room;
}

/** From one room of `src/` to another: the file, and what it imports or names. */
async function arrowsBetweenRooms(): Promise<readonly Arrow[]> {
  const files = (await readdir('src', { recursive: true }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:ts|astro|mdx|mjs)$/.test(file) && file.includes('/'));
  return files.flatMap((file) => {
    // Comments name files of any room for their readers.
    const text = readFileSync(join('src', file), 'utf8').replace(/^\s*\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const imported = [...text.matchAll(SPECIFIER)].map(([, lead, path = '']) =>
      lead === '#' ? path : posix.normalize(posix.join(dirname(file), `${lead}${path}`)),
    );
    const named = [...text.matchAll(PATH)].map(([, path = '']) => path);
    return [...imported, ...named].flatMap((target) => {
      const [from, to] = [roomOf(file), roomOf(target)];
      return from === to ? [] : { file, target, from, to };
    });
  });
}

function mayKnow({ from, to }: Arrow): boolean {
  if (to === 'browser') return KNOW_SCRIPTS.includes(from);
  if (from in BESIDE) return BESIDE[from]?.includes(to) ?? false;
  const [above, below] = [ROOMS.indexOf(from), ROOMS.indexOf(to)];
  return below !== -1 && below < above;
}

test('Arrows point down, those written as text among them.', async () => {
  const found = await arrowsBetweenRooms();
  expect(found.length).toBeGreaterThan(300);
  expect(found.some(({ file, to }) => file.startsWith('drawing/') && to === 'styles')).toBe(true);
  expect(found.filter((arrow) => !mayKnow(arrow)).map(({ file, target }) => `${file} -> ${target}`)).toEqual(
    [],
  );
});

test('A file of another room is named by its room, not by a chain of dots.', async () => {
  const files = (await readdir('src', { recursive: true })).filter((file) =>
    /\.(?:ts|astro|mdx)$/.test(file),
  );
  const dotted = files.filter((file) => /['"]\.\.\//.test(readFileSync(join('src', file), 'utf8')));
  expect(dotted).toEqual([]);
});
