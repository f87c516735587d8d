/** What the commands tell of themselves. */
import type { Command, Options } from './command.ts';

const CALLED = 'npm run edition --';

/** The list of commands. */
export function usage(commands: readonly Command[]): string {
  const lines = commands.map(
    ({ name, operands, summary }) => [[name, ...operands].join(' '), summary] as const,
  );
  return [
    `${CALLED} <command>`,
    '',
    ...columns(lines),
    '',
    `${CALLED} <command> --help tells what a command takes.`,
  ].join('\n');
}

/** The flags of a command that is called with these words. */
export function optionsOf({ options }: Command, words: readonly string[]): Options {
  return typeof options === 'function' ? options(words) : options;
}

/** What one command takes and does. */
export function helpOf({ name, operands, summary, about }: Command, options: Options): string {
  return [
    [CALLED, name, ...operands].join(' '),
    '',
    `${summary[0]?.toUpperCase() ?? ''}${summary.slice(1)}.`,
    ...about,
    '',
    ...columns(
      Object.entries(options)
        .filter(([, { isHidden }]) => isHidden !== true)
        .map(([flag, option]) => [flagLine(flag, option), option.about]),
    ),
  ].join('\n');
}

function flagLine(flag: string, { short, value }: Options[string]): string {
  return [`--${flag}`, value].filter(Boolean).join(' ') + (short === undefined ? '' : `, -${short}`);
}

/** Characters a line of help may have. */
const WIDTH = 110;

function columns(lines: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...lines.map(([first]) => first.length));
  return lines.flatMap(([first, second]) =>
    wrapped(second, WIDTH - width).map((line, at) => `  ${(at === 0 ? first : '').padEnd(width)}  ${line}`),
  );
}

function wrapped(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) as string;
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
