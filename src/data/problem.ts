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

/** One line, as compilers print them: `data/2025-12-30/rounds.csv:14:6 women: "fourteen" is not …`. */
export function formatProblem({ file, line, column, name, message }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place} ${name === undefined ? '' : `${name}: `}${message}`;
}

export function compareProblems(a: Problem, b: Problem): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
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
