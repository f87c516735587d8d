/** What is said of a round of releases in words. */
import { count } from '#data/count.ts';
import type { Round } from '#data/tables.ts';
import type { Language } from '#words/language.ts';
import { beginSentence } from '#words/sentence.ts';
import { writeOn } from '#words/value.ts';
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

/** How many of a round were taken abroad, where that is fewer than were announced: somebody would not go; else `null`. */
function takenOf({ destination, announced_count, taken_abroad }: Round): number | null {
  const isFewer = announced_count !== null && taken_abroad !== null && taken_abroad < announced_count;
  return destination === 'abroad' && isFewer ? taken_abroad : null;
}

/** As a key of words: how those of a round were let out; of a deal not all of whose people came out it says how many were in it. */
function outKey(round: Round): Round['mechanism'] | 'part-of-deal' {
  const { mechanism } = round;
  return mechanism === 'negotiated-release' && takenOf(round) !== null ? 'part-of-deal' : mechanism;
}

/** "29 people let out by pardon, announced on 9 December 2024; let go in Belarus." */
export function writeRoundLede(round: Round, view: View): string {
  const { language } = view;
  const when = writeOn(round.announced_on, language);
  const lede = isSized(round, view)
    ? language.say(`rounds.lede.${outKey(round)}`, { size: writeRoundSize(round, view), when })
    : language.say('rounds.ledeUnsized', { out: language.say(`rounds.unsized.${round.mechanism}`), when });
  return beginSentence(
    language.say('rounds.ledeWhere', { lede, where: withPlaces(whereOf(round, language), round, language) }),
    language,
  );
}

/** "29 people let out by pardon; let go in Belarus." */
export function writeRoundLine(round: Round, view: View): string {
  const { language } = view;
  const where = whereOf(round, language);
  const line = isSized(round, view)
    ? language.say(`rounds.line.${outKey(round)}`, { size: writeRoundSize(round, view), where })
    : language.say('rounds.lineUnsized', { out: language.say(`rounds.unsized.${round.mechanism}`), where });
  return beginSentence(line, language);
}

/** Whether anybody gave a number of a round. */
const isSized = (round: Round, { edition }: View): boolean =>
  (peopleOf(edition, round, 'announced_count') ?? peopleOf(edition, round, 'political_prisoners')) !== null;

/** Where those of a round were let go, within a sentence. */
function whereOf(round: Round, language: Language): string {
  const taken = takenOf(round);
  return taken === null ? language.say(`rounds.where.${whereKey(round)}`) : writeTaken(taken, language);
}

/** Where those of a round were let go: "taken out of Belarus"; "51 taken out of Belarus" where not all of them were. */
export function writeWhere(round: Round, language: Language): string {
  const taken = takenOf(round);
  if (taken !== null) return writeTaken(taken, language);
  const key = whereKey(round);
  return key === 'exchanged' ? language.say('rounds.where.exchanged') : language.say(`destinations.${key}`);
}

const writeTaken = (people: number, language: Language) =>
  language.say('rounds.where.some-abroad', { people: count(people) });

/** What a column of the rounds counts or says, as their pages call it. */
export function roundColumn(column: string, language: Language): string {
  const own = `rounds.parts.${column}`;
  return language.sayAny(language.has(own) ? own : `tables.columns.${column}`);
}

/** The same with the countries: "taken out of Belarus (Lithuania)". */
export function writeDestination(round: Round, language: Language): string {
  return withPlaces(writeWhere(round, language), round, language);
}

function withPlaces(destination: string, { destination_places: places }: Round, language: Language): string {
  return places.length === 0
    ? destination
    : language.say('rounds.destinationIn', { destination, places: language.list(places) });
}
