/** The files of an edition as readers take them away: the sealed bytes, with their checksums. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { currentChecksums } from '#data/edition-file.ts';
import { dataFolder, type Data, type Edition } from '#data/edition.ts';
import { tableNamesIn } from '#data/schema.ts';
import type { TableName } from '#data/tables.ts';
import { hiddenPeople, isShown, peopleColumns, shownCorrections } from '#data/visibility.ts';

export interface Download {
  /** Its name, such as `rounds.csv`. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** In hexadecimal. */
  readonly sha256: string;
  /** Rows about people without a page, which are not handed out. */
  readonly leftOut: number;
}

const made = new WeakMap<Edition, Map<TableName, Promise<Download>>>();

/**
 * A table's file. Throws where a sealed file is not what was sealed. Where the edition holds people
 * who are not published, rows about them are left out, and the checksum is of what is handed out.
 */
export function tableDownload(edition: Edition, table: TableName): Promise<Download> {
  let known = made.get(edition);
  if (!known) made.set(edition, (known = new Map<TableName, Promise<Download>>()));
  let download = known.get(table);
  if (!download) known.set(table, (download = readDownload(edition, table)));
  return download;
}

/** The files of the tables an edition has, in the order of the tables. */
export function tableDownloads(edition: Edition): Promise<Download[]> {
  return Promise.all(tableNamesIn(edition.asOf).map((table) => tableDownload(edition, table)));
}

export function aboutDownload(edition: Edition): Promise<Uint8Array> {
  return readFile(join(edition.folder, 'edition.json'));
}

/** The list of corrections as it stands in the data, without those of rows that may not be shown. */
export async function correctionsDownload(data: Data, folder = dataFolder()): Promise<Uint8Array> {
  const bytes = await readFile(join(folder, 'corrections.csv'));
  const shown = new Set(shownCorrections(data).map(({ correction_id }) => correction_id));
  if (shown.size === data.corrections.length) return bytes;
  const { data: records, meta } = parseTable(bytes.toString('utf8'));
  return Buffer.from(
    tableText(
      records.filter(({ correction_id = '' }) => shown.has(correction_id)),
      meta.fields,
    ),
  );
}

/** What `sha256sum --check` reads. */
export function checksumLines(downloads: readonly Download[]): string {
  return downloads.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('');
}

/** Address of a file of an edition: the same in every language. */
export function downloadAddress(edition: Edition, file: string): `/${string}` {
  return `/editions/${edition.asOf}/data/${file}`;
}

async function readDownload(edition: Edition, table: TableName): Promise<Download> {
  const file = `${table}.csv`;
  const sealed = await readFile(join(edition.folder, file));
  const sealedSum = currentChecksums(edition.about)?.[file];
  const sum = sha256(sealed);
  if (edition.about.checksums && sum !== sealedSum) {
    throw new Error(
      `${join(edition.folder, file)} is not what was sealed; restore it, or put the mistake right in the next edition`,
    );
  }
  if (hiddenPeople(edition).size === 0 && edition.deaths.every(({ published }) => published === 'yes')) {
    return { file, bytes: sealed, sha256: sum, leftOut: 0 };
  }
  const { text, leftOut } = withoutHidden(sealed.toString('utf8'), table, edition);
  if (text === null) return { file, bytes: sealed, sha256: sum, leftOut: 0 };
  const bytes = Buffer.from(text);
  return { file, bytes, sha256: sha256(bytes), leftOut };
}

/** The file without what may not be shown; `null` where it holds nothing of the kind. */
function withoutHidden(
  csv: string,
  table: TableName,
  edition: Edition,
): { text: string | null; leftOut: number } {
  const hidden = hiddenPeople(edition);
  const columns = peopleColumns(table);
  const { data, meta } = parseTable(csv);
  const kept = data.filter((row) => isShown(edition, table, row));
  let isTouched = kept.length < data.length;
  for (const row of kept) {
    for (const column of columns) {
      const ids = (row[column] ?? '').split(';').map((id) => id.trim());
      const shown = ids.filter((id) => !hidden.has(id));
      if (shown.length === ids.length) continue;
      row[column] = shown.join(';');
      isTouched = true;
    }
  }
  return { text: isTouched ? tableText(kept, meta.fields) : null, leftOut: data.length - kept.length };
}

type Records = readonly Readonly<Record<string, string>>[];

function parseTable(csv: string): Papa.ParseResult<Record<string, string>> {
  return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: 'greedy' });
}

function tableText(records: Records, columns: readonly string[] = []): string {
  return `${Papa.unparse([...records], { columns: [...columns], newline: '\n' })}\n`;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
