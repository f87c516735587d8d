/** What the project's documents say of its own files and commands is so. */
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const docs = (await readdir('docs', { recursive: true })).map((file) => join('docs', file));
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'translations/README.md',
  ...docs.filter((file) => file.endsWith('.md')),
];
/** Whatever tells a publisher what to run. */
const RECIPES = [
  ...DOCUMENTS,
  ...docs.filter((file) => /publish\/[^/]+$/.test(file)),
  '.github/workflows/ci.yml',
  '.github/workflows/publish.yml',
];

const textOf = (file: string): string => readFileSync(file, 'utf8');

/** Each find of a pattern in documents, with its first group, and where it stands. */
const said = (files: readonly string[], pattern: RegExp): readonly { file: string; what: string }[] =>
  files.flatMap((file) => [...textOf(file).matchAll(pattern)].map(([, what = '']) => ({ file, what })));

test('every command of npm that a document names is one', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const commands = said(RECIPES, /npm run (?:-s )?([\w:]+(?:-\w+)*)/g);
  expect(commands.some(({ file }) => file.startsWith('docs/publish/'))).toBe(true);
  expect(commands.filter(({ what }) => !(what in scripts))).toEqual([]);
});

test('every script of npm installs what it needs, so that it works in a fresh clone', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const commands = Object.keys(scripts).filter(
    (name) => !(name.startsWith('pre') && name.slice(3) in scripts),
  );
  expect(commands.filter((name) => scripts[`pre${name}`] !== 'node src/commands/install.mjs')).toEqual([]);
});

test('every link of a document within the project leads to a file', () => {
  const links = said(DOCUMENTS, /\]\((?!\w+:)([^)#\s]+)/g);
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(({ file, what }) => !existsSync(join(dirname(file), what)))).toEqual([]);
});

test('every file of the project that a document names is there', () => {
  // Of a pattern the folder before it is meant: `src/words/<code>/index.ts`.
  const named = said(
    RECIPES,
    /(?<![\w./-])((?:src|tests|docs|bench|public|translations|\.github|\.ci)\/[\w./-]*\w)/g,
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ what }) => !existsSync(normalize(what)))).toEqual([]);
});

test('every recipe is in the list of recipes, and every file of theirs in a recipe', () => {
  const files = docs.filter((file) => /^docs\/publish\/(?!README)[^/]+$/.test(file));
  const pages = files.filter((file) => file.endsWith('.md'));
  const list = textOf('docs/publish/README.md');
  const all = [list, ...pages.map(textOf)].join('');
  const isLinked = (file: string, text: string) => text.includes(`](${file.slice('docs/publish/'.length)}`);
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.filter((file) => !isLinked(file, list))).toEqual([]);
  expect(files.filter((file) => !isLinked(file, all))).toEqual([]);
});
