import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import {
  choice,
  decimal,
  id,
  isOptional,
  list,
  metaOf,
  optional,
  partialDate,
  qualifier,
  reference,
  references,
  sourceIds,
  text,
  url,
  wholeNumber,
  yesNo,
} from '#data/cells.ts';

/** What a schema says to each cell: its value, or what is wrong with it. */
function said(schema: z.ZodType, cells: readonly (string | null)[]): string {
  const lines = cells.map((cell) => {
    const read = schema.safeParse(cell);
    const shown = cell === null ? 'nothing' : `"${cell.length > 40 ? `${cell.slice(0, 9)}…` : cell}"`;
    return `${shown} ${read.success ? `→ ${JSON.stringify(read.data).slice(0, 40)}` : read.error.issues.map(({ message }) => message).join(' / ')}`;
  });
  return lines.join('\n');
}

describe('a cell of a column is read, or told what is wrong with it', () => {
  test('text', () => {
    expect(said(text('.'), ['Minsk', 'x'.repeat(2000), 'x'.repeat(2001), null])).toMatchInlineSnapshot(`
      ""Minsk" → "Minsk"
      "xxxxxxxxx…" → "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      "xxxxxxxxx…" is longer than 2000 characters; shorten it
      nothing is empty; write the text, or take the row out"
    `);
  });
  test('id', () => {
    const cells = [
      'r28',
      'ales-bialiatski',
      'x'.repeat(100),
      'x'.repeat(101),
      'R28',
      'a_b',
      '-a',
      'a--b',
      'ж',
      '../a',
      'a\n',
      null,
    ];
    expect(said(id('.'), cells)).toMatchInlineSnapshot(`
      ""r28" → "r28"
      "ales-bialiatski" → "ales-bialiatski"
      "xxxxxxxxx…" → "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      "xxxxxxxxx…" is longer than 100 characters; shorten it
      "R28" is not an id; use lower-case letters, digits and hyphens, such as r28 or ales-bialiatski
      "a_b" is not an id; use lower-case letters, digits and hyphens, such as r28 or ales-bialiatski
      "-a" is not an id; use lower-case letters, digits and hyphens, such as r28 or ales-bialiatski
      "a--b" is not an id; use lower-case letters, digits and hyphens, such as r28 or ales-bialiatski
      "ж" is not an id; use lower-case letters, digits and hyphens, such as r28 or ales-bialiatski
      "../a" is not an id; use lower-case letters, digits and hyphens, such as r28 or ales-bialiatski
      "a
      " is not an id; use lower-case letters, digits and hyphens, such as r28 or ales-bialiatski
      nothing is empty; use lower-case letters, digits and hyphens, such as r28 or ales-bialiatski"
    `);
  });
  test('date', () => {
    const cells = [
      '2024-12-09',
      '2024-12',
      '2024',
      '2024-02-29',
      '2023-02-29',
      '2024-13',
      '2024-00',
      '2024-1-1',
      '9.12.2024',
      '12/9/24',
      '0224-12-09',
      '2204',
      'Dec-24',
      '２０２４',
      null,
    ];
    expect(said(partialDate('.'), cells)).toMatchInlineSnapshot(`
      ""2024-12-09" → "2024-12-09"
      "2024-12" → "2024-12"
      "2024" → "2024"
      "2024-02-29" → "2024-02-29"
      "2023-02-29" is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source
      "2024-13" is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source
      "2024-00" is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source
      "2024-1-1" is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source
      "9.12.2024" is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source
      "12/9/24" is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source
      "0224-12-09" is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source
      "2204" is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source
      "Dec-24" is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source
      "２０２４" is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source
      nothing is empty; write a date such as 2024-12-09, 2024-12 or 2024"
    `);
  });
  test('whole number', () => {
    expect(
      said(wholeNumber('.'), [
        '0',
        '007',
        '14',
        '1,300',
        '1 300',
        '1e3',
        '1.0',
        '-1',
        '9999999999',
        '١٤',
        null,
      ]),
    ).toMatchInlineSnapshot(`
      ""0" → 0
      "007" → 7
      "14" → 14
      "1,300" is not a whole number; write digits only, such as 14
      "1 300" is not a whole number; write digits only, such as 14
      "1e3" is not a whole number; write digits only, such as 14
      "1.0" is not a whole number; write digits only, such as 14
      "-1" is not a whole number; write digits only, such as 14
      "9999999999" is not a whole number; write digits only, such as 14
      "١٤" is not a whole number; write digits only, such as 14
      nothing is empty; write digits, such as 14"
    `);
  });
  test('number', () => {
    expect(said(decimal('.'), ['86.82', '5', '86,82', '.5', '5.', '1e3', 'NaN', 'Infinity', '0x10', null]))
      .toMatchInlineSnapshot(`
      ""86.82" → 86.82
      "5" → 5
      "86,82" is not a number; write digits with a point, such as 86.82
      ".5" is not a number; write digits with a point, such as 86.82
      "5." is not a number; write digits with a point, such as 86.82
      "1e3" is not a number; write digits with a point, such as 86.82
      "NaN" is not a number; write digits with a point, such as 86.82
      "Infinity" is not a number; write digits with a point, such as 86.82
      "0x10" is not a number; write digits with a point, such as 86.82
      nothing is empty; write a number, such as 86.82"
    `);
  });
  test('choice', () => {
    expect(said(yesNo('.'), ['yes', 'Yes', 'toString', null])).toMatchInlineSnapshot(`
      ""yes" → "yes"
      "Yes" is not one of yes, no
      "toString" is not one of yes, no
      nothing is empty; write one of yes, no"
    `);
    expect(said(qualifier('it'), ['at-least', 'at least'])).toMatchInlineSnapshot(`
      ""at-least" → "at-least"
      "at least" is not one of exact, about, at-least, over, nearly"
    `);
  });
  test('list', () => {
    const cells = ['a', 'a; b ;c', 'a;;b', 'a;', ';', 'a;b;a', 'x'.repeat(2001), null];
    expect(said(list('.'), cells)).toMatchInlineSnapshot(`
      ""a" → ["a"]
      "a; b ;c" → ["a","b","c"]
      "a;;b" has an empty entry; separate entries by single semicolons
      "a;" has an empty entry; separate entries by single semicolons
      ";" has an empty entry; separate entries by single semicolons
      "a;b;a" names "a" twice; keep one
      "xxxxxxxxx…" is longer than 2000 characters; shorten it
      nothing → []"
    `);
    expect(said(sourceIds(), ['s1;s2', null])).toMatchInlineSnapshot(`
      ""s1;s2" → ["s1","s2"]
      nothing is empty; every row that states a fact names its sources"
    `);
  });
  test('address', () => {
    const cells = [
      'https://example.org/a?b=1#c',
      'http://example.org',
      'https://пример.бел/навіны',
      'example.org',
      'https:example.org',
      'https:\\\\example.org',
      'javascript:alert(1)',
      'https://user@example.org',
      'https://:word@example.org',
      'https://example.org/"onclick',
      'https://example.org/a b',
      'https://',
      `https://example.org/${'x'.repeat(2000)}`,
      null,
    ];
    expect(said(url('.'), cells)).toMatchInlineSnapshot(`
      ""https://example.org/a?b=1#c" → "https://example.org/a?b=1#c"
      "http://example.org" → "http://example.org"
      "https://пример.бел/навіны" → "https://пример.бел/навіны"
      "example.org" is not an address; write a full address beginning with https:// or http://
      "https:example.org" is not an address; write a full address beginning with https:// or http://
      "https:\\\\example.org" is not an address; write a full address beginning with https:// or http://
      "javascript:alert(1)" is not an address; write a full address beginning with https:// or http://
      "https://user@example.org" is not an address; write a full address beginning with https:// or http://
      "https://:word@example.org" is not an address; write a full address beginning with https:// or http://
      "https://example.org/"onclick" is not an address; write a full address beginning with https:// or http://
      "https://example.org/a b" is not an address; write a full address beginning with https:// or http://
      "https://" is not an address; write a full address beginning with https:// or http://
      "https://e…" is longer than 2000 characters; shorten it
      nothing is empty; write a full address beginning with https:// or http://"
    `);
  });
  test('a column that may be empty', () => {
    expect(said(optional(wholeNumber('.')), ['0', '', null])).toMatchInlineSnapshot(`
      ""0" → 0
      "" is empty; write digits, such as 14
      nothing → null"
    `);
  });
});

test('a column knows its kind, choices, unit and the table it names', () => {
  expect(metaOf(wholeNumber({ description: 'People.', unit: 'people' }))).toMatchObject({
    kind: 'whole-number',
    description: 'People.',
    unit: 'people',
  });
  expect(metaOf(choice(['a', 'b'], 'Which.'))).toMatchObject({
    kind: 'choice',
    choices: ['a', 'b'],
    description: 'Which.',
  });
  expect(metaOf(reference('people', 'Who.'))).toMatchObject({
    kind: 'id',
    references: 'people',
    description: 'Who.',
  });
  expect(metaOf(references('people', 'Who.'))).toMatchObject({
    kind: 'list',
    references: 'people',
    description: 'Who.',
  });
  expect(metaOf(optional(text('Text.')))).toMatchObject({ kind: 'text', description: 'Text.' });
});

test('a schema that is not a column’s is refused', () => {
  const schema = text('.').nullable();
  expect(() => metaOf(schema)).toThrow(
    'A column without a description: make it by one of the functions of cells.ts',
  );
  expect(() => optional(schema)).toThrow(
    'optional() takes a schema made by one of the functions of cells.ts',
  );
});

test('a list may be empty, sources may not', () => {
  expect([text('.'), optional(text('.')), list('.'), sourceIds()].map(isOptional)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
