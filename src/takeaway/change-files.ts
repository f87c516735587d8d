/** What changed in an edition, as files: `changes.json` and an Atom feed, an entry a row. */
import { newIn } from '#changes/compare.ts';
import type { EditionStep } from '#changes/edition-steps.ts';
import { languageOf } from '#words/language.ts';
import { AUTHOR, editionDay, editionPage, LICENCE } from './citation.ts';
import { changeSentence, countsOf, statusChanges } from '#changes/summary.ts';
import { atom, feedId, type FeedEntry } from './feed.ts';
import { tellChanges, type ToldRow } from '#changes/row-changes.ts';

const language = languageOf('en');

/** The changes as data: each row by table and key, each cell as it was and is, with the reason where one is given. */
export function changesJson({ edition, before, corrections }: EditionStep): string {
  const document = {
    edition: edition.asOf,
    before: before?.asOf ?? null,
    says: before ? changeSentence(edition, before, language) : language.say('editions.first'),
    counts: before
      ? Object.fromEntries(countsOf(edition, before).map(({ table, counts }) => [table, counts]))
      : {},
    status: before
      ? statusChanges(before, edition).map(({ person, was, is }) => ({
          person_id: person.person_id,
          name: person.name_en,
          was: was?.kind ?? null,
          is: is.kind,
        }))
      : [],
    new_in_files: before ? newIn(edition.asOf, before.asOf) : { tables: [], columns: [] },
    tables: before ? tellChanges({ before, after: edition, corrections, language }) : [],
    licence: LICENCE.name,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The changes as a feed. Sources, and rows that only cite others, are left to the page. */
export function changesFeed({ edition, before, corrections }: EditionStep, site: URL): string {
  const page = editionPage(edition, site);
  const date = language.date(edition.asOf);
  const told = before ? tellChanges({ before, after: edition, corrections, language }) : [];
  const entries: FeedEntry[] = told
    .filter(({ table }) => table !== 'sources')
    .flatMap(({ table, rows }) =>
      rows
        .filter(({ isCitation }) => !isCitation)
        .map((row) => ({
          id: feedId(`editions/${edition.asOf}/${table}/${row.key}`),
          title: `${language.sayAny(`tables.names.${table}`)}: ${row.name}`,
          summary: summaryOf(row),
          link: `${page.href}#changes-${table}`,
          updated: editionDay(edition),
        })),
    );
  return atom({
    id: feedId(`editions/${edition.asOf}/changes`),
    title: language.say('feeds.changesTitle', { date }),
    subtitle: before ? changeSentence(edition, before, language) : language.say('editions.first'),
    self: new URL('changes.xml', page).href,
    page: `${page.href}#changes`,
    author: AUTHOR,
    rights: LICENCE.title,
    updated: editionDay(edition),
    entries,
  });
}

function summaryOf({ how, cells }: ToldRow): string {
  const said = language.say(`feeds.${how}`);
  const changes = cells.map(({ label, was, is, why }) =>
    language.say(why === null ? 'feeds.cell' : 'feeds.cellWhy', { label, was, is, why: why ?? '' }),
  );
  return [said, ...changes].join(' ');
}
