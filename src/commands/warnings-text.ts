/** Problems and warnings of the check as lines for a terminal: so many as a reader can use, and how many there are. */
import type { Warning } from '#data/check/check.ts';
import { formatProblem, type Problem } from '#data/problem.ts';
import { styled } from './terminal.ts';

/** Warnings of one kind that are told where not all are asked for. */
const FEW = 5;

/** The warnings kind by kind, each in the order of files and lines. */
export function warningLines(
  warnings: readonly Warning[],
  { all = false, output = process.stderr }: { all?: boolean; output?: NodeJS.WriteStream } = {},
): readonly string[] {
  return [...Map.groupBy(warnings, ({ rule }) => rule).values()].flatMap((alike) => {
    const told = all ? alike : alike.slice(0, FEW);
    const more = alike.length - told.length;
    return [
      ...told.map((each) => `${styled('yellow', 'warning', output)} ${formatProblem(each)}`),
      ...(more > 0 ? [`        … and ${more} more of this kind; npm run check -- --all tells them`] : []),
    ];
  });
}

/** Problems of one file that are told where not all are asked for: nobody mends more before looking again. */
const MANY = 40;

/** The problems file by file. */
export function problemLines(
  problems: readonly Problem[],
  { all = false }: { all?: boolean } = {},
): readonly string[] {
  return [...Map.groupBy(problems, ({ file }) => file)].flatMap(([file, those]) => {
    const told = all || those.length <= MANY ? those : those.slice(0, MANY);
    const more = those.length - told.length;
    return [
      ...told.map(formatProblem),
      ...(more > 0 ? [`${file}: … and ${more} more; npm run check -- --all tells them`] : []),
    ];
  });
}

export function countOf(count: number, of: string): string {
  return `${count} ${of}${count === 1 ? '' : 's'}`;
}
