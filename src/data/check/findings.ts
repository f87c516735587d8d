/** What the check finds: problems, which stop a build, and warnings, which ask an editor to look again. */
import { compareProblems, type Problem } from '#data/problem.ts';

/** The kinds of warnings. */
export type WarningRule =
  | 'largest'
  | 'jump'
  | 'more-than-announced'
  | 'part-above-whole'
  | 'duplicate'
  | 'no-public-event'
  | 'two-alphabets'
  | 'normal-form'
  | 'lost-script'
  | 'precision'
  | 'without-case'
  | 'looked-through'
  | 'four-eyes'
  | 'put-right'
  | 'claim'
  | 'quotes';

/** Something that may be right and mostly is not. `rule` is its kind. */
export interface Warning extends Problem {
  readonly rule: WarningRule;
}

/** A cell as a warning names it, and its row's name as it ends the message. */
export interface Told {
  readonly cell: Omit<Problem, 'message'>;
  readonly called: string;
  /** Whether the edition before has no such row. */
  readonly isNew: boolean;
}

export function warning(rule: WarningRule, { cell, called }: Told, message: string): Warning {
  return { rule, ...cell, message: message + called };
}

export interface Findings {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
}

/** Findings together, in the order of files and lines. */
export function together(findings: readonly Findings[]): Findings {
  return {
    problems: findings.flatMap(({ problems }) => problems).sort(compareProblems),
    warnings: findings.flatMap(({ warnings }) => warnings).sort(compareProblems),
  };
}
