/** Files of whatever text and bytes, and files larger than the pieces they are read in. */
import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '#data/problem.ts';
import { temporaryFolder } from './synthetic.ts';
import { HEADER, reading, readingFile, said, things } from './things.ts';

/** A value as an editor types it. */
const typed = (value: unknown) => (Array.isArray(value) ? value.join(';') : ((value ?? '') as string));

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
