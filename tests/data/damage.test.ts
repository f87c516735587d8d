import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { choice, decimal, id, optional, partialDate, text, wholeNumber, yesNo } from '#data/cells.ts';
import { readTable } from '#data/csv.ts';
import { formatProblem } from '#data/problem.ts';
import type { Table } from '#data/tables.ts';
import { temporaryFolder } from './synthetic.ts';

const things = {
  name: 'things',
  title: 'Things',
  description: 'Synthetic things.',
  key: 'thing_id',
  entry: { kind: 'reference' },
  row: z.object({
    thing_id: id('Key.'),
    seen: optional(partialDate('A date.')),
    count: optional(wholeNumber('A number.')),
    share: optional(decimal('A number.')),
    known: optional(yesNo('Whether.')),
    how: optional(choice(['exact', 'at-least'], 'How.')),
    note: optional(text('Text.')),
  }),
} as const satisfies Table;

async function saidOf(content: string): Promise<string> {
  const file = join(await temporaryFolder(), 'things.csv');
  await writeFile(file, content);
  const problems: string[] = [];
  await readTable(file, 'things.csv', things, {
    row: () => undefined,
    problem: (problem) => problems.push(formatProblem(problem)),
  });
  return problems.join('\n');
}

const HEADER = 'thing_id,seen,count,share,known,how,note\n';
const COLUMNS = HEADER.trim().split(',');

/** What is said of a cell in a column, without its place. */
async function of(column: string, cell: string): Promise<string> {
  const cells = COLUMNS.map((name) => (name === column ? `"${cell}"` : name === 'thing_id' ? 'a' : ''));
  return (await saidOf(`${HEADER}${cells.join(',')}\n`)).replace(/^.*?: /, '').replace(/ \(thing .*\)$/, '');
}

const REWRITTEN = 'is a date as a spreadsheet writes it';

test.each<readonly [column: string, cell: string, said: string]>([
  // English, German, Russian and Belarusian settings of a spreadsheet.
  ['seen', '02.07.2024', `${REWRITTEN}; did you mean 2024-07-02?`],
  ['seen', '2.7.24', `${REWRITTEN}; did you mean 2024-07-02?`],
  ['seen', '2.7.29', `${REWRITTEN}; did you mean 2029-07-02?`],
  ['seen', '2.7.30', `${REWRITTEN}; did you mean 1930-07-02?`],
  ['seen', '2024-13-05', 'is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source'],
  ['seen', '2023-02-29', 'is no day: February 2023 has 28; look at the source'],
  ['seen', '02.07.2024 г.', `${REWRITTEN}; did you mean 2024-07-02?`],
  ['seen', '7/2/2024', `${REWRITTEN}; did you mean 2024-07-02 or 2024-02-07?`],
  ['seen', '7/22/2024', `${REWRITTEN}; did you mean 2024-07-22?`],
  ['seen', '22/7/2024', `${REWRITTEN}; did you mean 2024-07-22?`],
  ['seen', '2024/07/02', `${REWRITTEN}; did you mean 2024-07-02?`],
  ['seen', '2024-7-2', `${REWRITTEN}; did you mean 2024-07-02?`],
  ['seen', '07.2024', `${REWRITTEN}; did you mean 2024-07?`],
  ['seen', 'Jun 22', `${REWRITTEN}; did you mean 2022-06?`],
  ['seen', 'Jun-22', `${REWRITTEN}; did you mean 2022-06?`],
  ['seen', '2-Jul-24', `${REWRITTEN}; did you mean 2024-07-02?`],
  ['seen', '2 ліпеня 2024', `${REWRITTEN}; did you mean 2024-07-02?`],
  ['seen', 'июн.22', `${REWRITTEN}; did you mean 2022-06?`],
  ['seen', '2. Juli 2024', `${REWRITTEN}; did you mean 2024-07-02?`],
  ['seen', '2024-07-02 00:00:00', 'is a date with a time, as a program writes it; did you mean 2024-07-02?'],
  ['seen', '2024-07-02T00:00:00Z', 'is a date with a time, as a program writes it; did you mean 2024-07-02?'],
  ['seen', '45475', 'is the number by which a spreadsheet keeps a date; did you mean 2024-07-02?'],
  ['seen', '01.07.2024', `${REWRITTEN}; did you mean 2024-07-01 or 2024-07?`],
  ['seen', '45474', 'is the number by which a spreadsheet keeps a date; did you mean 2024-07-01 or 2024-07?'],
  ['seen', '2024.0', 'is a year as a program writes a number; did you mean 2024?'],
  ['seen', '1980-02-30', 'is no day: February 1980 has 29; look at the source'],
  [
    'seen',
    '#######',
    'is what a spreadsheet shows where a column is too narrow; the value is lost, type it again',
  ],
  ['seen', 'NaN', 'is what a program writes for nothing; did you mean an empty cell?'],
  ['count', '1,135', 'is a number with its thousands set apart; did you mean 1135?'],
  ['count', '1 135', 'is a number with its thousands set apart; did you mean 1135?'],
  ['count', '1\u00a0135', 'is a number with its thousands set apart; did you mean 1135?'],
  ['count', '1’135', 'is a number with its thousands set apart; did you mean 1135?'],
  ['count', '1135,0', 'is a whole number as a program writes it; did you mean 1135?'],
  ['count', '1135.0', 'is a whole number as a program writes it; did you mean 1135?'],
  ['count', '1.3E+03', 'is a number shortened by a spreadsheet, which may have rounded it; type it again'],
  ['count', "'30", 'begins with the apostrophe of a spreadsheet; did you mean 30?'],
  ['count', '#REF!', 'is an error of a spreadsheet’s formula; type the value'],
  ['count', '#ЗНАЧ!', 'is an error of a spreadsheet’s formula; type the value'],
  ['count', 'Mar-04', 'is a number that a spreadsheet took for a date; type it again'],
  ['share', '86,82', 'has a comma for a decimal point; did you mean 86.82?'],
  ['share', '86.82%', 'has a sign of per cent; did you mean 86.82?'],
  ['share', '86,82 %', 'has a sign of per cent; did you mean 86.82?'],
  ['count', '86 %', 'has a sign of per cent; did you mean 86?'],
  ['count', '86,5 %', 'has a sign of per cent'],
  ['share', '1,234', 'has a comma for a decimal point; did you mean 1.234?'],
  ['share', '1 234', 'is a number with its thousands set apart; did you mean 1234?'],
  ['share', '1,5E-07', 'is a number shortened by a spreadsheet, which may have rounded it; type it again'],
  ['share', '1,234,567', 'is a number with its thousands set apart; did you mean 1234567?'],
  ...['TRUE', 'ИСТИНА', 'Wahr', 'vrai', 'PRAWDA', 'ісціна'].map((cell): [string, string, string] => [
    'known',
    cell,
    'is what a spreadsheet makes of yes; did you mean yes?',
  ]),
  ...['FALSE', 'ЛОЖЬ', 'Falsch', 'faux', 'FAŁSZ', 'няпраўда'].map((cell): [string, string, string] => [
    'known',
    cell,
    'is what a spreadsheet makes of no; did you mean no?',
  ]),
  ['how', 'True', 'is what a spreadsheet makes of yes'],
  ['how', 'At-Least', 'is written otherwise; did you mean at-least?'],
  ['how', 'at–least', 'is written otherwise; did you mean at-least?'],
  ['thing_id', 'person–17', 'has a dash that a word processor put for a hyphen; did you mean person-17?'],
  ['thing_id', 'Person–17', 'has a dash that a word processor put for a hyphen; did you mean person-17?'],
  ['thing_id', '4-Mar-24', 'is an id that a spreadsheet took for a date; type it again'],
  ['note', 'begun ', 'begins or ends with a space; did you mean begun?'],
  ['note', 'Ð†Ð³Ð°Ñ€', 'is garbled: UTF-8 was opened as another encoding, and saved; did you mean Ігар?'],
  ['note', 'Р†РіР°СЂ', 'is garbled: UTF-8 was opened as another encoding, and saved; did you mean Ігар?'],
  [
    'note',
    '?????? ????',
    'is question marks where letters were lost; type it again, and save as CSV in UTF-8',
  ],
])('In %s %j %s', async (column, cell, expected) => {
  expect(await of(column, cell)).toBe(`"${cell}" ${expected}`);
});

test('A plain slip stays one.', async () => {
  expect(await of('seen', 'yesterday')).toContain('is not a date; write');
  expect(await of('count', 'many')).toContain('is not a whole number; write');
  expect(await of('known', 'perhaps')).toContain('is not one of yes, no');
  expect(await of('note', 'Íñigo “–” Ígor')).toBe('');
  // Initials and an abbreviation, not garbled letters.
  expect(await of('note', 'С.Р.С. і С.С.С.Р.')).toBe('');
});

test('A column that a spreadsheet rewrote is told once, with a count; days over 12 tell in which order.', async () => {
  const rows = ['7/2/2024', '7/22/2024', '8/3/2024', 'x'].map((seen, at) => `r${at},${seen},,,,,`);
  expect(await saidOf(`${HEADER}${rows.join('\n')}\n`)).toMatchInlineSnapshot(`
    "things.csv:5:2 seen: "x" is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source (thing r3)
    things.csv:2:2 seen: "7/2/2024" is a date as a spreadsheet writes it; did you mean 2024-07-02? (thing r0); so are 3 cells of the column, to line 4"
  `);
});

test('What a spreadsheet adds around the table is told once.', async () => {
  expect(await saidOf(`sep=;\n${HEADER.replaceAll(',', ';').trim()};;;\na;2024;;;;;;;;\n`))
    .toMatchInlineSnapshot(`
    "things.csv:1 is a line for a spreadsheet, not of the table; delete it
    things.csv:2:8 3 columns have no name, this one first; delete them"
  `);
});

test('Marks of two versions are named as such.', async () => {
  expect(await saidOf(`${HEADER}<<<<<<< HEAD\na,2024,,,,,\n=======\na,2023,,,,,\n>>>>>>> other\n`))
    .toMatchInlineSnapshot(`
    "things.csv:2 is a mark of two versions that were not joined; keep one of them, and take the marks out
    things.csv:4 is a mark of two versions that were not joined; keep one of them, and take the marks out
    things.csv:6 is a mark of two versions that were not joined; keep one of them, and take the marks out"
  `);
});
