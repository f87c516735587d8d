/** A person's page for search engines, with what the page itself shows first and nothing else. */
import { namesIn } from '#data/languages.ts';
import type { Person } from '#data/tables.ts';
import { nameOf } from '#people/names.ts';
import type { Edition } from '#data/edition.ts';
import type { LanguageCode } from '#words/language.ts';

/** As a `ProfilePage`. Throws for a person who may not be shown. No birth, no status, no place: pages age, copies do not. */
export function profilePageOf(
  person: Person,
  edition: Edition,
  { code, page }: { code: LanguageCode; page: URL },
): Record<string, unknown> {
  if (person.published !== 'yes') throw new RangeError(`${person.person_id} has no page`);
  const name = nameOf(person, code).text;
  const others = [...namesIn(person), ...person.other_spellings];
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    '@id': page.href,
    url: page.href,
    inLanguage: code,
    dateModified: edition.asOf,
    mainEntity: {
      '@type': 'Person',
      name,
      alternateName: others.filter((other) => other !== name),
      description: person.one_line,
    },
  };
}
