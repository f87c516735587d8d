import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#people/transliterate.ts';
import { beginningOf, beginsPart, partFor, partsOf } from '#search/parts.ts';

const people = [
  ['anna', 'kovalova'],
  ['anna', 'koval'],
  ['ania', 'lis'],
  ['анна', 'мароз', 'maroz'],
];

test('People who fit into one part are not told apart.', () => {
  expect([...partsOf(people, people.length)]).toEqual([]);
});

test('A beginning that too many share is told apart by its next letter, a Cyrillic word with its Latin ones.', () => {
  expect(Object.fromEntries(partsOf(people, 2))).toEqual({
    ani: [2],
    k: [0, 1],
    l: [2],
    m: [3],
  });
});

test('A query leads to the part that one of its words begins as; too short a one to none.', () => {
  const parts = new Set(partsOf(people, 2).keys());
  expect(partFor('kov', parts)).toBe('k');
  expect(partFor('anna maro', parts)).toBe('m');
  expect(partFor('мар', parts)).toBe('m');
  expect(partFor('an', parts)).toBeNull();
  expect(beginsPart('an', parts)).toBe(true);
  // A name that more people share than a part may hold.
  expect(partFor('anna', parts)).toBeNull();
  expect(beginsPart('anna', parts)).toBe(false);
});

test('Parts are named by what any file system holds.', () => {
  expect(['бяляцкі', 'щ', 'محمد', 'a/b', 'ł'].map((name) => beginningOf(fold(name)))).toEqual([
    'byalyatski',
    'shch',
    '____',
    'a_b',
    'l',
  ]);
});

test('Whatever the names, a part holds everyone it answers for, and no more than its size.', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'k', 'а', 'б', 'к', 'щ', 'ь', 'é'),
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 6 }),
      (names, size, letters) => {
        const folded = names.map((words) => words.map(fold));
        const parts = partsOf(folded, size);
        const known = new Set(parts.keys());
        for (const places of parts.values()) expect(places.length).toBeLessThanOrEqual(size);
        for (const [at, words] of folded.entries()) {
          for (const each of words) {
            const part = partFor(each.slice(0, letters), known);
            if (part !== null) expect(parts.get(part)).toContain(at);
          }
        }
      },
    ),
  );
});
