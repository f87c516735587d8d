/** Pages described for search engines in the words of schema.org. Nothing about people: only what the page is. */
import identity from '#site.json' with { type: 'json' };
import { tableNamesIn } from '#data/schema.ts';
import { TABLES } from '#data/tables.ts';
import type { Edition } from '#data/edition.ts';
import { AUTHOR, citedTitle, editionDay, editionName, editionPage, LICENCE } from './citation.ts';
import { downloadAddress } from './downloads.ts';
import { jsonName, zipName } from './edition-files.ts';
import { fullAddress } from '#words/paths.ts';

type Json = Record<string, unknown>;

const CONTEXT = 'https://schema.org';
const creator = (site: URL): Json => ({ '@type': 'Organization', name: AUTHOR, url: site.href });

/** JSON for a `script` element: nothing in it can end the element or begin a comment. */
export function scriptJson(value: Json): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** An edition as a `Dataset`. */
export function datasetOf(edition: Edition, site: URL): Json {
  const page = editionPage(edition, site).href;
  const file = (name: string, encodingFormat: string, title: string): Json => ({
    '@type': 'DataDownload',
    name: title,
    encodingFormat,
    contentUrl: fullAddress(downloadAddress(edition, name), site).href,
  });
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': page,
    name: citedTitle(edition),
    description: `${edition.about.title.en}. ${edition.about.note.en}`,
    url: page,
    identifier: editionName(edition),
    version: edition.asOf,
    datePublished: editionDay(edition),
    temporalCoverage: `../${edition.asOf}`,
    spatialCoverage: { '@type': 'Place', name: identity.place },
    variableMeasured: edition.measures.map(({ label }) => label),
    inLanguage: 'en',
    isAccessibleForFree: true,
    license: LICENCE.path,
    creator: creator(site),
    publisher: creator(site),
    distribution: [
      file(zipName(edition), 'application/zip', 'Everything'),
      file(jsonName(edition), 'application/json', 'All tables'),
      ...tableNamesIn(edition.asOf).map((name) => file(`${name}.csv`, 'text/csv', TABLES[name].title)),
    ],
  };
}

export interface ArticleWords {
  readonly title: string;
  readonly description: string;
  readonly code: string;
  readonly address: string;
  /** The day it first stood there, where that is not the edition's. */
  readonly published?: string;
  /** The day on which it last changed, where that is not the edition's. */
  readonly modified?: string | undefined;
}

/** An explainer, or a chart's page, as an `Article` that is based on an edition. */
export function articleOf(
  { title, description, code, address, published, modified }: ArticleWords,
  edition: Edition,
  site: URL,
): Json {
  const page = fullAddress(address, site).href;
  return {
    '@context': CONTEXT,
    '@type': 'Article',
    '@id': page,
    headline: title,
    description,
    url: page,
    inLanguage: code,
    datePublished: published ?? editionDay(edition),
    ...(published === undefined ? {} : { dateModified: modified ?? editionDay(edition) }),
    isAccessibleForFree: true,
    isBasedOn: editionPage(edition, site).href,
    license: LICENCE.path,
    author: creator(site),
    publisher: creator(site),
  };
}
