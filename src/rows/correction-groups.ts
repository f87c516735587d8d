/** Corrections that say the same of several editions, told once. */
import type { Correction } from '#data/tables.ts';

/** What is the same of all corrections of a group; the editions differ, and the ids. */
function sameness({
  found_on,
  table,
  key,
  column,
  was,
  is,
  why,
  put_right_in,
  source_ids,
}: Correction): string {
  return JSON.stringify([found_on, table, key, column, was, is, why, put_right_in, source_ids]);
}

/** A group has a first correction. */
export type CorrectionGroup = readonly [Correction, ...Correction[]];

/** Corrections in groups that say one thing of one cell or row, the newest first; in each the oldest edition first. */
export function correctionGroups(corrections: readonly Correction[]): readonly CorrectionGroup[] {
  const groups = [...Map.groupBy(corrections, sameness).values()] as [Correction, ...Correction[]][];
  return groups
    .map((group) => group.toSorted((a, b) => compare(a.edition, b.edition)) as [Correction, ...Correction[]])
    .toSorted(([a], [b]) => compare(b.found_on, a.found_on));
}

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
