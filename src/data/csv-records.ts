/**
 * The records of a CSV file, by Papa Parse, each with the line it begins on. A broken quote would
 * swallow the lines after it: it is reported, and reading goes on with the next line.
 */
import Papa from 'papaparse';
import { shorten } from './problem.ts';
import { readText, UnreadableText } from './text-file.ts';

export interface RecordReader {
  /** Takes a record and the line it begins on; returns false where reading on is of no use. */
  record(cells: string[], line: number): boolean;
  /** Takes a problem; returns false where reading on is of no use. */
  problem(message: string, line: number): boolean;
}

/** What is said of a first line by which a spreadsheet tells cells apart. Reading goes on after it. */
export const FOR_A_SPREADSHEET = 'is a line for a spreadsheet, not of the table; delete it';

/** Characters a record may hold: more is a line without end, or a quote that is never closed. */
const LONGEST_RECORD = 1 << 17;

/** A quote that Papa Parse found broken: in which record, and where its cell begins. */
interface BrokenQuote {
  readonly code: string;
  readonly row: number;
  readonly index: number;
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly BrokenQuote[];
  /** Where the first record begins that is not whole. */
  readonly meta: { readonly cursor: number };
}

/** Reads a file's records. Resolves to whether all of them were handed on. */
export async function readRecords(path: string, reader: RecordReader): Promise<boolean> {
  const parser = new RecordParser(reader);
  let problem: string | null = null;
  try {
    for await (const text of readText(path)) {
      parser.push(text);
      if (parser.stopped) return false;
    }
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    problem = error.message;
  }
  if (problem === null) parser.end();
  else reader.problem(problem, parser.lastLine);
  return problem === null && parser.complete;
}

class RecordParser {
  /** Whether no record was lost. */
  complete = true;
  /** Whether reading on is of no use. */
  stopped = false;
  readonly #reader: RecordReader;
  #delimiter: string | null = null;
  /** The piece of a record at the end of what was read, and the line it begins on. */
  #rest = '';
  #line = 1;

  constructor(reader: RecordReader) {
    this.#reader = reader;
  }

  /** The line that reading has come to. */
  get lastLine(): number {
    return this.#line + countBreaks(this.#rest, this.#rest.length);
  }

  push(text: string): void {
    this.#rest += text;
    if (this.#delimiter !== null || this.#findDelimiter())
      this.#take(this.#rest.lastIndexOf('\n') + 1, false);
    if (this.#rest.length - this.#rest.lastIndexOf('\n') > LONGEST_RECORD) {
      this.#stop(
        `is longer than ${LONGEST_RECORD} characters; look for a line end that was lost`,
        this.lastLine,
      );
    }
  }

  end(): void {
    if (this.#delimiter !== null || this.#findDelimiter(true)) this.#take(this.#rest.length, true);
    else if (this.#rest === '') this.#stop('is empty; it needs at least a header line', 1);
  }

  /** Looks at the first line that is not empty; returns whether the cells can be told apart. */
  #findDelimiter(isLast = false): boolean {
    const header = this.#rest.trimStart();
    this.#line += countBreaks(this.#rest, this.#rest.length - header.length);
    this.#rest = header;
    const excel = /^"?sep=(.)"?;*\n/i.exec(header);
    if (excel) {
      this.#reader.problem(FOR_A_SPREADSHEET, this.#line);
      this.#rest = header.slice(excel[0].length);
      this.#line += 1;
      return this.#findDelimiter(isLast);
    }
    const end = header.indexOf('\n');
    if (header === '' || (end === -1 && !isLast && header.length <= LONGEST_RECORD)) return false;
    const line = header.slice(0, end === -1 ? undefined : end);
    this.#delimiter = [',', ';', '\t'].find((each) => line.includes(each)) ?? ',';
    if (this.#delimiter === '\t') this.#stop('has cells separated by tabs; save it as CSV with commas');
    return !this.stopped;
  }

  /**
   * Hands on the records of the text up to `end`, which is the end of a line. Text is parsed all at
   * once; past a broken quote line by line and then in growing strides, lest a file of broken quotes
   * is parsed over and over.
   */
  #take(end: number, isLast: boolean): void {
    let at = 0;
    let stride = end;
    while (at < end && !this.stopped) {
      const text = this.#rest.slice(at, stride >= end - at ? end : endOfLine(this.#rest, at + stride));
      const isEnd = isLast && at + text.length === end;
      const { data, errors, meta } = this.#parse(text, isEnd);
      const broken = errors[0] ?? this.#overlong(text, meta.cursor);
      const line = this.#line;
      const aLineEach = countBreaks(text, meta.cursor) <= data.length;
      for (const cells of broken ? data.slice(0, broken.row) : data) {
        if (!this.#reader.record(cells, this.#line)) {
          this.#stop();
          return;
        }
        this.#line += aLineEach ? 1 : 1 + countBreaksIn(cells);
      }
      if (broken) {
        this.#line = line + countBreaks(text, broken.index) + 1;
        this.#report(broken, text);
        at += endOfLine(text, broken.index);
        stride = 1;
      } else if (isEnd || (meta.cursor < text.length && at + text.length === end)) {
        at += isEnd ? text.length : meta.cursor;
        break;
      } else {
        at += meta.cursor;
        stride = Math.max(2 * text.length, 1);
      }
    }
    this.#rest = this.#rest.slice(at);
  }

  /** A record that does not end within reason has a quote that is never closed. */
  #overlong(text: string, begin: number): BrokenQuote | undefined {
    if (text.length - begin <= LONGEST_RECORD) return undefined;
    const [broken] = this.#parse(text, true).errors;
    return broken;
  }

  #report({ code, index }: BrokenQuote, text: string): void {
    const cell = text.slice(index, endOfLine(text, index)).trimEnd();
    const closes = code !== 'MissingQuotes' && cell.replaceAll('""', '').includes('"');
    const goesOn = this.#reader.problem(
      closes
        ? `a cell has a quote in the middle, at ${shorten(cell)}; put the whole cell in quotes and double the quotes inside`
        : `a cell opens a quote that is never closed, at ${shorten(cell)}; close it, and double any quote inside a quoted text`,
      this.#line - 1,
    );
    if (goesOn) this.complete = false;
    else this.#stop();
  }

  /** Parses whole lines; the last record is left out unless the text is the end of the file. */
  #parse(text: string, isEnd: boolean): Parsed {
    const delimiter = this.#delimiter ?? ',';
    return new Papa.Parser({ delimiter, newline: '\n' }).parse(text, 0, !isEnd) as Parsed;
  }

  #stop(message?: string, line = this.#line): void {
    if (message !== undefined) this.#reader.problem(message, line);
    this.stopped = true;
    this.complete = false;
  }
}

/** Where the line of a place ends, its line end included. */
function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

function countBreaks(text: string, end: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

function countBreaksIn(cells: readonly string[]): number {
  return cells.reduce((breaks, cell) => breaks + countBreaks(cell, cell.length), 0);
}
