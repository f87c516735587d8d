/** How far was looked for an edition, in a sentence. */
import { compareDates } from '#data/dates.ts';
import type { EditionFile } from '#data/edition-file.ts';
import type { Language } from './language.ts';
import { beginningOf } from './value.ts';

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
 * Whose material was searched for an edition, and of which days: outlets of the same first and last day together,
 * those searched up to the latest day first, and of these those from the earliest on. `null` where the edition
 * does not say.
 */
export function writeLooked(looked: readonly Looked[] | undefined, language: Language): string | null {
  if (looked === undefined || looked.length === 0) return null;
  const byDays = Map.groupBy(looked, ({ from, until }) => `${from} ${until}`);
  const lists = [...byDays.values()]
    .flatMap((of) => of.slice(0, 1).map((first) => ({ of, ...first })))
    .toSorted((one, other) => compareDates(other.until, one.until) || compareDates(one.from, other.from))
    .map(({ of, from, until }) =>
      language.say(from === until ? 'editions.looked.listOfDay' : 'editions.looked.list', {
        outlets: writeOutlets([...new Set(of.flatMap(({ outlets }) => outlets))], language),
        from: beginningOf(from, until, language),
        until,
      }),
    );
  return language.say('editions.looked.sentence', { lists: lists.join('; ') });
}
