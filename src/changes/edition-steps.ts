/** Each edition with the one before it, for pages and files that compare the two. */
import type { Data, Edition } from '#data/edition.ts';
import type { Correction } from '#data/tables.ts';

export interface EditionStep {
  readonly edition: Edition;
  /** `null` for the first edition. */
  readonly before: Edition | null;
  readonly corrections: readonly Correction[];
}

export function stepsOf({ editions, corrections }: Data): readonly EditionStep[] {
  return editions.map((edition, at) => ({ edition, before: editions[at - 1] ?? null, corrections }));
}
