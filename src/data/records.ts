/**
 * The records of a CSV file, by Papa Parse, each with the line it begins on. A broken quote would
 * swallow the lines after it: it is reported, and reading goes on with the next line.
 */
import Papa from 'papaparse';
import { shorten } from './problem.ts';
import { readText, UnreadableText } from './text.ts';

export interface RecordReader {
  /** Takes a record and the line it begins on; returns false where reading on is of no use. */
  record(cells: string[], line: number): boolean;
  problem(message: string, line: number): void;
}

/** Characters a record may hold: more is a line without end, or a quote that is never closed. */
const LONGEST_RECORD = 1 << 17;

interface Parsed {
  data: string[][];
  errors: { type: string; code: string; row: number; index: number }[];
  /** `cursor` is where the first record begins that was not parsed. */
  meta: { cursor: number; truncated: boolean };
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
    if (this.#delimiter === null && !this.#findDelimiter()) return;
    this.#take(false);
    while (!this.stopped && this.#rest.length > LONGEST_RECORD) {
      const { errors } = this.#parse(false, 1);
      const [broken] = errors;
      if (broken) {
        this.#skip(broken);
        this.#take(false);
      } else {
        this.#stop(`is longer than ${LONGEST_RECORD} characters; look for a line end that was lost`);
      }
    }
  }

  end(): void {
    if (this.#delimiter !== null || this.#findDelimiter(true)) this.#take(true);
    else if (this.#rest === '') this.#stop('is empty; it needs at least a header line', 1);
  }

  /** Looks at the first line that is not empty; returns whether the cells can be told apart. */
  #findDelimiter(isLast = false): boolean {
    const header = this.#rest.trimStart();
    this.#line += countBreaks(this.#rest, this.#rest.length - header.length);
    this.#rest = header;
    const end = header.indexOf('\n');
    if (header === '' || (end === -1 && !isLast && header.length <= LONGEST_RECORD)) return false;
    const line = header.slice(0, end === -1 ? undefined : end);
    this.#delimiter = [',', ';', '\t'].find((each) => line.includes(each)) ?? ',';
    if (this.#delimiter === '\t') this.#stop('has cells separated by tabs; save it as CSV with commas');
    return !this.stopped;
  }

  /** Hands on the whole records of the text; keeps the piece of a record at its end. */
  #take(isLast: boolean): void {
    let preview = 0;
    while (!this.stopped && this.#rest !== '') {
      const { data, errors, meta } = this.#parse(!isLast, preview);
      const broken = errors.find(({ type, row }) => type === 'Quotes' && row < data.length);
      const start = this.#line;
      const aLineEach = countBreaks(this.#rest, meta.cursor) <= data.length;
      for (const cells of broken ? data.slice(0, broken.row) : data) {
        if (!this.#reader.record(cells, this.#line)) return this.#stop();
        this.#line += aLineEach ? 1 : 1 + countBreaksIn(cells);
      }
      if (broken) {
        this.#line = start;
        this.#skip(broken);
        preview = 1;
        continue;
      }
      this.#rest = this.#rest.slice(meta.cursor);
      if (!meta.truncated) return;
      // Past a broken quote the text is parsed in growing strides, lest a file of them is parsed over and over.
      preview *= 2;
    }
  }

  /** Reports a broken quote and goes on after the line that opens it. `#line` is where `#rest` begins. */
  #skip({ code, index }: Parsed['errors'][number]): void {
    const end = this.#rest.indexOf('\n', index);
    const cell = this.#rest.slice(index, end === -1 ? undefined : end);
    const line = this.#line + countBreaks(this.#rest, index);
    const closes = code !== 'MissingQuotes' && cell.replaceAll('""', '').includes('"');
    this.#reader.problem(
      closes
        ? `a cell has a quote in the middle, at ${shorten(cell)}; put the whole cell in quotes and double the quotes inside`
        : `a cell opens a quote that is never closed, at ${shorten(cell)}; close it, and double any quote inside a quoted text`,
      line,
    );
    this.complete = false;
    this.#rest = end === -1 ? '' : this.#rest.slice(end + 1);
    this.#line = line + 1;
  }

  #stop(message?: string, line = this.#line): void {
    if (message !== undefined) this.#reader.problem(message, line);
    this.stopped = true;
    this.complete = false;
  }

  #parse(ignoreLast: boolean, preview: number): Parsed {
    const delimiter = this.#delimiter ?? ',';
    // Fast mode miscounts its cursor with a preview; without one it is right, and is chosen by Papa Parse.
    const mode = preview > 0 ? { preview, fastMode: false } : {};
    return new Papa.Parser({ delimiter, newline: '\n', ...mode }).parse(this.#rest, 0, ignoreLast) as Parsed;
  }
}

function countBreaks(text: string, end: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}

function countBreaksIn(cells: readonly string[]): number {
  return cells.reduce((breaks, cell) => breaks + countBreaks(cell, cell.length), 0);
}
