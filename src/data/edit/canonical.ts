/**
 * Tables as they are sealed and published: RFC 4180 with commas, UTF-8 without a byte order mark, line
 * ends of Unix, the columns in the order of their declaration. Editors may save them otherwise.
 */
import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { readCells } from '#data/raw-cells.ts';
import { replaceFile } from './replace.ts';
import { checksumOf } from '#data/checksum.ts';
import type { Table } from '#data/tables.ts';

/** A line of a canonical file. */
export function csvLine(cells: readonly string[]): string {
  return `${Papa.unparse([[...cells]], { newline: '\n' })}\n`;
}

/**
 * Rewrites a table's file in its canonical form; a file in that form is left alone. The table must have
 * passed the check. Resolves to whether the file was rewritten.
 */
export async function makeCanonical(path: string, table: Table): Promise<boolean> {
  const hash = createHash('sha256');
  await eachLine(path, table, (line) => hash.update(line));
  if (hash.digest('hex') === (await checksumOf(path))) return false;
  const lines: string[] = [];
  await eachLine(path, table, (line) => lines.push(line));
  await replaceFile(path, inPieces(lines));
  return true;
}

async function eachLine(path: string, table: Table, line: (line: string) => void): Promise<void> {
  line(csvLine(Object.keys(table.row.shape)));
  await readCells(path, table, (cells) => line(csvLine(cells)));
}

/** Few writes for many lines. */
function* inPieces(lines: readonly string[]): Generator<string> {
  for (let at = 0; at < lines.length; at += 10_000) yield lines.slice(at, at + 10_000).join('');
}
