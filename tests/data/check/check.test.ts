/** A data folder as a whole: every fault at once, and what is no table, or none that can be read. */
import { execFileSync } from 'node:child_process';
import { mkdir, rename, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkData } from '#data/check/check.ts';
import { date } from '#data/dates.ts';
import { tableNamesIn } from '#data/schema.ts';
import { breakEverything } from '../faults.ts';
import { NEWER, OLDER, ROWS, syntheticData, temporaryFolder } from '../synthetic.ts';
import { problemsAfter } from './problems.ts';

test('a whole data folder has no problems', async () => {
  expect(await problemsAfter(() => Promise.resolve())).toBe('');
});

test('every fault of a folder is reported at once, a line each', async () => {
  const data = await syntheticData();
  await breakEverything(data);
  expect(await data.problems()).toMatchInlineSnapshot(`
    "data/2024-12-09/rounds.csv was changed after the edition was sealed; restore it (git checkout), and put mistakes right in the next edition and in corrections.csv
    data/2025-01-26/articles.csv:2:6 source_ids: "s7" is not in sources.csv; add it there, or mend the id (article a342)
    data/2025-01-26/custody.csv:2:5 count: women and men make 10, not 11; mend the numbers, or add the value by which they agree to disputes.csv (custody c1)
    data/2025-01-26/deaths.csv:2:4 died_on: "2025-02-01" is after the cut-off 2025-01-26; move the row to a later edition (death d1)
    data/2025-01-26/edition.json:4:3 is not JSON: Expected ',' or '}' after property value; look at this place and just before it for a comma, a quote or a bracket
    data/2025-01-26/elections.csv:2 holds the byte 0xE9, which is not UTF-8 (the file may be saved as Latin-1 or Windows-1251); save it as CSV in UTF-8
    data/2025-01-26/events.csv:2:4 headline: "Round 1 is <b>announced</b>" holds markup; write plain text (event e1)
    data/2025-01-26/life-events.csv:3:1 event_id: "e1" stands twice, here and on line 2; keys are unique, so change or delete one (event e1)
    data/2025-01-26/measures.csv:2 has 8 cells where the header has 7; look for a comma inside a text that is not in quotes, or a cell left out
    data/2025-01-26/people.csv:1 the header has no column name_en; add the column
    data/2025-01-26/people.csv:1:2 name: is not a column of this table; its columns are person_id, name_en, name_be, name_ru, other_spellings, gender, born, role, category, one_line, published, source_ids
    data/2025-01-26/rankings.csv:1 the header has no column ranking_id; add the column
    data/2025-01-26/repression.csv:2:2 period_start: "2024-13" is not a date; write 2024-12-09, 2024-12 or 2024, as precise as the source (figure f1)
    data/2025-01-26/rounds.csv:2:6 women: "fourteen" is not a whole number; write digits only, such as 14 (round r1)
    data/2025-01-26/sources.csv:2:2 publisher: "=1+1" begins like a formula, which a spreadsheet would run; begin it with a letter or a digit (source s1)
    data/2025-01-26/tallies.csv:2 a cell opens a quote that is never closed, at "Counter 1,People of the synthetic edition.,r1;r…"; close it, and double any quote inside a quoted text"
  `);
});

test('a folder that is not there is named', async () => {
  expect(await checkData('/nowhere')).toEqual({
    problems: [
      {
        file: '/nowhere',
        message: 'is not there; set DATA_DIR to the folder of the editions, or restore data/',
      },
    ],
    warnings: [],
  });
});

test('a folder without an edition, corrections and dictionary is told what it lacks', async () => {
  const folder = await temporaryFolder();
  const problems = (await checkData(folder)).problems.map(
    ({ file, message }) => `${file.replace(folder, 'data')} ${message}`,
  );
  expect(problems.join('\n')).toMatchInlineSnapshot(`
    "data holds no edition: a folder named by its day, such as 2024-12-09; restore it
    data/README.md is missing; write it with "npm run dictionary"
    data/corrections.csv is missing; it lists mistakes found in sealed editions, if only with a header line
    data/mistakes.csv is missing; it lists what the site itself said wrongly, if only with a header line"
  `);
});

test('an edition under a mistyped name is not left out without a word', async () => {
  expect(
    await problemsAfter((data) => rename(join(data.folder, NEWER), join(data.folder, '2025-1-26'))),
  ).toMatchInlineSnapshot(
    `"data/2025-1-26 is neither an edition nor one of README.md, editions.json, corrections.csv and mistakes.csv; name an edition by its day, such as 2024-12-09, or take it out"`,
  );
});

test('what systems leave in folders is no problem', async () => {
  const problems = await problemsAfter(async (data) => {
    await data.write('.DS_Store', '');
    await data.write(`${OLDER}/Thumbs.db`, '');
    await data.write(`${NEWER}/desktop.ini`, '');
  });
  expect(problems).toBe('');
});

test('a file that is open in a spreadsheet, a stray file and a stray folder are named', async () => {
  const problems = await problemsAfter(async (data) => {
    await data.write(`${NEWER}/.~lock.rounds.csv#`, '');
    await data.write(`${NEWER}/~$people.csv`, '');
    await data.write('.~lock.corrections.csv#', '');
    await data.write(`${NEWER}/rounds (copy).csv`, '');
    await data.write('rounds.csv', '');
    await mkdir(join(data.folder, NEWER, 'old\nfolder'));
  });
  expect(problems).toMatchInlineSnapshot(`
    "data/.~lock.corrections.csv# says that the file is open in a spreadsheet; save and close it there, or delete this left-over
    data/2025-01-26/.~lock.rounds.csv# says that the file is open in a spreadsheet; save and close it there, or delete this left-over
    data/2025-01-26/old�folder is not a file of an edition; take it out
    data/2025-01-26/rounds (copy).csv is not a file of an edition; take it out
    data/2025-01-26/~$people.csv says that the file is open in a spreadsheet; save and close it there, or delete this left-over
    data/rounds.csv is neither an edition nor one of README.md, editions.json, corrections.csv and mistakes.csv; name an edition by its day, such as 2024-12-09, or take it out"
  `);
});

test('a table that is missing, or a folder in its place, is named, and rows that rest on it are not blamed', async () => {
  const problems = await problemsAfter(async (data) => {
    await data.remove(`${NEWER}/people.csv`);
    await data.remove(`${OLDER}/sources.csv`);
    await mkdir(join(data.folder, OLDER, 'sources.csv'));
  });
  expect(problems).toMatchInlineSnapshot(`
    "data/2024-12-09/sources.csv is a folder; it should be a file
    data/2025-01-26/people.csv is missing; an edition has every table, if only with a header line"
  `);
});

test('the data dictionary is compared with the declarations, whatever its line ends', async () => {
  expect(await problemsAfter((data) => data.remove('README.md'))).toMatchInlineSnapshot(
    `"data/README.md is missing; write it with "npm run dictionary""`,
  );
  expect(await problemsAfter((data) => data.write('README.md', '# Data\n'))).toMatchInlineSnapshot(
    `"data/README.md is not what src/data/tables.ts says; write it with "npm run dictionary""`,
  );
  const data = await syntheticData();
  await data.write('README.md', (await data.read('README.md')).replaceAll('\n', '\r\n'));
  expect(await data.problems()).toBe('');
});

test('progress is told while rows are read', async () => {
  const data = await syntheticData();
  const told: number[] = [];
  await checkData(data.folder, { rows: (count) => told.push(count) });
  expect(told.at(-1)).toBe(tableNamesIn(date(NEWER)).flatMap((name) => ROWS[name]).length);
});

test('a pipe or a device in place of a table is named, and not waited for', async () => {
  const problems = await problemsAfter(async (data) => {
    for (const file of [
      `${NEWER}/deaths.csv`,
      `${OLDER}/events.csv`,
      'corrections.csv',
      'mistakes.csv',
      'README.md',
    ]) {
      await data.remove(file);
      execFileSync('mkfifo', [join(data.folder, file)]);
    }
    await data.remove(`${NEWER}/tallies.csv`);
    await symlink('/dev/zero', join(data.folder, NEWER, 'tallies.csv'));
    await data.remove(`${NEWER}/custody.csv`);
    await truncate(await made(join(data.folder, NEWER, 'custody.csv')), 2 ** 31 + 1);
  });
  expect(problems).toMatchInlineSnapshot(`
    "data/2024-12-09/events.csv is not a file but a pipe, a device or a socket; put the file itself there
    data/2025-01-26/custody.csv is larger than 2,147 MB; take out what does not belong there
    data/2025-01-26/deaths.csv is not a file but a pipe, a device or a socket; put the file itself there
    data/2025-01-26/tallies.csv is not a file but a pipe, a device or a socket; put the file itself there
    data/README.md is not a file but a pipe, a device or a socket; put the file itself there
    data/corrections.csv is not a file but a pipe, a device or a socket; put the file itself there
    data/mistakes.csv is not a file but a pipe, a device or a socket; put the file itself there"
  `);
});

/** An empty file. */
async function made(path: string): Promise<string> {
  await writeFile(path, '');
  return path;
}
