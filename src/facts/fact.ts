/**
 * A fact: a value that a page may print, with the row it comes from and the sources behind it. Facts
 * are pure functions of an edition, so text that prints them cannot contradict the data.
 */
import type { PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Figure } from '#words/figure.ts';
import type { PlainUnit } from '#words/units.ts';

/** The cells of an edition a value was read from: one, or several where it was added up. */
export interface Provenance extends Pick<Figure, 'cells'> {
  readonly source_ids: readonly string[];
}

/** A number of people, days or whatever is counted: read from a row, or worked out from several. */
export interface CountFact extends Provenance, Figure {
  readonly kind: 'count';
}

export interface DateFact extends Provenance {
  readonly kind: 'date';
  readonly date: PartialDate;
}

/** A number that counts nothing: a share in per cent, years passed or passed by a court. */
export interface NumberFact extends Provenance {
  readonly kind: 'number';
  readonly number: number;
  readonly unit: PlainUnit;
}

export type Fact = CountFact | DateFact | NumberFact;

/** Named in prose as `<Fact of="…"/>`. Throws a `RangeError` where the edition does not hold it. */
export type FactOf = (edition: Edition) => Fact;
