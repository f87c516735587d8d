import { dirname, join } from 'node:path';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headingIdsOf } from '#prose/heading-ids.ts';
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
