import { expect, test } from 'vitest';
import { typeOf } from '#build/types.ts';

test('A file is sent as what its name says; one without an ending as text, one with an unknown one as bytes.', () => {
  expect(
    ['a/index.html', 'a.csv', 'a.bib', 'a.json', 'a.png', 'data/SHA256SUMS', 'a.exe'].map(typeOf),
  ).toEqual([
    'text/html; charset=utf-8',
    'text/csv; charset=utf-8',
    'application/x-bibtex; charset=utf-8',
    'application/json',
    'image/png',
    'text/plain; charset=utf-8',
    'application/octet-stream',
  ]);
});
