import { expect, test } from 'vitest';
import { changeSentence, countsOf, newInFiles, writeCounts } from '#changes/counts.ts';
import { languageOf } from '#words/language.ts';
import { invent } from '../people/synthetic.ts';

const language = languageOf('en');
const person = (person_id: string, role = 'Teacher') => ({ person_id, name_en: person_id, role });
const before = invent({ people: [person('a'), person('b'), person('gone')] });
const after = invent({
  asOf: '2025-01-26',
  people: [person('a', 'Chemist'), person('b', 'Chemist'), person('c')],
});

test('rows that came, went and changed are counted by table', () => {
  const counts = new Map(countsOf(after, before).map((each) => [each.table, each.counts]));
  expect(counts.get('people')).toEqual({ added: 1, removed: 1, changed: 2 });
  expect(counts.get('rounds')).toEqual({ added: 0, removed: 0, changed: 0 });
  expect(counts.has('places')).toBe(false);
});

test('what changed fits in a sentence', () => {
  expect(changeSentence(after, before, language)).toBe(
    `Compared with the edition of 9 December 2024: 1 row added, 2 rows changed and 1 row removed, in one of ${countsOf(after, before).length} tables.`,
  );
  expect(changeSentence(before, before, language)).toBe(
    'Nothing differs from the edition of 9 December 2024.',
  );
  expect(changeSentence(before, null, language)).toBe(
    'The first edition: there is none before it to compare with.',
  );
});

test('a sentence names only what there is: rows that came, that changed, or that went', () => {
  const rows = (...people: ReturnType<typeof person>[]) => invent({ asOf: '2025-01-26', people });
  const said = (later: typeof before) =>
    /: (.*), in one of/.exec(changeSentence(later, before, language))?.[1];
  expect(said(rows(person('a'), person('b'), person('gone'), person('c')))).toBe('1 row added');
  expect(said(rows(person('a'), person('b', 'Chemist'), person('gone')))).toBe('1 row changed');
  expect(said(rows(person('a')))).toBe('2 rows removed');
});

test('counts are written where there is something to count', () => {
  expect(writeCounts({ added: 0, removed: 1, changed: 3 }, language)).toEqual(['1 removed', '3 changed']);
  expect(writeCounts({ added: 1, removed: 0, changed: 0 }, language)).toEqual(['1 added']);
  expect(writeCounts({ added: 0, removed: 0, changed: 0 }, language)).toEqual([]);
});

test('tables and columns that only the later edition has are named once', () => {
  const newer = invent({ asOf: '2027-06-30' });
  const lines = newInFiles(newer, before, language);
  expect(lines.some((line) => line.startsWith('New among the files: the table '))).toBe(true);
  expect(lines.some((line) => line.startsWith('New in the table '))).toBe(true);
  expect(newInFiles(newer, newer, language)).toEqual([]);
});
