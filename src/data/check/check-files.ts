/** The check of an edition's files: which are there, whether each can be read at all, and whether it is what was sealed. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checksumOf } from '#data/checksum.ts';
import type { PartialDate } from '#data/dates.ts';
import { currentChecksums, type EditionFile, type Withdrawal } from '#data/edition-file.ts';
import type { Problem } from '#data/problem.ts';
import { tableNamesIn } from '#data/schema.ts';
import { strayProblem } from '#data/stray-files.ts';
import { TABLE_NAMES, TABLES, type Table } from '#data/tables.ts';
import { whyNotReadable } from '#data/text-file.ts';

/** The files of tables that can be read, and what is wrong with what is in the folder. */
export async function checkFiles(
  folder: string,
  date: PartialDate,
): Promise<{ problems: readonly Problem[]; readable: ReadonlySet<string> }> {
  const problems: Problem[] = [];
  const readable = new Set<string>();
  const found = new Set(await readdir(folder));
  const tables = filesIn(date);
  for (const name of found) {
    const file = join(folder, name);
    if (tables.includes(name)) {
      const why = await whyNotReadable(file).catch(() => null);
      if (why === null) readable.add(name);
      else problems.push({ file, message: why });
      continue;
    }
    const later = TABLE_NAMES.find((each) => name === `${each}.csv`);
    const otherwise =
      later === undefined
        ? 'is not a file of an edition; take it out'
        : `is a table of editions from ${(TABLES[later] as Table).since ?? ''} on, and this is an older one; take it out`;
    const message = name === 'edition.json' ? null : strayProblem(name, otherwise);
    if (message !== null) problems.push({ file, message });
  }
  for (const name of tables) {
    if (found.has(name)) continue;
    const message = 'is missing; an edition has every table, if only with a header line';
    problems.push({ file: join(folder, name), message });
  }
  return { problems, readable };
}

/** Where a sealed edition is not what was sealed; of a draft, nothing. */
export async function checkChecksums(
  folder: string,
  date: PartialDate,
  about: EditionFile,
  readable: ReadonlySet<string>,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const blame = (name: string, message: string) =>
    problems.push({ file: join(folder, 'edition.json'), name, message });
  const checksums = currentChecksums(about);
  if (!checksums) {
    if (about.withdrawals)
      blame('withdrawals', 'are of a sealed edition, and this one is a draft; take them out');
    return problems;
  }
  for (const message of withdrawalFaults(about)) blame('withdrawals', message);
  const tables = filesIn(date);
  for (const name of Object.keys(checksums)) {
    if (!tables.includes(name))
      blame('checksums', `has one for ${JSON.stringify(name)}, which is not a table; restore the file`);
  }
  for (const name of tables) {
    const sum = Object.hasOwn(checksums, name) ? checksums[name] : undefined;
    const file = join(folder, name);
    if (sum === undefined) blame('checksums', `has none for ${name}; restore the file`);
    else if (readable.has(name) && !(await matches(file, sum)))
      problems.push({ file, message: await whyChanged(file, sum, about.withdrawals ?? []) });
  }
  return problems;
}

function filesIn(date: PartialDate): readonly string[] {
  return tableNamesIn(date).map((name) => `${name}.csv`);
}

/** Each withdrawal goes on from the checksums the one before it left. */
function withdrawalFaults({ checksums, withdrawals = [] }: EditionFile): readonly string[] {
  const current = new Map(Object.entries(checksums ?? {}));
  return withdrawals.flatMap(({ withdrawn_on, checksums: changed }) =>
    Object.entries(changed).flatMap(([name, { was, is }]) => {
      const before = current.get(name);
      current.set(name, is);
      return before === was
        ? []
        : `the one of ${withdrawn_on} does not begin with the checksum ${name} had before; restore edition.json (git checkout)`;
    }),
  );
}

/** Whether a file has a checksum. One that cannot be read is blamed for that when it is read. */
async function matches(file: string, sum: string, lineEnds?: 'LF'): Promise<boolean> {
  return checksumOf(file, lineEnds && { lineEnds }).then(
    (found) => found === sum,
    () => true,
  );
}

/** What is said of a sealed file that is not what its checksum says. */
async function whyChanged(file: string, sum: string, withdrawals: readonly Withdrawal[]): Promise<string> {
  if (await matches(file, sum, 'LF')) {
    return 'has line ends of Windows, which the sealed file has not; save it with line ends LF, and turn off core.autocrlf in git';
  }
  for (const { withdrawn_on, checksums } of withdrawals) {
    const was = checksums[basename(file)]?.was;
    if (was !== undefined && (await matches(file, was))) {
      return `still holds what was withdrawn on ${withdrawn_on}; the withdrawal was interrupted: run it again`;
    }
  }
  return 'was changed after the edition was sealed; restore it (git checkout), and put mistakes right in the next edition and in corrections.csv';
}
