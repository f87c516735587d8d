/** Throwing a draft away: what is lost with it, and how its folder goes in one step. */
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PartialDate } from '#data/dates.ts';
import { isListed } from '#data/edition-list.ts';
import { editionDates } from '#data/edition.ts';
import { DataError } from '#data/problem.ts';
import { readCells } from '#data/raw-cells.ts';
import { tableIn, tableNamesIn } from '#data/schema.ts';
import type { TableName } from '#data/tables.ts';
import { draftDate } from './draft.ts';
import { clearUnfinished, unfinished } from './replace.ts';

/** What a table of the draft has other than the edition before it, in rows. */
export interface LostRows {
  readonly table: TableName;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Whether both could be read; where not, nothing was counted. */
  readonly isReadable: boolean;
}

/**
 * The draft that may be thrown away, or `null` where there is none. A draft whose `edition.json` cannot be read is
 * one all the same, unless the list of editions says that it was sealed. Throws a `RangeError` where it was sealed and
 * its checksums are gone, or where there is no edition before it, to begin again from.
 */
export async function draftToDiscard(data: string): Promise<PartialDate | null> {
  const [newest, before] = (await editionDates(data)).toReversed();
  if (newest === undefined) return null;
  const draft = await draftDate(data).catch((error: unknown) => {
    if (error instanceof DataError) return newest;
    throw error;
  });
  if (draft === null) return null;
  const folder = join(data, draft);
  if (await isListed(data, draft))
    throw new RangeError(
      `${folder} was sealed, as the list of editions says, and is not thrown away; npm run check tells what is wrong with it`,
    );
  if (before === undefined)
    throw new RangeError(`${folder} is the only edition; without it there is none to begin another from`);
  return draft;
}

/** What is lost with a draft against the edition before it, table by table; tables that are the same are left out. */
export async function lostWith(data: string, draft: PartialDate): Promise<readonly LostRows[]> {
  const before = (await editionDates(data)).filter((date) => date < draft).at(-1);
  const lost: LostRows[] = [];
  for (const table of tableNamesIn(draft)) {
    const had = before !== undefined && tableNamesIn(before).includes(table) ? before : null;
    const rows = await changedRows(data, table, had, draft).catch(() => null);
    if (rows === null) lost.push({ table, added: 0, changed: 0, removed: 0, isReadable: false });
    else if (rows.added + rows.changed + rows.removed > 0) lost.push({ table, ...rows, isReadable: true });
  }
  return lost;
}

/** The folder is gone at once, or, where that is interrupted, is left under a name that the next command clears away. */
export async function discardDraft(data: string, draft: PartialDate): Promise<void> {
  const folder = join(data, draft);
  await clearUnfinished(data);
  await rename(folder, unfinished(folder));
  await rm(unfinished(folder), { recursive: true, force: true });
}

async function changedRows(data: string, table: TableName, before: PartialDate | null, draft: PartialDate) {
  const old = before === null ? new Map<string, string>() : await rowsOf(data, table, before, draft);
  const now = await rowsOf(data, table, draft, draft);
  const kept = [...now].filter(([key]) => old.has(key));
  return {
    added: now.size - kept.length,
    changed: kept.filter(([key, cells]) => old.get(key) !== cells).length,
    removed: old.size - kept.length,
  };
}

/** Rows under their key, their cells as text in the columns that the draft has. A key that stands again is another row. */
async function rowsOf(
  data: string,
  table: TableName,
  edition: PartialDate,
  draft: PartialDate,
): Promise<Map<string, string>> {
  const rows = new Map<string, string>();
  const { key, row } = tableIn(draft, table);
  const columns = Object.keys(row.shape);
  const at = columns.indexOf(key);
  await readCells(join(data, edition, `${table}.csv`), tableIn(draft, table), (cells) => {
    let name = cells[at] ?? '';
    while (rows.has(name)) name += ' again';
    rows.set(name, JSON.stringify(cells));
  });
  return rows;
}
