/**
 * Two editions, the one against the other. What differs between them is worked out here and nowhere else;
 * pages, files, feeds, the terminal, profiles and charts all read it:
 *
 *     compare.ts        rows by their keys, cells by their columns
 *     counts.ts         how much, in numbers and in a sentence
 *     row-changes.ts    row by row in words; reasons.ts why, plain-changes.ts for programs
 *     status-changes.ts the status of people
 *     profile-history.ts one person's profile, edition by edition
 *     chart-change.ts   a chart's finding and the rows of its table
 */
import type { Data, Edition } from '#data/edition.ts';
import type { Correction } from '#data/tables.ts';
import { compareEditions, type EditionChange } from './compare.ts';

/** Two editions, and what tells why they differ. Not only neighbours may be compared. */
export interface Step {
  readonly before: Edition;
  readonly after: Edition;
  readonly corrections: readonly Correction[];
}

/** An edition, and the step to it from the one before; `null` for the first. */
export interface Stepped {
  readonly edition: Edition;
  readonly step: Step | null;
}

export function stepsOf({ editions, corrections }: Data): readonly Stepped[] {
  return editions.map((edition, at) => {
    const before = editions[at - 1];
    return { edition, step: before ? { before, after: edition, corrections } : null };
  });
}

const compared = new WeakMap<Edition, WeakMap<Edition, EditionChange>>();

/** An edition against another, whichever that is; for the same two the same object each time. */
export function changesOf(edition: Edition, before: Edition): EditionChange {
  const known = compared.get(edition) ?? new WeakMap<Edition, EditionChange>();
  compared.set(edition, known);
  const change = known.get(before) ?? compareEditions(before, edition);
  known.set(before, change);
  return change;
}
