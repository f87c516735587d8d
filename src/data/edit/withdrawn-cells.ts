/** The cells of a table as a withdrawal reads, changes and writes them. */
import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { metaOf, type ColumnMeta } from '#data/cells.ts';
import { checksumOf } from '#data/checksum.ts';
import { readCells } from '#data/raw-cells.ts';
import type { Table } from '#data/tables.ts';
import { csvLine } from './canonical.ts';
import type { Naming } from './withdrawn-names.ts';

export interface WithdrawnFile {
  readonly file: string;
  readonly rowsRemoved: number;
  readonly rowsChanged: number;
  readonly text: string;
  readonly was: string;
  readonly is: string;
}

/** A table, before and after. */
export interface Cells {
  readonly table: Table;
  readonly columns: readonly string[];
  readonly metas: readonly ColumnMeta[];
  readonly before: readonly (readonly string[])[];
  after: readonly (readonly string[])[];
}

/** A table as it stands in a file. */
export async function readAll(path: string, table: Table): Promise<Cells> {
  const before: (readonly string[])[] = [];
  await readCells(path, table, (cells) => before.push(cells));
  const columns = Object.keys(table.row.shape);
  return {
    table,
    columns,
    metas: columns.map((column) => metaOf(table.row.shape[column] as z.ZodType)),
    before,
    after: before,
  };
}

/** What becomes of a table's file; `null` where nothing does. */
export async function fileOf(
  path: string,
  { columns, before, after }: Cells,
): Promise<Omit<WithdrawnFile, 'file'> | null> {
  const kept = new Set(before);
  const rowsChanged = after.filter((row) => !kept.has(row)).length;
  const rowsRemoved = before.length - after.length;
  if (rowsChanged + rowsRemoved === 0) return null;
  const text = [columns, ...after].map(csvLine).join('');
  const is = createHash('sha256').update(text).digest('hex');
  return { text, rowsRemoved, rowsChanged, was: await checksumOf(path), is };
}

/** A row without a person in lists, texts, ids and addresses; the same row where it holds none. */
export function withoutMentions(
  { metas, columns }: Cells,
  row: readonly string[],
  person: string,
  naming: Naming,
): readonly string[] {
  const changed = row.map((cell, at) => {
    const { kind, references } = metas[at] as ColumnMeta;
    if (kind === 'text') return naming.without(cell);
    if (kind === 'id') return naming.withoutInId(cell);
    if (kind === 'url') return naming.isTold(cell) ? '' : cell;
    if (kind !== 'list') return cell;
    const entries = cell.split(';').map((entry) => entry.trim());
    if (references === 'people')
      return entries.includes(person) ? entries.filter((entry) => entry !== person).join(';') : cell;
    const kept = entries
      .filter((entry) => !naming.isName(entry))
      .map((entry) => (references === undefined ? naming.without(entry) : naming.withoutInId(entry)));
    if (kept.join(';') === entries.join(';')) return cell;
    return [...new Set(kept)].join(references === undefined ? '; ' : ';');
  });
  // A source without its address is one that cannot be linked.
  const [url, link] = [columns.indexOf('url'), columns.indexOf('link')];
  if (link !== -1 && changed[url] !== row[url]) changed[link] = 'none';
  return changed.some((cell, at) => cell !== row[at]) ? changed : row;
}
