/** What a command of `npm run edition -- <command>` is made of, and how each of them answers, refuses and asks. */
import { dataFolder } from '#data/edition.ts';
import { formatProblem, type Problem } from '#data/problem.ts';
import { languageOf } from '#words/language.ts';
import { confirm, isAttended, styled } from '#commands/terminal.ts';
import { countOf } from '#commands/warnings-text.ts';

/** Exit codes: done; not done because of what the data says; not understood or not agreed to. */
export const DONE = 0;
export const NOT_DONE = 1;
const NOT_AGREED = 2;

/** The folder of the data, the day of today, and the language in which an editor is told. */
export const data = dataFolder();
export const today = process.env.TODAY ?? new Date().toISOString().slice(0, 10);
export const language = languageOf('en');

/** A flag; one of type string takes a value. */
export interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** How its value is called in the help, such as `"…"`. */
  readonly value?: string;
  /** What it does, in a line. */
  readonly about: string;
  /** Another name of one that the help tells. */
  readonly isHidden?: boolean;
}

export type Options = Readonly<Record<string, Option>>;

export type Given<Of extends Options> = {
  readonly [Name in keyof Of]?: (Of[Name]['type'] extends 'boolean' ? boolean : string) | undefined;
};

export interface Declared<Of extends Options> {
  readonly name: string;
  /** What follows the name, as the help shows it. More is refused. */
  readonly operands: readonly string[];
  /** What it does, in a line of the list of commands. */
  readonly summary: string;
  /** What else its own help tells: lines. */
  readonly about: readonly string[];
  /** Its flags, which may depend on the words that follow its name. */
  readonly options: Of | ((words: readonly string[]) => Of);
  readonly run: (names: readonly string[], given: Given<Of>) => Promise<number>;
}

/** A command whose options are known when it is called. */
export interface Command extends Omit<Declared<Options>, 'run'> {
  readonly run: (names: readonly string[], given: Readonly<Record<string, unknown>>) => Promise<number>;
}

/** Ties what `run` is given to the options that are declared. */
export function command<const Of extends Options>(declared: Declared<Of>): Command {
  return declared as unknown as Command;
}

export const JSON_OPTION = { type: 'boolean', about: 'answer in JSON (with npm run -s edition)' } as const;
export const YES_OPTION = { type: 'boolean', short: 'y', about: 'go ahead; nothing is asked' } as const;

/** Answers a script. */
export function answer(json: object, isSound = true): number {
  console.log(JSON.stringify(json, null, 2));
  return isSound ? DONE : NOT_DONE;
}

export function refuse(message: string, code = NOT_AGREED): number {
  console.error(message);
  return code;
}

export function report(problems: readonly Problem[], end: string): number {
  for (const problem of problems) console.error(formatProblem(problem));
  console.error(`\n${styled('red', countOf(problems.length, 'problem'), process.stderr)}. ${end}`);
  return NOT_DONE;
}

/** Somebody at a terminal is asked; a script says `--yes`. */
export async function isAgreed(question: string, yes = false): Promise<boolean> {
  return yes || (isAttended() && (await confirm(question)));
}
