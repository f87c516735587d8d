/** The feed of a person: an entry for each edition that changed what is known of them. */
import { historyOf, isUnchanged } from '#changes/profile-history.ts';
import { sayProfileChange } from '#changes/say-profile-change.ts';
import type { Edition } from '#data/edition.ts';
import { nameOf } from '#people/names.ts';
import type { Language } from '#words/language.ts';
import { address, fullAddress } from '#words/paths.ts';
import { AUTHOR, editionDay, LICENCE } from './citation.ts';
import { atom, feedId, type FeedEntry } from './feed.ts';

/** `editions` oldest first, with their texts in the language. Throws where the newest has no page of theirs. */
export function personFeed(
  personId: string,
  editions: readonly Edition[],
  site: URL,
  language: Language,
): string {
  const { code, say } = language;
  const history = historyOf(editions, personId);
  const newest = editions.at(-1) as Edition;
  if (history === null) throw new RangeError(`The edition of ${newest.asOf} has no page of ${personId}`);
  const name = nameOf(newest.row('people', personId), code).text;
  const page = fullAddress(address(code, `/people/${personId}/`), site).href;
  const entry = (edition: Edition, says: readonly string[]): FeedEntry => ({
    id: feedId(`people/${personId}/${edition.asOf}`, code),
    title: name,
    summary: [say('feeds.inEdition', { date: edition.asOf }), ...says].join(' '),
    link: `${page}#history`,
    updated: editionDay(edition),
  });
  const entries = [
    entry(history.first, [say('feeds.firstProfile')]),
    ...history.changes
      .filter((change) => !isUnchanged(change))
      .map((change) => entry(change.edition, sayProfileChange(change, language))),
  ];
  return atom({
    id: feedId(`people/${personId}`, code),
    language: code,
    title: say('site.title', { page: name }),
    subtitle: say('people.history.title'),
    self: `${page}feed.xml`,
    page,
    author: AUTHOR,
    rights: LICENCE.title,
    updated: editionDay(newest),
    entries: entries.toReversed(),
  });
}
