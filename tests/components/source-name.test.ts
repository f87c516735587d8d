import { expect, test } from 'vitest';
import { sourceName } from '#components/source-name.ts';
import type { View } from '#words/view.ts';
import type { Source } from '#data/tables.ts';
import { languageOf } from '#words/language.ts';

const view = { language: languageOf('en') } as View;
const source = {
  publisher: 'Radio & Co',
  title: 'Who was “let out”',
  title_is: 'as-published',
  url: 'https://radio.example/?a=1&b=2',
  published: '2025-12-20',
  kind: 'news',
  language: 'be',
} as Source;

test('A source read at its publisher is linked, its title quoted and in its own language.', () => {
  expect(sourceName(source, view).text).toBe(
    'Radio &amp; Co, <a href="https://radio.example/?a=1&amp;b=2" rel="noreferrer" lang="be">“Who was ‘let out’”</a>\n(news report, 20 December 2025)',
  );
});

test('One without a title goes by its publisher, and one without an address is no link.', () => {
  const bare = { ...source, title: null, url: null, published: null, title_is: null } as Source;
  expect(sourceName(bare, view, { then: ';' }).text).toBe(
    '<span>Radio &amp; Co</span>\n(news report, undated);',
  );
});

test('The publisher is left out where a list says it.', () => {
  expect(sourceName(source, view, { hasPublisher: false }).text).toMatch(/^<a /);
});
