/** What is left to do of a draft. */
import { textsToReread } from '#prose/reread.ts';
import type { Text } from '#prose/texts.ts';
import { correctionCommand, unexplained } from './reasons.ts';
import type { Step } from './steps.ts';

/**
 * What an editor has yet to do before a draft is sealed: sentences that it makes false, and commands for values that
 * readers were told otherwise and nothing says why. Nothing where the newest edition is sealed, or the first.
 */
export function leftToDo(
  texts: readonly Text[],
  step: Step | null,
): { readonly toMend: readonly string[]; readonly unsaid: readonly string[] } {
  if (!step?.after.isDraft) return { toMend: [], unsaid: [] };
  return {
    toMend: textsToReread(texts, step.before, step.after).flatMap(({ problems }) => problems),
    unsaid: unexplained(step).map((cell) => correctionCommand(cell, step.before.asOf)),
  };
}
