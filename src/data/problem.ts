import { compareTexts } from './order.ts';

/** Something wrong with a data file, said so that an editor can act on it. */
export interface Problem {
  /** Path of the file as an editor would open it, relative to where the command runs. */
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line?: number | undefined;
  /** Position of the cell in its line, from 1. */
  readonly column?: number | undefined;
  /** Name of the column. */
  readonly name?: string | undefined;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

/** Characters that would break a problem's line, hide in it or turn it around. */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2800\ufff9-\uffff\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Private_Use}]/gu;

/** Text out of a file as a message shows it: in quotes and not longer than is of use. */
export function shorten(text: string): string {
  return `"${text.length > 48 ? `${text.slice(0, 47)}…` : text}"`;
}

/** Line and column of an offset, from 1. */
export function placeIn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** One line, as compilers print them: `data/2025-12-30/rounds.csv:14:6 women: "fourteen" is not …`. */
export function formatProblem({ file, line, column, name, message }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const said = `${place} ${name === undefined ? '' : `${name}: `}${message}`;
  return said.replace(UNPRINTABLE, '\ufffd').toWellFormed();
}

export function compareProblems(a: Problem, b: Problem): number {
  return compareTexts(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** Thrown where data cannot be used; carries every problem found. */
export class DataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'DataError';
    this.problems = problems;
  }
}
