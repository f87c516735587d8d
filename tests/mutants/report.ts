/** What is printed of mutants and of how they fared. */
import { textOf, type Mutant } from './draw.ts';
import { shown } from './source.ts';
import type { Outcome, Wave } from './trial.ts';

export interface Tried extends Outcome {
  readonly mutant: Mutant;
  readonly waves: readonly Wave[];
}

/** Where a mutant is, and its first line as it is and as it would be. */
function place({ file, edits }: Mutant): { where: string; before: string; after: string } {
  const { line, before, after } = shown(textOf(file), edits[0] ?? { start: 0, end: 0, after: '' });
  return { where: `${file}:${line}`, before, after };
}

export function lineOf({ mutant, killed, by, seconds, waves }: Tried): string {
  const { where, before, after } = place(mutant);
  const time = `${seconds.toFixed(1)} s`;
  if (killed) return `killed    ${time.padStart(7)}  ${mutant.kind}  ${where}  by ${by}`;
  return [
    `SURVIVED  ${time.padStart(7)}  ${mutant.kind}  ${where}`,
    `    before  ${before}`,
    `    after   ${after}`,
    `    ran     ${ran(waves)}`,
  ].join('\n');
}

/** The tests that ran: by name where they are few, otherwise by number. */
function ran(waves: readonly Wave[]): string {
  if (waves.length === 0) return 'nothing: no test has to do with the file';
  return [...Map.groupBy(waves, ({ project }) => project)]
    .map(([project, all]) => {
      const files = all.flatMap((wave) => wave.files);
      if (files.length === 0) return project;
      return `${project}: ${files.length > 4 ? `${files.length} files, ${files[0]} the nearest` : files.join(', ')}`;
    })
    .join('; ');
}

export function closing(tried: readonly Tried[], allowed: number, seconds: number): string {
  const survivors = tried.filter(({ killed }) => !killed);
  const late = tried.filter(({ killed, test }) => killed && test === null).length;
  return [
    ...(survivors.length > 0 ? ['', 'Survivors:'] : []),
    ...survivors.map(lineOf),
    '',
    `${tried.length} mutants: ${tried.length - survivors.length} killed (${late} by time or by not starting), ` +
      `${survivors.length} survived, ${allowed} may; ${(seconds / 60).toFixed(1)} min`,
  ].join('\n');
}
