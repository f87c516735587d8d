/** How far was looked for an edition, in a sentence. */
import type { EditionFile } from '#data/edition-file.ts';
import type { Language } from './language.ts';

/** An outlet or several, and the days of theirs that were gone through. */
export type Looked = NonNullable<EditionFile['looked_through']>[number];

/** More names than these are counted, so that the sentence stays one. */
const NAMED = 3;

/** "TVP": outlets by name, the first few of many. */
function writeOutlets(names: readonly string[], language: Language): string {
  const rest = names.length - NAMED;
  if (rest <= 1) return language.list(names);
  return language.list([...names.slice(0, NAMED), language.say('editions.looked.others', { count: rest })]);
}

/**
 * Whose material was searched for an edition, and up to which day: outlets of one last day together, those of
 * the latest first. `null` where the edition does not say.
 */
export function writeLooked(looked: readonly Looked[] | undefined, language: Language): string | null {
  if (looked === undefined || looked.length === 0) return null;
  const byLastDay = Map.groupBy(looked, ({ until }) => until);
  const lists = [...byLastDay]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([until, of]) =>
      language.say('editions.looked.list', {
        outlets: writeOutlets([...new Set(of.flatMap(({ outlets }) => outlets))], language),
        until: language.date(until),
      }),
    );
  return language.say('editions.looked.sentence', { lists: lists.join('; ') });
}
