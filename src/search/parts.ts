/**
 * Parts of the index of people. An index lists all it holds, and a reader fetches that list before a first
 * result; so many people are told apart by how the words of their names begin, each part an index of its
 * own, and a query needs the one that its word begins with. Shared by the build and the search page.
 */
import { inLatin } from '#people/transliterate.ts';

/** People in a part at most: their list is about 10 kB. */
export const PART_SIZE = 1500;

/** The part that holds everyone, for what no other answers: a beginning or a name that too many share, or words of a life. */
export const EVERYONE = 'everyone';

/** A folded word as parts are named by it: in Latin letters, whatever else as "_", so that any file system holds it. */
export function beginningOf(word: string): string {
  return inLatin(word).replace(/[^a-z0-9]/g, '_');
}

/**
 * Parts for people given by the folded words of their names: beginnings that at most `size` people share
 * while the beginning one letter shorter is shared by more, each with the places of its people in the list.
 * None where everyone fits into one part. A word that more people share is in no part.
 */
export function partsOf(
  people: readonly (readonly string[])[],
  size: number,
): ReadonlyMap<string, readonly number[]> {
  const parts = new Map<string, readonly number[]>();
  const everyone = people.map((_, at) => at);
  const beginnings = people.map((words) => [...new Set(words.map(beginningOf))]);
  if (people.length > size) split('', everyone);
  return parts;

  function split(beginning: string, among: readonly number[]): void {
    const longer = new Map<string, number[]>();
    for (const at of among) {
      const next = (beginnings[at] ?? []).filter(
        (word) => word.startsWith(beginning) && word.length > beginning.length,
      );
      for (const each of new Set(next.map((word) => word.slice(0, beginning.length + 1)))) {
        const sharing = longer.get(each) ?? [];
        sharing.push(at);
        longer.set(each, sharing);
      }
    }
    for (const [each, sharing] of longer) {
      if (sharing.length <= size) parts.set(each, sharing);
      else split(each, sharing);
    }
  }
}

/** The part that holds whom a folded query names: by its first word that begins as a part does; `null` where none does. */
export function partFor(query: string, parts: ReadonlySet<string>): string | null {
  for (const word of query.split(' ').map(beginningOf)) {
    for (let length = 1; length <= word.length; length += 1) {
      const beginning = word.slice(0, length);
      if (parts.has(beginning)) return beginning;
    }
  }
  return null;
}

/** Whether a word of a folded query is how names of several parts begin, so that a longer one would name a part. */
export function beginsPart(query: string, parts: ReadonlySet<string>): boolean {
  return query
    .split(' ')
    .map(beginningOf)
    .some((beginning) => [...parts].some((part) => part.startsWith(beginning)));
}
