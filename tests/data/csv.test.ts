/** What a file of a table may look like, and what is said of one that cannot be read. */
import { describe, expect, test } from 'vitest';
import { rowName } from '#data/csv.ts';
import { A, B, HEADER, LINES, problemsOf, reading, readingFile, said } from './things.ts';

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
  test('a text is no spreadsheet for a letter that it begins with', async () => {
    for (const begin of ['P', 'K', 'OK', 'PL'])
      expect(await problemOf(`${begin}${HEADER}${LINES}`), begin).not.toContain('spreadsheet');
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
  test('one nameless column', async () => {
    expect(said(await reading('thing_id,label,note,,seen,count,tags\na,A,,,,,\n'))).toMatchInlineSnapshot(
      `"things.csv:1:4 is a column without a name; delete it, or name it"`,
    );
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
  test('that are never closed are told from doubled ones before the end of the line', async () => {
    expect(await problemsOf('a,"Thing ""A"" or so,,,,\nb,"B",,,,\n')).toMatchInlineSnapshot(
      `"things.csv:2 a cell opens a quote that is never closed, at "Thing ""A"" or so,,,,"; close it, and double any quote inside a quoted text"`,
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

test.each([
  ['round_id', 'r15', ' (round r15)'],
  ['held_on', '2025-01-26', ' (held on 2025-01-26)'],
  ['round_id', '', ''],
  ['round_id', 'r'.repeat(48), ` (round ${'r'.repeat(48)})`],
  ['round_id', 'r'.repeat(49), ` (round ${'r'.repeat(47)}…)`],
])('A row whose %s is "%s" is called "%s".', (key, value, name) => expect(rowName(key, value)).toBe(name));
