/**
 * The check of everything in `data/`: every edition, their list, the corrections, our own mistakes, the data dictionary.
 * It reads all of it and returns all problems, so that an editor mends them in one go, and beside them
 * warnings, which stop nothing. Rules are those of the data dictionary; a rule that a dispute may lift says so
 * in its message.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PartialDate } from '#data/dates.ts';
import { dictionary } from '#data/dictionary.ts';
import { EDITION_LIST } from '#data/edition-list.ts';
import { editionDates } from '#data/edition.ts';
import type { Problem } from '#data/problem.ts';
import { strayProblem } from '#data/stray-files.ts';
import { whyNotReadable } from '#data/text-file.ts';
import { checkCorrections, checkMistakes } from './check-corrections.ts';
import { EditionCheck, type CheckProgress } from './check-edition.ts';
import { checkList } from './check-list.ts';
import { together, type Findings } from './findings.ts';

export type { CheckProgress };
export type { Findings, Warning, WarningRule } from './findings.ts';

export interface CheckOptions extends CheckProgress {
  /** The day by which dates are found to lie in the future; today, where it is left out. */
  readonly today?: string;
}

/** Reads the whole data folder and returns what it finds, in the order of files and lines. */
export async function checkData(folder: string, options: CheckOptions = {}): Promise<Findings> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    const message = 'is not there; set DATA_DIR to the folder of the editions, or restore data/';
    return { problems: [{ file: folder, message }], warnings: [] };
  }
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const dates = await editionDates(folder);
  const checks = new Map<PartialDate, EditionCheck>();
  for (const [at, date] of dates.entries()) {
    const previous = dates[at - 1] ?? null;
    const isLatest = at === dates.length - 1;
    const before = isLatest && previous !== null ? checks.get(previous) : undefined;
    const check = new EditionCheck(join(folder, date), date, { ...options, today, before });
    await check.run({ previous, isLatest });
    checks.set(date, check);
  }
  return together([
    {
      problems: [
        ...(await checkFolder(folder, dates)),
        ...(await checkList(folder, dates)),
        ...(await checkDictionary(folder)),
      ],
      warnings: [],
    },
    await checkCorrections(folder, checks, today),
    await checkMistakes(folder, today),
    ...checks.values(),
  ]);
}

/** An edition under a mistyped name would be left out without a word. */
async function checkFolder(folder: string, dates: readonly PartialDate[]): Promise<Problem[]> {
  const expected = new Set<string>(['README.md', EDITION_LIST, 'corrections.csv', 'mistakes.csv', ...dates]);
  const problems: Problem[] = [];
  for (const { name } of await readdir(folder, { withFileTypes: true })) {
    const message = strayProblem(
      name,
      'is neither an edition nor one of README.md, editions.json, corrections.csv and mistakes.csv; name an edition by its day, such as 2024-12-09, or take it out',
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

async function checkDictionary(folder: string): Promise<Problem[]> {
  const file = join(folder, 'README.md');
  const why = await whyNotReadable(file).catch(() => 'is missing; write it with "npm run dictionary"');
  if (why !== null) return [{ file, message: why }];
  const found = await readFile(file, 'utf8');
  if (found.replaceAll('\r\n', '\n') === dictionary()) return [];
  return [{ file, message: 'is not what src/data/tables.ts says; write it with "npm run dictionary"' }];
}
