/** What changed in an edition, as files: `changes.json` and an Atom feed, an entry a row. */
import { changeSentence } from '#changes/counts.ts';
import { plainChanges } from '#changes/plain-changes.ts';
import { tellChanges, type ChangedRow } from '#changes/row-changes.ts';
import type { Stepped } from '#changes/steps.ts';
import { languageOf, type Language } from '#words/language.ts';
import { AUTHOR, editionDay, editionPage, LICENCE } from './citation.ts';
import { atom, feedId, type FeedEntry } from './feed.ts';
import { jsonText } from './json.ts';

/** The changes as data: each row by table and key, each cell as it was and is, with the reason where one is given. */
export function changesJson({ edition, step }: Stepped): string {
  const language = languageOf('en');
  const { says, counts, status, newInFiles, tables } = step
    ? plainChanges(step, language)
    : { ...NOTHING, says: changeSentence(edition, null, language) };
  const document = {
    edition: edition.asOf,
    before: step?.before.asOf ?? null,
    says,
    counts,
    status,
    new_in_files: newInFiles,
    tables,
    licence: LICENCE.name,
  };
  return jsonText(document);
}

const NOTHING = { counts: {}, status: [], newInFiles: { tables: [], columns: [] }, tables: [] };

/** The changes as a feed. Sources, and rows that only cite others, are left to the page. */
export function changesFeed(
  { edition, step }: Stepped,
  site: URL,
  language: Language = languageOf('en'),
): string {
  const { code } = language;
  const page = editionPage(edition, site, code);
  const date = edition.asOf;
  const told = step ? tellChanges(step, language) : [];
  const entries: FeedEntry[] = told
    .filter(({ table }) => table !== 'sources')
    .flatMap(({ table, rows }) =>
      rows
        .filter(({ isCitation }) => !isCitation)
        .map((row) => ({
          id: feedId(`editions/${edition.asOf}/${table}/${row.key}`, code),
          title: `${language.sayAny(`tables.names.${table}`)}: ${row.name.text}`,
          summary: summaryOf(row, language),
          link: `${page.href}#changes-${table}`,
          updated: editionDay(edition),
        })),
    );
  return atom({
    id: feedId(`editions/${edition.asOf}/changes`, code),
    language: code,
    title: language.say('feeds.changesTitle', { date }),
    subtitle: changeSentence(edition, step?.before ?? null, language),
    self: new URL('changes.xml', page).href,
    page: `${page.href}#changes`,
    author: AUTHOR,
    rights: LICENCE.title,
    updated: editionDay(edition),
    entries,
  });
}

function summaryOf({ how, cells }: ChangedRow, language: Language): string {
  const said = language.say(`feeds.${how}`);
  const changes = cells.map(({ label, was, is, why }) =>
    language.say(why === null ? 'feeds.cell' : 'feeds.cellWhy', { label, was, is, why: why ?? '' }),
  );
  return [said, ...changes].join(' ');
}
