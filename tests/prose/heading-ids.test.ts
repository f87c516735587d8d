import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { englishHeadingIds, headingIdsOf } from '#prose/heading-ids.ts';
import { readTexts } from '#prose/texts.ts';

test('headings are addressed by their words, the second of the same words by a number', () => {
  expect(headingIdsOf('## What “it” is\n\ntext\n\n### One month’s *number*\n\n## What “it” is\n')).toEqual([
    'what-it-is',
    'one-months-number',
    'what-it-is-1',
  ]);
});

test('a translated text has a heading for each of the English, of the same rank', async () => {
  const ranks = (text: string) => [...text.matchAll(/^(#{2,6}) /gm)].map(([, marks]) => marks);
  const texts = (await readTexts('src/prose')).filter(({ language }) => language !== 'en');
  expect(texts.length).toBeGreaterThan(0);
  for (const { file, text } of texts)
    expect(ranks(text), file).toEqual(ranks(readFileSync(join(dirname(file), 'en.mdx'), 'utf8')));
});

/** What the plugin does with a text of a folder that has this English: an address for each heading it is shown. */
function addressed(english: string, name: string, headings: number) {
  const folder = mkdtempSync(join(tmpdir(), 'headings-'));
  try {
    writeFileSync(join(folder, 'en.mdx'), english);
    const plugin = (englishHeadingIds as unknown as Plugin)({ fileURL: pathToFileURL(join(folder, name)) });
    const ids: unknown[] = [];
    const context = {
      setProperty: (_: unknown, property: string, value: string) => ids.push([property, value]),
    };
    for (let shown = 0; shown < headings; shown += 1) plugin?.element.visit({}, context);
    return { filter: plugin?.element.filter ?? null, ids };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Plugin = (file: { fileURL: URL }) => {
  element: { filter: readonly string[]; visit: (heading: object, context: object) => void };
} | null;

test('headings of a translated text of whatever rank take the English addresses in turn, those of the English none', () => {
  const english = '---\ntitle: T\n---\n\n## One\n\n### Two\n\n###### Six\n';
  const { filter, ids } = addressed(english, 'be.mdx', 4);
  expect(filter).toEqual(['h2', 'h3', 'h4', 'h5', 'h6']);
  expect(ids).toEqual([
    ['id', 'one'],
    ['id', 'two'],
    ['id', 'six'],
  ]);
  expect(addressed(english, 'en.mdx', 1)).toEqual({ filter: null, ids: [] });
});
