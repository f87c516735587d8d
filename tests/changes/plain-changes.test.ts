import { expect, test } from 'vitest';
import { plainChanges } from '#changes/plain-changes.ts';
import { languageOf } from '#words/language.ts';
import { invent } from '../people/synthetic.ts';

test('what programs are given keeps its fields, with names as text', () => {
  const [before, after] = [
    invent({ events: [['2020-01-01 detained']] }),
    invent({ asOf: '2025-01-26', events: [['2020-01-02 detained'], ['2024-01-01 released']] }),
  ];
  const plain = plainChanges({ before, after, corrections: [] }, languageOf('en'));
  expect(Object.keys(plain)).toEqual(['says', 'counts', 'status', 'newInFiles', 'tables']);
  expect(plain.status).toEqual([
    { person_id: 'person-17', name: 'Person Seventeen', was: 'held', is: 'released' },
  ]);
  const [table] = plain.tables;
  expect(Object.keys(table ?? {})).toEqual(['table', 'rows', 'hidden']);
  const row = table?.rows.find(({ how }) => how === 'changed');
  expect(new Set(Object.keys(row ?? {}))).toEqual(new Set(['key', 'name', 'isCitation', 'how', 'cells']));
  expect(typeof row?.name).toBe('string');
  expect(row?.cells).toEqual([
    { column: 'date', label: 'Date', was: '1 January 2020', is: '2 January 2020', why: null },
  ]);
});
