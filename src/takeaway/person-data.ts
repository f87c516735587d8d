/** A person's rows as JSON: themselves, their events, what sources say otherwise, and the sources. */
import type { Edition } from '#data/edition.ts';
import type { Person } from '#data/tables.ts';
import { profileOf } from '#people/profile.ts';

/** What an edition holds of a person with a page, in the columns of its tables. */
export function personData(edition: Edition, person: Person): string {
  const { life, articles, disputes, sources } = profileOf(edition, person);
  const data = {
    edition: edition.asOf,
    person,
    'life-events': life.events,
    articles,
    disputes: disputes.map(({ dispute }) => dispute),
    sources,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
