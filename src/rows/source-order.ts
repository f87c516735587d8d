/** The order in which sources are listed. */
import { compareDates } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import type { Source } from '#data/tables.ts';
import { shownSources } from '#data/visibility.ts';

export interface PublisherSources {
  readonly publisher: string;
  /** The newest first, undated ones last. */
  readonly sources: readonly Source[];
}

export interface LetterSources {
  /** `#` for publishers whose name begins with no letter. */
  readonly letter: string;
  readonly publishers: readonly PublisherSources[];
}

/** Sources by the first letter of their publisher, then by publisher, as the language sorts. */
export function byLetter(sources: readonly Source[], tag: string): readonly LetterSources[] {
  const { compare } = new Intl.Collator(tag, { sensitivity: 'base', numeric: true });
  const publishers = [...Map.groupBy(sources, ({ publisher }) => publisher)]
    .map(([publisher, of]) => ({ publisher, sources: of.toSorted(newestFirst) }))
    .sort((a, b) => compare(sortedBy(a.publisher), sortedBy(b.publisher)));
  return [...Map.groupBy(publishers, ({ publisher }) => firstLetter(publisher))].map(([letter, of]) => ({
    letter,
    publishers: of,
  }));
}

/** Sources of all editions, oldest first; where several hold one, its row in the latest of them. */
export function sourcesOfAll(editions: readonly Edition[]): readonly Source[] {
  const rows = editions.flatMap(shownSources);
  return [...new Map(rows.map((source) => [source.source_id, source])).values()];
}

/** The first source of each publisher, in the order given: a publisher stands once, however many of its pages there are. */
export function onePerPublisher(sources: readonly Source[]): readonly Source[] {
  return [...Map.groupBy(sources, ({ publisher }) => publisher).values()].flatMap(([first]) => first ?? []);
}

export function publisherCount(sources: readonly Source[]): number {
  return onePerPublisher(sources).length;
}

function newestFirst(a: Source, b: Source): number {
  if (a.published === null || b.published === null)
    return Number(a.published === null) - Number(b.published === null);
  return compareDates(b.published, a.published);
}

/**
 * A name without its quotation marks: by the first a collator would put it before all others, and by the last behind
 * the longer names that begin as it does.
 */
const sortedBy = (publisher: string): string => publisher.replace(/^[^\p{L}\p{N}]+|[\p{Pi}\p{Pf}"„]/gu, '');

function firstLetter(publisher: string): string {
  const letter = /\p{L}|\p{N}/u.exec(publisher)?.[0].normalize('NFD').slice(0, 1).toUpperCase() ?? '#';
  return /\p{N}/u.test(letter) ? '#' : letter;
}
