/**
 * The facts that prose may print, by name. Each reads an edition and says where its value stands; none
 * holds a value of its own.
 */
import type { Edition } from '#data/edition.ts';
import { AFTERWARDS_FACTS } from './afterwards.ts';
import type { Fact, FactOf } from './fact.ts';
import { IN_RETURN_FACTS } from './in-return.ts';
import { NEWEST_FACTS } from './newest.ts';
import { SILENCE_FACTS } from './silence.ts';
import { STORY_FACTS } from './story.ts';
import { TOTALS_FACTS } from './totals.ts';

const FACTS = {
  ...NEWEST_FACTS,
  ...STORY_FACTS,
  ...TOTALS_FACTS,
  ...AFTERWARDS_FACTS,
  ...SILENCE_FACTS,
  ...IN_RETURN_FACTS,
};

export type FactName = keyof typeof FACTS;

export const FACT_NAMES = Object.keys(FACTS) as FactName[];

/** A named fact as an edition has it. Throws a `RangeError` where the name is unknown or the edition lacks it. */
export function namedFact(name: FactName, edition: Edition): Fact {
  const read = (FACTS as Record<string, FactOf | undefined>)[name];
  if (!read) throw new RangeError(`There is no fact "${name}"; facts are declared in src/facts/`);
  try {
    return read(edition);
  } catch (error) {
    throw new RangeError(`Fact "${name}": ${(error as Error).message}`, { cause: error });
  }
}
