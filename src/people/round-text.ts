/** What is said of a round of releases in words. */
import type { Round } from '#data/tables.ts';
import type { Language } from '#words/language.ts';
import { beginSentence } from '#words/sentence.ts';
import type { View } from '#words/view.ts';
import { peopleOf } from './round-people.ts';

/** "29 people", "one person", or as many political prisoners as were counted where no number was announced: "at least 18". */
export function writeRoundSize(round: Round, { edition, language }: View): string {
  const announced = peopleOf(edition, round, 'announced_count');
  const size = announced ?? peopleOf(edition, round, 'political_prisoners');
  if (size === null) return language.say('rounds.unknownSize');
  return language.say(announced ? 'rounds.people' : 'rounds.politicalPrisoners', {
    count: size,
    written: language.countInWords(size),
  });
}

/**
 * Where those of a round were let go, as a key of words. Whoever is exchanged may come back, as far as is reported:
 * that is not to be taken out of the country.
 */
function whereKey({ mechanism, destination }: Round): 'exchanged' | Round['destination'] {
  return mechanism === 'exchange' && destination === 'abroad' ? 'exchanged' : destination;
}

/** "29 people let out by decree of pardon; let go in Belarus." */
export function writeRoundLine(round: Round, view: View): string {
  const { language } = view;
  const line = language.say(`rounds.line.${round.mechanism}`, {
    size: writeRoundSize(round, view),
    where: language.say(`rounds.where.${whereKey(round)}`),
  });
  return beginSentence(line, language);
}

/** Where those of a round were let go: "taken out of Belarus". */
export function writeWhere(round: Round, language: Language): string {
  const key = whereKey(round);
  return key === 'exchanged' ? language.say('rounds.where.exchanged') : language.say(`destinations.${key}`);
}

/** The same with the countries: "taken out of Belarus (Lithuania)". */
export function writeDestination(round: Round, language: Language): string {
  const destination = writeWhere(round, language);
  const { destination_places: places } = round;
  return places.length === 0
    ? destination
    : language.say('rounds.destinationIn', { destination, places: language.list(places) });
}
