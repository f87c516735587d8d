/** A draft: the one edition that may be edited, begun as a copy of the newest sealed one. */
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lastDay, parseDate, type PartialDate } from '#data/dates.ts';
import { parseEditionFile, type EditionFile } from '#data/edition-file.ts';
import { editionDates } from '#data/edition.ts';
import { DataError } from '#data/problem.ts';
import { csvLine } from './canonical.ts';
import { clearUnfinished, unfinished } from './replace.ts';
import { readCells } from '#data/raw-cells.ts';
import { columnNamesIn, tableIn, tableNamesIn } from '#data/schema.ts';
import { TABLES, type TableName } from '#data/tables.ts';

/** What `edition.json` of a folder says. Throws a `DataError` where it cannot be read. */
export async function aboutEdition(folder: string): Promise<EditionFile> {
  const path = join(folder, 'edition.json');
  const read = parseEditionFile(await readFile(path, 'utf8'), path);
  if ('problems' in read) throw new DataError(read.problems);
  return read.about;
}

/** The draft's date, or `null` where the newest edition is sealed. */
export async function draftDate(data: string): Promise<PartialDate | null> {
  const newest = (await editionDates(data)).at(-1);
  if (newest === undefined) return null;
  const { checksums } = await aboutEdition(join(data, newest));
  return checksums === undefined ? newest : null;
}

/**
 * Begins a draft for a cut-off day: copies the newest edition's tables and writes an `edition.json` of its
 * own. The folder appears whole or not at all. Throws where the date is none, not after the newest
 * edition, or where a draft is open.
 */
export async function beginDraft(data: string, cutOff: string, today: string): Promise<string> {
  const day = parseDate(cutOff);
  if (day === null || day !== lastDay(day) || day.length !== 10) {
    throw new RangeError(`"${cutOff}" is not a day; write the cut-off as 2026-05-01`);
  }
  const open = await draftDate(data);
  if (open !== null)
    throw new RangeError(
      `A draft is open already: ${join(data, open)}. Seal it, or throw it away (npm run edition -- discard), first`,
    );
  const newest = (await editionDates(data)).at(-1);
  if (newest === undefined) throw new RangeError(`${data} holds no edition to begin from`);
  if (day <= newest)
    throw new RangeError(
      `${day} is not after the newest edition, ${newest}; editions follow one another in time`,
    );
  const folder = join(data, day);
  const making = unfinished(folder);
  await clearUnfinished(data);
  await mkdir(making);
  for (const name of tableNamesIn(day)) await beginTable(name, [data, newest], [making, day]);
  const about: EditionFile = {
    as_of: day,
    compiled_on: today < day ? day : (parseDate(today) ?? day),
    title: { en: `Draft of ${day}: say in a line what this edition is` },
    note: { en: 'Say in two or three sentences what this edition holds and why it has this date.' },
    previous: newest,
  };
  await writeFile(join(making, 'edition.json'), `${JSON.stringify(about, null, 2)}\n`);
  await rename(making, folder);
  return folder;
}

/** A table of the edition before, with the columns that are new, all empty; a new table has its header only. */
async function beginTable(
  name: TableName,
  [data, from]: readonly [string, PartialDate],
  [folder, to]: readonly [string, PartialDate],
): Promise<void> {
  const [file, copy] = [join(data, from, `${name}.csv`), join(folder, `${name}.csv`)];
  const [had, columns] = [from, to].map((date) => columnNamesIn(date, TABLES[name])) as [string[], string[]];
  const isNew = !tableNamesIn(from).includes(name);
  if (!isNew && had.length === columns.length) return copyFile(file, copy);
  const lines = [csvLine(columns)];
  if (!isNew) {
    await readCells(file, tableIn(from, name), (cells) => {
      const known = new Map(had.map((column, at) => [column, cells[at] ?? '']));
      lines.push(csvLine(columns.map((column) => known.get(column) ?? '')));
    });
  }
  return writeFile(copy, lines.join(''));
}
