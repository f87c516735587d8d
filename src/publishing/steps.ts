/** Each edition with the one before it, for pages and files that compare the two. */
import type { Data } from '../data/edition.ts';
import type { EditionStep } from './change-files.ts';

export function stepsOf({ editions, corrections }: Data): readonly EditionStep[] {
  return editions.map((edition, at) => ({ edition, before: editions[at - 1] ?? null, corrections }));
}
