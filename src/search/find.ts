/** An answer to what was typed: people, the nearest names where nobody fits, and everything else. */
import type { PersonEntry, ThingEntry } from './entries.ts';
import { otherLayouts } from './keyboard.ts';
import { matchNames, queryOf, soundsOf, type Named, type Sounds } from './names.ts';
import { plainWords } from './sounds.ts';
import { fitAll, matchThings, type PreparedThing } from './word-beginnings.ts';

export interface PreparedPerson {
  readonly person: PersonEntry;
  readonly named: Named;
  readonly sounds: Sounds;
  readonly life: readonly string[];
}

export function preparePerson(person: PersonEntry): PreparedPerson {
  const [, name, others, spellings, gender, known, , , line, words] = person;
  const named = { names: [name, ...others, ...spellings], gender, known };
  return { person, named, sounds: soundsOf(named.names), life: plainWords(`${line} ${words}`) };
}

export interface Answer {
  /** As it was understood: another keyboard layout may have been meant. */
  readonly query: string;
  readonly people: readonly PersonEntry[];
  readonly nearest: readonly PersonEntry[];
  /** People in whose lives the words stand, where nobody is called so. */
  readonly byLife: readonly PersonEntry[];
  readonly things: readonly ThingEntry[];
}

/** Answers a query from what is at hand; as the keys of another layout only where that is somebody's name. */
export function find(
  typed: string,
  people: readonly PreparedPerson[],
  things: readonly PreparedThing[],
): Answer {
  const asTyped = findAs(typed, people, things);
  if (isAnswer(asTyped)) return asTyped;
  const otherwise = otherLayouts(typed)
    .map((query) => findAs(query, people, things))
    .find((answer) => answer.people.length > 0);
  return otherwise ?? asTyped;
}

const isAnswer = ({ people, byLife, things }: Answer): boolean =>
  people.length + byLife.length + things.length > 0;

function findAs(query: string, people: readonly PreparedPerson[], things: readonly PreparedThing[]): Answer {
  const { found, nearest } = matchNames(queryOf(query), people);
  const isNamed = found.length > 0;
  return {
    query,
    people: found.map(({ person }) => person.person),
    nearest: nearest.map(({ person }) => person.person),
    byLife: isNamed ? [] : people.filter(({ life }) => fitAll(query, life)).map(({ person }) => person),
    things: matchThings(query, things),
  };
}
