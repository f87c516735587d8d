/** What is said of a round of releases in words. */
import type { Round } from '#data/tables.ts';
import type { View } from '#words/view.ts';
import { peopleOf } from './round-people.ts';

/** "29 people", or as many political prisoners as were counted where no number was announced: "at least 18". */
export function writeRoundSize(round: Round, { edition, language }: View): string {
  const announced = peopleOf(edition, round, 'announced_count');
  const size = announced ?? peopleOf(edition, round, 'political_prisoners');
  if (size === null) return language.say('rounds.unknownSize');
  return language.say(announced ? 'rounds.people' : 'rounds.politicalPrisoners', {
    count: size.value,
    written: language.count(size),
  });
}
