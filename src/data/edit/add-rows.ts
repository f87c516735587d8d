/**
 * Rows added to tables by a command: each cell is read as the check reads it, the whole is tried on a copy of the
 * data first, and a file is replaced in one step, in the form in which it is published.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checkData, type Findings } from '#data/check/check.ts';
import { Fault } from '#data/cells.ts';
import { Damage } from '#data/damage.ts';
import { columnsOf, type FaultsOf } from '#data/columns.ts';
import { readTable } from '#data/csv.ts';
import type { PartialDate } from '#data/dates.ts';
import { DataError, shorten, type Problem } from '#data/problem.ts';
import { readCells } from '#data/raw-cells.ts';
import type { Table } from '#data/tables.ts';
import { csvLine } from './canonical.ts';
import { beginDraft } from './draft.ts';
import { columnsToFill, isBeside, tableOf, type Cells, type Kind } from './kinds.ts';
import { replaceFile } from './replace.ts';

/** A row to be added. */
export interface NewRow {
  readonly kind: Kind;
  readonly cells: Cells;
}

/** The draft that rows go into, and whether it is yet to be begun; `null` for rows beside the editions. */
export interface Into {
  readonly date: PartialDate;
  readonly isNew: boolean;
}

/** Where a row was written. */
export interface Written extends NewRow {
  readonly file: string;
  readonly line: number;
}

export function fileOf(data: string, kind: Kind, edition: PartialDate | null): string {
  return isBeside(kind) ? join(data, `${kind.table}.csv`) : join(data, edition ?? '', `${kind.table}.csv`);
}

/** The rows of a table's file as they are typed. Throws a `DataError` where it has to be mended first. */
export async function typedRows(
  file: string,
  table: Table,
  edition: PartialDate | null,
): Promise<readonly Cells[]> {
  const problems: Problem[] = [];
  await readTable(file, file, table, {
    edition: edition ?? undefined,
    row: () => undefined,
    problem: (problem) => problems.push(problem),
  });
  if (problems.length > 0) throw new DataError(problems);
  const names = Object.keys(table.row.shape);
  const rows: Cells[] = [];
  await readCells(file, table, (cells) =>
    rows.push(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))),
  );
  return rows;
}

/** What is wrong with the cells of a row, each by itself: by their columns, in their order. */
export function faultsOfCells(
  table: Table,
  cells: Cells,
  edition: PartialDate | null,
  keysOf: (table: string) => ReadonlySet<string> | undefined,
): ReadonlyMap<string, string> {
  const asked = new Map(columnsToFill(table).map((each) => [each.name, each]));
  const danglingIn = (column: string): FaultsOf | undefined => {
    const target = asked.get(column)?.meta.references;
    const known = target === undefined ? undefined : keysOf(target);
    return (
      known &&
      ((value) => idsIn(value).flatMap((id) => (known.has(id) ? [] : dangling(id, target as string))))
    );
  };
  const nothing = () => undefined;
  const columns =
    columnsOf(Object.keys(table.row.shape), table, edition ?? undefined, nothing, danglingIn) ?? [];
  return new Map(
    columns.flatMap(({ name, read, faultsOf }): [string, string][] => {
      const value = read(cells[name] ?? '');
      if (value instanceof Damage) return [[name, value.message + meantBy(value)]];
      if (value instanceof Fault) return [[name, value.message]];
      const faults = value === null ? [] : (faultsOf?.(value) ?? []);
      return faults.length === 0 ? [] : [[name, faults.join('; ')]];
    }),
  );
}

function dangling(id: string, target: string): string {
  return `${shorten(id)} is not in ${target}.csv; add it there first, or mend the id`;
}

function meantBy({ meant }: Damage): string {
  return meant.length === 0 ? '' : `; did you mean ${meant.join(' or ')}?`;
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/**
 * Adds rows to a copy of the data, and returns what the check says of them: as places in the real files, with no word
 * of what else is wrong. Nothing is written.
 */
export async function tryRows(
  data: string,
  into: Into | null,
  rows: readonly NewRow[],
  today: string,
): Promise<Findings & { readonly written: readonly Written[] }> {
  const copy = await mkdtemp(join(tmpdir(), 'revolving-door-'));
  try {
    await cp(data, copy, { recursive: true });
    const written = await addRows(copy, into, rows, today);
    const found = await checkData(copy, { today });
    const real = (file: string) => join(data, relative(copy, file));
    const ofRows = <Found extends Problem>(all: readonly Found[]): readonly Found[] =>
      all
        .filter(({ file, line }) => written.some((row) => row.file === file && row.line === line))
        .map((each) => ({ ...each, file: real(each.file) }));
    return {
      problems: ofRows(found.problems),
      warnings: ofRows(found.warnings),
      written: written.map((row) => ({ ...row, file: real(row.file) })),
    };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/**
 * Adds rows, in the order given, to the draft, which is begun where there is none, or beside the editions. Each file is
 * replaced in one step: whoever is interrupted finds each row whole or not there.
 */
export async function addRows(
  data: string,
  into: Into | null,
  rows: readonly NewRow[],
  today: string,
): Promise<readonly Written[]> {
  if (into?.isNew === true) await beginDraft(data, into.date, today);
  const written: Written[] = [];
  for (const [kind, alike] of Map.groupBy(rows, ({ kind }) => kind))
    written.push(...(await addAlike(data, into?.date ?? null, kind, alike)));
  return written;
}

async function addAlike(
  data: string,
  edition: PartialDate | null,
  kind: Kind,
  added: readonly NewRow[],
): Promise<readonly Written[]> {
  const table = tableOf(kind, edition);
  const file = fileOf(data, kind, edition);
  const all: Cells[] = [...(await typedRows(file, table, edition))];
  for (const { cells } of added) all.splice(placeIn(all, table, cells), 0, cells);
  const names = Object.keys(table.row.shape);
  await replaceFile(file, [
    csvLine(names),
    ...all.map((cells) => csvLine(names.map((name) => cells[name] ?? ''))),
  ]);
  // A cell is on one line, and the header on the first.
  return added.map((row) => ({ ...row, file, line: all.indexOf(row.cells) + 2 }));
}

/** Where a row belongs: in the order of dates or of keys, where the table is in one of them, else at the end. */
function placeIn(rows: readonly Cells[], table: Table, cells: Cells): number {
  const columns = table.entry.kind === 'reference' ? [table.key] : [table.entry.date, table.key];
  const inOrder = columns.find((column) =>
    rows.every((row, at) => at === 0 || (rows[at - 1]?.[column] ?? '') <= (row[column] ?? '')),
  );
  if (inOrder === undefined) return rows.length;
  const after = rows.findLastIndex((row) => (row[inOrder] ?? '') <= (cells[inOrder] ?? ''));
  return after + 1;
}
