/** An edition as a Data Package 2.0 and as CSV on the Web: what a program needs to read its files. */
import identity from '#site.json' with { type: 'json' };
import type { Edition } from '#data/edition.ts';
import { tableIn, tableNamesIn } from '#data/schema.ts';
import { TABLES, type Source, type TableName } from '#data/tables.ts';
import { shownSources } from '#data/visibility.ts';
import { languageOf } from '#words/language.ts';
import { AUTHOR, citedTitle, editionDay, editionPage, LICENCE } from './citation.ts';
import { tableDownload } from './downloads.ts';
import { sourceText } from '#rows/row-text.ts';
import { foreignKeys, tableSchema, webSchema } from './table-schema.ts';

type Json = Record<string, unknown>;

/** `datapackage.json`: it lies beside the CSV files it describes. */
export async function dataPackage(edition: Edition, site: URL): Promise<Json> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: identity.slug,
    id: editionPage(edition, site).href,
    title: citedTitle(edition),
    description: edition.about.note.en,
    homepage: editionPage(edition, site).href,
    version: edition.asOf.split('-').map(Number).join('.'),
    created: `${editionDay(edition)}T00:00:00Z`,
    keywords: ['Belarus', 'political prisoners', 'human rights'],
    licenses: [LICENCE],
    contributors: [{ title: AUTHOR, roles: ['author', 'publisher'] }],
    sources: shownSources(edition).map(packageSource),
    resources: await Promise.all(tableNamesIn(edition.asOf).map((table) => resource(edition, table))),
  };
}

/** Only a publisher's own address is given: of a mirror, its publisher is named. */
function packageSource(source: Source): Json {
  const title = sourceText(source, languageOf('en'));
  return source.link === 'publisher' && source.url !== null ? { title, path: source.url } : { title };
}

async function resource(edition: Edition, name: TableName): Promise<Json> {
  const { file, bytes, sha256 } = await tableDownload(edition, name);
  return {
    name,
    type: 'table',
    title: TABLES[name].title,
    description: TABLES[name].description,
    path: file,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${sha256}`,
    schema: tableSchema(tableIn(edition.asOf, name)),
  };
}

const CONTEXT = ['http://www.w3.org/ns/csvw', { '@language': 'en' }];

/** `<table>.csv-metadata.json`, which programs look for beside the file. */
export function webMetadata(edition: Edition, name: TableName): Json {
  return { '@context': CONTEXT, ...webTable(name), tableSchema: webSchema(tableIn(edition.asOf, name)) };
}

/** `csv-metadata.json`: all tables together, with the keys from one to another. */
export function webGroup(edition: Edition, site: URL): Json {
  return {
    '@context': CONTEXT,
    '@id': editionPage(edition, site).href,
    'dc:title': citedTitle(edition),
    'dc:license': { '@id': LICENCE.path },
    tables: tableNamesIn(edition.asOf).map((name) => {
      const declared = tableIn(edition.asOf, name);
      const keys = foreignKeys(declared).map(({ column, table, key }) => ({
        columnReference: column,
        reference: { resource: `${table}.csv`, columnReference: key },
      }));
      const schema = webSchema(declared);
      return { ...webTable(name), tableSchema: keys.length > 0 ? { ...schema, foreignKeys: keys } : schema };
    }),
  };
}

function webTable(name: TableName): Json {
  const { title, description } = TABLES[name];
  return {
    url: `${name}.csv`,
    'dc:title': title,
    'dc:description': description,
    'dc:license': { '@id': LICENCE.path },
    dialect: { delimiter: ',', encoding: 'utf-8', header: true },
  };
}
