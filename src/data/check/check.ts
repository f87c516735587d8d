/**
 * The check of everything in `data/`: every edition, the corrections, the data dictionary. It reads
 * all of it and returns all problems, so that an editor mends them in one go. Rules are those of the
 * data dictionary; a rule that a dispute may lift says so in its message.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EditionCheck, twinMessage, type CheckProgress } from './check-edition.ts';
import { readTable, rowName } from '#data/csv.ts';
import type { PartialDate } from '#data/dates.ts';
import { dictionary } from '#data/dictionary.ts';
import { editionDates } from '#data/edition.ts';
import { compareProblems, type Problem } from '#data/problem.ts';
import { strayProblem } from '#data/stray-files.ts';
import { CORRECTIONS, TABLE_NAMES, TABLES, type TableName } from '#data/tables.ts';

export type { CheckProgress };

/** Reads the whole data folder and returns its problems, in the order of files and lines. */
export async function checkData(folder: string, progress?: CheckProgress): Promise<Problem[]> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    const message = 'is not there; set DATA_DIR to the folder of the editions, or restore data/';
    return [{ file: folder, message }];
  }
  const dates = await editionDates(folder);
  const checks = new Map<PartialDate, EditionCheck>();
  for (const [at, date] of dates.entries()) {
    const check = new EditionCheck(join(folder, date), date, progress);
    await check.run({ previous: dates[at - 1] ?? null, isLatest: at === dates.length - 1 });
    checks.set(date, check);
  }
  return [
    ...(await checkFolder(folder, dates)),
    ...(await checkCorrections(folder, checks)),
    ...(await checkDictionary(folder)),
  ]
    .concat(...[...checks.values()].map(({ problems }) => problems))
    .sort(compareProblems);
}

/** An edition under a mistyped name would be left out without a word. */
async function checkFolder(folder: string, dates: readonly PartialDate[]): Promise<Problem[]> {
  const expected = new Set<string>(['README.md', 'corrections.csv', 'mistakes.csv', ...dates]);
  const problems: Problem[] = [];
  for (const { name } of await readdir(folder, { withFileTypes: true })) {
    const message = strayProblem(
      name,
      'is neither an edition nor one of README.md, corrections.csv and mistakes.csv; name an edition by its day, such as 2024-12-09, or take it out',
    );
    if (message !== null && !expected.has(name)) problems.push({ file: join(folder, name), message });
  }
  if (dates.length === 0) {
    problems.push({
      file: folder,
      message: 'holds no edition: a folder named by its day, such as 2024-12-09; restore it',
    });
  }
  return problems;
}

async function checkCorrections(
  folder: string,
  checks: ReadonlyMap<PartialDate, EditionCheck>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const file = join(folder, 'corrections.csv');
  if (!(await readdir(folder)).includes('corrections.csv')) {
    const message = 'is missing; it lists mistakes found in sealed editions, if only with a header line';
    return [{ file, message }];
  }
  const dates = [...checks.keys()];
  const latest = checks.get(dates.at(-1) as PartialDate);
  const lines = new Map<string, number>();
  let header: readonly string[] = [];
  await readTable(file, file, CORRECTIONS, {
    problem: (problem) => problems.push(problem),
    header: (names) => (header = names),
    row(row, line) {
      const report = (name: string, message: string) =>
        problems.push({
          file,
          line,
          column: header.indexOf(name) + 1,
          name,
          message: message + rowName(CORRECTIONS.key, row.correction_id),
        });
      const twin = lines.get(row.correction_id);
      if (twin !== undefined) {
        report('correction_id', twinMessage(row.correction_id, twin));
      }
      lines.set(row.correction_id, line);
      const edition = checks.get(row.edition);
      const isTable = Object.hasOwn(TABLES, row.table);
      if (!edition) report('edition', `"${row.edition}" is not an edition; editions are ${dates.join(', ')}`);
      else if (edition.keys.get(row.table)?.has(row.key) === false) {
        report('key', `"${row.key}" is not in ${row.table}.csv of that edition; mend the key`);
      }
      if (!isTable) report('table', `"${row.table}" is not a table; tables are ${TABLE_NAMES.join(', ')}`);
      else if (row.column !== null && !Object.hasOwn(TABLES[row.table as TableName].row.shape, row.column)) {
        report('column', `"${row.column}" is not a column of ${row.table}.csv; mend the name`);
      }
      for (const id of row.source_ids) {
        if (latest?.keys.get('sources')?.has(id) === false) {
          report(
            'source_ids',
            `"${id}" is not in sources.csv of the newest edition; add it there, or mend the id`,
          );
        }
      }
    },
  });
  return problems;
}

async function checkDictionary(folder: string): Promise<Problem[]> {
  const file = join(folder, 'README.md');
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found?.replaceAll('\r\n', '\n') === dictionary()) return [];
  const message = found === null ? 'is missing' : 'is not what src/data/tables.ts says';
  return [{ file, message: `${message}; write it with "npm run dictionary"` }];
}
