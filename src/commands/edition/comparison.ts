/** Two editions side by side, and what is found in all of them: what several commands tell. */
import { checkData, type Findings } from '#data/check/check.ts';
import type { Data, Edition } from '#data/edition.ts';
import { plainChanges } from '#changes/plain-changes.ts';
import type { Step } from '#changes/steps.ts';
import { proseFolder } from '#prose/explainers.ts';
import { textsToReread, type Reread } from '#prose/reread.ts';
import { readTexts } from '#prose/texts.ts';
import { progress } from '#commands/progress.ts';
import { data, language, today } from './command.ts';

export function stepBetween({ editions, corrections }: Data, from: string, to: string): Step {
  const editionOf = (date: string) => editions.find(({ asOf }) => asOf === date) as Edition;
  return { before: editionOf(from), after: editionOf(to), corrections };
}

/** The texts to read again where the second of two editions becomes the newest. */
export async function rereadIn({ before, after }: Step): Promise<readonly Reread[]> {
  return textsToReread(await readTexts(proseFolder()), before, after);
}

export function asJson(step: Step) {
  return { before: step.before.asOf, after: step.after.asOf, ...plainChanges(step, language) };
}

/** Everything the check finds, with a line that shows how far it is. */
export async function checked(): Promise<Findings> {
  const bar = progress();
  const findings = await checkData(data, {
    today,
    rows: (count, file) => bar.show(`${count.toLocaleString('en')} rows checked, ${file}`),
  });
  bar.done();
  return findings;
}
