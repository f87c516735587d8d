import { expect, test } from 'vitest';
import type { Command } from '#commands/edition/command.ts';
import { COMMANDS } from '#commands/edition/commands.ts';
import { helpOf, optionsOf, usage } from '#commands/edition/help.ts';

test.each(COMMANDS)('$name is in the list, and tells each of its options', (command) => {
  expect(usage(COMMANDS)).toContain(`\n  ${[command.name, ...command.operands].join(' ')} `);
  const options = optionsOf(command, []);
  const help = helpOf(command, options);
  for (const [name, { about }] of Object.entries(options)) {
    expect(help).toContain(`  --${name}`);
    expect(help).toContain(about);
  }
});

test('help fits a terminal', () => {
  const help = [usage(COMMANDS), ...COMMANDS.map((each) => helpOf(each, optionsOf(each, [])))].join('\n');
  expect(help.split('\n').filter((line) => line.length > 120)).toEqual([]);
});

/** The lines of a list of one command with this name and so many words of one letter. */
const listed = (name: string, letters: number) =>
  usage([{ ...(COMMANDS[0] as Command), name, operands: [], summary: Array(letters).fill('a').join(' ') }])
    .split('\n')
    .filter((line) => line.startsWith('  '));

test('lines are as long as a terminal allows, and go on below their beginning', () => {
  expect(listed('x', 111).map((line) => line.length)).toEqual([114, 114, 6]);
  expect(listed('xy', 109).map((line) => line.length)).toEqual([113, 113, 7]);
  expect(listed('xy', 55)).toEqual([`  xy  ${'a '.repeat(54).trim()}`, '      a']);
});

test('what a command does is a sentence', () => {
  const [command] = COMMANDS as readonly [Command];
  expect(helpOf({ ...command, summary: 'tell all' }, {})).toContain('\nTell all.\n');
});
