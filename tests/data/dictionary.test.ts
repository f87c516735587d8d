import { expect, test } from 'vitest';
import { dictionary } from '#data/dictionary.ts';
import { CORRECTIONS, MISTAKES, TABLES, type Table } from '#data/tables.ts';

test('the dictionary has a section for every table and a line for every column', () => {
  const text = dictionary();
  for (const table of [...Object.values<Table>(TABLES), CORRECTIONS, MISTAKES]) {
    const section = text
      .split('\n## ')
      .find((each) => each.split('\n')[0]?.endsWith(`\`${table.name}.csv\``));
    expect(section, table.name).toContain(`Key: \`${table.key}\`.`);
    for (const column of Object.keys(table.row.shape)) {
      expect(
        section?.match(new RegExp(`^\\| \`${column}\` \\|`, 'gm')),
        `${table.name}.${column}`,
      ).toHaveLength(1);
    }
  }
});

test('every line of a table has the same number of cells', () => {
  for (const line of dictionary()
    .split('\n')
    .filter((each) => each.startsWith('|'))) {
    expect(line.split(/(?<!\\)\|/), line).toHaveLength(7);
  }
});

test('nothing in it is undefined, and every sentence ends', () => {
  expect(dictionary()).not.toMatch(/undefined|\[object/);
  for (const line of dictionary()
    .split('\n')
    .filter((each) => each.startsWith('| `'))) {
    expect(line).toMatch(/\. \|$/);
  }
});

test('a column says what it holds', () => {
  const lines = dictionary().split('\n');
  const lineOf = (column: string) => lines.find((line) => line.startsWith(`| \`${column}\``));
  expect(
    [
      lineOf('round_id'),
      lineOf('announced_on'),
      lineOf('women'),
      lineOf('gender'),
      lineOf('notable_person_ids'),
    ].join('\n'),
  ).toMatchInlineSnapshot(`
    "| \`round_id\` | id |  | no | Stable name of the round, numbered in order of announcement. |
    | \`announced_on\` | date |  | no | Day the release was announced. |
    | \`women\` | whole number | people | yes | Women among those announced. |
    | \`gender\` | \`f\`, \`m\` |  | no | As reported. |
    | \`notable_person_ids\` | keys of \`people\` |  | yes | People with a profile who were released in this round. |"
  `);
});
