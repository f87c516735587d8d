/** What differs between two editions of a chart's table, in words. */
import { fill, type KeyedRow } from './table-rows.ts';

export interface Changes {
  readonly added: number;
  readonly removed: number;
  readonly changed: readonly { name: string; now: string; before: string }[];
}

export function changesBetween(
  before: ReadonlyMap<string, KeyedRow>,
  now: ReadonlyMap<string, KeyedRow>,
): Changes {
  const added = [...now.keys()].filter((key) => !before.has(key)).length;
  const removed = [...before.keys()].filter((key) => !now.has(key)).length;
  const changed = [...now].flatMap(([key, { name, value }]) => {
    const old = before.get(key)?.value;
    return old === undefined || old === value ? [] : { name, now: value, before: old };
  });
  return { added, removed, changed };
}

/** Changes told one by one; more are counted only. */
const TOLD = 2;

export function sayChanges(
  { added, removed, changed }: Changes,
  words: Readonly<Record<string, string>>,
): string {
  const parts = [
    added > 0 && fill(words.added, { count: added }),
    removed > 0 && fill(words.removed, { count: removed }),
    changed.length > 0 && fill(words.changed, { count: changed.length }),
    ...changed.slice(0, TOLD).map((change) => fill(words.was, change)),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' ') : (words.same ?? '');
}
