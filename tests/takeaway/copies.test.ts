import { expect, test } from 'vitest';
import { EDITION_FILE, type EditionFile } from '#data/edition-file.ts';
import { copiesFile, type CopiesFile } from '#takeaway/copies.ts';

const [WAS, THEN, NOW] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];

/** A withdrawal on a day, that made of one state of a table another. */
const withdrawal = (withdrawn_on: string, was = WAS, is = THEN) => ({
  withdrawn_on,
  why: 'At the family’s request',
  checksums: { 'people.csv': { was, is } },
});

const edition = (as_of: string, withdrawals: readonly object[] = []): { about: EditionFile } => ({
  about: EDITION_FILE.parse({
    as_of,
    compiled_on: as_of,
    title: { en: 'Synthetic' },
    note: { en: 'Nothing in it has happened.' },
    previous: null,
    sealed_on: as_of,
    checksums: { 'people.csv': WAS },
    ...(withdrawals.length > 0 && { withdrawals }),
  }),
});

const read = (...editions: Parameters<typeof copiesFile>[0]) =>
  JSON.parse(copiesFile(editions)) as CopiesFile;

test('Where nobody was taken out no copy is to be replaced.', () => {
  expect(read(edition('2024-12-09'), edition('2025-01-26'))).toMatchObject({
    replace_copies_older_than: null,
    newest_edition: '2025-01-26',
  });
});

test('The day is that of the newest withdrawal, whichever edition it is from.', () => {
  const older = edition('2024-12-09', [withdrawal('2025-02-03'), withdrawal('2025-06-01', THEN, NOW)]);
  const newer = edition('2025-01-26', [withdrawal('2025-02-03')]);
  expect(read(older, newer).replace_copies_older_than).toBe('2025-06-01');
});

test('A second withdrawal on the same day changes the file, a new edition not the digest.', () => {
  const once = [withdrawal('2025-02-03')];
  const twice = [...once, withdrawal('2025-02-03', THEN, NOW)];
  const [first, second] = [read(edition('2024-12-09', once)), read(edition('2024-12-09', twice))];
  expect(second.replace_copies_older_than).toBe(first.replace_copies_older_than);
  expect(second.withdrawals_digest).not.toBe(first.withdrawals_digest);
  expect(read(edition('2024-12-09', once), edition('2025-01-26')).withdrawals_digest).toBe(
    first.withdrawals_digest,
  );
});

test('It tells neither who went nor why nor what went, and the same editions make the same bytes.', () => {
  const editions = [edition('2024-12-09', [withdrawal('2025-02-03')])];
  const text = copiesFile(editions);
  expect(copiesFile(editions)).toBe(text);
  expect(Object.keys(JSON.parse(text) as object)).toEqual([
    'replace_copies_older_than',
    'withdrawals_digest',
    'newest_edition',
  ]);
  for (const told of ['family', 'people.csv', WAS, THEN]) expect(text).not.toContain(told);
});

test('Without an edition there is nothing to tell.', () => {
  expect(() => copiesFile([])).toThrow(RangeError);
});
