import { expect, test } from 'vitest';
import { date } from '#data/dates.ts';
import { LIFE_EVENT_TYPES } from '#data/life-event-types.ts';
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

test('each type of life event is told with what it does to custody and silence', () => {
  const told = dictionary()
    .split('\n')
    .filter((line) => /^\| `[a-z-]+` \|(?:[^|]*\|){3}$/.test(line));
  expect(told.map((line) => line.split('`')[1])).toEqual(LIFE_EVENT_TYPES);
  expect(told.filter((line) => /`(?:pardoned|exchanged|sign-of-life|left-country)`/.test(line)).join('\n'))
    .toMatchInlineSnapshot(`
    "| \`sign-of-life\` | Seen or heard of within a silence, without letters, calls or visits coming again. | happens only to those who are held | is interrupted, and does not end |
    | \`pardoned\` | Pardoned. The release is an event of its own: a pardon alone ends no time in custody. |  |  |
    | \`exchanged\` | Let go in an exchange of prisoners, free to return: not the same as taken out of Belarus. | ends | ends |
    | \`left-country\` | Left Belarus. Whoever was held had been let out before, on a day that is not reported. |  |  |"
  `);
});

test('an edition’s dictionary has the tables and columns of that edition, and says since when others are there', () => {
  const older = dictionary(date('2026-03-31'));
  expect(older).not.toContain('`places.csv`');
  expect(older).not.toContain('in_remand');
  expect(dictionary(date('2099-12-31'))).toBe(dictionary());
  expect(dictionary()).toContain(
    'Of those held, people in open-type institutions. In editions from 2026-08-21 on. |',
  );
  expect(dictionary()).toMatch(/`place_id`\. Rows stand .*\. In editions from 2026-08-21 on\.\n/);
});

test('every line of a table has the same number of cells', () => {
  for (const line of dictionary()
    .split('\n')
    .filter((each) => each.startsWith('|'))) {
    expect([6, 7], line).toContain(line.split(/(?<!\\)\|/).length);
  }
});

test('nothing in it is undefined, and every sentence ends', () => {
  expect(dictionary()).not.toMatch(/undefined|\[object/);
  for (const line of dictionary()
    .split('\n')
    .filter((each) => each.startsWith('| `'))) {
    expect(line).toMatch(/\. \|(?:[^|]*\|){0,2}$/);
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
