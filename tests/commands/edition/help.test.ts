import { expect, test } from 'vitest';
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
