/** What readers take away of an edition: everything as one zip, as one JSON, and files that describe it. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import Papa from 'papaparse';
import type * as z from 'zod';
import { dictionary } from '#data/dictionary.ts';
import type { Edition } from '#data/edition.ts';
import { tableIn, tableNamesIn } from '#data/schema.ts';
import type { TableName } from '#data/tables.ts';
import { languageOf } from '#words/language.ts';
import {
  bibtex,
  citationOf,
  citedTitle,
  cslJson,
  editionName,
  editionPage,
  LICENCE,
  ris,
} from './citation.ts';
import { dataPackage, webGroup, webMetadata } from './data-package.ts';
import { aboutDownload, checksumLines, tableDownload, tableDownloads } from './downloads.ts';
import { jsonText } from './json.ts';
import { entryOf } from './zip-entry.ts';

export interface TakeawayFile {
  readonly type: string;
  readonly make: (edition: Edition, site: URL) => Promise<string | Uint8Array> | string | Uint8Array;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** Files that describe an edition, by name: they lie beside its tables, and in the zip. */
const descriptions = (edition: Edition): Readonly<Record<string, TakeawayFile>> => ({
  'datapackage.json': {
    type: JSON_TYPE,
    make: async (edition, site) => jsonText(await dataPackage(edition, site)),
  },
  'csv-metadata.json': {
    type: 'application/csvm+json; charset=utf-8',
    make: (edition, site) => jsonText(webGroup(edition, site)),
  },
  ...Object.fromEntries(
    tableNamesIn(edition.asOf).map((name) => [
      `${name}.csv-metadata.json`,
      { type: 'application/csvm+json; charset=utf-8', make: () => jsonText(webMetadata(edition, name)) },
    ]),
  ),
  'citation.bib': { type: 'application/x-bibtex; charset=utf-8', make: bibtex },
  'citation.ris': { type: 'application/x-research-info-systems; charset=utf-8', make: ris },
  'citation.json': { type: 'application/vnd.citationstyles.csl+json; charset=utf-8', make: cslJson },
  'README.md': { type: 'text/markdown; charset=utf-8', make: readme },
});

/** Every file an edition offers beside its tables, by name. Published names never go away. */
export function takeawayFiles(edition: Edition): Readonly<Record<string, TakeawayFile>> {
  return {
    ...descriptions(edition),
    [zipName(edition)]: { type: 'application/zip', make: zipOf },
    [jsonName(edition)]: { type: JSON_TYPE, make: allTables },
  };
}

export function zipName(edition: Edition): string {
  return `${editionName(edition)}.zip`;
}

export function jsonName(edition: Edition): string {
  return `${editionName(edition)}.json`;
}

/** Everything in one folder, in order of names: the same edition gives the same bytes. */
export async function zipOf(edition: Edition, site: URL): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const tables = await tableDownloads(edition);
  for (const { file, bytes } of tables) files.set(file, bytes);
  files.set('edition.json', await aboutDownload(edition));
  files.set('SHA256SUMS', strToU8(checksumLines(tables)));
  for (const [file, { make }] of Object.entries(descriptions(edition))) {
    const made = await make(edition, site);
    files.set(file, typeof made === 'string' ? strToU8(made) : made);
  }
  const folder = editionName(edition);
  const sorted: Zippable = {};
  for (const file of [...files.keys()].sort())
    sorted[`${folder}/${file}`] = [new Uint8Array(files.get(file) as Uint8Array), entryOf(file)];
  return zipSync(sorted);
}

/** All tables as one JSON: numbers as numbers, lists as arrays, `null` for what is not reported. */
export async function allTables(edition: Edition, site: URL): Promise<string> {
  const tables: Record<string, unknown> = {};
  for (const name of tableNamesIn(edition.asOf)) tables[name] = await rowsOf(edition, name);
  const { as_of, compiled_on, sealed_on, title, note, previous } = edition.about;
  return jsonText({
    name: editionName(edition),
    as_of,
    compiled_on,
    sealed_on,
    title,
    note,
    previous,
    licence: LICENCE,
    cite: citationOf(edition, languageOf('en'), editionPage(edition, site)),
    tables,
  });
}

/** The rows of a table as its file hands them out. */
export async function rowsOf(edition: Edition, name: TableName): Promise<readonly Record<string, unknown>[]> {
  const { bytes } = await tableDownload(edition, name);
  const text = new TextDecoder().decode(bytes);
  const columns = Object.entries(tableIn(edition.asOf, name).row.shape) as [string, z.ZodType][];
  const rowOf = (cells: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      columns.map(([column, schema]) => {
        const cell = cells[column] ?? '';
        return [column, schema.parse(cell === '' ? null : cell)];
      }),
    );
  const rows: Record<string, unknown>[] = [];
  Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    // Row by row: beside the rows the cells of all of them would stand in memory.
    step: ({ data }) => rows.push(rowOf(data)),
  });
  return rows;
}

function readme(edition: Edition, site: URL): string {
  const language = languageOf('en');
  const page = editionPage(edition, site);
  const about = language.say('takeaway.readme', {
    title: citedTitle(edition),
    note: edition.about.note.en,
    asOf: edition.asOf,
    page: page.href,
    cite: citationOf(edition, language, page),
    licence: `${LICENCE.title}, ${LICENCE.path}`,
  });
  return `${about}\n\n${dictionary(edition.asOf).replace(/^# .*$/m, language.say('takeaway.readmeTables'))}`;
}
