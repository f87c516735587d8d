import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { list, optional, id, partialDate, text, wholeNumber } from '#data/cells.ts';
import { readTable } from '#data/csv.ts';
import { formatProblem, type Problem } from '#data/problem.ts';
import type { Table } from '#data/tables.ts';
import { temporaryFolder } from './synthetic.ts';

const things = {
  name: 'things',
  title: 'Things',
  description: 'Synthetic things.',
  key: 'thing_id',
  entry: { kind: 'reference' },
  row: z.object({
    thing_id: id('Key.'),
    label: text('Text.'),
    note: optional(text('Text, or nothing.')),
    seen: optional(partialDate('A date, or nothing.')),
    count: optional(wholeNumber('A number, or nothing.')),
    tags: list('Texts.'),
  }),
} as const satisfies Table;

/** A value as an editor types it. */
const typed = (value: unknown) => (Array.isArray(value) ? value.join(';') : ((value ?? '') as string));

const HEADER = 'thing_id,label,note,seen,count,tags\n';

interface Outcome {
  rows: { line: number; row: Record<string, unknown> }[];
  problems: Problem[];
  unsound: string[];
  isWhole: boolean;
}

/** Reads a file of that content. */
async function reading(content: string | Uint8Array): Promise<Outcome> {
  const file = join(await temporaryFolder(), 'things.csv');
  await writeFile(file, content);
  return readingFile(file);
}

async function readingFile(file: string): Promise<Outcome> {
  const outcome: Outcome = { rows: [], problems: [], unsound: [], isWhole: false };
  outcome.isWhole = await readTable(file, 'things.csv', things, {
    row: (row, line) => outcome.rows.push({ line, row }),
    problem: (problem) => outcome.problems.push(problem),
    unsound: (key) => outcome.unsound.push(key),
  });
  return outcome;
}

const said = ({ problems }: Outcome) => problems.map(formatProblem).join('\n');

/** The problems of a file with the header and these lines, one string. */
const problemsOf = async (lines: string) => said(await reading(HEADER + lines));

const A = { thing_id: 'a', label: 'Thing A', note: null, seen: '2024-12', count: 7, tags: ['x', 'y'] };
const B = { thing_id: 'b', label: 'Thing, B', note: 'Said “so”', seen: null, count: 0, tags: [] };
const LINES = 'a,Thing A,,2024-12,7,x; y\nb,"Thing, B",Said “so”,,0,\n';

describe('what spreadsheets do without harm is accepted', () => {
  const accepted = async (content: string | Uint8Array) => {
    const outcome = await reading(content);
    expect(said(outcome)).toBe('');
    expect(outcome.isWhole).toBe(true);
    expect(outcome.rows.map(({ row }) => row)).toEqual([A, B]);
  };

  test('a plain file', () => accepted(HEADER + LINES));
  test('a byte order mark', () => accepted(`\ufeff${HEADER}${LINES}`));
  test('a byte order mark twice', () => accepted(`\ufeff\ufeff${HEADER}${LINES}`));
  test('line ends of Windows', () => accepted((HEADER + LINES).replaceAll('\n', '\r\n')));
  test('line ends of old Macs', () => accepted((HEADER + LINES).replaceAll('\n', '\r')));
  test('no line end at the end', () => accepted((HEADER + LINES).trimEnd()));
  test('empty lines at the end', () => accepted(`${HEADER}${LINES}\n\n\r\n`));
  test('empty lines before the header and between rows', () =>
    accepted(`\n \n${HEADER}\n${LINES.replace('\n', '\n\n')}`));
  test('rows of nothing but spaces', () => accepted(`${HEADER}${LINES} , ,  ,,,\n,,,,,\n   \n`));
  test('every cell in quotes', () =>
    accepted(
      `"thing_id","label","note","seen","count","tags"\n"a","Thing A","","2024-12","7","x; y"\n"b","Thing, B","Said “so”","","0",""\n`,
    ));
  test('spaces around the names of columns', () =>
    accepted(`thing_id , label, note,seen ,count,tags\n${LINES}`));
  test('spaces after a closing quote', () => accepted(HEADER + LINES.replace('B",', 'B"  ,')));
  test('columns in another order', () =>
    accepted('tags,count,seen,note,label,thing_id\nx;y,7,2024-12,,Thing A,a\n,0,,Said “so”,"Thing, B",b\n'));
  test('semicolons between cells', () =>
    accepted('thing_id;label;note;seen;count;tags\na;Thing A;;2024-12;7;"x;y"\nb;Thing, B;Said “so”;;0;\n'));
});

test('a file with a header only has no rows and no problems', async () => {
  expect(await reading(HEADER)).toMatchObject({ rows: [], problems: [], isWhole: true });
});

test('rows come with their line and with lists that no row can change for another', async () => {
  const { rows } = await reading(`\n${HEADER}a,A,,,,x;y\n\nb,B,,,,x;y\n`);
  expect(rows.map(({ line }) => line)).toEqual([3, 5]);
  expect(() => (rows[0]?.row.tags as string[]).push('z')).toThrow(TypeError);
  const none = await reading(`${HEADER}a,A,,,,\n`);
  expect(() => (none.rows[0]?.row.tags as string[]).push('z')).toThrow(TypeError);
});

describe('a file that cannot be read is told why, with its line', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
  const problemOf = async (content: string | Uint8Array) => {
    const outcome = await reading(content);
    expect(outcome.isWhole).toBe(false);
    return said(outcome);
  };

  test('an empty file', async () => {
    expect(await problemOf('')).toMatchInlineSnapshot(
      `"things.csv:1 is empty; it needs at least a header line"`,
    );
    expect(await problemOf('\ufeff')).toMatchInlineSnapshot(
      `"things.csv:1 is empty; it needs at least a header line"`,
    );
    expect(await problemOf('\n\n  \n')).toMatchInlineSnapshot(
      `"things.csv:1 is empty; it needs at least a header line"`,
    );
  });
  test('UTF-16', async () => {
    const utf16 = Buffer.from(HEADER + LINES, 'utf16le');
    expect(await problemOf(bytes([0xff, 0xfe], [...utf16]))).toMatchInlineSnapshot(
      `"things.csv:1 is saved as UTF-16; save it as CSV in UTF-8"`,
    );
    expect(await problemOf(bytes([0xfe, 0xff], [...utf16.swap16()]))).toMatchInlineSnapshot(
      `"things.csv:1 is saved as UTF-16; save it as CSV in UTF-8"`,
    );
    expect(await problemOf(Buffer.from(HEADER + LINES, 'utf16le'))).toMatchInlineSnapshot(
      `"things.csv:1 is saved as UTF-16; save it as CSV in UTF-8"`,
    );
  });
  test('Latin-1, after the rows before', async () => {
    const content = bytes(HEADER, LINES, 'c,Caf', [0xe9], ',,,,\nd,,,,,\n');
    expect(await problemOf(content)).toMatchInlineSnapshot(
      `"things.csv:4 holds the byte 0xE9, which is not UTF-8 (the file may be saved as Latin-1 or Windows-1251); save it as CSV in UTF-8"`,
    );
    expect((await reading(content)).rows).toHaveLength(2);
  });
  test('Windows-1251', async () => {
    expect(
      await problemOf(bytes(HEADER, 'a,', [0xcc, 0xe8, 0xed, 0xf1, 0xea], ',,,,\n')),
    ).toMatchInlineSnapshot(
      `"things.csv:2 holds the byte 0xCC, which is not UTF-8 (the file may be saved as Latin-1 or Windows-1251); save it as CSV in UTF-8"`,
    );
  });
  test('a character that is cut off', async () => {
    expect(await problemOf(bytes(HEADER, LINES, 'c,Caf', [0xc3]))).toMatchInlineSnapshot(
      `"things.csv:4 ends in the middle of a character; it was cut off, or is not UTF-8: restore it, or save it as CSV in UTF-8"`,
    );
    expect(await problemOf(bytes(HEADER, 'a,', [0xf0, 0x9f, 0x98]))).toMatchInlineSnapshot(
      `"things.csv:2 ends in the middle of a character; it was cut off, or is not UTF-8: restore it, or save it as CSV in UTF-8"`,
    );
  });
  test('tabs between cells', async () => {
    expect(await problemOf((HEADER + LINES).replaceAll(',', '\t'))).toMatchInlineSnapshot(
      `"things.csv:1 has cells separated by tabs; save it as CSV with commas"`,
    );
  });
  test('a spreadsheet under the name of a table', async () => {
    expect(await problemOf(bytes('PK', [3, 4, 20, 0, 6, 0]))).toMatchInlineSnapshot(
      `"things.csv:1 is a spreadsheet or an archive, not text; save it as CSV in UTF-8"`,
    );
  });
  test('a file that is not there', async () => {
    expect(said(await readingFile('/nowhere/things.csv'))).toMatchInlineSnapshot(
      `"things.csv:1 cannot be read (ENOENT); look whether it is there and may be read"`,
    );
  });
  test('a line without end', async () => {
    expect(await problemOf(`${HEADER}a,${'word '.repeat(100_000)}`)).toMatchInlineSnapshot(
      `"things.csv:2 is longer than 131072 characters; look for a line end that was lost"`,
    );
    expect(await problemOf('word'.repeat(100_000))).toMatchInlineSnapshot(
      `"things.csv:1 is longer than 131072 characters; look for a line end that was lost"`,
    );
  });
});

describe('a header is told what is wrong with it', () => {
  test('a missing, an unknown, a repeated and a nameless column', async () => {
    expect(said(await reading('thing_id,label,notes,seen,count,tags,label,,\na,A,,,,\n')))
      .toMatchInlineSnapshot(`
        "things.csv:1:8 2 columns have no name, this one first; delete them
        things.csv:1:3 notes: is not a column of this table; its columns are thing_id, label, note, seen, count, tags
        things.csv:1:7 label: stands twice in the header; keep one
        things.csv:1 the header has no column note; add the column"
      `);
  });
  test('no known column at all', async () => {
    expect(said(await reading('sep=;\n"a\nb"\n'))).toMatchInlineSnapshot(`
      "things.csv:1 is a line for a spreadsheet, not of the table; delete it
      things.csv:2:1 a�b: is not a column of this table; its columns are thing_id, label, note, seen, count, tags
      things.csv:2 the header has no columns thing_id, label, note, seen, count, tags; add the columns"
    `);
  });
});

describe('quotes', () => {
  test('that are never closed do not hide the problems of later lines', async () => {
    const outcome = await reading(`${HEADER}a,"Thing A,,,,\nb,"Thing, B",,,many,\nc,C,,,,\n`);
    expect(said(outcome)).toMatchInlineSnapshot(`
      "things.csv:2 a cell opens a quote that is never closed, at "Thing A,,,,"; close it, and double any quote inside a quoted text
      things.csv:3:5 count: "many" is not a whole number; write digits only, such as 14 (thing b)"
    `);
    expect(outcome.rows.map(({ row }) => row.thing_id)).toEqual(['c']);
    expect(outcome.isWhole).toBe(false);
  });
  test('that are never closed to the end', async () => {
    expect(await problemsOf('a,"Thing A,,,,\nb,B,,,many,\n')).toMatchInlineSnapshot(`
      "things.csv:2 a cell opens a quote that is never closed, at "Thing A,,,,"; close it, and double any quote inside a quoted text
      things.csv:3:5 count: "many" is not a whole number; write digits only, such as 14 (thing b)"
    `);
    expect(await problemsOf('a,A,,,,"')).toMatchInlineSnapshot(
      `"things.csv:2 a cell opens a quote that is never closed, at ""; close it, and double any quote inside a quoted text"`,
    );
    expect(said(await reading('"thing_id,label,note\na,b,c\n'))).toMatchInlineSnapshot(
      `"things.csv:1 a cell opens a quote that is never closed, at "thing_id,label,note"; close it, and double any quote inside a quoted text"`,
    );
  });
  test('in the middle of a cell in quotes', async () => {
    expect(await problemsOf('a,"Thing "A" or so",,,,\nb,"B ""so""",,,,"x"y\n')).toMatchInlineSnapshot(`
      "things.csv:2 a cell has a quote in the middle, at "Thing "A" or so",,,,"; put the whole cell in quotes and double the quotes inside
      things.csv:3 a cell has a quote in the middle, at "x"y"; put the whole cell in quotes and double the quotes inside"
    `);
  });
  test('in the middle of a cell without quotes are text', async () => {
    const { rows } = await reading(`${HEADER}a,5" of snow,,,,\n`);
    expect(rows[0]?.row.label).toBe('5" of snow');
  });
  test('on every line take no longer than the lines', async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `t${at},"Thing "${at}"",,,,\n`);
    expect((await reading(HEADER + lines.join(''))).problems).toHaveLength(20_000);
  });
  test('that are never closed in a large file take no more memory than a record', async () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `t${at},Thing ${at},,,,\n`);
    lines[10] = 't10,"Thing 10,,,,\n';
    const outcome = await reading(HEADER + lines.join(''));
    expect(said(outcome)).toMatchInlineSnapshot(
      `"things.csv:12 a cell opens a quote that is never closed, at "Thing 10,,,,"; close it, and double any quote inside a quoted text"`,
    );
    expect(outcome.rows).toHaveLength(99_999);
  });
});

describe('a cell is told what is wrong with it', () => {
  test('too many and too few cells', async () => {
    expect(await problemsOf('a,A,,,,,\nb\nc,C,,,,\nd,D,,,\n')).toMatchInlineSnapshot(`
      "things.csv:2 has 7 cells where the header has 6; look for a comma inside a text that is not in quotes, or a cell left out
      things.csv:3 has 1 cell where the header has 6; look for a comma inside a text that is not in quotes, or a cell left out
      things.csv:5 has 5 cells where the header has 6; look for a comma inside a text that is not in quotes, or a cell left out"
    `);
  });
  test('values of the wrong kind, one problem a cell', async () => {
    expect(await problemsOf('A b,,,2024-02-30,1.5,x;;x\nc,,,09/12/2024,,x;x\n')).toMatchInlineSnapshot(`
      "things.csv:2:1 thing_id: "A b" is not an id; use lower-case letters, digits and hyphens, such as r28 or ales-bialiatski (thing A b)
      things.csv:2:2 label: is empty; write the text, or take the row out (thing A b)
      things.csv:2:5 count: "1.5" is not a whole number; write digits only, such as 14 (thing A b)
      things.csv:2:6 tags: "x;;x" has an empty entry; separate entries by single semicolons (thing A b)
      things.csv:3:2 label: is empty; write the text, or take the row out (thing c)
      things.csv:3:6 tags: "x;x" names "x" twice; keep one (thing c)
      things.csv:2:4 seen: "2024-02-30" is no day: February 2024 has 29; look at the source (thing A b)
      things.csv:3:4 seen: "09/12/2024" is a date as a spreadsheet writes it; did you mean 2024-09-12 or 2024-12-09? (thing c)"
    `);
  });
  test('harmful text', async () => {
    const cells = [
      '=1+1',
      '+375',
      '-1',
      '@SUM(A1)',
      '＝1+1',
      'x;=1+1',
      ' space before',
      'space after ',
      '"two\nlines"',
      'a <b>bold</b> claim',
      'a comment <!-- -->',
      'Tom &amp; Jerry',
      '&#60;script',
      'tab\tinside',
      'NUL \0 inside',
      'escape \u001b[31m',
      'C1 \u0085 next line',
      'zero-width\u200bspace',
      'turned \u202e around',
      'isolated \u2067 so',
      'soft\u00adhyphen',
      'BOM \ufeff inside',
      'tag \u{e0041} hidden',
      'lost \ufffd letter',
      'CafÃ©',
      'Ð‘ÐµÐ»Ð°Ñ€ÑƒÑÑŒ',
      'itâ€™s',
      'РњРёРЅСЃРє вЂ” РіРѕСЂРѕРґ',
      'Ð\u0090Ð»ÐµÑ\u0081ÑŒ',
      '\u3164',
      'blank \u2800 Braille',
      'joiner \u200c between Latin',
      'joined \u200d letters',
      'grapheme \u034f joiner',
      'variant \ufe0f chosen',
      'private \ue000 use',
      'private \u{10fffd} plane',
      'no \ufdd0 character',
      'nor \u{1fffe} this',
      'a\u0301\u0302\u0303\u0304\u0305',
      '????? ????????',
      '«???»',
    ];
    expect(await problemsOf(cells.map((cell, at) => `t${at},${cell},,,,\n`).join(''))).toMatchInlineSnapshot(`
      "things.csv:2:2 label: "=1+1" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit (thing t0)
      things.csv:3:2 label: "+375" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit (thing t1)
      things.csv:4:2 label: "-1" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit (thing t2)
      things.csv:5:2 label: "@SUM(A1)" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit (thing t3)
      things.csv:6:2 label: "＝1+1" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit (thing t4)
      things.csv:7:2 label: "x;=1+1" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit (thing t5)
      things.csv:10:2 label: "two�lines" holds a line break; keep a cell on one line (thing t8)
      things.csv:12:2 label: "a <b>bold</b> claim" holds markup; write plain text (thing t9)
      things.csv:13:2 label: "a comment <!-- -->" holds markup; write plain text (thing t10)
      things.csv:14:2 label: "Tom &amp; Jerry" holds an HTML entity; write the character itself (thing t11)
      things.csv:15:2 label: "&#60;script" holds an HTML entity; write the character itself (thing t12)
      things.csv:16:2 label: "tab�inside" holds the control character U+0009; delete it (thing t13)
      things.csv:17:2 label: "NUL � inside" holds the control character U+0000; delete it (thing t14)
      things.csv:18:2 label: "escape �[31m" holds the control character U+001B; delete it (thing t15)
      things.csv:19:2 label: "C1 � next line" holds the control character U+0085; delete it (thing t16)
      things.csv:20:2 label: "zero-width�space" holds the invisible character U+200B; delete it (thing t17)
      things.csv:21:2 label: "turned � around" holds the invisible character U+202E; delete it (thing t18)
      things.csv:22:2 label: "isolated � so" holds the invisible character U+2067; delete it (thing t19)
      things.csv:23:2 label: "soft�hyphen" holds the invisible character U+00AD; delete it (thing t20)
      things.csv:24:2 label: "BOM � inside" holds the invisible character U+FEFF; delete it (thing t21)
      things.csv:25:2 label: "tag � hidden" holds the invisible character U+E0041; delete it (thing t22)
      things.csv:26:2 label: "lost � letter" holds U+FFFD, which stands where a character was lost; type it again (thing t23)
      things.csv:28:2 label: "Ð‘ÐµÐ»Ð°Ñ€ÑƒÑÑŒ" is garbled, as UTF-8 is when opened as another encoding; type it again (thing t25)
      things.csv:32:2 label: "�" holds the invisible character U+3164; delete it (thing t29)
      things.csv:33:2 label: "blank � Braille" holds the invisible character U+2800; delete it (thing t30)
      things.csv:34:2 label: "joiner � between Latin" holds the invisible character U+200C; delete it (thing t31)
      things.csv:35:2 label: "joined � letters" holds the invisible character U+200D; delete it (thing t32)
      things.csv:36:2 label: "grapheme � joiner" holds the invisible character U+034F; delete it (thing t33)
      things.csv:37:2 label: "variant � chosen" holds the invisible character U+FE0F; delete it (thing t34)
      things.csv:38:2 label: "private � use" holds U+E000, which each computer shows as it likes; write the character that is meant (thing t35)
      things.csv:39:2 label: "private � plane" holds U+10FFFD, which each computer shows as it likes; write the character that is meant (thing t36)
      things.csv:40:2 label: "no � character" holds U+FDD0, which is no character; delete it (thing t37)
      things.csv:41:2 label: "nor � this" holds U+1FFFE, which is no character; delete it (thing t38)
      things.csv:42:2 label: "á̂̃̄̅" heaps marks on a letter; keep those that the letter has (thing t39)
      things.csv:43:2 label: "????? ????????" is question marks where letters were lost; type it again, and save as CSV in UTF-8 (thing t40)
      things.csv:44:2 label: "«???»" is question marks where letters were lost; type it again, and save as CSV in UTF-8 (thing t41)
      things.csv:8:2 label: " space before" begins or ends with a space; did you mean space before? (thing t6); so are 2 cells of the column, to line 9
      things.csv:27:2 label: "CafÃ©" is garbled: UTF-8 was opened as another encoding, and saved; did you mean Café? (thing t24); so are 4 cells of the column, to line 31"
    `);
  });
  test('text that only looks like it', async () => {
    const cells = [
      'Why? Who??',
      'Café, Žodzina, Ціхаткіна-Ё́',
      'نامه\u200cای',
      'क्\u200dष',
      'An emoji \u{1f600}',
      'A rare letter \u{20000}',
      '1 ?',
    ];
    expect(await problemsOf(cells.map((cell, at) => `t${at},"${cell}",,,,\n`).join(''))).toBe('');
  });
  test('ordinary text that looks a little like it', async () => {
    const cells = [
      '5 < 6 > 4',
      'R&D; AT&T',
      'Ñandú, Ângela, Ð',
      'Рёрих и Сёмка',
      'в Минске',
      'Зміцер і “так”',
      '😀 👩‍👩‍👧',
      'x;y - z',
      'a=b',
    ];
    const outcome = await reading(HEADER + cells.map((cell, at) => `t${at},"${cell}",,,,\n`).join(''));
    expect(said(outcome)).toBe('');
    expect(outcome.rows.map(({ row }) => row.label)).toEqual(cells);
  });
  test('the key of its row, and the row itself as unsound', async () => {
    const outcome = await reading(`${HEADER}a,,,,,\nb\n${'k'.repeat(200)},B,,,,\n"c\nd",C,,,,\n`);
    expect(said(outcome)).toMatchInlineSnapshot(`
      "things.csv:2:2 label: is empty; write the text, or take the row out (thing a)
      things.csv:3 has 1 cell where the header has 6; look for a comma inside a text that is not in quotes, or a cell left out
      things.csv:4:1 thing_id: "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…" is longer than 100 characters; shorten it (thing kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…)
      things.csv:5:1 thing_id: "c�d" holds a line break; keep a cell on one line (thing c�d)"
    `);
    expect(outcome.unsound).toEqual(['a', 'b', 'k'.repeat(200), 'c\nd']);
  });
});

test('a no-break space at the end of a cell is a space as well', async () => {
  expect(await problemsOf('a,A\u00a0,,,,\n')).toContain('begins or ends with a space; did you mean A?');
});

describe('hostile text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.stringMatching(/^[=+\-@"',;\r\n\t <>&\u202e\u0000\ud800-\udfff\ufffdÃâв€a-z]{0,12}$/),
    fc.constantFrom(
      'word'.repeat(400),
      'x'.repeat(5000),
      '"'.repeat(99),
      '=HYPERLINK("https://example.org")',
      '\ud800',
      '\0',
    ),
  );
  const record = fc.record({ label: hostile, note: hostile, tags: hostile });

  test('is handed on exactly, or reported with its line and column, and never crashes the reader', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'things.csv');
    const columns = Object.keys(things.row.shape);
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(',', ';'),
        fc.boolean(),
        async (records, newline, delimiter, quotes) => {
          const cells = records.map(({ label, note, tags }, at) =>
            [`t${at}`, label, note, '', '', tags].map((cell) => cell.toWellFormed()),
          );
          await writeFile(
            file,
            Papa.unparse({ fields: columns, data: cells }, { newline, delimiter, quotes }),
          );
          const { rows, problems, isWhole } = await readingFile(file);
          expect(isWhole).toBe(true);
          const { data } = Papa.parse<string[]>(Papa.unparse(cells, { quotes: true }));
          let line = 2;
          for (const [at, row] of data.entries()) {
            const found = rows.find((each) => each.line === line);
            const blamed = problems.filter((problem) => problem.line === line);
            // Cells damaged alike are told of once, with their count.
            const isToldBefore = problems.some(
              ({ message, line: first = 0 }) => first < line && message.includes('; so are '),
            );
            if (found) expect(blamed, `line ${line}`).toEqual([]);
            else expect(blamed.length > 0 || isToldBefore, `line ${line}`).toBe(true);
            for (const { column, name } of blamed) expect(columns[(column ?? 0) - 1]).toBe(name);
            if (found)
              expect([found.row.label, found.row.note ?? '']).toEqual([cells[at]?.[1], cells[at]?.[2]]);
            line += 1 + row.reduce((breaks, cell) => breaks + cell.split(/\r\n|\r|\n/).length - 1, 0);
          }
          for (const problem of problems) expect(formatProblem(problem)).not.toMatch(/[\n\r\0\u202e]/);
          // What was accepted is accepted again, and is the same.
          const accepted = rows.map(({ row }) => columns.map((column) => typed(row[column])));
          await writeFile(file, Papa.unparse({ fields: columns, data: accepted }));
          const again = await readingFile(file);
          expect(again.problems).toEqual([]);
          expect(again.rows.map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of any bytes is read or refused', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'things.csv');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, headed) => {
        await writeFile(file, headed ? Buffer.concat([Buffer.from(HEADER), bytes]) : bytes);
        const { rows, problems, isWhole } = await readingFile(file);
        if (!isWhole) expect(problems.length).toBeGreaterThan(0);
        for (const { row } of rows)
          expect(things.row.shape.thing_id.safeParse(row.thing_id).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a file of many pieces', () => {
  /** The pieces a file is read in: characters, line ends and quoted cells fall across their borders. */
  const PIECE = 1 << 16;

  test.each([0, 1, 2, 3])('keeps its characters, lines and cells whole, shifted by %i', async (shift) => {
    const rows = Array.from({ length: 30_000 }, (_, at) => ({
      thing_id: `t${at}`,
      label: `Рэч, “${at}” 😀${'x'.repeat(shift)}`,
      note: at % 1000 === 999 ? 'broken' : '',
      seen: '2024-12-09',
      count: at % 1000 === 999 ? 'many' : at,
      tags: '',
    }));
    const content = Papa.unparse(rows, { newline: '\r\n' });
    expect(content.length).toBeGreaterThan(20 * PIECE);
    const outcome = await reading(content);
    expect(outcome.problems.map(({ line }) => line)).toEqual(
      Array.from({ length: 30 }, (_, at) => at * 1000 + 1001),
    );
    expect(outcome.rows).toHaveLength(29_970);
    for (const { row, line } of outcome.rows) {
      expect(row.label).toBe(rows[line - 2]?.label);
      expect(row.count).toBe(line - 2);
    }
  });

  test('counts the lines of cells with line breaks', async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `t${at},"Thing\n${at}",,,,\n`);
    const { problems } = await reading(HEADER + lines.join(''));
    expect(problems.map(({ line }) => line)).toEqual(lines.map((_, at) => 2 * at + 2));
  });

  test('names the line of a byte that is not UTF-8, far into it', async () => {
    const before = Buffer.from(
      HEADER + Array.from({ length: 30_000 }, (_, at) => `t${at},Рэч ${at},,,,\r\n`).join(''),
    );
    const outcome = await reading(Buffer.concat([before, Buffer.from([0x74, 0x2c, 0xe9, 0x2c, 0x0a])]));
    expect(said(outcome)).toContain('things.csv:30002 holds the byte 0xE9');
    expect(outcome.rows).toHaveLength(30_000);
  });

  test('reads a cut character, a cut line end and a cut quote alike at every place of a border', async () => {
    const folder = await temporaryFolder();
    for (let at = PIECE - 12; at <= PIECE + 4; at += 1) {
      const start = `${HEADER}t0,${'x'.repeat(1900)},,,,\r\n`;
      const row = `t1,${'y'.repeat(1900)},,,,\r\n`;
      let content = start;
      while (content.length + row.length < at - 10) content += row;
      content += `t2,${'z'.repeat(at - content.length - 10)}é,,,,\r\n`;
      content += 't3,"é ""😀"", so",,,,\r\nt4,D,,,,\r\n';
      const file = join(folder, 'things.csv');
      await writeFile(file, content);
      const { rows, problems } = await readingFile(file);
      expect(problems).toEqual([]);
      expect(rows.slice(-2).map(({ row }) => row.label)).toEqual(['é "😀", so', 'D']);
      expect(rows.at(-1)?.line).toBe(content.split('\n').length - 1);
    }
  });
});
