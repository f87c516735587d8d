/**
 * A fact: a value that a page may print, with the row it comes from and the sources behind it. Facts
 * are pure functions of an edition, so text that prints them cannot contradict the data.
 */
import type { Count } from '#data/count.ts';
import type { PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { TableName } from '#data/tables.ts';

/** The cells of an edition a value was read from: one, or several where it was added up. */
export interface Provenance {
  readonly source_ids: readonly string[];
  readonly cells: readonly { table: TableName; key: string; column?: string }[];
}

export interface CountFact extends Provenance {
  readonly kind: 'count';
  readonly count: Count;
  /** When the count stood, or the end of the period it is for. */
  readonly as_of: PartialDate;
}

export interface DateFact extends Provenance {
  readonly kind: 'date';
  readonly date: PartialDate;
}

/** A number the site worked out itself, such as years passed or the size of the smallest round. */
export interface NumberFact extends Provenance {
  readonly kind: 'number';
  readonly number: number;
}

export type Fact = CountFact | DateFact | NumberFact;

/** Named in prose as `<Fact of="…"/>`. Throws a `RangeError` where the edition does not hold it. */
export type FactOf = (edition: Edition) => Fact;
