/** Why a cell says something else than in the edition before, as far as corrections and disputes tell. */
import type * as z from 'zod';
import { metaOf, type CellKind } from '#data/cells.ts';
import { TABLE_NAMES, TABLES, type TableName } from '#data/tables.ts';
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

/** Kinds of cells that state a figure or a day. */
const STATED: readonly CellKind[] = ['whole-number', 'number', 'date'];

/** Figures and days that the later edition gives otherwise, and neither a correction nor a dispute says why. */
export function unexplained(step: Step): readonly { table: TableName; key: string; column: string }[] {
  const change = changesOf(step.after, step.before);
  return TABLE_NAMES.flatMap((table) =>
    change[table].changed.flatMap(({ key, cells }) =>
      cells
        .filter(({ column, was }) => {
          const schema = (TABLES[table].row.shape as Record<string, z.ZodType>)[column] as z.ZodType;
          return (
            was !== null &&
            STATED.includes(metaOf(schema).kind) &&
            whyChanged(table, key, column, step) === null
          );
        })
        .map(({ column }) => ({ table, key, column })),
    ),
  );
}
