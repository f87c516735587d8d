/** What differs between two editions of a chart's table, in words. */
import { fill, type KeyedRow } from './table-rows.ts';

export interface Changes {
  readonly added: number;
  readonly removed: number;
  readonly changed: readonly { name: string; now: string; before: string }[];
  /** How many more differ in what is not said of a mark. */
  readonly elsewhere: number;
}

export function changesBetween(
  before: ReadonlyMap<string, KeyedRow>,
  now: ReadonlyMap<string, KeyedRow>,
): Changes {
  const added = [...now.keys()].filter((key) => !before.has(key)).length;
  const removed = [...before.keys()].filter((key) => !now.has(key)).length;
  const both = [...now].flatMap(([key, row]) => {
    const old = before.get(key);
    return old === undefined || old.whole === row.whole ? [] : { row, old };
  });
  const changed = both
    .filter(({ row, old }) => row.value !== old.value)
    .map(({ row, old }) => ({ name: row.name, now: row.value, before: old.value }));
  return { added, removed, changed, elsewhere: both.length - changed.length };
}

/** Changes told one by one; more are counted only. */
const TOLD = 2;

export function sayChanges(
  { added, removed, changed, elsewhere }: Changes,
  words: Readonly<Record<string, string>>,
): string {
  const all = changed.length + elsewhere;
  const parts = [
    added > 0 && fill(words.added, { count: added }),
    removed > 0 && fill(words.removed, { count: removed }),
    all > 0 && fill(words.changed, { count: all }),
    ...changed.slice(0, TOLD).map((change) => fill(words.was, change)),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' ') : (words.same ?? '');
}
