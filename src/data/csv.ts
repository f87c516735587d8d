/**
 * CSV files as editors save them. What spreadsheets do without harm is accepted (a byte order mark,
 * CRLF, semicolons between cells, columns in another order, empty lines at the end); what would
 * change or hide data is named with its line and column. Files are read as streams: memory does not
 * grow with their length.
 */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import type * as z from 'zod';
import type { Problem } from './problem.ts';
import type { Table } from './tables.ts';

export interface RowReader<Row> {
  row(row: Row, line: number): void;
  problem(problem: Problem): void;
  /** The key of a row that has problems of its own, so that rows that name it are not blamed too. */
  unsound?(key: string): void;
}

/**
 * Reads a table's file row by row. Rows with a problem are reported and not handed on; reading goes
 * on, so that an editor sees every problem at once. `name` is the file's name in problems.
 */
export async function readTable<Columns extends z.ZodRawShape>(
  path: string,
  name: string,
  table: Table<Columns>,
  reader: RowReader<z.infer<z.ZodObject<Columns>>>,
): Promise<void> {
  const columns = Object.keys(table.row.shape);
  const report = (message: string, place: Partial<Problem> = {}) => reader.problem({ file: name, message, ...place });
  let header: string[] | null = null;

  await readRecords(path, {
    problem: (message, line) => report(message, { line }),
    record(cells, line) {
      if (header === null) {
        header = readHeader(cells, columns, (message, column) =>
          report(message, { line, column, name: column === undefined ? undefined : cells[column - 1] }),
        );
        return header !== null;
      }
      if (cells.every((cell) => cell === '')) return true;
      if (cells.length !== header.length) {
        report(
          `has ${cells.length} cells where the header has ${header.length}; ` +
            'look for a comma inside a text that is not in quotes, or a cell left out',
          { line },
        );
        return true;
      }
      const values: Record<string, string | null> = {};
      let sound = true;
      for (const [at, column] of header.entries()) {
        const cell = cells[at] as string;
        const harm = UNUSUAL.test(cell) ? harmIn(cell) : null;
        if (harm !== null) {
          report(`${quote(cell)} ${harm}${rowName(table.key, header, cells)}`, { line, column: at + 1, name: column });
          sound = false;
        }
        values[column] = cell === '' ? null : cell;
      }
      const giveUp = () => {
        reader.unsound?.(values[table.key] ?? '');
        return true;
      };
      if (!sound) return giveUp();
      const read = table.row.safeParse(values);
      if (read.success) {
        reader.row(read.data, line);
        return true;
      }
      const blamed = new Set<string>();
      for (const issue of read.error.issues) {
        const column = String(issue.path[0]);
        if (blamed.has(column)) continue;
        blamed.add(column);
        const at = header.indexOf(column);
        const cell = cells[at] as string;
        const what = cell === '' ? issue.message : `${quote(cell)} ${issue.message}`;
        report(what + rowName(table.key, header, cells), { line, column: at + 1, name: column });
      }
      return giveUp();
    },
  });
}

/** The names of the columns in the file's order, or `null` where the rows could not be read by them. */
function readHeader(
  cells: readonly string[],
  columns: readonly string[],
  report: (message: string, column?: number) => void,
): string[] | null {
  const names = cells.map((cell) => cell.trim());
  let usable = true;
  const fail = (message: string, column?: number) => {
    report(message, column);
    usable = false;
  };
  for (const [at, name] of names.entries()) {
    if (name === '') fail('is a column without a name; delete it, or name it', at + 1);
    else if (names.indexOf(name) !== at) fail('stands twice in the header; keep one', at + 1);
    else if (!columns.includes(name)) fail(`is not a column of this table; its columns are ${columns.join(', ')}`, at + 1);
  }
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) fail(`the header has no ${listed(missing)}; add the column${missing.length > 1 ? 's' : ''}`);
  return usable ? names : null;
}

interface RecordReader {
  /** Takes a record and the line it begins on; returns false where reading on is of no use. */
  record(cells: string[], line: number): boolean;
  problem(message: string, line?: number): void;
}

async function readRecords(path: string, reader: RecordReader): Promise<void> {
  let line = 1;
  let delimiter: string | null = null;
  const text = decode(path);
  const first = await text.next();
  if (first.done === true) { reader.problem('is empty; it needs at least a header line', 1); return; }
  if ('problem' in first.value) { reader.problem(first.value.problem, first.value.line); return; }
  const start = first.value.text;
  delimiter = delimiterOf(start);
  if (delimiter === '\t') {
    reader.problem('has cells separated by tabs; save it as CSV with commas', 1); return;
  }

  let broken: { problem: string; line: number } | null = null;
  async function* rest(): AsyncGenerator<string> {
    yield start;
    for await (const piece of text) {
      if ('problem' in piece) {
        broken = piece;
        return;
      }
      yield piece.text;
    }
  }

  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(Readable.from(rest(), { objectMode: false, encoding: 'utf8' }), {
      delimiter: delimiter,
      newline: '\n',
      chunk({ data, errors }, parser) {
        const quotes = new Map(
          errors.filter(({ type }) => type === 'Quotes').map((error) => [error.row ?? 0, error]),
        );
        for (const [at, cells] of data.entries()) {
          const error = quotes.get(at);
          if (error && broken === null) {
            reader.problem(quoteProblem(error.code, cells), line + linesBeforeLastCell(error.code, cells));
          }
          const goOn = error ? true : reader.record(cells, line);
          for (const cell of cells) line += cell.split('\n').length - 1;
          line += 1;
          if (!goOn) {
            parser.abort();
            return;
          }
        }
      },
      complete: () => resolve(),
      error: reject,
    });
  });
  const stop = broken as { problem: string; line: number } | null;
  if (stop !== null) reader.problem(stop.problem, stop.line);
}

/**
 * The file's text piece by piece: UTF-8 without byte order mark, line ends made LF. The first byte
 * that is not UTF-8 ends it with a problem on its line.
 */
async function* decode(path: string): AsyncGenerator<{ text: string } | { problem: string; line: number }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let held = '';
  let begun = false;
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    if (!begun && isUtf16(bytes)) {
      yield { problem: 'is saved as UTF-16; save it as CSV in UTF-8', line: 1 };
      return;
    }
    begun = true;
    let text: string;
    try {
      text = held + decoder.decode(bytes, { stream: true });
    } catch {
      yield { problem: notUtf8(bytes), line: line + firstBadLine(bytes) };
      return;
    }
    held = text.endsWith('\r') ? '\r' : '';
    text = text.slice(0, text.length - held.length);
    if (text.includes('\r')) text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
    line += text.split('\n').length - 1;
    if (text !== '') yield { text };
  }
  try {
    decoder.decode();
  } catch {
    yield { problem: 'ends in the middle of a character; it was cut off: restore it and save it again', line };
  }
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function firstBadLine(bytes: Buffer): number {
  return bytes.subarray(0, firstBadByte(bytes)).toString('latin1').split('\n').length - 1;
}

function notUtf8(bytes: Buffer): string {
  const bad = bytes[firstBadByte(bytes)] ?? 0;
  return (
    `holds the byte 0x${bad.toString(16).toUpperCase()}, which is not UTF-8 ` +
    '(the file may be saved as Latin-1 or Windows-1251); save it as CSV in UTF-8'
  );
}

/** Index of the first byte that ends no UTF-8 text, found by halving. */
function firstBadByte(bytes: Buffer): number {
  const readable = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (readable(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function delimiterOf(text: string): string {
  const header = text.slice(0, !text.includes('\n') ? undefined : text.indexOf('\n'));
  if (header.includes(',')) return ',';
  if (header.includes(';')) return ';';
  return header.includes('\t') ? '\t' : ',';
}

function quoteProblem(code: string, cells: readonly string[]): string {
  const cell = quote((cells.at(-1) ?? '').split('\n')[0] ?? '');
  return code === 'MissingQuotes'
    ? `a cell opens a quote that is never closed, at ${cell}; close it, and double any quote inside a quoted text`
    : `a cell has a quote in the middle, at ${cell}; put the whole cell in quotes and double the quotes inside`;
}

function linesBeforeLastCell(code: string, cells: readonly string[]): number {
  if (code !== 'MissingQuotes') return 0;
  return cells.slice(0, -1).reduce((lines, cell) => lines + cell.split('\n').length - 1, 0);
}

/** A first sieve: cells that match are looked at by `harmIn`, all others are harmless. */
const UNUSUAL = /^[=+\-@\s]|\s$|[<&\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/;

/** What a cell would do to a spreadsheet, a page or a reader's eye, or `null` where nothing. */
function harmIn(cell: string): string | null {
  if (/^[=+\-@]/.test(cell)) return 'begins like a formula, which a spreadsheet would run; begin it with a letter or a digit';
  if (cell.includes('\n')) return 'holds a line break; keep a cell on one line';
  const control = /[\u0000-\u001f\u007f-\u009f]/.exec(cell);
  if (control) return `holds the control character ${codePoint(control[0])}; delete it`;
  const invisible = /[\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/.exec(cell);
  if (invisible) return `holds the invisible character ${codePoint(invisible[0])}; delete it`;
  if (/^\s|\s$/.test(cell)) return 'begins or ends with a space; delete it';
  if (/<[a-z/!?]/i.test(cell)) return 'holds markup; write plain text';
  if (/&(?:[a-z]+|#\d+|#x[\da-f]+);/i.test(cell)) return 'holds an HTML entity; write the character itself';
  return null;
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A cell as it is shown in a message: on one line, shortened, control characters made visible. */
function quote(cell: string): string {
  const shown = cell.length > 48 ? `${cell.slice(0, 47)}…` : cell;
  return `"${shown.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '\ufffd')}"`;
}

function rowName(key: string, header: readonly string[], cells: readonly string[]): string {
  const name = cells[header.indexOf(key)];
  return name === undefined || name === '' ? '' : ` (${key.replace(/_id$/, '').replaceAll('_', ' ')} ${name})`;
}

function listed(names: readonly string[]): string {
  return names.length === 1 ? `column ${names[0]}` : `columns ${names.join(', ')}`;
}
