/** A text as an edition lets it be shown: without passages about people whom it does not publish. */
import type { Edition } from '#data/edition.ts';
import { hiddenPeople } from '#data/visibility.ts';
import { settled } from './named.ts';

/** Somebody whom the edition has no row of, or no page, has no passage. */
export function shownText(text: string, edition: Edition): string {
  return settled(text, (ids) =>
    ids.some((id) => edition.find('people', id) === undefined || hiddenPeople(edition).has(id)),
  );
}
