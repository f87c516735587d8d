/**
 * Sentences that are true of one edition only, while there is a draft: the newest edition is what is published, and a
 * text is written anew for the draft before the seal. So what one of the two makes false stops the build that would
 * publish it, and no other.
 */
import type { Findings, Warning } from '#data/check/findings.ts';
import type { PartialDate } from '#data/dates.ts';
import type { Problem } from '#data/problem.ts';
import type { TextProblem } from './check-claims.ts';

/** Which edition a command puts before readers as the newest: the sealed one, the draft, or none, as a check. */
export type Shows = 'sealed' | 'draft' | 'nothing';

/** What stops a command, and what an editor has yet to do before the draft is sealed. */
export function besideDraft(
  found: readonly TextProblem[],
  draft: PartialDate | null,
  shows: Shows,
): Findings {
  const sentences = Map.groupBy(found, placeOf);
  const warned = (each: TextProblem): string | null => {
    if (draft === null || each.falseIn === undefined) return null;
    const isFalseInDraft = sentences.get(placeOf(each))?.some(({ falseIn }) => falseIn === draft) === true;
    // A sentence that is false can be shown to a colleague; one without its figure can be shown to nobody.
    if (each.falseIn === draft)
      return each.isUnfilled && shows === 'draft' ? null : 'is to be mended before the draft is sealed: ';
    const stops = shows === 'sealed' || (shows === 'nothing' && isFalseInDraft);
    return stops ? null : 'is written for the draft, and stops a build of what is sealed: ';
  };
  const problems: Problem[] = [];
  const warnings: Warning[] = [];
  for (const each of found) {
    const lead = warned(each);
    if (lead === null) problems.push(each);
    else warnings.push({ ...each, rule: 'claim', message: lead + each.message });
  }
  return { problems, warnings };
}

/** A sentence by where it stands. */
function placeOf({ file, line, column, name }: TextProblem): string {
  return [file, line, column, name].join(':');
}
