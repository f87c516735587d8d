/**
 * `npm run edition -- <command>`: from a draft to a sealed edition, and what is between two of them. Each command is a
 * file of `edition/`. Exit codes: 0 done, 1 not done because of what the data says, 2 not understood or not agreed to.
 */
import { parseArgs } from 'node:util';
import { DataError } from '#data/problem.ts';
import { COMMANDS } from './edition/commands.ts';
import { DONE, NOT_DONE, refuse, report, type Command, type Options } from './edition/command.ts';
import { helpOf, optionsOf, usage } from './edition/help.ts';
import { nearest } from './edition/nearest.ts';

async function run([name = '', ...words]: readonly string[]): Promise<number> {
  if (name === '') return refuse(usage(COMMANDS));
  if (['help', '--help', '-h'].includes(name)) return tell(usage(COMMANDS));
  const command = COMMANDS.find((each) => each.name === name);
  if (!command)
    return refuse(
      unknown(
        'command',
        name,
        COMMANDS.map((each) => each.name),
      ),
    );
  const options = optionsOf(command, words);
  if (words.includes('--help') || words.includes('-h')) {
    const named = words.filter((word) => !word.startsWith('-'));
    return tell(helpOf(named.length > 0 ? { ...command, operands: named } : command, options));
  }
  const { positionals, values } = parse(words, command, options);
  const more = positionals[command.operands.length];
  if (more !== undefined)
    return refuse(
      `"${more}" is more than ${name} takes; npm run edition -- ${name} --help tells what it takes`,
    );
  return command.run(positionals, values);
}

/** Words that were not understood, with what to do. */
class NotUnderstood extends Error {}

function parse(words: readonly string[], { name }: Command, options: Options) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('ERR_PARSE_ARGS') !== true) throw error;
    const flag = /^Unknown option '(-[^']+)'/.exec(message)?.[1];
    throw new NotUnderstood(
      flag === undefined
        ? `${message.split('\n')[0] ?? ''}; npm run edition -- ${name} --help tells what it takes`
        : unknown(
            'option',
            flag,
            Object.keys(options).map((each) => `--${each}`),
            ` ${name}`,
          ),
    );
  }
}

function unknown(what: string, word: string, known: readonly string[], of = ''): string {
  const meant = nearest(word, known);
  return (
    `There is no ${what} "${word}"${of === '' ? '' : ` of${of}`}` +
    `${meant === undefined ? '' : `; did you mean ${meant}?`}\n` +
    (of === '' ? usage(COMMANDS) : `npm run edition --${of} --help tells what it takes`)
  );
}

function tell(text: string): number {
  console.log(text);
  return DONE;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof DataError) process.exitCode = report(error.problems, 'Nothing was done.');
  else if (error instanceof RangeError) process.exitCode = refuse(error.message, NOT_DONE);
  else if (error instanceof NotUnderstood) process.exitCode = refuse(error.message);
  else throw error;
}
