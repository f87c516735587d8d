/** Why a cell says something else than in the edition before, as far as corrections and disputes tell. */
import type * as z from 'zod';
import { metaOf, type Cell, type CellKind } from '#data/cells.ts';
import type { PartialDate } from '#data/dates.ts';
import { TABLE_NAMES, TABLES, type TableName } from '#data/tables.ts';
import { saidOtherwise } from './compare.ts';
import { changesOf, type Step } from './steps.ts';

/** What a correction of the earlier edition says, or the disputes that are new in the later one; `null` where nothing does. */
export function whyChanged(
  table: TableName,
  key: string,
  column: string,
  { before, after, corrections }: Step,
): string | null {
  const correction = corrections.find(
    (each) =>
      each.table === table &&
      each.key === key &&
      each.column === column &&
      each.edition <= before.asOf &&
      each.found_on > before.asOf,
  );
  if (correction) return correction.why;
  const known = new Set(before.disputesOf(table, key, column).map(({ dispute_id }) => dispute_id));
  const disputes = after.disputesOf(table, key, column).filter(({ dispute_id }) => !known.has(dispute_id));
  return disputes.map(({ why }) => why).join(' ') || null;
}

/** Kinds of cells that state something of the world; of others a new wording says nothing. */
const STATED: readonly CellKind[] = ['whole-number', 'number', 'date', 'choice', 'list'];

/** A cell, by its table, the key of its row and its column. */
export interface CellPlace {
  readonly table: TableName;
  readonly key: string;
  readonly column: string;
}

/** What the later edition states otherwise or no longer, and neither a correction nor a dispute says why. */
export function unexplained(step: Step): readonly CellPlace[] {
  const change = changesOf(step.after, step.before);
  return TABLE_NAMES.flatMap((table) =>
    change[table].changed.flatMap((row) =>
      saidOtherwise(row)
        .filter(({ column, was, is }) => {
          const schema = (TABLES[table].row.shape as Record<string, z.ZodType>)[column] as z.ZodType;
          return (
            STATED.includes(metaOf(schema).kind) &&
            isTakenBack(was, is) &&
            whyChanged(table, row.key, column, step) === null
          );
        })
        .map(({ column }) => ({ table, key: row.key, column })),
    ),
  );
}

/** The command that adds the correction of a cell of an edition; it asks for what is left. */
export function correctionCommand({ table, key, column }: CellPlace, edition: PartialDate): string {
  return `npm run edition -- add correction --edition ${edition} --table ${table} --key ${key} --column ${column}`;
}

/** Whether something that was said is said no more: more entries of a list, and what was not reported, take nothing back. */
function isTakenBack(was: Cell, is: Cell): boolean {
  if (Array.isArray(was)) return was.some((entry) => !Array.isArray(is) || !is.includes(entry));
  return was !== null;
}
