/** Warnings of the check as lines for a terminal: a few of each kind, and how many there are. */
import type { Warning } from '#data/check/check.ts';
import { formatProblem } from '#data/problem.ts';
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

export function countOf(count: number, of: string): string {
  return `${count} ${of}${count === 1 ? '' : 's'}`;
}
