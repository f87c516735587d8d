/** What is said of a round of releases in words. */
import type { Round } from '#data/tables.ts';
import type { Language } from '#words/language.ts';

/** "29 people", or as many political prisoners as were counted where no number was announced. */
export function writeRoundSize(
  { announced_count, political_prisoners }: Pick<Round, 'announced_count' | 'political_prisoners'>,
  language: Language,
): string {
  if (announced_count !== null) return language.say('rounds.people', { count: announced_count });
  if (political_prisoners !== null)
    return language.say('rounds.politicalPrisoners', { count: political_prisoners });
  return language.say('rounds.unknownSize');
}
