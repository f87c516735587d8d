/** A table of nobody’s, and what its reader makes of a file of it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { list, optional, id, partialDate, text, wholeNumber } from '#data/cells.ts';
import { readTable } from '#data/csv.ts';
import { formatProblem, type Problem } from '#data/problem.ts';
import type { Table } from '#data/tables.ts';
import { temporaryFolder } from './synthetic.ts';

export const things = {
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

export const HEADER = 'thing_id,label,note,seen,count,tags\n';

export interface Outcome {
  rows: { line: number; row: Record<string, unknown> }[];
  problems: Problem[];
  unsound: string[];
  isWhole: boolean;
}

/** Reads a file of that content. */
export async function reading(content: string | Uint8Array): Promise<Outcome> {
  const file = join(await temporaryFolder(), 'things.csv');
  await writeFile(file, content);
  return readingFile(file);
}

export async function readingFile(file: string): Promise<Outcome> {
  const outcome: Outcome = { rows: [], problems: [], unsound: [], isWhole: false };
  outcome.isWhole = await readTable(file, 'things.csv', things, {
    row: (row, line) => outcome.rows.push({ line, row }),
    problem: (problem) => outcome.problems.push(problem),
    unsound: (key) => outcome.unsound.push(key),
  });
  return outcome;
}

export const said = ({ problems }: Outcome) => problems.map(formatProblem).join('\n');

/** The problems of a file with the header and these lines, one string. */
export const problemsOf = async (lines: string) => said(await reading(HEADER + lines));

export const A = { thing_id: 'a', label: 'Thing A', note: null, seen: '2024-12', count: 7, tags: ['x', 'y'] };
export const B = { thing_id: 'b', label: 'Thing, B', note: 'Said “so”', seen: null, count: 0, tags: [] };
export const LINES = 'a,Thing A,,2024-12,7,x; y\nb,"Thing, B",Said “so”,,0,\n';
