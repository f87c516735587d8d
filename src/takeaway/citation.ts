/** How an edition is cited, and its own words in a language. */
import identity from '#site.json' with { type: 'json' };
import { yearOf, type PartialDate } from '#data/dates.ts';
import type { Edition } from '#data/edition.ts';
import { address, fullAddress } from '#words/paths.ts';
import { languageOf, type Language, type LanguageCode } from '#words/language.ts';
import { beginSentence } from '#words/sentence.ts';

/** In plain text: "Revolving Door, edition of 31 March 2026, compiled 22 November 2026. https://…". */
export function citationOf(edition: Edition, language: Language, page: URL): string {
  const { asOf } = edition;
  if (edition.isDraft) return language.say('editions.citationDraft', { asOf });
  return language.say('editions.citation', {
    asOf,
    compiled: edition.about.compiled_on,
    address: page.href,
  });
}

/** The title or note of an edition; in English where it was not written in the language. */
export function wordsIn(words: Edition['about']['title'], code: LanguageCode): string {
  return words[code] ?? words.en;
}

/** What an edition is about: its title without the day that it begins with, which would read as the day of the news. */
export function newsOf({ about, asOf }: Pick<Edition, 'about' | 'asOf'>, language: Language): string {
  const title = wordsIn(about.title, language.code);
  const day = `${language.date(asOf)}: `.replaceAll('\u00a0', ' ');
  const begins = title.replaceAll('\u00a0', ' ').startsWith(day);
  return beginSentence(begins ? title.slice(day.length) : title, language);
}

/** Who is cited. */
export const AUTHOR = identity.author;

/** The licence of data, charts and words. */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

/** Names the edition wherever a name without spaces is needed; never changes. */
export function editionName(edition: Edition): string {
  return `${identity.slug}-${edition.asOf}`;
}

/** The title an edition is cited under, in English. */
export function citedTitle(edition: Edition): string {
  return languageOf('en').say('takeaway.citedTitle', { date: edition.asOf });
}

/** The day the edition took the form it has: sealed, or, of a draft, compiled. */
export function editionDay({ about }: Edition): string {
  return about.sealed_on ?? about.compiled_on;
}

/** Address of the edition's page. */
export function editionPage(edition: Edition, site: URL, code: LanguageCode = 'en'): URL {
  return fullAddress(address(code, `/editions/${edition.asOf}/`), site);
}

export function bibtex(edition: Edition, site: URL): string {
  const [year, month] = editionDay(edition).split('-') as [string, string];
  const fields = {
    author: `{${AUTHOR}}`,
    title: `{${citedTitle(edition)}}`,
    year,
    month: String(Number(month)),
    version: edition.asOf,
    publisher: identity.name,
    note: 'Data set, CC BY 4.0',
    url: editionPage(edition, site).href,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${editionName(edition)},\n${lines.join(',\n')}\n}\n`;
}

export function ris(edition: Edition, site: URL): string {
  const day = editionDay(edition);
  const lines = [
    ['TY', 'DATA'],
    ['AU', AUTHOR],
    ['TI', citedTitle(edition)],
    ['PY', yearOf(day as PartialDate)],
    ['DA', day.replaceAll('-', '/')],
    ['ET', edition.asOf],
    ['PB', identity.name],
    ['UR', editionPage(edition, site).href],
    ['ER', ''],
  ];
  return lines.map(([tag = '', value = '']) => `${tag}  - ${value}\r\n`).join('');
}

export function cslJson(edition: Edition, site: URL): string {
  const item = {
    id: editionName(edition),
    type: 'dataset',
    title: citedTitle(edition),
    author: [{ literal: AUTHOR }],
    issued: { 'date-parts': [editionDay(edition).split('-').map(Number)] },
    version: edition.asOf,
    publisher: identity.name,
    URL: editionPage(edition, site).href,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
