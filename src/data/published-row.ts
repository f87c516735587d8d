/**
 * A row as its edition published it. What a page shows may be in another language; what code reads out of words, such
 * as who counted, it reads out of these.
 */
const published = new WeakMap<object, object>();

/** Notes of which row another is the translation. */
export function keepPublished<Row extends object>(translated: Row, row: Row): Row {
  published.set(translated, row);
  return translated;
}

/** The row itself, where it is the published one. */
export function asPublished<Row extends object>(row: Row): Row {
  return (published.get(row) as Row | undefined) ?? row;
}
