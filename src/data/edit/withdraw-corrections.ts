/** Withdrawal from the lists beside the editions: of corrections, and of what the site itself said wrongly. */
import { readFile } from 'node:fs/promises';
import type * as z from 'zod';
import { metaOf, type ColumnMeta } from '#data/cells.ts';
import { CORRECTIONS, MISTAKES, TABLES, type Table } from '#data/tables.ts';
import { replaceFile } from './replace.ts';
import { fileOf, readAll, withoutMentions } from './withdrawn-cells.ts';
import type { Naming } from './withdrawn-names.ts';

/** Whom an edition is without, and the keys of the rows that went, by table. */
interface Gone {
  readonly person: string;
  /** Day of the edition. */
  readonly date: string;
  readonly removed: ReadonlyMap<string, ReadonlySet<string>>;
  readonly naming: Naming;
}

/** A correction of a row that went goes with it; in the others the cells change as those they tell of. */
export async function withdrawCorrections(path: string, plans: readonly Gone[]): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => null)) === null) return;
  const corrections = await readAll(path, CORRECTIONS);
  const cell = (row: readonly string[], column: string) => row[corrections.columns.indexOf(column)] ?? '';
  // First all that go: where an edition renames what it keeps, the next one would not know the key any more.
  for (const { date, removed } of plans)
    corrections.after = corrections.after.filter(
      (row) =>
        ![cell(row, 'edition'), cell(row, 'put_right_in')].includes(date) ||
        removed.get(cell(row, 'table'))?.has(cell(row, 'key')) !== true,
    );
  for (const { person, naming } of plans)
    corrections.after = corrections.after.map((row) => {
      const meta = metaOfCell(cell(row, 'table'), cell(row, 'column'));
      // What a cell said and should say changes as the cell itself does, so that they still agree.
      const metas = corrections.metas.map((each, at) =>
        meta !== null && ['was', 'is'].includes(corrections.columns[at] ?? '') ? meta : each,
      );
      return withoutMentions({ ...corrections, metas }, row, person, naming);
    });
  const file = await fileOf(path, corrections);
  if (file) await replaceFile(path, file.text);
}

function metaOfCell(table: string, column: string): ColumnMeta | null {
  const { row } = (TABLES as Readonly<Record<string, Table>>)[table] ?? { row: null };
  const schema = row?.shape[column] as z.ZodType | undefined;
  return schema === undefined ? null : metaOf(schema);
}

/** What the site said wrongly stays told, without the name and without the address of their page. */
export async function withdrawMistakes(path: string, plans: readonly Gone[]): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => null)) === null) return;
  const mistakes = await readAll(path, MISTAKES);
  const pages = mistakes.columns.indexOf('pages');
  for (const { naming } of plans) {
    const withoutPages = (cell: string) =>
      listed(cell)
        .filter((page) => !naming.isTold(page))
        .join('; ');
    mistakes.after = mistakes.after.map((row) => {
      const told = listed(row[pages] ?? '').some(naming.isTold);
      const kept = told ? row.with(pages, withoutPages(row[pages] ?? '')) : row;
      return withoutMentions(mistakes, kept, '', naming);
    });
  }
  const file = await fileOf(path, mistakes);
  if (file) await replaceFile(path, file.text);
}

function listed(cell: string): readonly string[] {
  return cell.split(';').map((entry) => entry.trim());
}
